/** Threads change nothing but the time: order, results and verdict stay, and a thread that dies takes one ad with it. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batchesOf } from '../../src/cli/ads/batches.ts'
import { inOrder, type Lane } from '../../src/cli/ads/in-order.ts'
import { run } from '../../src/cli/main.ts'

async function* given<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items
}
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** A thread that takes some turns for an answer, and dies of a number that is divisible by 13. */
function fakeThreads() {
  let [open, most, started] = [0, 0, 0]
  const start = (): Lane<number, string> => {
    started++
    let dead = false
    let last: Promise<unknown> = Promise.resolve()
    return {
      ask(items) {
        open++
        most = Math.max(most, open)
        const answer = last.then(async () => {
          for (let i = 0; i < (items[0] ?? 0) % 5; i++) await turn()
          dead ||= items.some((item) => item % 13 === 0)
          open--
          if (dead) throw new Error('out of memory')
          return items.join()
        })
        last = answer.catch(() => undefined)
        return answer
      },
      end: () => undefined,
    }
  }
  return { start, seen: () => ({ most, started }) }
}

describe('in order', () => {
  const lost = (item: number, cause: unknown): string => `${item}: ${cause instanceof Error ? cause.message : ''}`

  test('answers come in the order of the questions, however long each takes', async () => {
    const { start, seen } = fakeThreads()
    const answers = []
    for await (const answer of inOrder(given([[4], [1], [2], [9], [7], [5], [3, 8]]), 2, start, lost)) answers.push(answer)
    expect(answers).toEqual(['4', '1', '2', '9', '7', '5', '3,8'])
    expect(seen()).toEqual({ most: 4, started: 2 })
  })

  test('a thread that dies loses the item that kills it, and no other', async () => {
    const { start } = fakeThreads()
    const batches = Array.from({ length: 20 }, (_, i) => [3 * i + 1, 3 * i + 2, 3 * i + 3])
    const answers = []
    for await (const answer of inOrder(given(batches), 3, start, lost)) answers.push(answer)
    expect(answers.flatMap((answer) => answer.split(','))).toEqual(Array.from({ length: 60 }, (_, i) => ((i + 1) % 13 === 0 ? `${i + 1}: out of memory` : `${i + 1}`)))
  })

  test('no more is taken than the threads have in hand while nobody takes the answers', async () => {
    let taken = 0
    async function* counted(): AsyncGenerator<number[]> {
      for (;;) yield [++taken]
    }
    const answers = inOrder(counted(), 2, fakeThreads().start, lost)
    await answers.next()
    for (let i = 0; i < 50; i++) await turn()
    expect(taken).toBeLessThanOrEqual(6)
    await answers.return(undefined)
  })
})

test('a batch does not wait for what may never come', async () => {
  let go = (): void => undefined
  async function* slowly(): AsyncGenerator<number> {
    yield 1
    yield 2
    yield 3
    await new Promise<void>((resolve) => {
      go = resolve
    })
    yield 4
  }
  const batches = batchesOf(slowly(), 2)
  expect((await batches.next()).value).toEqual([1, 2])
  expect((await batches.next()).value).toEqual([3])
  go()
  expect((await batches.next()).value).toEqual([4])
  expect((await batches.next()).done).toBe(true)
})

describe('the program', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'atsmatch-threads-'))
    for (const theme of ['quickstart', 'naughty', 'formats']) cpSync(fileURLToPath(new URL(`../../fixtures/${theme}`, import.meta.url)), join(folder, theme), { recursive: true })
    writeFileSync(
      join(folder, 'more.jsonl'),
      Array.from({ length: 90 }, (_, i) => `{"id": "a${i}", "text": "Engineer ${i}\\n\\nRequirements:\\n- Python, Go or SQL\\n- ${i} years of Docker"}\n`).join(''),
    )
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function atsmatch(argv: readonly string[]): Promise<{ code: number; out: string; err: string }> {
    let [out, err] = ['', '']
    const io = {
      stdin: given(['A single ad: must know Python and Kubernetes\n']),
      stdout: { write: (text: string) => (out += text) },
      stderr: { write: (text: string) => (err += text) },
    }
    const code = await run(argv, { ...io, env: {}, cwd: folder })
    return { code, out, err }
  }

  const ADS = ['-', 'quickstart/jobs', 'naughty', 'formats/ads.jsonl', 'formats/resume.pdf', 'formats/scan.pdf', 'more.jsonl', 'nowhere']
  const RESUME = 'quickstart/resume-partial.md'
  test.each([
    ['match', 'jsonl', [RESUME, ...ADS, '--min-score', '20', '--require', 'COBOL']],
    ['match', 'json', [RESUME, ...ADS, '--min-score-any', '90']],
    ['extract', 'jsonl', ADS],
    ['compare', 'json', ['quickstart/resume-strong.md', RESUME, ...ADS]],
  ])('%s --format %s: two threads give what one gives', async (command, format, words) => {
    const argv = [command, ...words, '-f', format, ...(command === 'extract' ? [] : ['--as-of', '2026-11-22'])]
    const one = await atsmatch([...argv, '--threads', '1'])
    expect(one.out.length).toBeGreaterThan(1_000)
    expect(await atsmatch([...argv, '--threads', '2'])).toEqual(one)
  })
})
