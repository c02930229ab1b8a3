import { expect, it } from 'vitest'
import { readJsonLines } from '../../../src/documents/formats/jsonl.ts'
import { DEFAULT_LIMITS } from '../../../src/documents/limits.ts'

async function textOf(ad: Readonly<Record<string, string>>): Promise<string | undefined> {
  async function* chunks(): AsyncGenerator<string> {
    yield `${JSON.stringify(ad)}\n`
  }
  for await (const { document } of readJsonLines('ads.jsonl', chunks(), 'ad', DEFAULT_LIMITS)) return document?.text
  return undefined
}

it('keeps the place that stands beside the text of an ad: it was left out, so no knock-out saw it', async () => {
  expect(await textOf({ title: 'Welder', location: 'Leeds, UK', description: 'MIG welding.' })).toBe('Welder\n\nLocation: Leeds, UK\n\nMIG welding.')
  expect(await textOf({ title: 'Welder', location: 'Leeds, UK', description: 'Welding in Leeds, UK.' })).toBe('Welder\n\nWelding in Leeds, UK.')
})
