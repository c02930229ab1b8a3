/**
 * `npm run build && npm run bench [-- FOLDER]`: start-up and throughput as ratios within one run, medians of alternating rounds.
 * FOLDER holds .txt ads; without it the ads of `fixtures/labelled` are taken again and again.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { TOKEN_PATTERN } from '../../src/text/token-pattern.ts'

const ROUNDS = 9
const ADS = 2_000
const root = fileURLToPath(new URL('../../', import.meta.url))
const bin = join(root, 'bin/atsmatch.js')
const quickstart = join(root, 'fixtures/quickstart')

/** Milliseconds of one run of node. */
function timed(args: readonly string[]): number {
  const start = performance.now()
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'ignore'] })
  if (status !== 0 && status !== 3) throw new Error(`node ${args.join(' ')} ended with ${status}`)
  return performance.now() - start
}

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] as number

/** Medians of several things measured in turn, so that noise hits all alike. */
function alternating(rounds: number, measures: Readonly<Record<string, () => number>>): Record<string, number> {
  const seen = Object.fromEntries(Object.keys(measures).map((name) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round++) for (const [name, measure] of Object.entries(measures)) seen[name]?.push(measure())
  return Object.fromEntries(Object.entries(seen).map(([name, list]) => [name, median(list)]))
}

const ratio = (name: string, a: number, b: number, of: string): void => console.log(`${name.padEnd(44)} ${(a / b).toFixed(2)} × ${of}   (${a.toFixed(0)} ms to ${b.toFixed(0)} ms)`)

function startUp(): void {
  const bare = 'node -e 0'
  const t = alternating(ROUNDS, {
    [bare]: () => timed(['-e', '0']),
    '--version': () => timed([bin, '--version']),
    '--help': () => timed([bin, '--help']),
    match: () => timed([bin, 'match', join(quickstart, 'resume-strong.md'), join(quickstart, 'jobs')]),
  })
  for (const name of ['--version', '--help', 'match']) ratio(`start-up, ${name === 'match' ? 'match on the quickstart' : name}`, t[name] as number, t[bare] as number, bare)
}

/** Most memory that one run of node took, in MiB. */
function memory(args: readonly string[]): number {
  const { stderr } = spawnSync(process.execPath, ['-r', join(root, 'test/bench/print-memory.cjs'), ...args], { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
  return Number(stderr.trim().split('\n').at(-1)) / 1024
}

function startUpMemory(): void {
  const m = alternating(ROUNDS, { bare: () => memory(['-e', '0']), match: () => memory([bin, 'match', join(quickstart, 'resume-strong.md'), join(quickstart, 'jobs')]) })
  const [bare, match] = [m.bare as number, m.match as number]
  console.log(`${'peak memory, match on the quickstart'.padEnd(44)} ${(match / bare).toFixed(2)} × node -e 0   (${match.toFixed(0)} MiB to ${bare.toFixed(0)} MiB)`)
}

/** The floor: read the same files and run one tokenizer pattern over them. */
const FLOOR = `const { readdirSync, readFileSync } = require('node:fs'); const p = new RegExp(${JSON.stringify(TOKEN_PATTERN.source)}, 'gu'); let n = 0
for (const f of readdirSync(process.argv[1])) n += (readFileSync(process.argv[1] + '/' + f, 'utf8').match(p) ?? []).length`

function throughput(given: string | undefined): void {
  const from = given ?? join(root, 'fixtures/labelled')
  const texts = readdirSync(from)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(from, name), 'utf8'))
  const folder = mkdtempSync(join(tmpdir(), 'atsmatch-bench-'))
  try {
    for (let i = 0; i < ADS; i++) writeFileSync(join(folder, `${String(i).padStart(6, '0')}.txt`), texts[i % texts.length] as string)
    const t = alternating(3, {
      floor: () => timed(['-e', FLOOR, folder]),
      extract: () => timed([bin, 'extract', folder, '--format', 'jsonl']),
      match: () => timed([bin, 'match', join(quickstart, 'resume-strong.md'), folder, '--format', 'jsonl']),
    })
    ratio(`extract, ${ADS} ads`, t.extract as number, t.floor as number, 'the floor')
    ratio(`match, ${ADS} ads`, t.match as number, t.extract as number, 'extract')
    console.log(`${'extract, ads a second'.padEnd(44)} ${Math.round((1000 * ADS) / (t.extract as number))}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

startUp()
startUpMemory()
throughput(process.argv[2])
