/** Every limit, as flag, variable and configuration, against the file that it is there for. On the built program. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { linesPdf, pagesPdf } from '../documents/formats/small-pdf.ts'
import { run, withFolder } from './binary.ts'

const docx = (text: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(`<w:document><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`) })
const PYTHON = 'Requirements: Python and SQL'

const CASES: ReadonlyArray<readonly [limit: string, code: string, file: string, bytes: () => Uint8Array | string, enough: string]> = [
  ['file=100', 'too-large', 'ad.txt', () => `${PYTHON}\n`.repeat(20), 'file=1K'],
  ['unpacked=1K', 'zip-bomb', 'ad.docx', () => docx(PYTHON.repeat(100)), 'unpacked=1M'],
  ['ratio=2', 'zip-bomb', 'ad.docx', () => docx(PYTHON.repeat(50_000)), 'ratio=1000'],
  ['pages=1', 'too-many-pages', 'ad.pdf', () => linesPdf([PYTHON], [PYTHON]), 'pages=2'],
  ['nesting=5', 'too-deep', 'ad.json', () => `${'{"a":'.repeat(9)}1${'}'.repeat(9)}`.replace('{', '{"title":"Clerk","text":"Requirements: Excel",'), 'nesting=20'],
  ['time=1ms', 'too-slow', 'ad.pdf', () => linesPdf([PYTHON]), 'time=30s'],
  ['memory=40M', 'too-much-memory', 'ad.pdf', () => pagesPdf([{ dictionary: '/Filter /FlateDecode', stream: deflateSync(Buffer.alloc(200 * 1_048_576, ' '), { level: 1 }) }]), ''],
]

describe.each(CASES)('%s', (limit, code, file, bytes, enough) => {
  test(`${code}, with the flag in the hint; the other file is read`, () =>
    withFolder((folder) => {
      writeFileSync(join(folder, file), bytes())
      writeFileSync(join(folder, 'other.md'), 'Must know Python\n')
      const result = run(['extract', file, 'other.md', '--limit', limit, '--format', 'json'], folder)
      expect(result.stderr).toContain(`${file}: `)
      expect(result.stderr).toContain(`[${code}]`)
      expect(result.stderr).toContain(`--limit ${limit.split('=')[0]}=`)
      expect(result.code).toBe(2)
      expect((JSON.parse(result.stdout) as { jobs: { path: string }[] }).jobs.map((job) => job.path)).toEqual(['other.md'])
      if (enough !== '') expect(run(['extract', file, '--limit', enough], folder).code).toBe(0)
    }))
})

test('a variable and a configuration state them too; the flag wins', () =>
  withFolder((folder) => {
    writeFileSync(join(folder, 'ad.txt'), `${PYTHON}\n`.repeat(20))
    expect(run(['extract', 'ad.txt'], folder, { env: { ATSMATCH_LIMIT: 'file=100' } }).stderr).toContain('[too-large]')
    writeFileSync(join(folder, 'atsmatch.config.yaml'), 'limits:\n  file: 100\n')
    expect(run(['extract', 'ad.txt'], folder).stderr).toContain('[too-large]')
    expect(run(['extract', 'ad.txt', '--limit', 'file=20K'], folder).code).toBe(0)
  }))

test('threads keep to them', () =>
  withFolder((folder) => {
    for (const name of ['a.txt', 'b.txt']) writeFileSync(join(folder, name), `${PYTHON}\n`.repeat(20))
    writeFileSync(join(folder, 'c.pdf'), linesPdf([PYTHON], [PYTHON]))
    const { stderr } = run(['extract', 'a.txt', 'b.txt', 'c.pdf', '--threads', '2', '--limit', 'file=2K', '--limit', 'pages=1'], folder)
    expect(stderr.match(/\[[a-z-]+\]/g)).toEqual(['[too-many-pages]'])
    expect(run(['extract', 'a.txt', 'b.txt', '--threads', '2', '--limit', 'file=100'], folder).stderr.match(/\[too-large\]/g)).toHaveLength(2)
  }))

test.each([
  ['size=3', 'name one of file, unpacked'],
  ['pages=many', 'a whole number is needed for pages'],
  ['time=20 hours', 'a time such as 500ms'],
  ['__proto__=1', 'name one of file, unpacked'],
])('--limit %s is a mistake', (limit, message) =>
  withFolder((folder) => {
    const { code, stderr } = run(['extract', 'x', '--limit', limit], folder)
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  }),
)
