/** `--format jsonl`: lines that leave as their ads are done. In process, with streams that are looked at. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Io, OutStream } from '../../src/cli/io.ts'
import { run } from '../../src/cli/main.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const RESUME = 'fixtures/quickstart/resume-strong.md'
const DAY = ['--as-of', '2026-11-22']

interface Line {
  readonly type: string
  readonly data: Record<string, unknown>
}

const ad = (n: number): string => `${JSON.stringify({ id: `ad-${n}`, title: 'Engineer', text: `Requirements:\n- Python\n- Kubernetes\n- ${n} years of SQL` })}\n`
const ads = (count: number): string[] => Array.from({ length: count }, (_, i) => ad(i + 1))

async function atsmatch(argv: readonly string[], stdin: AsyncIterable<string>, stdout?: OutStream): Promise<{ code: number; text: string; err: string; readonly lines: Line[] }> {
  let text = ''
  let err = ''
  const write = (part: string): boolean => {
    text += part
    return true
  }
  const io: Io = { stdin, stdout: stdout ?? { write }, stderr: { write: (part) => (err += part) }, env: {}, cwd: root }
  const code = await run(argv, io)
  return {
    code,
    text,
    err,
    get lines() {
      return linesOf(text)
    },
  }
}

const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

async function* given(...chunks: string[]): AsyncGenerator<string> {
  yield* chunks
}

describe('standard input', () => {
  test('an ad is answered before the next one is there', async () => {
    const seen: string[] = []
    let text = ''
    async function* slowly(): AsyncGenerator<string> {
      for (const line of ads(3)) {
        yield line
        seen.push(text)
      }
    }
    await atsmatch(['match', RESUME, '-', '-f', 'jsonl', ...DAY], slowly(), { write: (part) => (text += part) })
    expect(seen.map((part) => linesOf(part).filter(({ type }) => type === 'job').length)).toEqual([1, 2, 3])
  })

  test('every line of the input gives one line of the output, in its order, named by its own id', async () => {
    const { code, lines, err } = await atsmatch(
      ['extract', '-', '-f', 'jsonl'],
      given(ad(7), '{"id": 12, "text": "Must know Go"}\n', 'no JSON\n', '\n', '{"text": "Must know Rust"}\n'),
    )
    expect(lines.map(({ type, data }) => [type, data.path])).toEqual([
      ['run', undefined],
      ['job', '-#ad-7'],
      ['job', '-#12'],
      ['failure', '-:3'],
      ['job', '-:5'],
      ['end', undefined],
    ])
    expect(lines.at(-1)?.data).toEqual({ jobs: 3, failures: 1 })
    expect(code).toBe(2)
    expect(err).toMatch(/^atsmatch: -:3: .* \[bad-json\]\n {2}hint: /)
  })

  test('no ad is read while nobody takes the answers', async () => {
    let taken = 0
    let wait: (() => void) | undefined
    const waited: number[] = []
    async function* counted(): AsyncGenerator<string> {
      for (const line of ads(20)) {
        taken++
        yield line
      }
    }
    const done = atsmatch(['extract', '-', '-f', 'jsonl'], counted(), {
      write: () => false,
      once: (event, listener) => {
        if (event === 'drain') wait = listener
      },
    })
    while (waited.length < 20) {
      await new Promise((resolve) => setImmediate(resolve))
      if (wait === undefined) continue
      const go = wait
      wait = undefined
      waited.push(taken)
      await new Promise((resolve) => setImmediate(resolve))
      expect(taken).toBe(waited.at(-1))
      go()
    }
    // One line of input, one of output; the first wait is for the head.
    expect(waited.slice(0, 5)).toEqual([0, 1, 2, 3, 4])
    wait?.()
    const finish = setInterval(() => wait?.(), 1)
    await done
    clearInterval(finish)
  })

  test('a reader who leaves ends the run, and the writer is let go', async () => {
    let [taken, left] = [0, false]
    async function* endless(): AsyncGenerator<string> {
      try {
        for (;;) yield ad(++taken)
      } finally {
        left = true
      }
    }
    let writes = 0
    const stdout = {
      write: () => {
        writes++
        return true
      },
      get writable() {
        return writes < 4
      },
    }
    const { code, err } = await atsmatch(['extract', '-', '-f', 'jsonl'], endless(), stdout)
    expect([code, err, left]).toEqual([0, '', true])
    expect(taken).toBe(3)
  })
})

describe('a folder', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'atsmatch-stream-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each([['match'], ['extract']])('%s: the same bytes when the whole report is wanted as well', async (command) => {
    const words = command === 'match' ? ['match', RESUME, ...DAY, '--min-score', '50'] : ['extract']
    const operands = ['fixtures/quickstart/jobs', 'fixtures/naughty', 'nowhere']
    const alone = await atsmatch([...words, ...operands, '-f', 'jsonl'], given())
    const beside = await atsmatch([...words, ...operands, '-f', 'jsonl', '-o', join(folder, 'r.html'), '-o', join(folder, 'r.jsonl')], given())
    expect([beside.code, beside.text, beside.err]).toEqual([alone.code, alone.text, alone.err])
    expect(readFileSync(join(folder, 'r.jsonl'), 'utf8')).toBe(alone.text)
  })

  test.each([
    ['no gate', []],
    ['a gate that all pass', ['--min-score', '0']],
    ['a gate that some fail', ['--min-score', '30']],
    ['a gate that none reaches', ['--min-score-any', '99']],
    ['a term that is missing', ['--require', 'COBOL', '--min-score', '50']],
  ])('the verdict is that of any other format: %s', async (_name, gates) => {
    const words = ['match', RESUME, 'fixtures/quickstart/jobs', ...DAY, ...gates]
    const [json, jsonl] = [await atsmatch([...words, '-f', 'json'], given()), await atsmatch([...words, '-f', 'jsonl'], given())]
    expect([jsonl.code, jsonl.err]).toEqual([json.code, json.err])
    const report = JSON.parse(json.text)
    expect(jsonl.lines.at(-1)?.data.gates).toEqual(report.gates)
    expect(jsonl.lines.filter(({ type }) => type === 'advice').map(({ data }) => data)).toEqual(report.advice)
    const jobs = jsonl.lines.filter(({ type }) => type === 'job').map(({ data }) => data)
    expect(jobs).toEqual([...report.jobs].sort((a, b) => (a.path < b.path ? -1 : 1)))
  })
})
