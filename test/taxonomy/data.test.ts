/** Polices the data of the taxonomy. A failure names file and line; how to mend it stands in `src/taxonomy/README.md`. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readRetiredIds, readSkillFiles } from '../../src/taxonomy/files.ts'
import type { Alias, SkillEntry } from '../../src/taxonomy/skill.ts'
import { validateSkills } from '../../src/taxonomy/validate.ts'
import { readWordKnowledge } from '../../src/taxonomy/words.ts'
import { foldWord } from '../../src/text/fold.ts'
import { WordClass } from '../../src/text/word-class.ts'

const { skills, problems } = readSkillFiles()
const at = (skill: SkillEntry, what: string): string => `${skill.file}:${skill.line}: ${what}`
const breaches = (of: (skill: SkillEntry) => readonly string[]): string[] => skills.flatMap((skill) => of(skill).map((what) => at(skill, what)))
const bare = ({ context }: Alias): boolean => !context.cased && !context.list && context.with.length === 0

test('every line can be read', () => {
  expect(problems).toEqual([])
})

test('the whole holds together: ids and spellings unique, references known, nothing implies itself, no retired id', () => {
  expect(validateSkills(skills, readRetiredIds())).toEqual([])
})

test('at least 10,000 skills in at least 15 categories, each of some size', () => {
  const sizes = new Map<string, number>()
  for (const { category } of skills) sizes.set(category, (sizes.get(category) ?? 0) + 1)
  expect(skills.length).toBeGreaterThanOrEqual(10_000)
  expect([...sizes.values()].filter((n) => n >= 50).length).toBeGreaterThanOrEqual(15)
})

test('ids are unique, of small letters, digits and single hyphens', () => {
  const ids = skills.map((skill) => skill.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([])
})

test('no label stands twice, whatever its case', () => {
  const seen = new Map<string, SkillEntry>()
  expect(
    breaches((skill) => {
      const key = skill.label.toLowerCase()
      const other = seen.get(key)
      seen.set(key, skill)
      return other === undefined ? [] : [`"${skill.label}" stands in ${other.file}:${other.line} already`]
    }),
  ).toEqual([])
})

test('no file has a line with blanks at its end, a tab, or a character that cannot be seen', () => {
  for (const file of new Set(skills.map((skill) => skill.file))) {
    const text = readFileSync(new URL(`../../src/taxonomy/data/${file}`, import.meta.url), 'utf8')
    expect(text, file).not.toMatch(/[\t\u00a0\u00ad\u200b-\u200f\u2028\u2029\ufeff]/)
    expect(text.endsWith('\n'), file).toBe(true)
  }
})

test('no alias begins with a conjunction: a comma has cut a phrase in two', () => {
  expect(breaches((skill) => skill.aliases.map((alias) => alias.text).filter((text) => /^(?:and|or)\s|^(?:and|or)$/.test(text)))).toEqual([])
})

test('a word that an alias asks for or forbids is one word', () => {
  expect(breaches((skill) => skill.aliases.flatMap(({ context }) => [...context.with, ...context.not]).filter((word) => !/^\S{1,30}$/.test(word) || /[{}|;]/.test(word)))).toEqual(
    [],
  )
})

test('labels hold one to six words', () => {
  expect(breaches((skill) => (skill.label.split(/\s+/).length > 6 && skill.kind !== 'credential' ? [skill.label] : []))).toEqual([])
})

test('single words of two meanings state their context, or a person has found them safe', () => {
  const { classes } = readWordKnowledge()
  const everyday = new Set<number>([
    WordClass.adjective,
    WordClass.verb,
    WordClass.adverb,
    WordClass.preposition,
    WordClass.determiner,
    WordClass.conjunction,
    WordClass.number,
    WordClass.modal,
    WordClass.pronoun,
  ]) // prettier than one a line
  const reviewed = new Set(
    readFileSync(new URL('reviewed-words.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#')),
  )
  const doubtful = (word: string): boolean => word.length <= 3 || everyday.has((classes.get(foldWord(word)) ?? 0) & 15)
  const found = new Set<string>()
  const open = breaches((skill) =>
    skill.aliases
      .filter((alias) => bare(alias) && !/[\s\-/]/.test(alias.text) && doubtful(alias.text))
      .map((alias) => alias.text)
      .filter((word) => {
        found.add(word)
        return !reviewed.has(word)
      }),
  )
  expect(open, 'give each a context, or add it to reviewed-words.txt').toEqual([])
  expect(
    [...reviewed].filter((word) => !found.has(word)),
    'no longer needed in reviewed-words.txt',
  ).toEqual([])
})

test('what is implied is broader: no skill implies one that implies it, over any number of steps', () => {
  const byId = new Map(skills.map((skill) => [skill.id, skill]))
  const reaches = (from: SkillEntry, target: string, seen: Set<string>): boolean =>
    from.implies.some((id) => {
      if (id === target) return true
      if (seen.has(id)) return false
      seen.add(id)
      const next = byId.get(id)
      return next !== undefined && reaches(next, target, seen)
    })
  expect(breaches((skill) => (skill.implies.length > 0 && reaches(skill, skill.id, new Set()) ? [skill.id] : []))).toEqual([])
})
