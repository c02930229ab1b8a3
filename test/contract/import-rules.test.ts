import { describe, expect, test } from 'vitest'
import { readSourceFiles, type SourceFile } from './source-files.ts'

/** A folder imports only folders above it; see `src/README.md`. */
const ORDER = ['documents', 'text', 'taxonomy', 'extraction', 'job', 'resume', 'matching', 'lint', 'report', 'config', 'pipeline.ts', 'index.ts', 'cli']

/** Packages that stand behind one door, so that each can be replaced in one place. */
const SINGLE_IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  natural: ['text/natural-tokenizer.ts', 'text/stem.ts', 'taxonomy/words.ts'],
  chalk: ['report/paint.ts'],
  'cli-table3': ['report/table.ts'],
  commander: ['cli/program.ts'],
  'fast-glob': ['documents/discover.ts'],
}

/** Run by npm scripts while building, never by the tool. */
const BUILD_SCRIPTS = new Set(['taxonomy/build.ts', 'taxonomy/check.ts'])

const files = readSourceFiles()
const folder = (path: string): string => path.split('/')[0] as string
const isPackage = (name: string, of: string): boolean => name === of || name.startsWith(`${of}/`)

/** `path → what it does` for every breach, so that a failing test names it. */
const breaches = (of: (file: SourceFile) => readonly string[]): string[] => files.flatMap((file) => of(file).map((what) => `${file.path} → ${what}`))

test('src is read', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(files.find((file) => file.path === 'text/natural-tokenizer.ts')?.imports).toEqual(['natural/lib/natural/tokenizers/regexp_tokenizer.js', 'text/token-pattern.ts'])
})

test('every folder has its place in the order', () => {
  expect([...new Set(files.map((file) => folder(file.path)))].filter((name) => !ORDER.includes(name))).toEqual([])
})

test('a folder imports only itself and folders above it', () => {
  expect(breaches((file) => file.imports.filter((name) => ORDER.includes(folder(name)) && ORDER.indexOf(folder(name)) > ORDER.indexOf(folder(file.path))))).toEqual([])
})

test('no files load each other in a circle', () => {
  const loads = new Map(files.map((file) => [file.path, file.loads]))
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    if (trail.includes(path) || done.has(path)) return
    for (const next of loads.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const { path } of files) visit(path, [])
  expect(circles).toEqual([])
})

test('relative imports end in .ts or .json', () => {
  expect(breaches((file) => file.relative.filter((name) => !/\.(?:ts|json)$/.test(name)))).toEqual([])
})

describe('packages behind one door', () => {
  test.each(Object.entries(SINGLE_IMPORTERS))('%s', (name, importers) => {
    expect(breaches((file) => (importers.includes(file.path) ? [] : file.imports.filter((other) => isPackage(other, name))))).toEqual([])
  })

  test('natural is never imported whole: its root reads .env and prints', () => {
    expect(breaches((file) => file.imports.filter((name) => name === 'natural' || (isPackage(name, 'natural') && !/\.js(?:on)?$/.test(name))))).toEqual([])
  })

  test('each is used somewhere', () => {
    expect(Object.keys(SINGLE_IMPORTERS).filter((name) => !files.some((file) => file.imports.some((other) => isPackage(other, name))))).toEqual([])
  })
})

describe('what only cli may see', () => {
  test.each(['process', 'console', 'Date'])('%s', (name) => {
    expect(breaches((file) => (folder(file.path) !== 'cli' && !BUILD_SCRIPTS.has(file.path) && file.names.has(name) ? [name] : []))).toEqual([])
  })
})

describe('what changes with the machine or the day', () => {
  test.each(['localeCompare', 'toLocaleString', 'toLocaleLowerCase', 'toLocaleUpperCase', 'toLocaleDateString', 'random'])('%s is not used', (name) => {
    expect(breaches((file) => (file.names.has(name) ? [name] : []))).toEqual([])
  })

  test.each(['groupBy', 'fromAsync'])('%s, which Node 20 lacks, is not used', (name) => {
    expect(breaches((file) => (file.names.has(name) ? [name] : []))).toEqual([])
  })
})

test('no folder is called utils, helpers, common or shared', () => {
  expect(files.map((file) => file.path).filter((path) => /(?:^|\/)(?:utils?|helpers?|common|shared|misc)(?:\/|\.ts$)/.test(path))).toEqual([])
})

test('process.exit is never called: it cuts piped output', () => {
  expect(breaches((file) => (file.calls.has('process.exit') ? ['process.exit'] : []))).toEqual([])
})
