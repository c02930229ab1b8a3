/** Data cannot reach the prototype of anything: configurations, front matter, JSON ads, saved reports. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkConfig } from '../../src/config/check.ts'
import { readFrom } from '../../src/documents/read.ts'
import { parseSavedReport } from '../../src/report/saved-report.ts'
import { run, withFolder } from './binary.ts'

const POISON = '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}'
const clean = (): void => expect((Object.prototype as Record<string, unknown>).polluted).toBeUndefined()

test.each(['{"__proto__": {"polluted": 1}}', '{"gates": {"__proto__": {"polluted": 1}}}', `${POISON}}`, '{"skills": {"__proto__": {"polluted": 1}}}'])(
  'configuration %s',
  (text) => {
    try {
      const config: unknown = checkConfig(JSON.parse(text), 'atsmatch.config.json')
      expect((config as Record<string, unknown>).polluted).toBeUndefined()
    } catch (error) {
      expect(error).toHaveProperty('name', 'ConfigError')
    }
    clean()
  },
)

test.each([
  ['ad.json', `${POISON}, "@type": "JobPosting", "title": "Clerk", "description": "Must know Excel"}`],
  ['ad.md', '---\n__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\ntitle: Clerk\n---\nMust know Excel\n'],
  ['resume.json', `${POISON}, "basics": {"name": "A", "__proto__": {"polluted": 1}}, "skills": [{"name": "Excel"}]}`],
])('document %s', async (name, text) => {
  const source = await readFrom(name, name, Buffer.from(text), 'ad')
  expect((source.stated as Record<string, unknown>).polluted).toBeUndefined()
  clean()
})

test.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString'])('a skill that is called %s is a skill like any other', (label) =>
  withFolder((folder) => {
    writeFileSync(join(folder, 'atsmatch.config.json'), JSON.stringify({ taxonomy: { add: [{ label, aliases: [`${label} tool`] }], ignore: [label] } }))
    writeFileSync(join(folder, 'ad.txt'), `Requirements:\n- Experience with ${label} and Python\n`)
    const { code, stderr } = run(['extract', 'ad.txt', '--format', 'json'], folder)
    expect([0, 2]).toContain(code)
    expect(stderr).not.toMatch(/^\s+at |TypeError/m)
    clean()
  }),
)

test('saved report', () => {
  expect(() => parseSavedReport(`${POISON}}`)).toThrow()
  clean()
})

test('front matter is data: a program in it does not run', () =>
  withFolder((folder) => {
    writeFileSync(join(folder, 'ad.md'), '---js\nprocess.stdout.write("RAN"); process.exit(77)\n---\nMust know Python\n')
    writeFileSync(join(folder, 'yaml.md'), '---\ntitle: !!js/function "function () { process.exit(77) }"\n---\nMust know Python\n')
    const { code, stdout } = run(['extract', 'ad.md', 'yaml.md', '--format', 'json'], folder)
    expect(code).not.toBe(77)
    expect(stdout.startsWith('{')).toBe(true)
  }))
