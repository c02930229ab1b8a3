import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '../../src/documents/limits.ts'
import { readDocument, readDocuments } from '../../src/documents/read.ts'
import { readTextFileSync } from '../../src/documents/read-text.ts'

let folder = ''
const write = (name: string, content: string | Uint8Array): { id: string; path: string } => {
  writeFileSync(join(folder, name), content)
  return { id: name, path: join(folder, name) }
}
const codeOf = async (name: string, content: string | Uint8Array, limits = DEFAULT_LIMITS): Promise<string | undefined> =>
  (await readDocument(write(name, content), 'ad', limits)).error?.code
const docx = (body: string, extra: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({ 'word/document.xml': strToU8(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`), ...extra })

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atsmatch-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('errors have a code, the name, a cause and a hint', () => {
  test.each([
    ['empty.txt', '', 'empty'],
    ['spaces.txt', ' \n\t ', 'empty'],
    ['image.pdf', '\x89PNG\r\n\x1a\n', 'image'],
    ['broken.pdf', '%PDF-1.7\nnonsense', 'damaged'],
    ['broken.docx', 'PK\x03\x04 cut off', 'damaged'],
    ['sheet.docx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'unknown-format'],
    ['old.doc', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), 'unknown-format'],
    ['locked.docx', Buffer.concat([Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), Buffer.from('EncryptedPackage', 'utf16le')]), 'encrypted'],
    ['locked.odt', zipSync({ 'content.xml': strToU8('x'), 'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>') }), 'encrypted'],
    ['cut.docx', zipSync({ 'word/document.xml': strToU8('<w:document><w:body><w:p><w:r><w:t>half of the') }), 'damaged'],
    ['broken.json', '{"title": "x",}', 'bad-json'],
    ['package.json', '{"name": "x"}', 'unknown-json'],
    ['deep.json', `${'['.repeat(5000)}${']'.repeat(5000)}`, 'too-deep'],
    ['deep.rtf', `{\\rtf1${'{'.repeat(5000)}`, 'too-deep'],
    ['loop.tex', '\\documentclass{x}\\newcommand{\\a}{\\a\\a}\\begin{document}\\a\\end{document}', 'too-deep'],
  ])('%s', async (name, content, code) => {
    const { error } = await readDocument(write(name, typeof content === 'string' ? Buffer.from(content, 'latin1') : content), 'ad')
    expect(error).toMatchObject({ code, path: name })
    expect(error?.hint).toMatch(/\w{3}/)
  })

  test('files that are not there, folders, pipes, devices, links to themselves', async () => {
    const { error } = await readDocument({ id: 'gone.txt', path: join(folder, 'gone.txt') }, 'ad')
    expect(error?.code).toBe('not-found')
    expect((await readDocument({ id: 'f', path: folder }, 'ad')).error?.code).toBe('is-folder')
    if (process.platform === 'win32') return
    execFileSync('mkfifo', [join(folder, 'pipe.txt')])
    expect((await readDocument({ id: 'pipe.txt', path: join(folder, 'pipe.txt') }, 'ad')).error?.code).toBe('not-regular')
    expect(readTextFileSync({ id: 'pipe.txt', path: join(folder, 'pipe.txt') }, 'ad')?.error?.code).toBe('not-regular')
    expect((await readDocument({ id: 'zero', path: '/dev/zero' }, 'ad')).error?.code).toBe('not-regular')
    symlinkSync('self.txt', join(folder, 'self.txt'))
    expect((await readDocument({ id: 'self.txt', path: join(folder, 'self.txt') }, 'ad')).error?.message).toContain('leads to itself')
  })

  test('size is looked at before anything is read', async () => {
    const file = write('large.txt', 'x')
    truncateSync(file.path, 100 * 1024 * 1024)
    expect((await readDocument(file, 'ad')).error).toMatchObject({ code: 'too-large', message: 'is too large (100.0 MiB; the limit is 20.0 MiB)' })
    expect(readTextFileSync(file, 'ad')?.error?.code).toBe('too-large')
  })

  test('zip bombs: by ratio, by size, and when the archive lies about its size', async () => {
    const zeros = new Uint8Array(5_000_000)
    expect(await codeOf('ratio.docx', zipSync({ 'word/document.xml': zeros }))).toBe('zip-bomb')
    expect(await codeOf('size.docx', docx('<w:p/>', { 'word/header1.xml': zeros }), { ...DEFAULT_LIMITS, unpackedBytes: 1_000_000 })).toBe('zip-bomb')
    const liar = docx(`<w:p><w:r><w:t>${'Go '.repeat(1_000_000)}</w:t></w:r></w:p>`)
    const view = new DataView(liar.buffer, liar.byteOffset)
    const directory = liar.findLastIndex((byte, at) => byte === 0x50 && at < liar.length - 46 && view.getUint32(at, true) === 0x02014b50)
    view.setUint32(directory + 24, 100, true)
    // No more is unpacked than was declared.
    expect(await codeOf('liar.docx', liar)).toBe('zip-bomb')
  })

  test.each([
    ['encrypted', 'encrypted'],
    ['scan', 'no-text'],
  ])('%s.pdf', async (name, code) => {
    expect((await readDocument({ id: name, path: `fixtures/formats/${name}.pdf` }, 'resume')).error?.code).toBe(code)
  })

  test('pages and time', async () => {
    const file = { id: 'resume.pdf', path: 'fixtures/formats/layouts/two-pages.pdf' }
    expect((await readDocument(file, 'resume', { ...DEFAULT_LIMITS, pages: 1 })).error?.code).toBe('too-many-pages')
    expect((await readDocument(file, 'resume', { ...DEFAULT_LIMITS, millisecondsPerDocument: 0 })).error?.code).toBe('too-slow')
  })
})

describe('content decides, not the ending', () => {
  test.each([
    ['a.txt', '<!doctype html><p>Go</p>', 'html'],
    ['a.md', '{\\rtf1 Go\\par}', 'rtf'],
    ['a.html', 'Just text, no tags', 'txt'],
    ['b.txt', '\\documentclass{article}\\begin{document}Go\\end{document}', 'tex'],
    ['c.txt', '[Company] is hiring', 'txt'],
    ['d.md', '<div>inline html</div>\n\ntext', 'md'],
  ])('%s', async (name, content, format) => {
    const { document } = await readDocument(write(name, content), 'ad')
    expect(document?.format).toBe(format)
    expect(document?.warnings.length).toBe(name.endsWith(format) || (format === 'txt' && name === 'c.txt') ? 0 : 1)
  })

  test('the fast path leaves to the readers what is theirs', () => {
    expect(readTextFileSync(write('e.txt', 'Python'), 'ad')?.document?.text).toBe('Python')
    expect(readTextFileSync(write('f.md', '---\ntitle: X\n---\nGo'), 'ad')).toBeNull()
    expect(readTextFileSync(write('g.txt', '%PDF-1.4'), 'ad')).toBeNull()
    expect(readTextFileSync({ id: 'x', path: 'x.pdf' }, 'ad')).toBeNull()
  })
})

test('JSON lines: one document a line, a broken line is one error', async () => {
  const results = []
  for await (const { document, error } of readDocuments({ id: 'ads.jsonl', path: 'fixtures/formats/ads.jsonl' }, 'ad'))
    results.push(document ? [document.id, document.stated.title] : [error?.path, error?.code])
  expect(results).toEqual([
    ['ads.jsonl:1', 'Data Engineer'],
    ['ads.jsonl:3', 'Nurse'],
    ['ads.jsonl:4', 'bad-json'],
  ])
})
