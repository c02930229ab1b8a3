/** PDF: the text in reading order, by where its letters stand. Runs in the thread of `pdf-worker.ts`. */
import { ReadFailure } from '../failure.ts'
import type { FormatSource } from '../format-reader.ts'
import { raise } from '../limits.ts'
import { placedText, type Stretch } from '../placed-lines.ts'
import { readRegions } from './pdf-columns.ts'
import { type PdfPage, withoutFurniture } from './pdf-furniture.ts'
import type { PdfItem } from './pdf-item.ts'
import { withLinks } from './pdf-links.ts'
import { textLines } from './pdf-text.ts'

/** What the reader of PDF needs. */
export type PdfSource = Pick<FormatSource, 'bytes' | 'limits' | 'deadline'>

/** What of pdf.js is used. */
interface PdfDocument {
  readonly numPages: number
  getPage(number: number): Promise<{
    getViewport(options: { scale: number }): { width: number; height: number; transform: number[] }
    getTextContent(options: { disableNormalization: boolean }): Promise<{ items: readonly unknown[] }>
    getAnnotations(): Promise<readonly unknown[]>
    cleanup(): void
  }>
  destroy(): Promise<void>
}

/** What a PDF says, as it goes from one thread to another. */
export interface PdfText {
  readonly lines: readonly (readonly Stretch[])[]
  readonly warnings: readonly string[]
}

/**
 * @param source - bytes of a PDF, which pdf.js takes for itself, and limits
 * @throws ReadFailure
 */
export async function readPdfText(source: PdfSource): Promise<PdfText> {
  const document = await open(source)
  try {
    if (document.numPages > source.limits.pages)
      throw new ReadFailure('too-many-pages', `has ${document.numPages} pages (the limit is ${source.limits.pages})`, `give the pages that matter, ${raise('pages')}`)
    const pages: PdfPage[] = []
    for (let number = 1; number <= document.numPages; number++) pages.push(await within(source, readPage(document, number)))
    const lines = textLines(withoutFurniture(pages).map((items) => readRegions(items)))
    const letters = placedText(lines).text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
    if (letters < 10 && unknownIn(pages) > 20)
      throw new ReadFailure(
        'no-text',
        'has text whose fonts do not say which letters they draw',
        'run text recognition over it (ocrmypdf --force-ocr in.pdf out.pdf), or give the document it was made of',
      )
    if (letters < 10)
      throw new ReadFailure(
        'no-text',
        `has no text in its ${pages.length === 1 ? 'page' : `${pages.length} pages`}: it seems to be a scan (a picture of a document)`,
        'run text recognition over it (ocrmypdf in.pdf out.pdf), or give the document it was made of',
      )
    const unknown = unknownIn(pages)
    const warnings = unknown > letters * 0.1 ? [`${unknown} characters have no known letter: its fonts cannot be read, by other programs neither`] : []
    return { lines, warnings }
  } finally {
    await document.destroy().catch(() => undefined)
  }
}

/** Letters that have no known meaning. Icons are of this kind too: a few of them are no harm. */
const unknownIn = (pages: readonly PdfPage[]): number =>
  pages.reduce((sum, { items }) => sum + items.reduce((count, { text }) => count + (text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0), 0), 0)

async function open(source: PdfSource): Promise<PdfDocument> {
  const { getDocumentProxy } = await import('unpdf')
  try {
    return (await within(source, getDocumentProxy(source.bytes, { verbosity: 0, isEvalSupported: false, stopAtErrors: false }))) as unknown as PdfDocument
  } catch (error) {
    if (error instanceof ReadFailure) throw error
    if (error instanceof Error && error.name === 'PasswordException')
      throw new ReadFailure('encrypted', 'is a PDF with a password', 'open it and print or save it as a PDF without one')
    throw new ReadFailure('damaged', `is a damaged PDF (${error instanceof Error ? error.message : String(error)})`, 'download it again, or print it to a new PDF')
  }
}

/** Gives up on a promise when the document's time is over. */
async function within<T>({ deadline }: PdfSource, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  try {
    return await Promise.race([
      promise,
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(deadline.failure()), deadline.left)
      }),
    ])
  } finally {
    clearTimeout(timer)
  }
}

async function readPage(document: PdfDocument, number: number): Promise<PdfPage> {
  const page = await document.getPage(number)
  const { height, transform } = page.getViewport({ scale: 1 })
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = height] = transform
  // Normalised, hyphens that a font calls soft hyphens would be gone.
  const { items } = await page.getTextContent({ disableNormalization: true })
  const upright: PdfItem[] = []
  const turned: PdfItem[] = []
  const seen = new Set<string>()
  for (const raw of items) {
    if (!isTextItem(raw) || raw.str.trim() === '') continue
    const [ia, ib, ic, id, ie, jf] = raw.transform as [number, number, number, number, number, number]
    const x = a * ie + c * jf + e
    const y = b * ie + d * jf + f
    const size = Math.hypot(ic, id) || raw.height || 1
    // Text drawn twice, a hair apart, is somebody's bold.
    const key = `${raw.str}|${Math.round(x)}|${Math.round(y)}`
    if (seen.has(key)) continue
    seen.add(key)
    const isTurned = Math.abs(a * ib + b * ia) > Math.abs(a * ia + c * ib)
    const item: PdfItem = { text: raw.str, x, right: x + (isTurned ? size : raw.width), y, size, font: raw.fontName }
    ;(isTurned ? turned : upright).push(item)
  }
  const linked = withLinks(upright, await page.getAnnotations(), transform)
  page.cleanup()
  // Turned text (a name along the edge) would cross every line; it is read last.
  const below = height + 50
  return { items: [...linked, ...turned.map((item, index) => ({ ...item, x: 0, right: item.text.length * item.size * 0.5, y: below + index * item.size * 3 }))], height }
}

interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly fontName: string
}

function isTextItem(item: unknown): item is TextItem {
  return typeof item === 'object' && item !== null && 'str' in item && typeof item.str === 'string' && 'transform' in item
}
