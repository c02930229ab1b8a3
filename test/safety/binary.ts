/** Runs the built program as a shell would. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const PROGRAM = fileURLToPath(new URL('../../bin/atsmatch.js', import.meta.url))

/** Nothing of the surroundings but what a test gives. */
const CLEAN = { PATH: process.env.PATH ?? '', NO_COLOR: '1' }

/** What a run gave. */
export interface Run {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** @param nodeFlags - for node itself, before the program */
export function run(
  args: readonly string[],
  cwd: string,
  { nodeFlags = [], input = '', env = {} }: { nodeFlags?: readonly string[]; input?: string; env?: Record<string, string> } = {},
): Run {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [...nodeFlags, PROGRAM, ...args], {
    cwd,
    input,
    env: { ...CLEAN, HOME: cwd, ...env },
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 1 << 28,
  })
  return { code: status, signal, stdout, stderr }
}

/** Runs it and sends a signal as soon as it is at work. */
export function interrupt(args: readonly string[], cwd: string, signal: NodeJS.Signals): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], { cwd, env: { ...CLEAN, HOME: cwd } })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (data) => {
      stdout += data
    })
    child.stderr.on('data', (data) => {
      stderr += data
    })
    child.on('close', (code, killedBy) => resolve({ code, signal: killedBy, stdout, stderr }))
    // It waits for standard input: at work, and not done.
    child.stdin.on('error', () => {})
    child.stdin.write('{"title":"Engineer","description":"Must know Python"}\n', () => setTimeout(() => child.kill(signal), 700))
  })
}

/** A folder of one test's own, gone afterwards. */
export function withFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'atsmatch-test-'))
  const clean = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    const result = use(folder)
    if (result instanceof Promise) return result.finally(clean) as T
    clean()
    return result
  } catch (error) {
    clean()
    throw error
  }
}

/** @returns every path under a folder with size and time of change */
export function listing(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => {
      const { size, mtimeMs, mode } = statSync(join(folder, name))
      return `${name} ${size} ${mtimeMs} ${mode}`
    })
    .sort()
}
