import { describe, expect, test } from 'vitest'
import { parseSkills } from '../../src/taxonomy/parse.ts'
import { skillId } from '../../src/taxonomy/skill.ts'
import { aliasSequences } from '../../src/taxonomy/spellings.ts'
import { validateSkills } from '../../src/taxonomy/validate.ts'

const HEAD = '@category test\n@kind hard\n'
const problemsOf = (lines: string, retired: readonly string[] = []): string[] => {
  const { skills, problems } = parseSkills('x.skills', HEAD + lines)
  return [...problems, ...validateSkills(skills, new Set(retired))].map(({ line, message }) => `${line}: ${message}`)
}

describe('one line a skill', () => {
  test('with every column and flag', () => {
    const { skills, problems } = parseSkills(
      'x.skills',
      `# comment\n${HEAD}Go {cased; list; with: language rust, Backends; not: to ahead} | Golang, write Go {v} | > programming | ~ rust, c | = go-lang\n`,
    )
    expect(problems).toEqual([])
    expect(skills).toEqual([
      {
        id: 'go-lang',
        label: 'Go',
        kind: 'hard',
        category: 'test',
        file: 'x.skills',
        line: 4,
        implies: ['programming'],
        near: ['rust', 'c'],
        aliases: [
          { text: 'Go', verb: false, context: { cased: true, list: true, with: ['language', 'rust', 'backend'], not: ['to', 'ahead'] } },
          { text: 'Golang', verb: false, context: { cased: false, list: false, with: [], not: [] } },
          { text: 'write Go', verb: true, context: { cased: false, list: false, with: [], not: [] } },
        ],
      },
    ])
  })

  test.each([
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['.NET', 'dot-net'],
    ['R&D', 'r-and-d'],
    ['Node.js', 'node-js'],
    ['CI/CD', 'ci-cd'],
    ['café management', 'cafe-management'],
    ['driver’s license', 'drivers-license'],
  ])('id of %s is %s', (label, id) => {
    expect(skillId(label)).toBe(id)
  })
})

describe('what is refused, with its line', () => {
  test.each([
    ['an unknown flag', 'Go {loud}', '3: unknown flag "loud" of "Go"'],
    ['an unclosed brace', 'Go {cased', '3: cannot read "Go {cased"'],
    ['an unknown directive', '@colour red', '3: unknown directive "@colour red"'],
    ['a bad id', 'Golang | = Go Lang', '3: "Go Lang" is no id'],
    ['an id twice', 'Golang\nGo lang | = golang', '4: id "golang" is taken by x.skills:3'],
    ['a retired id', 'Golang', '3: id "golang" is retired; ids are never reused'],
    ['a spelling twice', 'Golang\nRust lang | golang', '4: "golang" of "Rust lang" is claimed by "Golang" (x.skills:3)'],
    ['the other English spelling twice', 'colour matching\ncolor mixing | color matching', '4: "color matching" of "color mixing" is claimed by "colour matching" (x.skills:3)'],
    ['a plural twice', 'unit test\nchecks | unit tests', '4: "unit tests" of "checks" is claimed by "unit test" (x.skills:3)'],
    ['two letters without context', 'Go', '3: "Go" is too short to stand without context'],
    ['an unknown id', 'Django | > python', '3: unknown id "python"'],
    ['a reference to itself', 'Django | ~ django', '3: "django" refers to itself'],
    ['implying in a circle', 'aaa | > bbb\nbbb | > aaa', '4: "bbb" and "aaa" imply each other'],
  ])('%s', (_, lines, problem) => {
    expect(
      problemsOf(
        lines,
        ['golang'].filter(() => problem.includes('retired')),
      ),
    ).toContain(problem)
  })

  test('a skill before any category', () => {
    expect(parseSkills('x.skills', 'Golang').problems.map((p) => p.message)).toEqual(['a skill before the first @category'])
  })

  test('nothing where several skills share a spelling and each tells its context', () => {
    expect(problemsOf('physiotherapy | PT {cased; with: patients}\npersonal training | PT {cased; with: gym}')).toEqual([])
  })
})

test('a verb has every inflection, a hyphenated word its joined form too', () => {
  const sequences = (text: string, verb: boolean): string[] => aliasSequences({ text, verb, context: { cased: false, list: false, with: [], not: [] } }).map((s) => s.join(' '))
  expect(sequences('write the report', true)).toEqual(['write report', 'writing report', 'wrote report', 'written report'])
  expect(sequences('plan budgets', true)).toEqual(['plan budget', 'planning budget', 'planned budget'])
  expect(sequences('front-end work', false)).toEqual(['front end work', 'frontend work'])
})
