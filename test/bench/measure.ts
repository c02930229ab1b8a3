/** How things are measured: whole runs of the built program, in turn, so that noise hits all alike; medians, and ratios within one run. */

import { spawnSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))
export const bin = join(root, 'bin/atsmatch.js')
export const quickstart = join(root, 'fixtures/quickstart')

/** What a run may be given besides its words. */
interface Surroundings {
  /** A file for standard input. */
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
}

/** @returns milliseconds of one run of node */
export function timed(args: readonly string[], { input, env = {} }: Surroundings = {}): number {
  const stdin = input === undefined ? null : openSync(input, 'r')
  const start = performance.now()
  const { status } = spawnSync(process.execPath, args, { stdio: [stdin ?? 'ignore', 'ignore', 'ignore'], env: { ...process.env, ...env } })
  const time = performance.now() - start
  if (stdin !== null) closeSync(stdin)
  // 3: one of the ads asks for nothing that was understood.
  if (status !== 0 && status !== 3) throw new Error(`node ${args.join(' ')} ended with ${status}`)
  return time
}

/** @returns the most memory that one run of node took, in MiB, and its milliseconds */
export function memory(args: readonly string[], { input }: Surroundings = {}): { readonly mib: number; readonly ms: number } {
  const stdin = input === undefined ? null : openSync(input, 'r')
  const start = performance.now()
  const { stderr } = spawnSync(process.execPath, ['-r', join(root, 'test/bench/print-memory.cjs'), ...args], {
    stdio: [stdin ?? 'ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const ms = performance.now() - start
  if (stdin !== null) closeSync(stdin)
  return { mib: Number(stderr.trim().split('\n').at(-1)) / 1024, ms }
}

export const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] as number

/** @returns medians of several things measured in turn */
export function alternating<N extends string>(rounds: number, measures: Readonly<Record<N, () => number>>): Record<N, number> {
  const names = Object.keys(measures) as N[]
  const seen = new Map(names.map((name) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round++) for (const name of names) seen.get(name)?.push(measures[name]())
  return Object.fromEntries([...seen].map(([name, list]) => [name, median(list)])) as Record<N, number>
}

/** Prints one line: what, how many times what, and the figures that it is made of. */
export function print(what: string, times: number, of: string, from: string): void {
  console.log(`${what.padEnd(44)} ${times.toFixed(2)} × ${of}   (${from})`)
}

/** Prints a ratio of two times. */
export const ratio = (what: string, a: number, b: number, of: string): void => print(what, a / b, of, `${a.toFixed(0)} ms to ${b.toFixed(0)} ms`)
