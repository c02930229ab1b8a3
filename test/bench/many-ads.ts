/** What many ads cost: throughput, threads, memory of a stream, and a second run over files that take long to read. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TOKEN_PATTERN } from '../../src/text/token-pattern.ts'
import { adTexts, short, writeFolder, writeLines } from './ads.ts'
import { alternating, bin, memory, print, quickstart, ratio, root, timed } from './measure.ts'

const RESUME = join(quickstart, 'resume-strong.md')
const JSONL = ['--format', 'jsonl']

/** The floor: read the same files and run one tokenizer pattern over them. */
const FLOOR = `const { readdirSync, readFileSync } = require('node:fs'); const p = new RegExp(${JSON.stringify(TOKEN_PATTERN.source)}, 'gu'); let n = 0
for (const f of readdirSync(process.argv[1])) n += (readFileSync(process.argv[1] + '/' + f, 'utf8').match(p) ?? []).length`

/** One thread against the floor, and two threads against one. */
export function throughput(texts: readonly string[], count: number, rounds: number): void {
  withFolder((folder) => {
    writeFolder(folder, texts, count)
    const match = ['match', RESUME, folder, ...JSONL]
    const t = alternating(rounds, {
      floor: () => timed(['-e', FLOOR, folder]),
      extract: () => timed([bin, 'extract', folder, ...JSONL, '--threads', '1']),
      match: () => timed([bin, ...match, '--threads', '1']),
      two: () => timed([bin, ...match, '--threads', '2']),
    })
    ratio(`extract, ${count} ads, one thread`, t.extract, t.floor, 'the floor')
    ratio(`match, ${count} ads, one thread`, t.match, t.extract, 'extract')
    console.log(`${'extract, ads a second'.padEnd(44)} ${Math.round((1000 * count) / t.extract)}`)
    print(`match, ${count} ads, two threads`, t.match / t.two, 'as fast as one', `${t.match.toFixed(0)} ms to ${t.two.toFixed(0)} ms`)
  })
}

/** From how many ads on threads pay: `THREADS_FROM` in src/cli/ads/work.ts follows from this. */
export function threadsPay(texts: readonly string[]): void {
  for (const count of [100, 200, 400, 800]) {
    withFolder((folder) => {
      writeFolder(folder, texts, count)
      const run = (threads: string): number => timed([bin, 'extract', folder, ...JSONL, '--threads', threads])
      const t = alternating(5, { one: () => run('1'), two: () => run('2') })
      print(`extract, ${count} ads, two threads`, t.one / t.two, 'as fast as one', `${t.one.toFixed(0)} ms to ${t.two.toFixed(0)} ms`)
    })
  }
}

/** A stream of ads on standard input: memory stays, time grows with the ads. */
export function stream(texts: readonly string[]): void {
  withFolder((folder) => {
    const times = [10_000, 50_000, 100_000].map((count) => {
      const input = join(folder, 'ads.jsonl')
      writeLines(input, texts, count)
      const { mib, ms } = memory([bin, 'match', RESUME, '-', ...JSONL], { input })
      console.log(`${`stream, ${count} short ads`.padEnd(44)} ${mib.toFixed(0)} MiB at most   (${ms.toFixed(0)} ms)`)
      return ms
    })
    const [first = 0, , last = 0] = times
    print('stream, time of 100,000 ads', last / first, 'that of 10,000', `${last.toFixed(0)} ms to ${first.toFixed(0)} ms`)
  })
}

/** 200 PDFs that differ by a comment, read for the first and for the second time; and what is left of both when what the same words take as plain text is taken off. */
export function cache(): void {
  const pdf = readFileSync(join(root, 'fixtures/formats/resume.pdf'))
  const text = readFileSync(join(root, 'fixtures/formats/resume.md'))
  withFolder((folder) => {
    for (const name of ['pdf', 'txt']) mkdirSync(join(folder, name))
    for (let i = 0; i < 200; i++) {
      writeFileSync(join(folder, 'pdf', `${i}.pdf`), Buffer.concat([pdf, Buffer.from(`\n% ${i}\n`)]))
      writeFileSync(join(folder, 'txt', `${i}.txt`), text)
    }
    let round = 0
    const run = (kind: string): number => timed([bin, 'extract', join(folder, kind), ...JSONL, '--threads', '1'], { env: { XDG_CACHE_HOME: join(folder, `cache-${round}`) } })
    const t = alternating(3, {
      first: () => {
        round++
        return run('pdf')
      },
      second: () => run('pdf'),
      plain: () => run('txt'),
    })
    print('200 PDFs, second run', t.first / t.second, 'as fast as the first', `${t.first.toFixed(0)} ms to ${t.second.toFixed(0)} ms, plain text ${t.plain.toFixed(0)} ms`)
    const [first, second] = [t.first - t.plain, Math.max(1, t.second - t.plain)]
    print('200 PDFs, second run, reading alone', first / second, 'as fast as the first', `${first.toFixed(0)} ms to ${second.toFixed(0)} ms`)
  })
}

/** @param given - a folder or JSON lines with ads; the fixtures when left out */
export async function manyAds(given: string | undefined): Promise<void> {
  const texts = await adTexts(given)
  throughput(texts, given === undefined ? 1_500 : 10_000, 3)
  threadsPay(texts)
  stream(short(texts))
  cache()
}

function withFolder(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'atsmatch-bench-'))
  try {
    use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
