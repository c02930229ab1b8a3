/** What must hold of the taxonomy as a whole. */
import { otherSpellings } from '../text/spelling.ts'
import type { TaxonomyProblem } from './parse.ts'
import type { SkillEntry } from './skill.ts'
import { aliasSequences } from './spellings.ts'

/**
 * Checks the entries of all files together: ids and spellings unique, references known, no cycle, short words with context.
 *
 * @param skills - every entry
 * @param retired - ids that were used once and must not come back
 * @returns a problem for each breach, in file order
 */
export function validateSkills(skills: readonly SkillEntry[], retired: ReadonlySet<string> = new Set()): TaxonomyProblem[] {
  const problems: TaxonomyProblem[] = []
  const byId = new Map<string, SkillEntry>()
  const owner = new Map<string, { skill: SkillEntry; told: boolean }[]>()
  for (const skill of skills) {
    const complain = (message: string): void => {
      problems.push({ file: skill.file, line: skill.line, message })
    }
    const twin = byId.get(skill.id)
    if (twin) complain(`id "${skill.id}" is taken by ${twin.file}:${twin.line}`)
    else byId.set(skill.id, skill)
    if (retired.has(skill.id)) complain(`id "${skill.id}" is retired; ids are never reused`)
    for (const alias of skill.aliases) {
      const sequences = aliasSequences(alias)
      if (sequences.length === 0) complain(`"${alias.text}" holds no word`)
      const bare = !alias.context.cased && !alias.context.list && alias.context.with.length === 0
      if (bare && alias.text.length <= 2) complain(`"${alias.text}" is too short to stand without context`)
      const claims = alias.context.cased ? [`=${alias.text}`] : sequences.map((s) => s.map(canonical).join(' '))
      for (const key of claims) {
        // Several skills may share a spelling (MDT, GCP) when each names the words by which it is told.
        const told = alias.context.with.length > 0
        const owners = owner.get(key) ?? []
        const other = owners.find((o) => o.skill !== skill && !(o.told && told))
        if (other) complain(`"${alias.text}" of "${skill.label}" is claimed by "${other.skill.label}" (${other.skill.file}:${other.skill.line})`)
        else owner.set(key, [...owners, { skill, told }])
      }
    }
  }
  for (const skill of skills) {
    for (const id of [...skill.implies, ...skill.near]) {
      if (!byId.has(id)) problems.push({ file: skill.file, line: skill.line, message: `unknown id "${id}"` })
      else if (id === skill.id) problems.push({ file: skill.file, line: skill.line, message: `"${id}" refers to itself` })
    }
  }
  return [...problems, ...cycles(skills, byId)]
}

/** One representative of a word's spellings, so that "colour" and "color" meet. */
export function canonical(word: string): string {
  return [word, ...otherSpellings(word)].sort()[0] as string
}

function cycles(skills: readonly SkillEntry[], byId: ReadonlyMap<string, SkillEntry>): TaxonomyProblem[] {
  const state = new Map<string, 'open' | 'done'>()
  const problems: TaxonomyProblem[] = []
  const visit = (skill: SkillEntry): void => {
    state.set(skill.id, 'open')
    for (const id of skill.implies) {
      const next = byId.get(id)
      if (next === undefined) continue
      if (state.get(id) === 'open') problems.push({ file: skill.file, line: skill.line, message: `"${skill.id}" and "${id}" imply each other` })
      else if (state.get(id) === undefined) visit(next)
    }
    state.set(skill.id, 'done')
  }
  for (const skill of skills) if (state.get(skill.id) === undefined) visit(skill)
  return problems
}
