import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compareCodePoints, discover } from '../../src/documents/discover.ts'

let cwd = ''
const ids = async (...operands: string[]): Promise<string[]> => (await discover(operands, cwd)).operands.map(({ id }) => id)

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'atsmatch-'))
  for (const folder of ['jobs/deep', 'jobs/node_modules', 'jobs/.hidden', 'empty', 'odd']) mkdirSync(join(cwd, folder), { recursive: true })
  for (const file of ['jobs/b.txt', 'jobs/A.MD', 'jobs/deep/c.html', 'jobs/photo.png', 'jobs/node_modules/x.txt', 'jobs/.hidden/y.txt', 'odd/a[1].txt', 'notes.log'])
    writeFileSync(join(cwd, file), 'x')
  symlinkSync(join(cwd, 'jobs'), join(cwd, 'jobs/deep/loop'))
  symlinkSync(join(cwd, 'notes.log'), join(cwd, 'jobs/link.txt'))
})
afterAll(() => rmSync(cwd, { recursive: true }))

test('a folder gives its documents, in code point order, without loops', async () => {
  expect(await ids('jobs')).toEqual(['jobs/A.MD', 'jobs/b.txt', 'jobs/deep/c.html', 'jobs/link.txt'])
  expect(await ids('jobs', 'jobs/', './jobs/b.txt')).toHaveLength(4)
})

test('files that are named are taken whatever they are called', async () => {
  expect(await ids('notes.log', 'odd/a[1].txt', '-')).toEqual(['-', 'notes.log', 'odd/a[1].txt'])
})

test('a folder is searched as the pattern **/*.{txt,md,html} searches it', async () => {
  const found = (await ids('jobs/**/*.{txt,md,html}')).sort(compareCodePoints)
  expect(await ids('jobs')).toEqual(found)
})

test('globs', async () => {
  expect(await ids('jobs/*.{txt,md}')).toEqual(['jobs/A.MD', 'jobs/b.txt', 'jobs/link.txt'])
  expect(await ids('jobs/*')).not.toContain('jobs/photo.png')
  expect(await ids('*.log')).toEqual(['notes.log'])
})

test('what is asked for in vain is one error each, and the rest is found', async () => {
  const { operands, errors } = await discover(['missing.txt', 'empty', '*.xyz', '', 'notes.log'], cwd)
  expect(errors.map(({ code, path }) => [code, path])).toEqual([
    ['not-found', 'missing.txt'],
    ['empty-folder', 'empty'],
    ['no-match', '*.xyz'],
    ['not-found', ''],
  ])
  expect(operands).toHaveLength(1)
  for (const { hint } of errors) expect(hint).not.toBe('')
})

test('order is that of code points', () => expect(['\u{1F600}', '\uffee', 'é', 'Z', 'a'].sort(compareCodePoints)).toEqual(['Z', 'a', 'é', '\uffee', '\u{1F600}']))
