/** From lines to blocks: bullets, headings, and paragraphs whose wrapped lines belong together. */
import { isBlank, trimmed } from './blank.ts'
import { INLINE_HEADING, type SectionKind, sectionKind } from './headings.ts'
import type { Span } from './span.ts'

/** A stretch of lines that reads as one: a heading, one bullet, or one paragraph. */
export interface Block extends Span {
  readonly type: 'heading' | 'bullet' | 'paragraph'
  /** What a heading opens; `null` for a heading of unknown words, and for other blocks. */
  readonly opens: SectionKind | null
  /** Depth of a heading: 1–6 as in markdown, 2 where nothing tells. */
  readonly level: number
}

const BULLET = /^\s*(?:[•·▪●◦‣○■□►▸➢➤✓✔✦❖◆♦※→»]\s*|[*–—-]{1,2}\s+|o\s+(?=[A-Z])|\(?\d{1,2}[.)]\s+|\(?[a-zA-Z][.)]\s+)/
/** What a {@link RULE} can begin with. */
const RULE_SIGNS = '-=_*~'
const MARKDOWN_HEADING = /^\s{0,3}(#{1,6})\s{1,60}(.{1,300}?)\s{0,60}#*\s*$/
const BOLD_LINE = /^\s*(?:\*\*|__)([^*_]{2,80}?):?(?:\*\*|__):?\s*$/
const RULE = /^\s*(?:[-=_*~]\s?){3,}$/
const WRAPPED = /^\s*={3,}\s*([^\s=].{0,78}?[^\s=])\s*={3,}\s*$/
const LABEL = /^(\s*(?:\*\*|__)?)([\p{Lu}\d][^:.!?\n]{1,60}?):(?:\*\*|__)?(?=\s|$)/u

const MAX_HEADING = 80
const MAX_LABEL_WORDS = 8
const LONG_LINE = 240

/**
 * Cuts a text into blocks.
 *
 * @param text - a normalised text
 * @returns blocks in order, without overlap; blank lines and rules belong to none
 */
export function readBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let open: { start: number; end: number; type: 'bullet' | 'paragraph' } | null = null
  const close = (): void => {
    if (open) pushFlowing(text, open, blocks)
    open = null
  }
  const lines = text.split('\n')
  let at = 0
  lines.forEach((line, row) => {
    const start = at
    at += line.length + 1
    const words = trimmed(line, 0, line.length)
    if (words === null || (RULE_SIGNS.includes(line.charAt(words.start)) && RULE.test(line))) {
      close()
      return
    }
    const heading = readHeading(lines, row)
    if (heading) {
      close()
      const from = start + line.indexOf(heading.words)
      blocks.push({ type: 'heading', start: from, end: from + heading.words.length, opens: heading.opens, level: heading.level })
      if (heading.rest !== '') {
        const bullet = BULLET.exec(heading.rest)?.[0] ?? ''
        const rest = start + line.length - heading.rest.length + bullet.length
        pushFlowing(text, { start: rest, end: start + words.end, type: bullet === '' ? 'paragraph' : 'bullet' }, blocks)
      }
      return
    }
    const bullet = bulletOf(line)
    const from = start + (bullet === '' ? words.start : bullet.length)
    const end = start + words.end
    if (from >= end) return
    if (open && bullet === '' && continues(text.slice(open.start, open.end), line.slice(words.start, words.end))) {
      open.end = end
      return
    }
    close()
    open = { start: from, end, type: bullet === '' ? 'paragraph' : 'bullet' }
  })
  close()
  return blocks
}

/** The sign and blanks that open a bullet, or nothing. */
const bulletOf = (line: string): string => BULLET.exec(line)?.[0] ?? ''

/** As long as the longest of {@link GOES_ON} with the sign before it. */
const LONGEST_END = 5
const GOES_ON = /(?:,|\/|&|-|\b(?:and|or|of|the|a|an|to|in|for|with|by|on|at|from|as|such))$/i

/** Whether a line goes on with the sentence that the block before it has begun. */
function continues(block: string, line: string): boolean {
  const last = block.slice(block.lastIndexOf('\n') + 1).trim()
  if (/[.!?:;]$/.test(last.slice(-1))) return false
  if (/^[a-z(]/.test(line) && last.length > 25) return true
  return last.length > 40 && GOES_ON.test(last.slice(-LONGEST_END))
}

interface Heading {
  readonly words: string
  readonly rest: string
  readonly opens: SectionKind | null
  readonly level: number
}

/**
 * @param lines - all lines
 * @param row - the one to read, which is not blank
 */
function readHeading(lines: readonly string[], row: number): Heading | null {
  const line = lines[row] as string
  const trimmed = line.trim()
  switch (trimmed.charAt(0)) {
    case '#': {
      const markdown = MARKDOWN_HEADING.exec(line)
      if (markdown) return whole(markdown[2] as string, (markdown[1] as string).length)
      break
    }
    case '=': {
      const wrapped = WRAPPED.exec(line)
      if (wrapped) return whole(wrapped[1] as string, 1)
      break
    }
    case '*':
    case '_': {
      const bold = BOLD_LINE.exec(line)
      if (bold) return whole(bold[1] as string, 3)
    }
  }
  const label = line.includes(':') ? LABEL.exec(line) : null
  if (label) {
    const words = (label[2] as string).trim()
    const short = words.split(/\s+/).length <= MAX_LABEL_WORDS
    const opens = short ? sectionKind(words) : null
    const rest = line
      .slice(label[0].length)
      .replace(/^\s*(?:\*\*|__)?\s*/, '')
      .trim()
    // "… methodologies including:" leads in to what follows; it opens nothing. Of unknown words a label is a heading within its section.
    if (rest === '') return short && words.length <= MAX_HEADING ? { words, rest, opens, level: opens === null ? 3 : 2 } : null
    // "Frameworks: Django, Flask" is a line of its section; "Requirements: must have …" opens one.
    if (opens !== null && opens !== 'details' && bulletOf(line) === '' && strictHeading(words)) return { words, rest, opens, level: 2 }
    return null
  }
  if (trimmed.length > MAX_HEADING || /[.,;]/.test(trimmed.slice(-1)) || bulletOf(line) !== '') return null
  const words = trimmed.split(/\s+/)
  if (words.length > 9) return null
  const opens = sectionKind(trimmed)
  const upper = /\p{Lu}{2}/u.test(trimmed) && !/\p{Ll}/u.test(trimmed.replace(/\b(and|or|of|the|to|for|in)\b/g, ''))
  if (upper && (opens !== null || words.length <= 6) && words.length <= 9 && !/\d{3}/.test(trimmed)) return { words: trimmed, rest: '', opens, level: 2 }
  if (opens === null) return null
  const titled = words.every(
    (w) =>
      /^[\p{Lu}\d&/(–-]/u.test(w) ||
      /^(a|an|and|or|of|the|to|for|in|with|on|at|we|you|your|our|us|is|are|will|be|do|have|need|it|this|that|as|you'll|you’ll|looking|bring|offer|get|join|if|what|who)$/i.test(w),
  )
  if (titled && words.length <= 6 && /^\p{Lu}/u.test(trimmed) && (opens === 'keywords' || strictHeading(trimmed) || blank(lines[row - 1]) || bulletLine(lines[row + 1])))
    return { words: trimmed, rest: '', opens, level: 2 }
  // A few words by themselves above a list: "The job", "It would help if you also had".
  if (words.length <= 7 && /^\p{Lu}/u.test(trimmed) && blank(lines[row - 1]) && bulletLine(nextWritten(lines, row))) return { words: trimmed, rest: '', opens, level: 2 }
  if (/\?$|…$|\.\.\.$/.test(trimmed) && words.length <= 8) return { words: trimmed, rest: '', opens, level: 2 }
  return strictHeading(trimmed) ? { words: trimmed, rest: '', opens, level: 2 } : null
}

const whole = (words: string, level: number): Heading => ({ words: words.replace(/:$/, ''), rest: '', opens: sectionKind(words), level })
const blank = (line: string | undefined): boolean => line === undefined || line.trim() === ''
const nextWritten = (lines: readonly string[], row: number): string | undefined => lines.slice(row + 1, row + 4).find((line) => !blank(line))
const bulletLine = (line: string | undefined): boolean => line !== undefined && bulletOf(line) !== ''

/** Whether the words are a heading by themselves, wherever they stand. */
export function strictHeading(words: string): boolean {
  INLINE_HEADING.lastIndex = 0
  const match = INLINE_HEADING.exec(`${words}:`)
  return match !== null && match.index === 0 && match[0].trim().length >= words.length - 2
}

const INLINE_BULLET = /(?<=\S)\s*[•·▪●◦■►➢✓✔]\s*|(?<=[.;:!?)\p{L}])\s+[*–-]\s+(?=\p{Lu})|\s{2,60}[-*]\s+(?=\p{L})/gu
/** A quick look before {@link INLINE_BULLET}. */
const MAY_HOLD_BULLET = /[•·▪●◦■►➢✓✔]|\s[*–-]\s/

/** Cuts a paragraph or bullet at headings and bullets that a lost line end has left in its middle. */
function pushFlowing(text: string, span: { start: number; end: number; type: 'bullet' | 'paragraph' }, out: Block[]): void {
  const body = text.slice(span.start, span.end)
  const cuts: { at: number; to: number; heading: string | null }[] = []
  const long = body.length > LONG_LINE
  INLINE_HEADING.lastIndex = 0
  // In a short body only a heading with a colon counts.
  const mayHoldHeading = long || body.includes(':')
  for (let match = mayHoldHeading ? INLINE_HEADING.exec(body) : null; match !== null; match = nextHeading(body, match)) {
    const colon = body[match.index + match[0].length] === ':'
    if ((!long && !colon) || sectionKind(match[1] as string) === null) continue
    if (!colon && !afterStop(body, match.index) && (match[1] as string).split(' ').length < 2) continue
    cuts.push({ at: match.index, to: match.index + match[0].length + (colon ? 1 : 0), heading: match[1] as string })
  }
  const bullets = MAY_HOLD_BULLET.test(body) ? [...body.matchAll(INLINE_BULLET)] : []
  const strong = bullets.filter((m) => /[•·▪●◦■►➢✓✔]/.test(m[0]))
  for (const match of strong.length > 0 ? strong : bullets.length >= 2 ? bullets : []) cuts.push({ at: match.index, to: match.index + match[0].length, heading: null })
  cuts.sort((a, b) => a.at - b.at || b.to - a.to)
  let from = 0
  let type = span.type
  const flush = (to: number): void => {
    const piece = trimmed(body, from, to)
    if (piece !== null) out.push({ type, start: span.start + piece.start, end: span.start + piece.end, opens: null, level: 0 })
  }
  for (const cut of cuts) {
    if (cut.at < from) continue
    flush(cut.at)
    if (cut.heading === null) type = 'bullet'
    else {
      const at = span.start + body.indexOf(cut.heading, cut.at)
      out.push({ type: 'heading', start: at, end: at + cut.heading.length, opens: sectionKind(cut.heading), level: 2 })
      type = 'paragraph'
    }
    from = cut.to
  }
  flush(body.length)
}

/** The next match of {@link INLINE_HEADING}: what is asked about a match uses the pattern, too. */
function nextHeading(body: string, { index, 0: words }: RegExpExecArray): RegExpExecArray | null {
  INLINE_HEADING.lastIndex = index + words.length
  return INLINE_HEADING.exec(body)
}

const STOPS = '.!?;:)]•·▪*'

/** Whether nothing, or a stop and blanks, stands before a place of a text. */
function afterStop(text: string, place: number): boolean {
  let at = place
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--
  return place === 0 || (at > 0 && STOPS.includes(text.charAt(at - 1)))
}
