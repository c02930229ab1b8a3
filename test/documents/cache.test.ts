/** The cache gives back exactly what was read, or nothing. */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cacheFolder } from '../../src/cli/cache-folder.ts'
import { cacheSize, clearCache, ENTRIES, trim } from '../../src/documents/cache/folder.ts'
import { entryName, keep, lookUp } from '../../src/documents/cache/text-cache.ts'
import type { Extracted } from '../../src/documents/format-reader.ts'
import { freeze, thaw } from '../../src/documents/frozen.ts'
import { DEFAULT_LIMITS } from '../../src/documents/limits.ts'
import { placedText, type Stretch } from '../../src/documents/placed-lines.ts'
import { plainDocument } from '../../src/documents/plain.ts'
import { readDocument } from '../../src/documents/read.ts'
import { run } from '../safety/binary.ts'

const FORMATS = fileURLToPath(new URL('../../fixtures/formats', import.meta.url))
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atsmatch-cache-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytes = (text: string): Uint8Array => Buffer.from(text)
const name = (text: string): string => entryName('v1', 'pdf', DEFAULT_LIMITS, bytes(text))
const extracted = (text: string): Extracted => ({ ...placedText([[{ text, line: 3, page: 2 }]]), stated: {}, warnings: ['a warning'] })
const places = ({ text, locate, lineAt }: Pick<Extracted, 'text' | 'locate' | 'lineAt'>) => Array.from({ length: text.length + 1 }, (_, i) => [locate(i), lineAt(i)])
const files = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort()

const stretch = fc.record({ text: fc.string({ unit: 'binary', maxLength: 12 }).map((s) => s.replace(/[\r\n]/g, ' ')), line: fc.integer({ min: 1, max: 9 }) })
const lines = fc.array(fc.array(fc.record({ stretch, page: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }) }), { maxLength: 3 }), { maxLength: 6 })

describe('what is kept', () => {
  test('comes back with every place of every offset', () => {
    fc.assert(
      fc.property(lines, (drawn) => {
        const stretches = drawn.map((line) => line.map(({ stretch, page }): Stretch => (page === undefined ? stretch : { ...stretch, page })))
        const read: Extracted = { ...placedText(stretches), stated: {}, warnings: [] }
        const key = name(JSON.stringify(drawn))
        keep(folder, key, read)
        const back = lookUp(folder, key)
        expect(back?.text).toBe(read.text)
        if (back !== null) expect(places(back)).toEqual(places(read))
      }),
      { seed: 7, numRuns: 60 },
    )
  })

  test.each(readdirSync(FORMATS).filter((file) => /^resume\.(?!json)/.test(file)))('%s frozen and thawed is the same document', async (file) => {
    const { document } = await readDocument({ id: file, path: join(FORMATS, file) }, 'resume')
    if (document === undefined) throw new Error('not read')
    const back = thaw(structuredClone(freeze(document)))
    expect({ ...back, locate: 0, lineAt: 0 }).toEqual({ ...document, locate: 0, lineAt: 0 })
    expect(places(back)).toEqual(places(document))
  })

  test('a text that ends in half a letter', () => {
    const document = plainDocument('x', 'a\u{1f600}\ud83d', 'ad')
    expect(places(thaw(freeze(document)))).toEqual(places(document))
  })
})

describe('an entry', () => {
  test('is for its owner alone', () => {
    keep(folder, name('a'), extracted('Ada'))
    const [file = ''] = files()
    expect(file).toBe(join(ENTRIES, name('a').slice(0, 2), name('a')))
    if (process.platform !== 'win32') expect([statSync(join(folder, file)).mode & 0o777, statSync(join(folder, ENTRIES)).mode & 0o777]).toEqual([0o600, 0o700])
  })

  test('has another name for other bytes, another reader, another format and other limits, not for more time', () => {
    const names = [
      entryName('v1', 'pdf', DEFAULT_LIMITS, bytes('a')),
      entryName('v1', 'pdf', DEFAULT_LIMITS, bytes('b')),
      entryName('v2', 'pdf', DEFAULT_LIMITS, bytes('a')),
      entryName('v1', 'docx', DEFAULT_LIMITS, bytes('a')),
      entryName('v1', 'pdf', { ...DEFAULT_LIMITS, pages: 3 }, bytes('a')),
    ]
    expect(new Set(names).size).toBe(5)
    expect(entryName('v1', 'pdf', { ...DEFAULT_LIMITS, millisecondsPerDocument: 1 }, bytes('a'))).toBe(names[0])
  })

  test.each<[string, (entry: string) => string]>([
    ['half of it', (entry) => entry.slice(0, entry.length / 2)],
    ['nothing', () => ''],
    ['another text', (entry) => entry.replace('Ada', 'Eve')],
    ['something else, sealed by nobody', () => '{"text": 1}'],
  ])('that holds %s is none', (_what, damage) => {
    keep(folder, name('a'), extracted('Ada'))
    const file = join(folder, files()[0] ?? '')
    expect(lookUp(folder, name('a'))?.text).toBe('Ada')
    writeFileSync(file, damage(readFileSync(file, 'utf8')))
    expect(lookUp(folder, name('a'))).toBeNull()
    keep(folder, name('a'), extracted('Ada'))
    expect(lookUp(folder, name('a'))?.text).toBe('Ada')
  })

  test('a folder that cannot be written to is no failure', () => {
    writeFileSync(join(folder, ENTRIES), 'in the way')
    keep(folder, name('a'), extracted('Ada'))
    expect(lookUp(folder, name('a'))).toBeNull()
    expect(cacheSize(folder)).toEqual({ entries: 0, bytes: 0 })
  })
})

describe('the folder', () => {
  test('the oldest go when it is full, and what a killed writer left behind', () => {
    for (let i = 0; i < 10; i++) {
      keep(folder, name(`${i}`), extracted('x'.repeat(1000)))
      utimesSync(join(folder, ENTRIES, name(`${i}`).slice(0, 2), name(`${i}`)), 10_000 + i, 10_000 + i)
    }
    const orphan = join(folder, ENTRIES, 'orphan.tmp')
    writeFileSync(orphan, 'x')
    utimesSync(orphan, 100, 100)
    const one = cacheSize(folder).bytes / 10
    trim(folder, one * 20)
    expect(cacheSize(folder).entries).toBe(10)
    trim(folder, one * 5)
    expect(Array.from({ length: 10 }, (_, i) => lookUp(folder, name(`${i}`)) !== null)).toEqual([false, false, false, false, false, false, true, true, true, true])
    clearCache(folder)
    expect(files()).toEqual([])
  })

  test.each<[string, Record<string, string>, string, string | null]>([
    ['XDG', { XDG_CACHE_HOME: '/x', HOME: '/h' }, 'linux', '/x/atsmatch'],
    ['a relative XDG', { XDG_CACHE_HOME: 'x', HOME: '/h' }, 'linux', '/h/.cache/atsmatch'],
    ['Linux', { HOME: '/h' }, 'linux', '/h/.cache/atsmatch'],
    ['macOS', { HOME: '/h' }, 'darwin', '/h/Library/Caches/atsmatch'],
    ['Windows', { LOCALAPPDATA: '/l', HOME: '/h' }, 'win32', '/l/atsmatch/Cache'],
    ['no home', {}, 'linux', null],
  ])('stands where it belongs: %s', (_name, env, platform, expected) => {
    expect(cacheFolder(env, platform)).toBe(expected)
  })
})

describe('the program', () => {
  const ads = ['resume.pdf', 'resume.docx', 'layouts']
  const extract = (...more: string[]) => run(['extract', ...ads, '-f', 'json', ...more], folder, { env: { XDG_CACHE_HOME: join(folder, 'cache') } })

  beforeEach(() => {
    mkdirSync(join(folder, 'layouts'))
    for (const file of [
      'resume.pdf',
      'resume.docx',
      ...readdirSync(join(FORMATS, 'layouts'))
        .filter((f) => /\.(?:pdf|docx)$/.test(f))
        .map((f) => `layouts/${f}`),
    ])
      copyFileSync(join(FORMATS, file), join(folder, file))
  })

  test('gives the same report without a cache, with a new one, with a full one and with a damaged one', () => {
    const without = extract('--no-cache')
    expect(files().filter((file) => file.startsWith('cache'))).toEqual([])
    expect(JSON.parse(without.stdout).jobs.length).toBeGreaterThan(2)
    expect(extract()).toEqual(without)
    const kept = files().filter((file) => file.startsWith('cache'))
    expect(kept.length).toBe(JSON.parse(without.stdout).jobs.length)
    expect(extract()).toEqual(without)
    for (const file of kept) writeFileSync(join(folder, file), 'nonsense')
    expect(extract('--threads', '2')).toEqual(without)
    expect(files().filter((file) => file.startsWith('cache'))).toEqual(kept)
  })

  test('says where the cache is and how large, and empties it', () => {
    const env = { XDG_CACHE_HOME: join(folder, 'cache') }
    const cache = (...words: string[]) => run(['cache', ...words], folder, { env })
    extract()
    expect(cache('dir').stdout).toBe(`${join(folder, 'cache', 'atsmatch')}\n`)
    expect(cache('size').stdout).toMatch(/^\d+ documents, \d+\.\d MiB\n$/)
    expect(cache('clear').stdout).toMatch(/^\d+ documents forgotten, /)
    expect(cache('size').stdout).toBe('0 documents, 0.0 MiB\n')
    expect(cache('delete')).toMatchObject({ code: 2, stdout: '' })
  })
})
