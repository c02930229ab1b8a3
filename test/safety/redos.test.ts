/**
 * No regular expression runs away. Three nets: a checker looks at each, each ends on 200 kB of what it repeats, and the whole flow is
 * linear on 20 kB of it. `npm run fuzz` takes 200 kB there too.
 */
import vm from 'node:vm'
import { analyse } from 'scslre'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../src/documents/plain.ts'
import { readFrom } from '../../src/documents/read.ts'
import type { Role } from '../../src/documents/source.ts'
import { loadModel, understandAd, understandResume } from '../../src/pipeline.ts'
import { constructedPatterns, literalPatterns, type Pattern } from './patterns.ts'
import { pumpsOf } from './probes.ts'

const LONG = process.env.FUZZ_CASES !== undefined
/** No pattern of ours takes the first; the second ends a word. */
const MISFITS = LONG ? ['\u0003', '!x'] : ['\u0003']

const box = vm.createContext({ regex: /x/, text: '' })
const script = new vm.Script('regex.lastIndex = 0; regex.exec(text)')

/** @returns milliseconds; a search is broken off after two seconds */
function search(regex: RegExp, text: string): number {
  box.regex = regex
  box.text = text
  const before = performance.now()
  try {
    script.runInContext(box, { timeout: 2000 })
  } catch (error) {
    // Thrown in the other context: no instance of this one's Error.
    if (!(typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')) throw error
  }
  return performance.now() - before
}

/** Another process may have had the machine meanwhile: the best of some tries counts. */
const best = (tries: number, time: () => number): number => Math.min(...Array.from({ length: tries }, time))

/** Known to the checker and not mended yet; what is added to `src` is never put here. */
const PENDING: readonly RegExp[] = [/^job\/read-ad/, /^text\/doc/]

describe('each pattern', async () => {
  const patterns: Pattern[] = [...literalPatterns(), ...(await constructedPatterns())]

  test('there are some', () => expect(patterns.length).toBeGreaterThan(500))

  test('a checker finds nothing worse than linear: no run that two parts share, no search that begins anew in every place of a run', () => {
    const found = patterns
      .filter(({ place }) => !PENDING.some((pending) => pending.test(place)))
      .flatMap(({ place, regex }) => analyse(regex).reports.map(({ type, character }) => `${place}: ${type} on ${character.pick}: ${regex}`))
    expect(found).toEqual([])
  })

  // The checker looks at runs of single characters. What goes round in words is found by trying: small first, then 200 kB of the worst.
  const [SMALL, LARGE] = [2000, 200_000]
  const filled = (pump: string, size: number, misfit: string): string => pump.repeat(Math.ceil(size / pump.length)).slice(0, size) + misfit

  test('ends in time on 200 kB of its worst prefix', () => {
    // The yardstick is linear and has to look at every character.
    const linear = Math.max(
      1,
      best(3, () => search(/[^a]b/u, `${'ab'.repeat(LARGE / 2)}`)),
    )
    const bad: string[] = []
    for (const { place, regex } of patterns) {
      if (PENDING.some((pending) => pending.test(place))) continue
      let worst = { time: 0, pump: '', misfit: '' }
      for (const pump of pumpsOf(regex))
        for (const misfit of MISFITS) {
          const text = filled(pump, SMALL, misfit)
          const time = search(regex, text)
          if (time > worst.time) worst = { time: best(2, () => search(regex, text)), pump, misfit }
        }
      const text = filled(worst.pump, LARGE, worst.misfit)
      // Bounded quantifiers may look at each character some hundred times; a quadratic one takes a hundred thousand.
      if (search(regex, text) > 600 * linear && best(2, () => search(regex, text)) > 600 * linear) bad.push(`${place} on ${JSON.stringify(worst.pump)}: ${regex}`)
    }
    expect(bad).toEqual([])
  }, 300_000)
})

// biome-ignore format: a table
const PUMPS = [
  ' ', '\n', ' \n', 'a', 'A', 'Aa', 'aB', '0', '-', '=', '*', '_', '.', '(', ')', '[', '|', ',', '/', '"', '\\', '#', 'é', '日', '😀', '\u0301', 'a ', 'A ', 'Aa ', 'A.', 'a.', 'a,', 'a-', '0,', '0 ', '1-',
  '$1', '( ', '- ', ' *', '• ', 'a/', 'a & ', 'and/or ', 'or, ', '\u200b', '&amp;', '&#', '<a ', '$', '@', 'a@b.', 'http://', 'Python ', 'Python, ', 'Python and ', 'PythonJava', 'Java/', 'C++ ', 'Go. ',
  '5 years ', '5-', 'degree ', 'Bachelor of ', 'Requirements: ', 'Requirements:\n', 'e.g. ', 'such as ', 'Jan 2019 – ', '2019', '(a', '; ', ': ', '## A\n', '- a\n', 'A\n\n', '**a** ', 'no ', '%', '10% ', '\t', 'or similar ',
]

describe('the whole flow', () => {
  const size = LONG ? 200_000 : 20_000
  const { model } = loadModel()
  const time = (role: Role, text: string): number => {
    const source = plainDocument('x.txt', text, role)
    const before = performance.now()
    if (role === 'ad') understandAd(source, model)
    else understandResume(source, model, { year: 2026, month: 11, day: 22 })
    return performance.now() - before
  }
  const fill = (pump: string, length: number): string => pump.repeat(Math.ceil(length / pump.length)).slice(0, length)

  test.each(['ad', 'resume'] as const)(
    'takes an %s of one thing repeated in linear time',
    (role) => {
      const prose = 'We look for an engineer with 5 years of experience in Python, Java or Go.\n- Must know Docker and Kubernetes\n'
      time(role, fill(prose, size))
      const baseline = Math.max(
        20,
        best(3, () => time(role, fill(prose, size))),
      )
      const bad: string[] = []
      for (const pump of PUMPS)
        for (const before of ['Engineer\n\nRequirements:\n', 'Requirements:\n- Bachelor Python']) {
          const text = `${before}${fill(pump, size)}!x\n`
          // Where nearly every character is a word or a place of its own there is that much more to do.
          if (time(role, text) > 15 * baseline && best(2, () => time(role, text)) > 15 * baseline) bad.push(JSON.stringify(pump))
        }
      expect(bad).toEqual([])
    },
    LONG ? 900_000 : 120_000,
  )
})

describe('what ran away once', () => {
  test('a percent sign, a line end, then blanks: looked like the head of a TeX file', async () => {
    const bytes = Buffer.from(`%\n${' '.repeat(300)}Engineer with Python\n`)
    expect((await readFrom('ad.txt', 'ad.txt', bytes, 'ad')).format).toBe('txt')
  }, 2000)

  test('"and/or" again and again between two skills', () => {
    const { model } = loadModel()
    const ad = plainDocument('ad.txt', `Requirements:\n- Python ${'and/or '.repeat(60)}? Go\n`, 'ad')
    expect(understandAd(ad, model).requirements.length).toBeGreaterThan(0)
  }, 2000)

  test('a degree, then a thousand blanks', () => {
    const { model } = loadModel()
    const ad = plainDocument('ad.txt', `Requirements:\n- Bachelor${' '.repeat(1000)}! or Master of Science\n`, 'ad')
    expect(understandAd(ad, model).education.length).toBeGreaterThan(0)
  }, 2000)
})
