/** Who the resume is of and how to reach them. Read in the text before glued words are parted, so that addresses stay whole. */
import type { SourceDocument } from '../documents/source.ts'
import { normalizeText } from '../text/normalize.ts'
import { findDates } from './dates.ts'
import { titled } from './heading-parts.ts'
import { isPlace, mayBePlace } from './place.ts'
import type { Contact, Link, ResumePlace, Written } from './resume.ts'
import { resumeSectionKind } from './section-kind.ts'

const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.\p{L}{2,24}/u
const PHONE = /(?<![\p{L}\p{N}/@._-])(?:\+|00)?\(?\+?\d[\d\s().\u2010-\u2013/-]{5,18}\d(?![\p{L}\p{N}@/])/gu
const LABELLED_PHONE = /\b(?:tel|phone|mobile|cell|telephone|m|t|p)\b\.?\s*:?\s*$/i
const WEB_ADDRESS = /\b(?:https?:\/\/|www\.)[^\s|,;<>()[\]"•·]+/giu
const DOMAIN =
  /(?<![@\p{L}\p{N}./-])(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|io|dev|me|co|ai|app|uk|de|fr|nl|eu|ca|au|in|info|tech|xyz|page|site|online|design|studio|games|ie|ch|at|es|it|se|no|dk|pl|us|edu|gg|works|codes|software|blog)(?:\/[^\s|,;<>()[\]"•·]*)?(?![\p{L}\p{N}@-])/giu
const NOT_DOMAIN = /^(?:asp|vb|ado)\.net$|\.(?:js|ts|py)$/i
const NETWORKS: ReadonlyArray<readonly [string, RegExp]> = [
  ['LinkedIn', /linkedin\.com\/(?:in|pub)\/([^/?#\s]+)/i],
  ['GitHub', /github\.com\/([^/?#\s]+)/i],
  ['GitLab', /gitlab\.com\/([^/?#\s]+)/i],
  ['Stack Overflow', /stackoverflow\.com\/users\/([^?#\s]+)/i],
  ['X', /(?:twitter|x)\.com\/([^/?#\s]+)/i],
  ['Mastodon', /mastodon\.\w+\/@([^/?#\s]+)/i],
  ['ORCID', /orcid\.org\/([\dX-]+)/i],
  ['Kaggle', /kaggle\.com\/([^/?#\s]+)/i],
  ['Medium', /medium\.com\/(@?[^/?#\s]+)/i],
  ['Behance', /behance\.net\/([^/?#\s]+)/i],
  ['Dribbble', /dribbble\.com\/([^/?#\s]+)/i],
  ['Google Scholar', /scholar\.google\.\w+\/citations\?user=([\w-]+)/i],
]
/** "GitHub: @octo", "LinkedIn: /in/octo". */
const HANDLE = /\b(LinkedIn|GitHub|GitLab|Twitter|X)\s*:\s*(?:\/?in\/|@)?(?!https?\b|www\b)([A-Za-z0-9][\w.-]{1,40})(?![\w./])/g
const HANDLE_URL: Readonly<Record<string, string>> = { linkedin: 'linkedin.com/in/', github: 'github.com/', gitlab: 'gitlab.com/', twitter: 'twitter.com/', x: 'x.com/' }
const LABELLED_PLACE = /(?<=\b(?:address|location|based in|lives in|residence):? {1,3})\p{Lu}[^|•·\t]{2,80}/iu
const DOCUMENT_TITLE = /^(?:curriculum vitae|résumé|resume|cv|lebenslauf|personal details|page \d.*|last updated.*|updated.*)$/i
const POST_NOMINALS = /,\s*(?:[A-Z][\w.+/-]*\.?(?:\s(?:[A-Z][\w.-]*|\d))*)(?:,\s*[A-Z][\w.+/ -]*)*$/
const PARTS = /[|•·,\t]|\s[–—]\s|\s{3,}/

/** No row of contact details is longer; what is longer is text that lost its line ends. */
const MAX_ROW = 1000
/** Lines in which a name and a headline are looked for. */
const HEAD_LINES = 8

interface Row {
  /** Set as a heading. */
  readonly heading: boolean
  readonly text: string
  readonly start: number
}

/**
 * @param source - the resume
 * @param headEnd - offset in its text at which the first section starts
 * @param contactSpans - stretches of sections that hold contact details
 */
export function readContact(source: SourceDocument, headEnd: number, contactSpans: readonly { start: number; end: number }[]): Contact {
  const { text, toSource } = normalizeText(source.text)
  const at = (offset: number): ResumePlace => source.locate(toSource(offset))
  const rows: Row[] = []
  let offset = 0
  for (const line of text.split('\n')) {
    const from = offset
    // A tab sets apart what stands in one row; normalising makes it a blank.
    const shown = line
      .replace(/ /g, (blank, i: number) => (source.text[toSource(from + i)] === '\t' ? '\t' : blank))
      .replace(/^[\s#>*•·-]+|[*_\\]+/g, (marks) => ' '.repeat(marks.length))
    if (shown.trim() !== '') rows.push({ text: shown.slice(0, MAX_ROW).trimEnd(), start: offset, heading: /^\s*#/.test(line) })
    offset += line.length + 1
  }
  const near = rows.filter(({ start }) => toSource(start) < headEnd || contactSpans.some((span) => span.start <= toSource(start) && toSource(start) < span.end))
  const written = (found: { value: string; offset: number } | null): Written | null => (found === null ? null : { value: found.value, at: at(found.offset) })
  const email = firstOf(near, (row) => EMAIL.exec(row)) ?? firstOf(rows, (row) => EMAIL.exec(row))
  const name = readName(near)
  return {
    name: written(name),
    headline: written(readHeadline(near, name)),
    email: written(email),
    phone: written(readPhone(near, false) ?? readPhone(rows, true)),
    location: written(readLocation(near, name)),
    links: readLinks(near, rows, at),
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

function readName(rows: readonly Row[]): { value: string; offset: number } | null {
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
  for (const { text, start } of rows) {
    for (const part of text.split(/[|•·\t]|\s{3,}/)) {
      const place = part.trim()
      if (isPlace(place) && !/^remote$/i.test(place)) return { value: place, offset: start + text.indexOf(place) }
    }
  }
  // In the row of the e-mail address, words that are nothing else are the place: "Leicester | a@example.com".
  for (const { text, start } of rows) {
    if (!EMAIL.test(text) && !/\(?\+?\d[\d\s().-]{6,}\d/.test(text)) continue
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

function readLinks(near: readonly Row[], rows: readonly Row[], at: (offset: number) => ResumePlace): Link[] {
  const out: Link[] = []
  const add = (written: string, offset: number): void => {
    const bare = written.replace(/[.,;:'’]+$/, '')
    const url = /^https?:\/\//i.test(bare) ? bare : `https://${bare}`
    const network = NETWORKS.find(([, rule]) => rule.test(url))
    const key = url.toLowerCase().replace(/^https?:\/\/(?:www\.)?|\/$/g, '')
    if (NOT_DOMAIN.test(bare) || out.some((link) => link.url.toLowerCase().replace(/^https?:\/\/(?:www\.)?|\/$/g, '') === key)) return
    out.push({ url, network: network?.[0] ?? null, username: network === undefined ? null : (network[1].exec(url)?.[1] ?? null), at: at(offset) })
  }
  for (const { text, start } of near) {
    const found = [...text.matchAll(WEB_ADDRESS), ...text.matchAll(DOMAIN)].filter((match) => !inEmail(text, match.index)).sort((a, b) => a.index - b.index)
    for (const match of found) add(match[0], start + match.index)
    for (const match of text.matchAll(HANDLE)) add(`${HANDLE_URL[(match[1] as string).toLowerCase()]}${match[2]}`, start + match.index)
  }
  // Elsewhere only pages of people: links of projects are not contact details.
  for (const { text, start } of rows) {
    for (const match of [...text.matchAll(WEB_ADDRESS), ...text.matchAll(DOMAIN)]) if (/linkedin\.com\/(?:in|pub)\//i.test(match[0])) add(match[0], start + match.index)
  }
  return out
}

function inEmail(text: string, offset: number): boolean {
  const email = EMAIL.exec(text)
  return email !== null && offset >= email.index && offset < email.index + email[0].length
}
