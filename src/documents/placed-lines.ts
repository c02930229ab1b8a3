/** Text of formats without lines of their own: each extracted line remembers its page and number. */
import type { Extracted } from './format-reader.ts'
import { codePoints, isLowSurrogate, LineTable } from './line-table.ts'
import type { DocumentLink, Place } from './source.ts'

/** A stretch of one extracted line. A line that was wrapped on the page has several. */
export interface Stretch {
  readonly text: string
  /** Line of the page, or number of the paragraph; from 1. */
  readonly line: number
  readonly page?: number
  /** Column of the first character; 1 when left out. */
  readonly column?: number
  /** Targets of hyperlinks on it; offsets count in {@link text}. */
  readonly links?: readonly DocumentLink[]
}

/** What readers follow; a target of another kind is none. */
export const isFollowed = (url: string): boolean => url.length <= 2000 && /^(?:https?:\/\/|mailto:|tel:)[^\s<>"]/i.test(url)

/**
 * @param lines - every extracted line as its stretches, in order; an empty list is a blank line
 * @returns the text and the place of each offset
 */
export function placedText(lines: readonly (readonly Stretch[])[]): Pick<Extracted, 'text' | 'locate' | 'lineAt' | 'links'> {
  const starts: number[] = []
  const stretches: Stretch[] = []
  const links: DocumentLink[] = []
  let text = ''
  lines.forEach((line, index) => {
    for (const stretch of line) {
      starts.push(text.length)
      stretches.push(stretch)
      for (const { url, offset } of stretch.links ?? []) if (isFollowed(url)) links.push({ url, offset: text.length + offset })
      text += stretch.text
    }
    if (index < lines.length - 1) text += '\n'
  })
  const table = new LineTable(text)
  /** The last answer: in a paragraph without end the next is counted from it. */
  let last = { start: 0, offset: 0, into: 0 }
  return {
    text,
    links,
    lineAt: (offset) => table.lineAt(offset),
    locate: (offset) => {
      let low = 0
      let high = starts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((starts[middle] as number) <= offset) low = middle
        else high = middle - 1
      }
      const stretch = stretches[low]
      if (stretch === undefined) return { line: 1, column: 1 }
      const start = starts[low] as number
      const end = Math.min(Math.max(offset, start), start + stretch.text.length)
      const into = last.start === start && last.offset <= end ? last.into + codePoints(text, last.offset, end) : codePoints(text, start, end)
      if (!isLowSurrogate(text.charCodeAt(end))) last = { start, offset: end, into }
      const place: Place = { line: stretch.line, column: (stretch.column ?? 1) + into }
      return stretch.page === undefined ? place : { ...place, page: stretch.page }
    },
  }
}
