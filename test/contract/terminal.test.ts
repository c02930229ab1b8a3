/** What a terminal sees besides reports: progress, watching, signals, completion. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type ColorMode, colorLevel } from '../../src/cli/color.ts'
import type { Io } from '../../src/cli/io.ts'
import { startProgress } from '../../src/cli/progress.ts'
import { moved, watchAndRun } from '../../src/cli/watch.ts'
import { sharedMatch } from '../report/shared-report.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

function screen(isTTY: boolean, env: Record<string, string> = {}): { io: Io; written: string[]; exit: (() => void)[] } {
  const written: string[] = []
  const exit: (() => void)[] = []
  const stream = { isTTY, write: (text: string) => written.push(text) }
  return { io: { stdin: process.stdin, stdout: stream, stderr: stream, env, cwd: root, onExit: (clean) => exit.push(clean) }, written, exit }
}

describe('colour', () => {
  test.each<[string, ColorMode, boolean, Record<string, string>, number]>([
    ['a pipe', 'auto', false, {}, 0],
    ['a terminal', 'auto', true, { TERM: 'xterm' }, 1],
    ['many colours', 'auto', true, { TERM: 'xterm-256color' }, 2],
    ['NO_COLOR', 'auto', true, { NO_COLOR: '1', FORCE_COLOR: '1' }, 0],
    ['an empty NO_COLOR', 'auto', true, { NO_COLOR: '' }, 1],
    ['FORCE_COLOR', 'auto', false, { FORCE_COLOR: '1', TERM: 'dumb' }, 1],
    ['FORCE_COLOR=0', 'auto', true, { FORCE_COLOR: '0' }, 0],
    ['TERM=dumb', 'auto', true, { TERM: 'dumb' }, 0],
    ['--color always', 'always', false, { NO_COLOR: '1' }, 1],
    ['--color never', 'never', true, { FORCE_COLOR: '3' }, 0],
  ])('%s', (_name, mode, isTTY, env, level) => {
    expect(colorLevel({ isTTY, write: () => undefined }, env, mode)).toBe(level)
  })
})

describe('progress', () => {
  test('shows itself after 300 ms, redraws ten times a second at most, and goes', async () => {
    const { io, written } = screen(true)
    let now = 0
    const progress = startProgress(io, 'ads', 9, false, () => now)
    for (now of [10, 290, 310, 350, 420]) await progress.step()
    expect(written).toEqual(['\r\u001b[2K3 of 9 ads', '\r\u001b[2K5 of 9 ads'])
    progress.end()
    progress.end()
    expect(written.slice(2)).toEqual(['\r\u001b[2K'])
  })

  test('is erased when the process ends in between', async () => {
    const { io, written, exit } = screen(true)
    let now = 0
    const progress = startProgress(io, 'ads', null, false, () => now)
    now = 400
    await progress.step()
    for (const clean of exit) clean()
    expect(written).toEqual(['\r\u001b[2K1 ads', '\r\u001b[2K'])
  })

  test.each([
    ['a pipe', screen(false), false],
    ['--quiet', screen(true), true],
    ['TERM=dumb', screen(true, { TERM: 'dumb' }), false],
    ['CI', screen(true, { CI: 'true' }), false],
  ])('says nothing in %s', async (_name, { io, written }, quiet) => {
    let now = 0
    const progress = startProgress(io, 'ads', 2, quiet, () => now)
    now = 1000
    await progress.step()
    progress.end()
    expect(written).toEqual([])
  })
})

describe('watch', () => {
  test('runs again when a file changes, says what moved, and ends', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'atsmatch-watch-'))
    writeFileSync(join(folder, 'resume.md'), 'a')
    const stop = new AbortController()
    const shown: string[] = []
    const io: Io = {
      ...screen(false).io,
      cwd: folder,
      stdout: {
        write: (text) => {
          shown.push(text)
          if (shown.length === 1) setImmediate(() => writeFileSync(join(folder, 'resume.md'), 'b'))
          else stop.abort()
        },
      },
    }
    let runs = 0
    const jobs = sharedMatch.jobs.map((job, i) => (i === 0 ? { ...job, score: 61.5 } : job))
    await watchAndRun(['resume.md'], async () => ({ text: `run ${++runs}\n`, errors: '', report: runs === 1 ? sharedMatch : { ...sharedMatch, jobs } }), io, stop.signal)
    expect(shown[0]).toBe('run 1\n\nwatching one name; Ctrl-C ends\n')
    expect(shown[1]).toContain('run 2\n\nSince the last run\n  Backend Engineer: 58.7 to 61.5 (+2.8)\n')
    rmSync(folder, { recursive: true })
  })

  test('a folder that is not there does not end it', async () => {
    const stop = new AbortController()
    const { io } = screen(false)
    const run = async () => {
      stop.abort()
      return { text: '', errors: 'atsmatch: nowhere/jobs: no such file or folder\n', report: null }
    }
    await expect(watchAndRun(['nowhere/at/all/resume.md'], run, io, stop.signal)).resolves.toBeUndefined()
  })

  test('what moved', () => {
    expect(moved(sharedMatch, sharedMatch)).toBe('\nNothing moved since the last run\n')
    expect(moved(sharedMatch, { ...sharedMatch, jobs: sharedMatch.jobs.slice(1) })).toContain('Backend Engineer: gone')
    expect(moved({ ...sharedMatch, jobs: [] }, sharedMatch)).toContain('jobs/notice.txt: new, none')
  })
})

describe.skipIf(!existsSync(join(root, 'dist/cli.js')))('the binary', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends it with %i', async (signal, code) => {
    const child = spawn(process.execPath, [join(root, 'bin/atsmatch.js'), 'match', join(root, 'fixtures/quickstart/resume-strong.md'), '-', '-v'], {
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    // It says its settings, then waits for an ad.
    await once(child.stderr, 'data')
    child.kill(signal)
    // A shell makes 128 + its number of it.
    expect(await once(child, 'exit')).toEqual([null, signal])
    expect(constants.signals[signal] + 128).toBe(code)
  })

  test('a reader that has seen enough ends it quietly', () => {
    const command = `'${process.execPath}' '${join(root, 'bin/atsmatch.js')}' match resume-strong.md jobs --format json | head -1`
    expect(spawnSync('sh', ['-c', command], { cwd: join(root, 'fixtures/quickstart'), encoding: 'utf8' })).toMatchObject({ stdout: '{\n', stderr: '' })
  })
})
