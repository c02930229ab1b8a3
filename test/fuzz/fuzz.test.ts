/** Generated documents through the whole flow. `FUZZ_CASES=200000 npm run fuzz` is the long run; here it is short and seeded. */
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { readJsonLines } from '../../src/documents/formats/jsonl.ts'
import { DEFAULT_LIMITS } from '../../src/documents/limits.ts'
import { plainDocument } from '../../src/documents/plain.ts'
import { anyText } from '../text/any-text.ts'
import { binary, html, json, markdown, writtenText } from './documents.ts'
import { docx, jsonLines, odt, pdf, rtf, tex } from './files.ts'
import { holdsAd, holdsResume, holdsShape, readOrRefuse } from './properties.ts'

const CASES = Number(process.env.FUZZ_CASES ?? 900)
const SEED = Number(process.env.FUZZ_SEED ?? 20261122)
/** Fifteen properties share the cases. */
const settings = { seed: SEED, numRuns: Math.max(1, Math.ceil(CASES / 15)) }
const TIMEOUT = Math.max(60_000, CASES * 30)

describe('texts', () => {
  test.each([
    ['written', writtenText],
    ['any', anyText],
  ])(
    '%s: tokens tile, spans lead back',
    (_, texts) =>
      fc.assert(
        fc.property(texts, (text) => holdsShape(plainDocument('ad.txt', text, 'ad'))),
        settings,
      ),
    TIMEOUT,
  )
  test(
    'an ad is understood, its report is valid',
    () =>
      fc.assert(
        fc.property(writtenText, (text) => holdsAd(plainDocument('ad.txt', text, 'ad'))),
        settings,
      ),
    TIMEOUT,
  )
  test(
    'a resume is understood, its report is valid',
    () =>
      fc.assert(
        fc.property(writtenText, (text) => holdsResume(plainDocument('resume.txt', text, 'resume'))),
        settings,
      ),
    TIMEOUT,
  )
})

describe('files', () => {
  const kinds: ReadonlyArray<[string, fc.Arbitrary<string | Uint8Array>]> = [
    ['ad.html', html],
    ['ad.json', json],
    ['ad.md', markdown],
    ['ad.txt', binary],
    ['ad.tex', anyText],
    ['article.tex', tex],
    ['ad.docx', docx],
    ['ad.odt', odt],
    ['ad.rtf', rtf],
    ['ad.pdf', pdf],
  ]
  test.each(kinds)(
    '%s: read or refused with a reason, then understood as either',
    (name, contents) =>
      fc.assert(
        fc.asyncProperty(contents, async (content) => {
          for (const role of ['ad', 'resume'] as const) {
            const source = await readOrRefuse(name, typeof content === 'string' ? Buffer.from(content) : content, role)
            if (source !== null) (role === 'ad' ? holdsAd : holdsResume)(source)
          }
        }),
        settings,
      ),
    TIMEOUT,
  )

  test(
    'ads.jsonl: each line by itself is read or refused',
    () =>
      fc.assert(
        fc.asyncProperty(jsonLines, async (content) => {
          for await (const { document } of readJsonLines('ads.jsonl', chunk(content), 'ad', DEFAULT_LIMITS)) if (document !== undefined) holdsAd(document)
        }),
        settings,
      ),
    TIMEOUT,
  )
})

async function* chunk(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}
