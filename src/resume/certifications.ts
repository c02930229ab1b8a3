/** Sections → certificates, licences and registrations. */
import { findDates, type PartialDate } from './dates.ts'
import { degreeIn, isCourse } from './degree.ts'
import { withoutDate } from './entry-lines.ts'
import { columns } from './heading-parts.ts'
import { MAX_LINE, type ResumeLine } from './lines.ts'
import type { Certification, ResumePlace } from './resume.ts'

const MAX_WORDS = 16
/** What is written beside a certificate and is not who issued it. */
const STATUS = /^(?:current|active|valid|expires?|expired|renewed|issued|license|licence|credential id|id|no\.?|number|in progress|score|level|part|band|with|since|until|to)\b/i

/** A date after these is when it ends. */
const EXPIRY = /\b(?:to|until|till|through|expires?|expiry|expiration(?: date)?|valid(?: (?:until|to|through|thru))?|renewal)\b\s{0,60}:?\s*$/i
/** Who issues certificates. */
const ISSUER =
  /\b(?:association|institute|board|council|state of|university|college|academy|society|foundation|federation|inc|ltd|department|ministry|authority|red cross|amazon|aws|google|microsoft|oracle|udemy|coursera|cisco|comptia|isc2|isaca|pmi|cncf|hashicorp|red hat|ibm|salesforce|linkedin|edx|meta|databricks|snowflake|scrum alliance|scrum\.org|axelos|peoplecert|tableau|adobe|autodesk|city (?:&|and) guilds)\b|^\(?[A-Z][A-Z0-9²()]{1,6}$/i

interface Draft {
  name: string
  issuer: string
  date: PartialDate | null
  offset: number
  /** Lines that follow it may still say when and by whom. */
  open: boolean
}

/**
 * @param lines - of a section of certificates, or of one that mixes them with degrees
 * @param isCredential - tells whether words name a credential that is known
 * @param at - tells the place of an offset
 */
export function readCertifications(lines: readonly ResumeLine[], isCredential: (words: string) => boolean, at: (offset: number) => ResumePlace): Certification[] {
  const drafts: Draft[] = []
  // Where blank lines part them, what follows a name without one is of it.
  const grouped = lines.filter((line, i) => i === 0 || line.apart).length >= 2
  for (const line of lines) {
    for (const { text, start } of itemsOf(line, isCredential)) {
      const dates = findDates(text)
      const date = dates.at(-1)
      const rest = date === undefined ? text : withoutDate(text, date)
      const when = date === undefined || EXPIRY.test(text.slice(0, date.start)) ? null : date.from
      const last = drafts.at(-1)
      if (rest === '') {
        if (last !== undefined) last.date ??= when
        continue
      }
      if (rest.split(/\s+/).length > MAX_WORDS) continue
      const [name = '', ...more] = namesOf(rest)
      const issuer = more.find((part) => !STATUS.test(part) && ISSUER.test(part)) ?? ''
      const degree = degreeIn(name)
      if (degree !== null && isCourse(degree) && !isCredential(name)) continue
      if (
        last !== undefined &&
        (last.open || grouped) &&
        line.type === 'text' &&
        !line.apart &&
        last.date !== null &&
        last.issuer === '' &&
        date === undefined &&
        (grouped || !isCredential(name))
      ) {
        last.issuer = rest
        last.open = false
        continue
      }
      if (/\p{L}/u.test(name)) drafts.push({ name, issuer, date: when, offset: line.start + start, open: line.type === 'text' && date === undefined && issuer === '' })
    }
  }
  return drafts.map(({ name, issuer, date, offset }) => ({ name, issuer, date, at: at(offset) }))
}

/** Semicolons part certificates; commas do where what they part are certificates, else they part a name from its issuer. */
function itemsOf({ text }: ResumeLine, isCredential: (words: string) => boolean): { text: string; start: number }[] {
  if (text.length > MAX_LINE) return []
  const pieces = split(text, /;\s+|\s{0,60}[•·|]\s+|(?<=\p{L}{3}\)?)\.\s+(?=\p{Lu})/gu)
  return pieces.flatMap(({ text: piece, start }) => {
    const parts = split(piece, /,\s{1,60}(?:and\s{1,60})?(?![^(]*\))/g)
    const known = parts.filter((part) => isCredential(part.text)).length
    const list = parts.length > 1 && findDates(piece).length === 0 && (known >= 2 || (parts.length >= 3 && known >= 1))
    return (list ? parts : [{ text: piece, start: 0 }]).map((part) => ({ text: part.text.replace(/\.$/, ''), start: start + part.start }))
  })
}

function split(text: string, separator: RegExp): { text: string; start: number }[] {
  const out: { text: string; start: number }[] = []
  let from = 0
  for (const match of text.matchAll(separator)) {
    out.push({ text: text.slice(from, match.index), start: from })
    from = match.index + match[0].length
  }
  out.push({ text: text.slice(from), start: from })
  return out.filter((part) => part.text.trim() !== '')
}

/** "ACLS (American Heart Association)", "CKA, CNCF", "PMP by PMI" → the name and what follows it. */
function namesOf(text: string): string[] {
  return columns(text)
    .flatMap((cell) => cell.split(/\s{1,60}(?:by|from|issued by)\s+(?=\p{Lu})/u))
    .flatMap(byIssuer)
    .flatMap((part) => {
      const bracketed = /^(.{4,300}?)\s+\((\p{Lu}[^()]{5,})\)$/u.exec(part)
      return bracketed === null ? [part] : [bracketed[1] as string, bracketed[2] as string]
    })
    .map((part) => part.replace(/[([]\s*$/, '').trim())
    .filter((part) => part !== '')
}

/** Cuts at the comma before an issuer or a status; other commas are of the name: "Oracle Certified Associate, Java SE 8 Programmer". */
function byIssuer(text: string): string[] {
  const [name = '', ...pieces] = text.split(/,\s{1,60}(?![^(]*\))/)
  const at = pieces.findIndex((piece) => ISSUER.test(piece) || STATUS.test(piece))
  return at < 0 ? [text] : [[name, ...pieces.slice(0, at)].join(', '), ...pieces.slice(at)]
}
