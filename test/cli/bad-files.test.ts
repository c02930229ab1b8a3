/** Files that cannot be read, given to the real binary: each is named with what to do, and the other files of the run are done. Needs `npm run build`. */
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const binary = join(root, 'bin/atsmatch.js')
const docx = readFileSync(join(root, 'fixtures/formats/resume.docx'))

/** Name, content, and what is said of it. */
const BAD: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['cut.docx', docx.subarray(0, 3000), /cut\.docx: .*damaged.* \[damaged\]\n {2}hint: download/],
  ['empty.txt', '', /empty\.txt: is empty.* \[empty\]\n {2}hint: \S/],
  ['garbage.pdf', '%PDF-1.7\n1 0 obj nonsense', /garbage\.pdf: is a damaged PDF.* \[damaged\]\n {2}hint: download it again/],
  ['photo.txt', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), /photo\.txt: is a PNG image, not text \[image\]\n {2}hint: run text recognition/],
  ['sheet.docx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), /sheet\.docx: is .*(?:spreadsheet|Excel).* \[unknown-format\]\n {2}hint: \S/i],
  [
    'old.doc',
    Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
    /old\.doc: is a Word document of the old kind.* \[unknown-format\]\n {2}hint: open it and save it as DOCX/,
  ],
  ['program.txt', Buffer.from('\x7fELF\x02\x01', 'latin1'), /program\.txt: is a program, not text \[binary\]\n {2}hint: give a text/],
]
let folder = ''
const path = (name: string): string => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atsmatch-bad-'))
  chmodSync(folder, 0o755)
  writeFileSync(path('good.txt'), 'Engineer\n\nRequirements:\n- Python\n- Docker\n')
  for (const [name, content] of BAD) writeFileSync(path(name), content)
  copyFileSync(join(root, 'fixtures/formats/encrypted.pdf'), path('locked.pdf'))
  copyFileSync(join(root, 'fixtures/formats/scan.pdf'), path('scan.pdf'))
  writeFileSync(path('huge.txt'), 'x')
  truncateSync(path('huge.txt'), 100 * 1024 * 1024)
  writeFileSync(path('secret.txt'), 'Engineer\n- Python\n')
  chmodSync(path('secret.txt'), 0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function atsmatch(argv: readonly string[], as: { uid?: number; gid?: number } = {}): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [binary, ...argv], { cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH ?? '' }, ...as })
  return { status, out: stdout, err: stderr }
}

test('each bad file is named with what to do, and the good one is done', () => {
  const { status, out, err } = atsmatch(['extract', 'good.txt', 'locked.pdf', 'scan.pdf', 'huge.txt', ...BAD.map(([name]) => name), '--format', 'json'])
  expect(status).toBe(2)
  for (const [, , message] of BAD) expect(err).toMatch(message)
  expect(err).toMatch(/locked\.pdf: is a PDF with a password \[encrypted\]\n {2}hint: open it and print or save it as a PDF without one/)
  expect(err).toMatch(/scan\.pdf: has no text in its page.* \[no-text\]\n {2}hint: run text recognition/)
  expect(err).toMatch(/huge\.txt: is too large \(100\.0 MiB; the limit is 20\.0 MiB\) \[too-large\]\n {2}hint: \S/)
  expect(JSON.parse(out)).toMatchObject({ jobs: [{ path: 'good.txt' }] })
})

test('a wrong ending is no error: the content is read, and a note says so', () => {
  copyFileSync(join(root, 'fixtures/formats/resume.docx'), path('resume.pdf'))
  const { status, out, err } = atsmatch(['resume', 'resume.pdf', '--as-of', '2026-11-22'])
  expect({ status, err }).toEqual({ status: 0, err: '' })
  expect(out).toMatch(/^resume\.pdf, read as docx/)
  expect(out).toContain('note: is named .pdf but is DOCX; read as that')
})

test('a resume that cannot be read ends the run with its name', () => {
  const { status, out, err } = atsmatch(['match', 'locked.pdf', 'good.txt'])
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(err).toMatch(/^atsmatch: locked\.pdf: is a PDF with a password \[encrypted\]/)
})

test.skipIf(process.platform === 'win32')('a file that may not be read', () => {
  // Root may read everything: then as nobody, who must be able to run the program.
  const as = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  if (atsmatch(['--version'], as).status !== 0) return
  const { status, out, err } = atsmatch(['extract', 'secret.txt', 'good.txt', '--format', 'json'], as)
  expect(status).toBe(2)
  expect(err).toMatch(/^atsmatch: secret\.txt: may not be read \(EACCES\) \[unreadable\]\n {2}hint: give yourself the right to read it/)
  expect(JSON.parse(out)).toMatchObject({ jobs: [{ path: 'good.txt' }] })
})
