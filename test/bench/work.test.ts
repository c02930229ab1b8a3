/** What a run loads and how much it does, by counts: a regression fails here, on any machine, and not on a stopwatch. Needs `npm run build`. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const built = existsSync(join(root, 'dist/cli.js'))
if (!built) console.warn('work.test.ts: dist is missing; npm run build first')

const WORK = v.object({
  /** Built files, without the digest in their names. */
  files: v.array(v.string()),
  codeBytes: v.number(),
  taxonomyReads: v.number(),
  taxonomyBytes: v.number(),
  /** Regular expressions that were run, and how often. */
  patterns: v.number(),
  patternCalls: v.number(),
})

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atsmatch-work-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the built binary on the quickstart fixtures, and counts. */
function work(...args: readonly string[]): v.InferOutput<typeof WORK> {
  const file = join(folder, 'work.json')
  const options = { cwd: join(root, 'fixtures/quickstart'), env: { ...process.env, WORK_FILE: file }, encoding: 'utf8' } as const
  const { status, stderr } = spawnSync(process.execPath, ['-r', join(root, 'test/bench/count-work.cjs'), join(root, 'bin/atsmatch.js'), ...args], options)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return v.parse(WORK, JSON.parse(readFileSync(file, 'utf8')))
}

const START = ['atsmatch', 'cli', 'start']
const PROGRAM = [...START, 'program', 'rolldown-runtime']
const CORE = [...PROGRAM, 'core']
const MATCH = ['match', 'resume-strong.md', 'jobs']
const KB = 1024

describe.skipIf(!built)('start-up', () => {
  test('--version loads nothing but itself', () => {
    const { files, codeBytes, taxonomyReads } = work('--version')
    expect(files).toEqual(START)
    expect(codeBytes).toBeLessThan(3 * KB)
    expect(taxonomyReads).toBe(0)
  })

  test('--help loads the definition of commands and flags, and no command', () => {
    const { files, codeBytes, taxonomyReads } = work('--help')
    expect(files.sort()).toEqual([...PROGRAM].sort())
    expect(codeBytes).toBeLessThan(80 * KB)
    expect(taxonomyReads).toBe(0)
  })

  test('a plain match loads one file of ours, and the one reporter that is asked for', () => {
    const { files, codeBytes } = work(...MATCH)
    expect(files.sort()).toEqual([...CORE, 'table'].sort())
    expect(codeBytes).toBeLessThan(400 * KB)
    expect(work(...MATCH, '--format', 'csv').files.sort()).toEqual(expect.arrayContaining([...CORE, 'csv']))
    expect(work(...MATCH, '--format', 'csv').files).not.toContain('table')
  })

  test('the taxonomy is read once, whole', () => {
    const { taxonomyReads, taxonomyBytes } = work(...MATCH)
    expect(taxonomyReads).toBe(1)
    expect(taxonomyBytes).toBe(statSync(join(root, 'dist/taxonomy.bin')).size)
    expect(taxonomyBytes).toBeLessThan(5_500 * KB)
  })

  test('a pattern, a reader and a configuration are loaded by those who need them', () => {
    expect(work('extract', 'jobs/*.txt').files.length).toBeGreaterThan(work('extract', 'jobs').files.length)
    expect(work('extract', '../formats/resume.rtf').files).toContain('rtf')
  })
})

describe.skipIf(!built)('work on six ads and a resume', () => {
  test('patterns that are run, each of which takes time to compile, and runs of them', () => {
    const { patterns, patternCalls } = work(...MATCH)
    expect(patterns).toBeLessThan(500)
    expect(patternCalls).toBeLessThan(80_000)
  })
})
