/** A PDF cannot hold the program up, nor take its memory; the next one is read all the same. */
import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { ReadFailure } from '../../../src/documents/failure.ts'
import { DEFAULT_LIMITS, type Limits } from '../../../src/documents/limits.ts'
import { readFrom } from '../../../src/documents/read.ts'
import { drawn, linesPdf, type PdfObject, pagesPdf } from './small-pdf.ts'

const HONEST = linesPdf(['Requirements', 'Python and SQL'], ['Docker is a plus'])

async function codeOf(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<string> {
  try {
    return (await readFrom('a.pdf', 'a.pdf', bytes, 'ad', { ...DEFAULT_LIMITS, ...limits })).format
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error
    expect(error.hint).not.toBe('')
    return error.code
  }
}

/** Each form draws the next one ten times: 10^9 of the last. */
function laughs(): Buffer {
  const forms: PdfObject[] = Array.from({ length: 9 }, (_, index) => ({
    dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /N ${7 + index} 0 R >> >>`,
    stream: '/N Do\n'.repeat(10),
  }))
  const last: PdfObject = { dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 3 0 R >> >>', stream: drawn(['ha']) }
  return pagesPdf([{ dictionary: '', stream: '/N Do' }], [...forms, last], '/XObject << /N 6 0 R >>')
}

/** Packed to a thousandth. */
function bomb(megabytes: number): Buffer {
  const stream = deflateSync(Buffer.alloc(megabytes * 1_048_576, ' '), { level: 1 })
  return pagesPdf([{ dictionary: '/Filter /FlateDecode', stream }])
}

test('pages are read in order', async () => {
  const { text, locate } = await readFrom('a.pdf', 'a.pdf', HONEST, 'ad')
  expect(text).toMatch(/Requirements\s+Python and SQL\s+Docker is a plus/)
  expect(locate(text.indexOf('Docker')).page).toBe(2)
})

test('a page that never ends is given up, and the next file is read', async () => {
  expect(await codeOf(laughs(), { millisecondsPerDocument: 700 })).toBe('too-slow')
  expect(await codeOf(HONEST)).toBe('pdf')
})

test('a stream that unpacks to more memory than is allowed is given up', async () => {
  expect(await codeOf(bomb(300), { memoryBytes: 120 * 1_048_576 })).toBe('too-much-memory')
  expect(await codeOf(HONEST)).toBe('pdf')
})

test('more pages than are allowed', async () => {
  expect(await codeOf(linesPdf(['Python'], ['SQL'], ['Go']), { pages: 2 })).toBe('too-many-pages')
})

test('files that are asked for at once are read one after another, each with its own time', async () => {
  const codes = await Promise.all([
    codeOf(HONEST),
    codeOf(laughs(), { millisecondsPerDocument: 700 }),
    codeOf(HONEST, { millisecondsPerDocument: 5000 }),
    codeOf(Buffer.from('%PDF-1.4 no')),
    codeOf(HONEST),
  ])
  expect(codes).toEqual(['pdf', 'too-slow', 'pdf', 'damaged', 'pdf'])
})
