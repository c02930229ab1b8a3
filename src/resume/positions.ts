/** Sections → positions, voluntary posts and projects. */
import type { Span } from '../text/span.ts'
import type { CalendarDay } from './calendar.ts'
import { degreeIn } from './degree.ts'
import { type EntryLines, readEntries, withoutDate } from './entry-lines.ts'
import { columns, type HeadNames, namesBoth, readHead, titled } from './heading-parts.ts'
import { contains } from './intervals.ts'
import type { ResumeLine } from './lines.ts'
import { monthsOf } from './period.ts'
import { mayBePlace } from './place.ts'
import type { Position, PositionKind, ResumePlace } from './resume.ts'
import type { ResumeSectionKind } from './section-kind.ts'
import type { ResumeSection } from './sections.ts'

/** A position and its stretch of `Doc.text`, head included. */
export interface PlacedPosition extends Span {
  /** Where its head ends and what is told of it begins. */
  readonly headEnd: number
  readonly headRows: number
  readonly position: Position
}

const KIND_OF: Partial<Record<ResumeSectionKind, PositionKind>> = { experience: 'work', volunteering: 'volunteer', projects: 'project' }
/** Beside paid work people list what they do unpaid; a volunteer coordinator is paid. */
const VOLUNTEERS = /^volunteer(?:ing)?\b(?! (?:co-?ordinator|manager|director|services|recruiter|engagement|programme?|officer|supervisor))/i

/** Sections that never hold a position by mistake: what looks like one there is a course or a list. */
const HOLDS_NONE = new Set<ResumeSectionKind>(['education', 'skills', 'languages', 'references'])

/**
 * @param sections - of a resume
 * @param asOf - the day that "Present" means
 * @param at - tells the place of an offset of `Doc.text`
 */
export function readPositions(sections: readonly ResumeSection[], asOf: CalendarDay, at: (offset: number) => ResumePlace): PlacedPosition[] {
  const headless = !sections.some((section) => section.kind === 'experience')
  return sections.flatMap((section) => {
    const kind = KIND_OF[section.kind]
    if (kind !== undefined) return ofSection(section.lines, kind, asOf, at)
    if (HOLDS_NONE.has(section.kind)) return []
    // Under a heading of unknown words a post is one beside work. Elsewhere it is work that a mixed-up order of columns has put there, or that no heading announces.
    const beside = section.kind === 'other' && !headless
    return ofSection(section.lines, beside ? 'volunteer' : 'work', asOf, at).filter(({ position }) => isSurelyOne(position, beside || headless))
  })
}

/** Without a heading that says so: it lasted, and has the title of an occupation. */
function isSurelyOne({ title, employer, months, from, to }: Position, anonymous: boolean): boolean {
  return months !== null && from !== to && titled(title) && (anonymous || employer !== '') && degreeIn(`${title} ${employer}`) === null
}

function ofSection(lines: readonly ResumeLine[], kind: PositionKind, asOf: CalendarDay, at: (offset: number) => ResumePlace): PlacedPosition[] {
  const entries = readEntries(lines, kind === 'project' ? () => true : namesBoth)
  const placed = entries.map((entry) => understood(entry, kind, asOf, at)).filter((position) => position !== null)
  return kind === 'project' ? placed : withEmployers(placed)
}

function understood({ head, body, date, dateLine }: EntryLines, kind: PositionKind, asOf: CalendarDay, at: (offset: number) => ResumePlace): PlacedPosition | null {
  const [first] = head
  const last = body.at(-1) ?? head.at(-1)
  if (first === undefined || last === undefined) return null
  const after = date === null || dateLine === null || head.length < 2 ? '' : placeAfter(dateLine.text, date.end)
  const cells = head.flatMap((line) => columns(date === null || line !== dateLine ? line.text : withoutDate(after === '' ? line.text : line.text.slice(0, date.end), date)))
  const names = kind === 'project' ? projectName(cells[0] ?? '') : readHead(cells)
  if (names.title === '' && names.employer === '') return null
  return {
    start: first.start,
    end: last.end,
    headEnd: (head.at(-1) ?? first).end,
    headRows: head.length,
    position: {
      kind: kind === 'work' && VOLUNTEERS.test(names.title) ? 'volunteer' : kind,
      title: names.title,
      employer: names.employer,
      location: names.place === '' ? after : names.place,
      from: date?.from ?? null,
      to: date?.to ?? (date !== null && !date.ongoing ? date.from : null),
      ongoing: date?.ongoing ?? false,
      months: date === null ? null : monthsOf(date, asOf),
      highlights: body.map((line) => line.text.replace(/\s+/g, ' ')),
      at: at(first.start),
    },
  }
}

/** "DormSwap, University Capstone": what comes after the one comma is whom it was for. */
function projectName(text: string): HeadNames {
  const [title = '', employer = '', ...more] = text.split(/,\s+/)
  return more.length === 0 && /^\p{Lu}/u.test(employer) ? { title, employer, place: '' } : { title: text, employer: '', place: '' }
}

/** "Mar 2021 – Present, Bristol": what follows the dates after a comma is the place. */
function placeAfter(text: string, end: number): string {
  const after = /^\s*[,|·•]\s*(\S[^|·•]*)$/.exec(text.slice(end))?.[1]?.trim() ?? ''
  return mayBePlace(after) && !titled(after) ? after : ''
}

/** Several titles under one employer: those whose heads are shorter and do not name it take it from above. */
function withEmployers(placed: readonly PlacedPosition[]): PlacedPosition[] {
  const out: PlacedPosition[] = []
  let above: PlacedPosition | null = null
  placed.forEach((one, i) => {
    const { position } = one
    const next = placed[i + 1]?.position
    if (position.highlights.length === 0 && next !== undefined && isGroup(position, next)) {
      above = { ...one, headRows: Number.POSITIVE_INFINITY }
      return
    }
    const inherits: boolean =
      position.employer === '' && above !== null && one.headRows < above.headRows && (above.headRows < Number.POSITIVE_INFINITY || within(above.position, position))
    if (!inherits) {
      above = one
      out.push(one)
      return
    }
    const { employer, location } = (above as PlacedPosition).position
    out.push({ ...one, position: { ...position, employer, location: position.location === '' ? location : position.location } })
  })
  return out
}

/** An employer with the dates of all that was done there, above the titles. */
function isGroup(position: Position, next: Position): boolean {
  return position.title === '' && next.employer === '' && within(position, next)
}

function within(outer: Position, inner: Position): boolean {
  return outer.months === null || inner.months === null || contains(outer.months, inner.months)
}
