/** Turns a place of a document into evidence that can be shown. */
import type { Doc, Sentence } from './doc.ts'
import type { SectionKind } from './headings.ts'
import type { Span } from './span.ts'

/** One place of a document that a claim rests on. */
export interface Evidence {
  readonly span: Span
  readonly line: number
  readonly column: number
  /** Only where the format has pages. */
  readonly page?: number
  /** The sentence, blanks folded, shortened around the place when long. */
  readonly quote: string
  readonly section: SectionKind
}

const MAX_QUOTE = 160

/**
 * @param doc - the document
 * @param sentence - the sentence that the place is in
 * @param place - a span of `doc.text` within it
 */
export function evidenceAt(doc: Doc, sentence: Sentence, place: Span): Evidence {
  const start = doc.toSource(place.start)
  const { line, column, page } = doc.source.locate(start)
  return {
    span: { start, end: doc.toSource(place.end) },
    line,
    column,
    ...(page === undefined ? {} : { page }),
    quote: quote(doc.text.slice(sentence.start, sentence.end), place.start - sentence.start, place.end - sentence.start),
    section: (doc.sections[sentence.section] as { kind: Evidence['section'] }).kind,
  }
}

/** The sentence on one line; a long one is cut to the words around the place. */
function quote(text: string, start: number, end: number): string {
  if (text.length <= MAX_QUOTE) return oneLine(text)
  const room = Math.max(0, MAX_QUOTE - (end - start))
  let from = Math.max(0, start - Math.floor(room / 2))
  let to = Math.min(text.length, Math.max(end, from + MAX_QUOTE))
  from = Math.max(0, Math.min(from, to - MAX_QUOTE))
  if (from > 0) from = text.indexOf(' ', from) < start ? text.indexOf(' ', from) + 1 : from
  if (to < text.length) to = text.lastIndexOf(' ', to) > end ? text.lastIndexOf(' ', to) : to
  return `${from > 0 ? '…' : ''}${oneLine(text.slice(from, to))}${to < text.length ? '…' : ''}`
}

/** @returns a text with every run of white space one blank */
export const foldBlanks = (text: string): string => (/[^\S ]|\s\s/.test(text) ? text.replace(/\s+/g, ' ') : text)

const oneLine = (text: string): string => foldBlanks(text).trim()
