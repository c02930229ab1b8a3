/** Sections → awards and publications: a title, who gave or printed it, and when. */
import { type DatePhrase, findDates, type PartialDate } from './dates.ts'
import { readEntries, withoutDate } from './entry-lines.ts'
import { columns } from './heading-parts.ts'
import { MAX_LINE, type ResumeLine } from './lines.ts'
import { isPlace } from './place.ts'
import type { Award, Publication, ResumePlace } from './resume.ts'

/** One award or publication, not yet told apart. */
interface Item {
  readonly cells: readonly string[]
  readonly date: PartialDate | null
  readonly body: readonly string[]
  readonly offset: number
}

/** Names of people, as those of a paper's authors: "Jo Mill, A. Reed and S. de Vries". */
const AUTHORS =
  /^(?:\p{Lu}[\p{L}.’'-]*|de|van|von|der|den|di|da)(?:\s(?:\p{Lu}[\p{L}.’'-]*|de|van|von|der|den|di|da)){1,4}(?:(?:,|;|\s&|\sand|,\sand)\s+(?:\p{Lu}[\p{L}.’'-]*|de|van|von|der|den|di|da|et al\.?)(?:\s(?:\p{Lu}[\p{L}.’'-]*|de|van|von|der|den|di|da|et al\.?)){0,4}){1,20}\s?$/u
/** A paper's number, and where it was printed in brackets after it. */
const DOI = /\b(10\.\d{4,9}\/[^\s()]+)(?:\s*\(([^()]{2,80})\))?/
/** "Reed, A. (2020). On wheels. Journal of Mills, 3(1)." */
const CITED = /^[^“"]{3,200}?\((?:19|20)\d\d[^)]{0,20}\)[.,]\s+(?<name>[^.]{8,300})\.\s+(?<publisher>[^.]{3,200})/u
const QUOTED = /[“"](?<name>[^”"]{8,300}?)[.,]?[”"][.,]?\s*(?:In\s+)?(?<publisher>[^.]{0,200})/u

/**
 * @param lines - of a section of awards
 * @param at - tells the place of an offset
 * @returns in order of place
 */
export function readAwards(lines: readonly ResumeLine[], at: (offset: number) => ResumePlace): Award[] {
  return itemsOf(lines).map(({ cells, date, body, offset }) => {
    const [title = '', awarder = ''] = byGiver(cells)
    return { title, awarder, date, summary: body.join(' '), at: at(offset) }
  })
}

/**
 * @param lines - of a section of publications, patents or talks
 * @param at - tells the place of an offset
 * @returns in order of place
 */
export function readPublications(lines: readonly ResumeLine[], at: (offset: number) => ResumePlace): Publication[] {
  return itemsOf(lines).map(({ cells, date, body, offset }) => {
    const whole = cells.join('. ')
    const cited = CITED.exec(whole) ?? QUOTED.exec(whole)
    const doi = DOI.exec([...cells, ...body].join('\n'))
    const [name = '', ...others] = cited?.groups === undefined ? byGiver(cells) : [cited.groups.name as string, (cited.groups.publisher as string).replace(/[\s,;]{1,60}$/, '')]
    const publisher = others.find((cell) => cell !== '' && !AUTHORS.test(cell) && !DOI.test(cell)) ?? doi?.[2] ?? ''
    const told = [...others.filter((cell) => cell !== publisher), ...body]
    return { name, publisher, url: doi === null ? '' : `https://doi.org/${doi[1]}`, date, summary: told.join(' '), at: at(offset) }
  })
}

function itemsOf(lines: readonly ResumeLine[]): Item[] {
  const usable = lines.filter((line) => line.text.length <= MAX_LINE && !line.colon)
  // A list: every bullet is one. Else entries by their dates; without any, a line is one.
  if (usable.filter(({ type }) => type === 'bullet').length > usable.length * 0.8) return usable.flatMap(ofLine)
  // The number of a paper may hold a year, and is no date.
  const entries = readEntries(
    usable.map((line) => (DOI.test(line.text) ? { ...line, type: 'bullet' } : line)),
    (head) => head.length >= 2,
  )
  if (entries.length === 0) return usable.filter(({ type }) => type !== 'heading').flatMap(ofLine)
  return entries.flatMap(({ head, body, date, dateLine }) => {
    const cells = head.flatMap((line) => columns(date === null || line !== dateLine ? line.text : withoutDate(line.text, date))).filter((cell) => !isPlace(cell))
    const first = head[0]
    return first === undefined || cells.length === 0
      ? []
      : [{ cells: cells.map(bare), date: whenOf(date), body: body.map(({ text }) => text.replace(/\s+/g, ' ')), offset: first.start }]
  })
}

function ofLine(line: ResumeLine): Item[] {
  const dates = findDates(line.text)
  const date = dates.find(({ to, ongoing }) => to !== null || ongoing) ?? dates.at(-1) ?? null
  // In the middle of a line the year is of its name: "Reed, A. (2020). On wheels."
  const atEnd = date !== null && (/^[\s)\].,]*$/.test(line.text.slice(date.end)) || /^[\s([]*$/.test(line.text.slice(0, date.start)))
  const cells = columns(atEnd ? withoutDate(line.text, date) : line.text).map(bare)
  return cells.length === 0 ? [] : [{ cells, date: whenOf(date), body: [], offset: line.start }]
}

/** When something that lasted was given: its start. */
const whenOf = (date: DatePhrase | null): PartialDate | null => date?.from ?? date?.to ?? null
/** Without the number of a list. */
const bare = (text: string): string => text.replace(/^(?:\d{1,2}|\[\d{1,2}\])[.)]?\s+(?=\p{Lu})/u, '')

/** "Wheel of the Year — Guild of Millers", "Best Paper, awarded by the Guild": who gave it is parted by a dash of its own kind, or by words. */
function byGiver(cells: readonly string[]): readonly string[] {
  const [first = '', ...more] = cells
  if (more.length > 0) return cells
  const parts = first.split(/\s{1,60}[—–]\s+|,?\s{1,60}(?:awarded|given|presented|granted|issued)\s+by\s+(?:the\s+)?|,\s+by\s+(?:the\s+)?/)
  return parts.length === 2 ? parts : [first]
}
