import { expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '../../src/documents/limits.ts'
import { readStdin } from '../../src/documents/stdin.ts'

async function read(chunks: (string | Buffer)[], limits = DEFAULT_LIMITS): Promise<unknown[]> {
  const results = []
  const stream = (async function* () {
    yield* chunks
  })()
  for await (const { document, error } of readStdin(stream, 'ad', limits)) results.push(document ? [document.id, document.format, document.text] : error?.code)
  return results
}

test('one ad', async () => expect(await read(['We need ', 'Go\n', 'and Rust'])).toEqual([['-', 'txt', 'We need Go\nand Rust']]))
test('bytes that end in the middle of a letter', async () => {
  const bytes = Buffer.from('café')
  expect(await read([bytes.subarray(0, 4), bytes.subarray(4)])).toEqual([['-', 'txt', 'café']])
})
test('JSON lines, whatever the chunks', async () => {
  const lines = '{"text":"Go"}\n\n{"title":"Nurse","text":"Triage"}\n'
  const expected = [
    ['-:1', 'jsonl', 'Go'],
    ['-:3', 'jsonl', 'Nurse\n\nTriage'],
  ]
  expect(await read([lines])).toEqual(expected)
  expect(await read([...lines])).toEqual(expected)
})
test('one JSON object over several lines', async () => expect(await read(['{\n "text":', ' "Go"\n}\n'])).toEqual([['-', 'json', 'Go']]))
test('nothing', async () => expect(await read([])).toEqual(['empty']))
test('too much', async () => expect(await read(['x'.repeat(200), 'y'], { ...DEFAULT_LIMITS, fileBytes: 100 })).toEqual(['too-large']))
