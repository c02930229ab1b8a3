/** The lines of a resume before glued words are parted, so that addresses stay whole. */
import type { SourceDocument } from '../documents/source.ts'

/** An e-mail address. */
export const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.\p{L}{2,24}/u

/** No row of contact details is longer; what is longer is text that lost its line ends. */
const MAX_ROW = 1000

/** One line of a resume, markup taken off. */
export interface Row {
  /** Set as a heading. */
  readonly heading: boolean
  /** Set as the heading of the whole. */
  readonly title: boolean
  readonly text: string
  readonly start: number
}

/**
 * @param source - the resume
 * @param text - its text, normalised
 * @param toSource - from offsets of that to those of the source
 * @returns its lines that are not blank
 */
export function contactRows(source: SourceDocument, text: string, toSource: (offset: number) => number): Row[] {
  const rows: Row[] = []
  let offset = 0
  for (const line of text.split('\n')) {
    const from = offset
    // A tab sets apart what stands in one row; normalising makes it a blank.
    const shown = line
      .replace(/ /g, (blank, i: number) => (source.text[toSource(from + i)] === '\t' ? '\t' : blank))
      .replace(/^[\s#>*•·-]+|[*_\\]+/g, (marks) => ' '.repeat(marks.length))
    if (shown.trim() !== '') rows.push({ text: shown.slice(0, MAX_ROW).trimEnd(), start: offset, heading: /^\s*#/.test(line), title: /^\s*#\s/.test(line) })
    offset += line.length + 1
  }
  return rows
}
