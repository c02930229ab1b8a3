/** Who the resume is of and how to reach them. Read in the text before glued words are parted, so that addresses stay whole. */
import type { SourceDocument } from '../documents/source.ts'
import { normalizeText } from '../text/normalize.ts'
import { addressesIn, readLinks, writtenTarget } from './contact-links.ts'
import { contactRows, EMAIL, type Row } from './contact-rows.ts'
import { findDates } from './dates.ts'
import { titled } from './heading-parts.ts'
import { isPlace, mayBePlace } from './place.ts'
import type { Contact, ResumePlace, Written } from './resume.ts'
import { resumeSectionKind } from './section-kind.ts'

const PHONE = /(?<![\p{L}\p{N}/@._-])(?:\+|00)?\(?\+?\d[\d\s().\u2010-\u2013/-]{5,18}\d(?![\p{L}\p{N}@/])/gu
const LABELLED_PHONE = /\b(?:tel|phone|mobile|cell|telephone|m|t|p)\b\.?\s{0,60}:?\s*$/i
const LABELLED_PLACE = /(?<=\b(?:address|location|based in|lives in|residence):? {1,3})\p{Lu}[^|•·\t]{2,80}/iu
const DOCUMENT_TITLE = /^(?:curriculum vitae|résumé|resume|cv|lebenslauf|personal details|page \d.*|last updated.*|updated.*)$/i
const POST_NOMINALS = /,\s*(?:[A-Z][\w.+/-]*\.?(?:\s(?:[A-Z][\w.-]*|\d))*)(?:,\s*[A-Z][\w.+/ -]*)*$/
const PARTS = /[|•·,\t]|\s[–—]\s|\s{3,}/

/** Lines in which a name and a headline are looked for. */
const HEAD_LINES = 8

/**
 * @param source - the resume
 * @param headEnd - offset in its text at which the first section starts
 * @param contactSpans - stretches of sections that hold contact details
 */
export function readContact(source: SourceDocument, headEnd: number, contactSpans: readonly { start: number; end: number }[]): Contact {
  const { text, toSource } = normalizeText(source.text)
  const at = (offset: number): ResumePlace => source.locate(toSource(offset))
  const rows = contactRows(source, text, toSource)
  const isNear = (place: number): boolean => place < headEnd || contactSpans.some((span) => span.start <= place && place < span.end)
  // A section begins after the marks of its heading: what counts is where a row ends.
  const near = rows.filter((row) => isNear(toSource(row.start + row.text.length - 1)))
  const hyperlinks = source.links ?? []
  const nearLinks = hyperlinks.filter((link) => isNear(link.offset))
  const written = (found: { value: string; offset: number } | null): Written | null => (found === null ? null : { value: found.value, at: at(found.offset) })
  // Behind an envelope or "Write to me" the address stands in the link alone.
  const target = (scheme: 'mailto' | 'tel'): Written | null => writtenTarget(source, nearLinks, scheme)
  const email = firstOf(near, (row) => EMAIL.exec(row))
  const name = readName(near)
  return {
    name: written(name),
    headline: written(readHeadline(near, name)),
    email: written(email) ?? target('mailto') ?? written(firstOf(rows, (row) => EMAIL.exec(row))),
    phone: written(readPhone(near, false)) ?? target('tel') ?? written(readPhone(rows, true)),
    location: written(readLocation(near, name)),
    links: readLinks(source, { near, rows, nearLinks }, toSource),
  }
}

function firstOf(rows: readonly Row[], find: (row: string) => RegExpExecArray | null): { value: string; offset: number } | null {
  for (const row of rows) {
    const match = find(row.text)
    if (match !== null) return { value: match[0].trim(), offset: row.start + match.index }
  }
  return null
}

function readPhone(rows: readonly Row[], labelled: boolean): { value: string; offset: number } | null {
  for (const { text, start } of rows) {
    for (const match of text.matchAll(PHONE)) {
      const digits = match[0].replace(/\D/g, '').length
      const named = LABELLED_PHONE.test(text.slice(0, match.index))
      if (digits < 7 || digits > 15 || (labelled && !named)) continue
      // "2019 – 2021" and "12/03/1990" have as many digits.
      if (!named && findDates(match[0]).length > 0 && !match[0].startsWith('+')) continue
      return { value: match[0].trim(), offset: start + match.index }
    }
  }
  return null
}

/** Beside a sidebar that is read first, the name is what is set as the title. */
const readName = (rows: readonly Row[]): { value: string; offset: number } | null => nameIn(rows.filter(({ title }) => title)) ?? nameIn(rows)

function nameIn(rows: readonly Row[]): { value: string; offset: number } | null {
  for (const { text, start, heading } of rows.slice(0, HEAD_LINES)) {
    const words = text.split(/[|•·\t]|\s{3,}|\s[–—-]\s/).find((part) => part.trim() !== '') ?? ''
    const name = words
      .replace(/^\s*(?:name\s*:\s*)/i, '')
      .replace(POST_NOMINALS, '')
      .trim()
    if (DOCUMENT_TITLE.test(name) || EMAIL.test(name) || /\d|@|https?:/.test(name) || isPlace(words.trim())) continue
    const count = name.split(/\s+/).length
    const capitals = name
      .split(/\s+/)
      .every((word) => /^(?:\p{Lu}|["“(']\p{Lu}|(?:d|l|al|bin|ibn|van|von|de|da|di|del|della|der|den|dos|la|le|el|y|e|bint|ter|ten|zu|af)['’-]?\b)/u.test(word))
    if (count >= 2 && count <= 6 && capitals && (heading || !titled(name.replace(/^(?:dr|prof)\.?\s+/i, ''))) && resumeSectionKind(name, true) === null)
      return { value: name, offset: start + text.indexOf(name) }
    if (start > 0 && count > 8) break
  }
  return null
}

function readHeadline(rows: readonly Row[], name: { value: string; offset: number } | null): { value: string; offset: number } | null {
  const at = rows.findIndex((row) => name !== null && row.start <= name.offset && name.offset < row.start + row.text.length)
  for (const { text, start } of rows.slice(at + 1, at + 3)) {
    const words = text.trim()
    if (name === null || EMAIL.test(words) || words.length > 90 || /[.!?]$|\d{4}|https?:/.test(words) || findDates(words).length > 0) continue
    if (titled(words) && !isPlace(words)) return { value: words.replace(/\s+/g, ' '), offset: start + text.indexOf(words) }
  }
  return null
}

function readLocation(rows: readonly Row[], name: { value: string; offset: number } | null): { value: string; offset: number } | null {
  const label = firstOf(rows, (row) => LABELLED_PLACE.exec(row))
  if (label !== null) return label
  for (const row of rows) {
    const { start } = row
    const text = withoutAddresses(row)
    for (const part of text.split(/[|•·\t]|\s{3,}/)) {
      const place = part.trim()
      if (isPlace(place) && !/^remote$/i.test(place)) return { value: place, offset: start + text.indexOf(place) }
    }
  }
  // In the row of the e-mail address, words that are nothing else are the place: "Leicester | a@example.com".
  for (const row of rows) {
    const { start } = row
    const text = withoutAddresses(row)
    if (!EMAIL.test(row.text) && !/\(?\+?\d[\d\s().-]{6,}\d/.test(row.text)) continue
    for (const part of text.split(PARTS)) {
      const place = part.trim()
      const isName = name?.value.includes(place)
      if (
        mayBePlace(place) &&
        !isName &&
        !titled(place) &&
        !/^(?:tel|phone|mobile|e-?mail|homepage|github|linkedin|website)\b|\b(?:citizen|visa|authori[sz]ed|permit)\b/i.test(place)
      )
        return { value: place, offset: start + text.indexOf(place) }
    }
  }
  return null
}

/** A row in which bars of the same length stand for e-mail addresses, telephone numbers and links: what is left may be a place. */
function withoutAddresses(row: Row): string {
  const bars = (match: string): string => '|'.repeat(match.length)
  const text = row.text.replace(new RegExp(EMAIL.source, 'gu'), bars).replace(PHONE, bars)
  return addressesIn({ ...row, text }).reduce((rest, { words, index }) => rest.slice(0, index) + bars(words) + rest.slice(index + words.length), text)
}
