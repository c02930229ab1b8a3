import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LIMIT_NAMES, type LimitName, limitsOf, limitText, limitValue } from '../../src/documents/limit-names.ts'
import { DEFAULT_LIMITS } from '../../src/documents/limits.ts'

test.each<[LimitName, string | number, number | null]>([
  ['file', '20M', 20 * 1024 * 1024],
  ['file', '1.5K', 1536],
  ['file', 4096, 4096],
  ['file', '20 MB', null],
  ['file', '', null],
  ['file', '-1', null],
  ['file', '0', null],
  ['time', '500ms', 500],
  ['time', '2m', 120_000],
  ['time', '1.5', 1500],
  ['time', '9999999m', 86_400_000],
  ['time', '20M', null],
  ['pages', '40', 40],
  ['pages', '4.5', null],
  ['nesting', '1e3', null],
])('%s=%s', (name, value, expected) => expect(limitValue(name, value)).toBe(expected))

test('what is not stated keeps its default', () => {
  expect(limitsOf({ pages: '40', time: '1s' })).toEqual({ ...DEFAULT_LIMITS, pages: 40, millisecondsPerDocument: 1000 })
})

test('values are written as they are typed', () => {
  for (const name of ['file', 'unpacked', 'ratio', 'pages', 'nesting', 'time', 'memory'] as const) expect(limitsOf({ [name]: limitText(name) })).toEqual(DEFAULT_LIMITS)
  expect([limitText('file'), limitText('time'), limitText('pages')]).toEqual(['20M', '20s', '200'])
})

test('the README has every limit with its default', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  for (const [name, [, , about]] of Object.entries(LIMIT_NAMES))
    expect(readme).toContain(`| \`${name}\` | \`${limitText(name as LimitName)}\` | ${/^[A-Z][a-z]/.test(about) ? about.charAt(0).toLowerCase() + about.slice(1) : about} |`)
})
