/** The lines of a resume: a resume is laid out in lines where an ad is written in sentences. */
import type { Doc } from '../text/doc.ts'
import type { Block } from '../text/lines.ts'
import type { Span } from '../text/span.ts'

/** One line, or one bullet with the lines that it was wrapped over. The span counts in `Doc.text`. */
export interface ResumeLine extends Span {
  /** What a person reads: no markup, blanks at the ends taken off. A tab parts what the page sets apart in one row. */
  readonly text: string
  readonly type: 'heading' | 'bullet' | 'text'
  /** Depth of a heading as the text shapes it. */
  readonly level: number
  /** Written as a markdown heading, so that its level can be trusted. */
  readonly marked: boolean
  /** A blank line or a rule stands before it. */
  readonly apart: boolean
  /** It goes on in the row of the line before it: what follows "Skills:". */
  readonly inRow: boolean
  /** A colon ends it, or parts it from what follows in its row. */
  readonly colon: boolean
}

/** @returns the lines of a document in order; blank lines and rules are none */
export function readLines(doc: Doc): ResumeLine[] {
  const { text } = doc
  const out: ResumeLine[] = []
  let before = 0
  for (const block of rejoined(doc)) {
    // A wrapped bullet is one line; a paragraph's lines are kept apart, they may be the lines of a heading of a position.
    const pieces = block.type === 'paragraph' ? rows(text, block) : [block]
    for (const piece of pieces) {
      const gap = text.slice(before, piece.start)
      const shown = withTabs(plain(text.slice(piece.start, piece.end)), piece.start, doc)
      const start = piece.start + shown.length - shown.trimStart().length
      const trimmed = shown.trim()
      if (trimmed === '') continue
      out.push({
        start,
        end: start + trimmed.length,
        text: trimmed.replace(/:$/, ''),
        type: block.type === 'paragraph' ? 'text' : block.type,
        level: block.type === 'heading' ? block.level : 0,
        marked: block.type === 'heading' && /#\s*$/.test(gap),
        apart: out.length === 0 || /\n[^\S\n]*\n|\n\s{0,60}(?:[-=_*~]\s?){3,}\n/.test(gap),
        inRow: out.length > 0 && !gap.includes('\n'),
        colon: /:$/.test(trimmed) || /^[*_\s]*:/.test(text.slice(piece.end, piece.end + 6)),
      })
      before = piece.end
    }
  }
  return out
}

/** Shaping makes a tab a blank; for a line of a resume it is where the next column starts. */
function withTabs(shown: string, start: number, { source, toSource }: Doc): string {
  return source.text.includes('\t') ? shown.replace(/ /g, (blank, at: number) => (source.text[toSource(start + at)] === '\t' ? '\t' : blank)) : shown
}

/** A longer line is a text that lost its line ends: no facts of a resume are read from it, only skills. */
export const MAX_LINE = 1000

/** A row that goes longer is prose, in which the dots are bullets that lost their line ends. */
const MAX_CELLS = 160

/** Ads that lost their line ends are cut at the dots in their rows; in a resume "Seattle, WA • 2014 – 2018" is one row. */
function rejoined({ text, blocks }: Doc): Block[] {
  const out: Block[] = []
  for (const block of blocks) {
    const last = out.at(-1)
    const cells = last?.type === 'paragraph' && block.type === 'bullet' && !text.slice(last.end, block.start).includes('\n')
    const rowStart = text.lastIndexOf('\n', block.start) + 1
    const rowEnd = text.indexOf('\n', block.start)
    if (last !== undefined && cells && (rowEnd < 0 ? text.length : rowEnd) - rowStart <= MAX_CELLS) out[out.length - 1] = { ...last, end: block.end }
    else out.push(block)
  }
  return out
}

function rows(text: string, block: Span): Span[] {
  const out: Span[] = []
  let start = block.start
  for (const row of text.slice(block.start, block.end).split('\n')) {
    if (row.trim() !== '') out.push({ start, end: start + row.length })
    start += row.length + 1
  }
  return out
}

const EMPHASIS = /(\*{1,3}|(?<![\p{L}\p{N}])_{1,3}(?=\S))(?=\S)([^*_\n]+?)(?<=\S)\1/gu
const LINK = /!?\[([^\]\n]{0,300})\]\(([^)\s]*)(?:\s+"[^"]*")?\)/g

/** Markup becomes blanks, so that places stay. The words of a link stay, its address goes. */
function plain(text: string): string {
  return text
    .replace(LINK, (whole, words: string) => `${' '.repeat(whole.indexOf('[') + 1)}${words}`.padEnd(whole.length))
    .replace(EMPHASIS, (_whole, mark: string, words: string) => `${' '.repeat(mark.length)}${words}${' '.repeat(mark.length)}`)
    .replace(/`/g, ' ')
    .replace(/^\s*\|.*\|\s*$/, (row) => row.replace(/^(\s*)\|/, '$1 ').replace(/\|(\s*)$/, ' $1'))
}
