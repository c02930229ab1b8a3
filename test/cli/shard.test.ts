import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { isInShard } from '../../src/documents/shard.ts'

const ids = Array.from({ length: 3_000 }, (_, i) => `jobs/${String(i).padStart(6, '0')}.txt`)

test.each([1, 2, 3, 7, 64])('%i parts: each document is in one of them, and they are of one size', (count) => {
  const parts = Array.from({ length: count }, (_, i) => ids.filter((id) => isInShard(id, { index: i + 1, count })))
  expect(parts.flat().sort()).toEqual(ids)
  const fair = ids.length / count
  for (const part of parts) expect(Math.abs(part.length - fair)).toBeLessThan(5 * Math.sqrt(fair))
})

test('a part stays what it was, from release to release', () => {
  expect([1, 2, 3].map((index) => ids.slice(0, 12).flatMap((id, i) => (isInShard(id, { index, count: 3 }) ? [i] : [])))).toMatchInlineSnapshot(`
    [
      [
        0,
        1,
        2,
        4,
        9,
        11,
      ],
      [
        7,
      ],
      [
        3,
        5,
        6,
        8,
        10,
      ],
    ]
  `)
})

describe('the program', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'atsmatch-shard-'))
    cpSync(fileURLToPath(new URL('../../fixtures/quickstart', import.meta.url)), folder, { recursive: true })
    writeFileSync(join(folder, 'more.jsonl'), Array.from({ length: 12 }, (_, i) => `{"text": "Engineer ${i}\\n\\nMust know Python and Go"}\n`).join(''))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function atsmatch(argv: readonly string[]): Promise<{ code: number; out: string; err: string }> {
    let [out, err] = ['', '']
    async function* nothing(): AsyncGenerator<string> {}
    const code = await run(argv, { stdin: nothing(), stdout: { write: (text) => (out += text) }, stderr: { write: (text) => (err += text) }, env: {}, cwd: folder })
    return { code, out, err }
  }
  const jobsOf = (out: string): string[] => out.split('\n').filter((line) => line.includes('"type":"job"'))

  test.each([
    ['extract', ['extract']],
    ['match', ['match', 'resume-strong.md', '--as-of', '2026-11-22']],
  ])('%s: the parts together are the whole', async (_name, words) => {
    const whole = jobsOf((await atsmatch([...words, 'jobs', 'more.jsonl', '-f', 'jsonl'])).out)
    const parts: string[] = []
    for (const i of [1, 2, 3]) {
      const { code, out } = await atsmatch([...words, 'jobs', 'more.jsonl', '-f', 'jsonl', '--shard', `${i}/3`])
      expect(code).toBe(0)
      parts.push(...jobsOf(out))
    }
    expect(whole.length).toBe(18)
    expect(parts.sort()).toEqual([...whole].sort())
  })

  test('a part without a document is no failure: an array job has more tasks than there are ads', async () => {
    const job = 'jobs/ledgerline-backend-engineer.txt'
    const empty = [1, 2].find((index) => !isInShard(job, { index, count: 2 }))
    for (const format of ['jsonl', 'json', 'table']) {
      expect(await atsmatch(['extract', job, '-f', format, '--shard', `${empty}/2`])).toMatchObject({ code: 0, err: '' })
      expect(await atsmatch(['match', 'resume-strong.md', job, '-f', format, '--shard', `${empty}/2`])).toMatchObject({ code: 0, err: '' })
    }
    expect((await atsmatch(['extract', 'nowhere', '--shard', '1/2'])).code).toBe(2)
  })

  test.each(['0/2', '3/2', '1', '1/0', 'a/b', '1/2/3', ''])('--shard %s is a usage error', async (text) => {
    expect(await atsmatch(['extract', 'jobs', '--shard', text])).toMatchObject({ code: 2, out: '' })
  })
})
