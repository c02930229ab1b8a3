/** What repeats at the edges of pages: headers, footers, page numbers. */
import type { PdfItem } from './pdf-item.ts'
import { linesOf } from './pdf-item.ts'

const PAGE_NUMBER = /^[\s–—\-|·•]*(?:(?:page|seite|p\.)\s*)?\d{1,3}(?:\s*(?:of|\/|von|de)\s*\d{1,3})?[\s–—\-|·•]*$/i
/** Share of the page's height at either end. */
const EDGE = 0.09

/** One page to clean. */
export interface PdfPage {
  readonly items: readonly PdfItem[]
  readonly height: number
}

/**
 * @param pages - of one document
 * @returns their items, without page numbers, and with what repeats kept on its first page only
 */
export function withoutFurniture(pages: readonly PdfPage[]): (readonly PdfItem[])[] {
  const seen = new Set<string>()
  const counts = new Map<string, number>()
  const edges = pages.map(({ items, height }) => {
    const lines = linesOf(items.filter(({ y }) => y < height * EDGE || y > height * (1 - EDGE)))
    return lines.map((line) => ({
      line,
      text: line.items
        .map(({ text }) => text)
        .join(' ')
        .trim(),
      top: line.y < height / 2,
    }))
  })
  const keyOf = (text: string, top: boolean): string => `${top ? 'top' : 'end'} ${text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase()}`
  for (const page of edges) for (const { text, top } of page) counts.set(keyOf(text, top), (counts.get(keyOf(text, top)) ?? 0) + 1)
  return pages.map(({ items }, index) => {
    const dropped = new Set<PdfItem>()
    for (const { line, text, top } of edges[index] ?? []) {
      const key = keyOf(text, top)
      // A lone number in the text's first line is seldom a page number when there is one page.
      const number = PAGE_NUMBER.test(text) && (!top || pages.length > 1) && text !== ''
      const again = (counts.get(key) ?? 0) > 1 && seen.has(key)
      if (number || again) for (const item of line.items) dropped.add(item)
      seen.add(key)
    }
    return dropped.size === 0 ? items : items.filter((item) => !dropped.has(item))
  })
}
