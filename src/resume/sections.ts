/** Lines → sections. */
import type { Span } from '../text/span.ts'
import { findDates } from './dates.ts'
import type { ResumeLine } from './lines.ts'
import { type ResumeSectionKind, resumeSectionKind } from './section-kind.ts'

/** A heading and the lines under it. Spans count in `Doc.text`. */
export interface ResumeSection extends Span {
  readonly kind: ResumeSectionKind
  /** The heading's words; empty for what stands before the first. */
  readonly heading: string
  readonly headingLine: ResumeLine | null
  readonly lines: readonly ResumeLine[]
}

/** Sections whose parts have headings of their own: titles, employers, project names. */
const HOLDS_ENTRIES = new Set<ResumeSectionKind>(['experience', 'projects', 'volunteering', 'education'])
/** Headings that are also parts of a position: "Technologies: …", "Key achievements". */
const PART_OF_ENTRY = new Set<ResumeSectionKind>(['skills', 'awards', 'projects', 'contact', 'summary', 'languages'])
/** A name and a headline may be set as headings above everything. */
const TITLE_LINES = 3
/** The dates of a position stand at most this many lines under its first. */
const DATES_WITHIN = 3

interface OpenSection {
  kind: ResumeSectionKind
  heading: string
  headingLine: ResumeLine | null
  lines: ResumeLine[]
}

/**
 * Cuts a resume into sections.
 *
 * @param lines - all of its lines
 * @returns sections in order; the first is `contact`, without heading, and holds everything when there are no headings
 */
export function readSections(lines: readonly ResumeLine[]): ResumeSection[] {
  const sections: OpenSection[] = [{ kind: 'contact', heading: '', headingLine: null, lines: [] }]
  lines.forEach((line, index) => {
    const current = sections.at(-1) as OpenSection
    const label = labelled(line, current)
    if (label !== null) {
      sections.push({ kind: label, heading: line.text.slice(0, line.text.indexOf(':')), headingLine: null, lines: [line] })
      return
    }
    const kind = opens(line, index, lines, current)
    if (kind === null) current.lines.push(line)
    else sections.push({ kind, heading: line.text, headingLine: line, lines: [] })
  })
  return sections
    .filter((section) => section.lines.length > 0 || section.headingLine !== null)
    .map((section) => {
      const first = section.headingLine ?? (section.lines[0] as ResumeLine)
      return { ...section, start: first.start, end: (section.lines.at(-1) ?? first).end }
    })
}

/** "Education: BSc …" on one line is a section of one line, except where such labels are rows of a list. */
function labelled(line: ResumeLine, current: OpenSection): ResumeSectionKind | null {
  if (line.type !== 'text' || line.inRow) return null
  const words = /^(\p{Lu}[^:]{2,40}):\s+\S/u.exec(line.text)?.[1]
  if (words === undefined) return null
  const kind = resumeSectionKind(words, false)
  if (kind === null || kind === 'contact' || current.kind === 'skills') return null
  return (HOLDS_ENTRIES.has(current.kind) || current.headingLine?.marked === true) && PART_OF_ENTRY.has(kind) ? null : kind
}

function opens(line: ResumeLine, index: number, lines: readonly ResumeLine[], current: OpenSection): ResumeSectionKind | null {
  if (line.type === 'bullet' || line.inRow || line.text.length > 70) return null
  const heading = line.type === 'heading'
  if (!heading && (!/^\p{Lu}/u.test(line.text) || /[.,;]$/.test(line.text))) return null
  const known = resumeSectionKind(line.text, heading || line.apart)
  const follows = lines[index + 1]
  if (known !== null) {
    const deeper = line.marked && current.headingLine?.marked === true && line.level > current.headingLine.level
    const part = PART_OF_ENTRY.has(known) && HOLDS_ENTRIES.has(current.kind) && current.lines.length > 0
    // "Technologies: Java" within a position, and "### Languages" within "## Skills".
    if (part && (deeper || follows?.inRow === true || (line.colon && !line.apart))) return null
    if (deeper && current.kind === 'skills') return null
    return known
  }
  if (!heading || (current.kind === 'contact' && current.heading === '' && index < TITLE_LINES)) return null
  // The name, where a sidebar was read before it.
  if (line.marked && line.level === 1 && !lines.slice(0, index).some((above) => above.marked && above.level === 1)) return 'contact'
  return unknownOpens(line, index, lines, current) ? 'other' : null
}

/** Whether a heading of unknown words opens a section, rather than being a part of the one it is in. */
function unknownOpens(line: ResumeLine, index: number, lines: readonly ResumeLine[], current: OpenSection): boolean {
  const heading = current.headingLine
  if (line.colon || findDates(line.text).length > 0) return false
  if (line.marked) return heading?.marked !== true || line.level <= heading.level
  if (!isUpper(line.text) || !line.apart) return false
  if (!HOLDS_ENTRIES.has(current.kind)) return current.kind !== 'skills'
  const dated = lines.slice(index + 1, index + 1 + DATES_WITHIN).some((next) => next.type !== 'bullet' && findDates(next.text).length > 0)
  return !dated && heading !== null && isUpper(heading.text)
}

const isUpper = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)
