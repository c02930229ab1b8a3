/** Lines of a section → entries: the lines that head a position (title, employer, dates), and those that tell of it. */
import { type DatePhrase, findDates } from './dates.ts'
import { columns, titled } from './heading-parts.ts'
import { MAX_LINE, type ResumeLine } from './lines.ts'

/** One entry, not yet understood. */
export interface EntryLines {
  readonly head: readonly ResumeLine[]
  readonly body: readonly ResumeLine[]
  readonly date: DatePhrase | null
  /** The line of `head` that {@link date} is in. */
  readonly dateLine: ResumeLine | null
}

/** More words than this are a sentence, not a heading. */
const MAX_HEAD_WORDS = 20
/** Lines above the one with the dates. */
const MAX_ABOVE = 3
/** What stands before a single date within a sentence: "promoted in 2019". */
const IN_SENTENCE = /\b(?:in|since|by|of|for|at|during|until|around|from|winter|the)\s*$/i

/** @returns the dates of a line that heads an entry: beside them a title or an employer, never a sentence */
function headDate(line: ResumeLine): DatePhrase | null {
  if (line.text.length > MAX_LINE) return null
  const dates = findDates(line.text)
  const stretch = dates.find((d) => d.to !== null || d.ongoing)
  const date = stretch ?? dates.at(-1)
  if (date === undefined) return null
  const rest = withoutDate(line.text, date)
  if (rest.split(/\s+/).length > MAX_HEAD_WORDS || /\p{Ll}{3,300}[.;]$/u.test(rest)) return null
  // "Q2 2025." is the end of a sentence.
  if (rest !== '' && !/[\p{L}\p{N}]/u.test(rest)) return null
  const before = line.text.slice(0, date.start)
  if (stretch !== undefined) return stretch
  // A single date stands at an end of its line, and has no day: "February 10, 2026" dates a page.
  if (/^\p{L}+\.?\s+\d{1,2},|^\d{1,2}\.?\s+\p{L}/u.test(line.text.slice(date.start, date.end))) return null
  if (IN_SENTENCE.test(before) || (before.trim() !== '' && /[\p{L}\p{N}]/u.test(line.text.slice(date.end).replace(/^\s*\([^)]*\)/, '')))) return null
  return date
}

/** @returns a line without a date, its brackets, and a length that is written beside it ("2 yrs 3 mos") */
export function withoutDate(text: string, { start, end }: DatePhrase): string {
  const rest = `${text.slice(0, start)}\t${text.slice(end)}`
  return rest
    .replace(/[([]\s{0,60}\t\s*[)\]]|[([]\s*\t\s*/g, '\t')
    .replace(/[([·•|,–-]?\s{0,60}\b\d{1,2}\+?\s*(?:yrs?|years?|mos?|months?)\b(?:[\s,]+\d{1,2}\s*(?:mos?|months?)\b)?\s{0,60}[)\]]?\s*$/i, '')
    .replace(/\b(?:expected|graduat(?:ed|ion|ing)|anticipated|exp\.)(?: graduation)?:?\s*\t/i, '\t')
    .replace(/^[\s,;|·•:–—-]+|[\s,;|·•:–—(-]{1,60}$/g, '')
}

/**
 * Cuts the lines of a section into entries.
 *
 * Every line with dates heads an entry. How many lines stand above it is seen from the section's first entry, which starts where the section does.
 *
 * @param lines - of one section
 * @param complete - tells whether the lines of a head name all that a head of this kind names; if not, the next line may
 * @returns entries in order; lines before the first belong to none
 */
export function readEntries(lines: readonly ResumeLine[], complete: (head: readonly string[]) => boolean): EntryLines[] {
  const bulleted = startsWithBullet(lines)
  const dates = lines.map((line) => (line.type !== 'bullet' || bulleted ? headDate(line) : null))
  const anchors = [...dates.keys()].filter((i) => dates[i] !== null)
  const first = anchors[0]
  const above = first === undefined ? 0 : linesAbove(lines, dates, first, 0, MAX_ABOVE)
  const starts: { at: number; anchor: number; to: number }[] = []
  let free = 0
  for (const anchor of anchors) {
    if (anchor < free) continue
    // Between two dated entries an undated one may stand: a heading with bullets.
    const at = anchor - linesAbove(lines, dates, anchor, free, above)
    starts.push(...undated(lines, free, at, complete))
    let to = anchor + 1
    // A date in a cell of its own comes before the heading that it stands beside.
    if (at === anchor && isDateAlone(lines, dates, anchor) && lines[to]?.type === 'heading' && lines[to]?.colon === false && dates[to] === null) to++
    while (to < lines.length && to - anchor <= 2 && goesOn(lines, dates, to) && !complete(headTexts(lines, dates, at, to))) to++
    starts.push({ at, anchor, to })
    free = to
  }
  starts.push(...undated(lines, free, lines.length, complete))
  if (starts.length === 0) starts.push(...beforeBullets(lines))
  return starts.map(({ at, anchor, to }, i) => ({
    head: lines.slice(at, to),
    body: lines.slice(to, starts[i + 1]?.at ?? lines.length),
    date: anchor < 0 ? null : (dates[anchor] ?? null),
    dateLine: anchor < 0 ? null : (lines[anchor] as ResumeLine),
  }))
}

function isDateAlone(lines: readonly ResumeLine[], dates: readonly (DatePhrase | null)[], at: number): boolean {
  const date = dates[at] ?? null
  return date !== null && withoutDate((lines[at] as ResumeLine).text, date) === ''
}

/** LaTeX lists give the head of an entry a bullet too. */
function startsWithBullet(lines: readonly ResumeLine[]): boolean {
  const first = lines.findIndex((line) => headDate(line) !== null)
  return first >= 0 && first <= 1 && lines[first]?.type === 'bullet'
}

/** @returns how many lines above the dates belong to the head: up to `most` short lines, or a heading and the headings that it is under */
function linesAbove(lines: readonly ResumeLine[], dates: readonly (DatePhrase | null)[], anchor: number, free: number, most: number): number {
  let at = anchor
  while (at > free && anchor - at < MAX_ABOVE) {
    const line = lines[at - 1] as ResumeLine
    const below = lines[at] as ResumeLine
    if (dates[at - 1] !== null || !isHead(line)) break
    if (line.type === 'heading') {
      if (line.colon || (below.type === 'heading' && below.level <= line.level)) break
    } else if (below.apart || below.type === 'heading' || anchor - at >= most) break
    at--
  }
  return anchor - at
}

/** Whether a line may go on with the head above it; the title over dates that stand by themselves belongs to these. */
function goesOn(lines: readonly ResumeLine[], dates: readonly (DatePhrase | null)[], at: number): boolean {
  const line = lines[at] as ResumeLine
  if (dates[at] !== null || line.type !== 'text' || line.apart || line.colon || !isHead(line)) return false
  const next = lines[at + 1]
  const date = dates[at + 1] ?? null
  return next === undefined || next.apart || date === null || withoutDate(next.text, date) !== ''
}

/** Headings between dated entries, and titles set apart over bullets: entries without dates. */
function undated(lines: readonly ResumeLine[], from: number, to: number, complete: (head: readonly string[]) => boolean): { at: number; anchor: number; to: number }[] {
  const out: { at: number; anchor: number; to: number }[] = []
  for (let at = from; at < to; at++) {
    const line = lines[at] as ResumeLine
    const next = lines[at + 1]
    if (line.type === 'heading' && !line.colon && line.apart && next !== undefined && !next.inRow && at + 1 < to) out.push({ at, anchor: -1, to: at + 1 })
    else if (line.type === 'text' && line.apart && !line.colon && titled(line.text) && isHead(line)) {
      let bullet = at + 1
      while (bullet < to && bullet - at <= 2 && lines[bullet]?.type === 'text' && lines[bullet]?.apart === false && isHead(lines[bullet] as ResumeLine)) bullet++
      const end = complete(columns(line.text)) ? at + 1 : bullet
      if (bullet < to && lines[bullet]?.type === 'bullet') out.push({ at, anchor: -1, to: end })
    }
  }
  return out
}

/** Where nothing is dated or set as a heading, a short line over bullets heads an entry. */
function beforeBullets(lines: readonly ResumeLine[]): { at: number; anchor: number; to: number }[] {
  const out: { at: number; anchor: number; to: number }[] = []
  lines.forEach((line, at) => {
    if (line.type !== 'bullet' && !line.colon && isHead(line) && lines[at + 1]?.type === 'bullet') out.push({ at, anchor: -1, to: at + 1 })
  })
  return out
}

function isHead(line: ResumeLine): boolean {
  return line.type !== 'bullet' && line.text.split(/\s+/).length <= MAX_HEAD_WORDS && /^[\p{Lu}\p{N}(“"'<]/u.test(line.text) && !/\p{Ll}{3,300}[.;]$/u.test(line.text)
}

function headTexts(lines: readonly ResumeLine[], dates: readonly (DatePhrase | null)[], from: number, to: number): string[] {
  return lines.slice(from, to).flatMap((line, i) => {
    const date = dates[from + i] ?? null
    return columns(date === null ? line.text : withoutDate(line.text, date))
  })
}
