/** Reads the taxonomy's source files; used when building and checking, never by the shipped tool. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ParsedTaxonomy, parseSkills, type TaxonomyProblem } from './parse.ts'
import type { SkillEntry } from './skill.ts'

export const DATA_FOLDER = join(import.meta.dirname, 'data')

/** @returns every entry of every `.skills` file of a folder, files in name order */
export function readSkillFiles(folder: string = DATA_FOLDER): ParsedTaxonomy {
  const skills: SkillEntry[] = []
  const problems: TaxonomyProblem[] = []
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.skills')) continue
    const parsed = parseSkills(name, readFileSync(join(folder, name), 'utf8'))
    skills.push(...parsed.skills)
    problems.push(...parsed.problems)
  }
  return { skills, problems }
}

/** @returns the ids that must not come back, of `retired-ids.txt` */
export function readRetiredIds(folder: string = DATA_FOLDER): ReadonlySet<string> {
  const lines = readFileSync(join(folder, 'retired-ids.txt'), 'utf8').split(/\r?\n/)
  return new Set(lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#')))
}
