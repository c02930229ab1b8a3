/** Sections → courses of study. */
import { type DatePhrase, findDates } from './dates.ts'
import { type Degree, degreeIn, isCourse } from './degree.ts'
import { withoutDate } from './entry-lines.ts'
import { columns } from './heading-parts.ts'
import { MAX_LINE, type ResumeLine } from './lines.ts'
import { isPlace } from './place.ts'
import type { Education, ResumePlace } from './resume.ts'

const SCHOOL =
  /\b(?:university|universit\p{L}+|univ\.?|uni|college|coll[eè]ge|schools?|academy|akademie|institut\p{L}*|polytechni\p{L}+|hochschule|conservator\p{L}+|seminary|lyc[eé]e|gymnasium|faculty|[eé]cole|escuela|mit|ucla|eth|epfl|caltech|postech|ucl|lse|nus|bootcamp)\b/iu
/** What follows a degree and is not its field. */
const NO_FIELD =
  /^(?:\d|gpa\b|with (?:hons|honours|distinction)|cum laude|magna|summa|first class|upper second|2[:.][12]|\(?hons|honou?rs|distinction|merit|expected|graduat|current|minor\b|cgpa|grade|(?:relevant )?course|concentration|activities|thesis|dissertation|score|rank|dean)/i
const MAX_WORDS = 24

interface Draft {
  degree: Degree | null
  field: string
  institution: string
  date: DatePhrase | null
  offset: number
}

/**
 * @param lines - of an education section, or of one that mixes degrees with certificates
 * @param strict - takes only what names a degree
 * @param at - tells the place of an offset
 */
export function readEducation(lines: readonly ResumeLine[], strict: boolean, at: (offset: number) => ResumePlace): Education[] {
  const drafts: Draft[] = []
  let detail = false
  const bulleted = lines[0]?.type === 'bullet'
  for (const line of lines) {
    const items = itemsOf(line)
    for (const item of items) {
      const facts = factsOf(item.text)
      const bullet = line.type === 'bullet' && !bulleted && facts.degree === null && drafts.length > 0
      // Bullets under a degree tell of it; what names nothing that a course of study has is such a detail too.
      if (bullet || !facts.telling || (strict && (facts.degree === null || !isCourse(facts.degree)))) {
        detail ||= drafts.length > 0
        continue
      }
      const open = drafts.at(-1)
      if (open === undefined || detail || (line.apart && open.degree !== null) || item.start > 0 || conflicts(open, facts)) {
        drafts.push({ degree: facts.degree, field: facts.field, institution: facts.institution, date: facts.date, offset: line.start + item.start })
        detail = false
      } else {
        open.degree ??= facts.degree
        open.date ??= facts.date
        if (open.field === '') open.field = facts.field
        if (open.institution === '') open.institution = facts.institution
        if (facts.spare === '' || open.degree === null) continue
        if (open.institution === '') open.institution = facts.spare
        else if (open.field === '') open.field = facts.spare
      }
    }
  }
  return drafts
    .filter((draft) => draft.degree !== null || (!strict && draft.institution !== ''))
    .map(({ degree, field, institution, date, offset }) => ({
      degree: degree?.words ?? '',
      level: degree?.level ?? null,
      field,
      institution,
      from: date !== null && (date.to !== null || date.ongoing) ? date.from : null,
      to: date?.to ?? (date !== null && !date.ongoing ? date.from : null),
      at: at(offset),
    }))
}

/** "BSc Nursing, Maseno, 2017; Conversion programme, 2020" and "PhD Statistics, 2016. MMath, 2012." are two items each. */
function itemsOf({ text }: ResumeLine): { text: string; start: number }[] {
  if (text.length > MAX_LINE) return []
  const out: { text: string; start: number }[] = []
  let start = 0
  for (const piece of text.split(/(;\s+|(?<=\d{4}\)?)\.\s+(?=\p{Lu}))/u)) {
    if (!/^(?:;|\.)\s+$/.test(piece)) out.push({ text: piece.replace(/\.$/, (dot) => (/\b\p{Lu}\.$/u.test(piece) ? dot : '')), start })
    start += piece.length
  }
  return out
}

interface Facts {
  readonly degree: Degree | null
  readonly field: string
  readonly institution: string
  readonly date: DatePhrase | null
  /** Words that are none of these: the school's name, or the field, when nothing else is. */
  readonly spare: string
  readonly telling: boolean
}

function factsOf(text: string): Facts {
  const dates = findDates(text)
  const date = dates.find((d) => d.to !== null || d.ongoing) ?? dates.at(-1) ?? null
  const rest = date === null ? text : withoutDate(text, date)
  if (rest.split(/\s+/).length > MAX_WORDS || /\p{Ll}{3,300}\.$/u.test(rest)) return { degree: null, field: '', institution: '', date: null, spare: '', telling: false }
  const pieces = columns(rest)
    .flatMap((cell) => cell.split(/\s{1,60}[–—-]\s+|,\s{1,60}(?![^(]*\))|\s{1,60}from\s+(?=\p{Lu})|\s{1,60}at\s+(?=\p{Lu})/u))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && !/^(?:c?gpa|grade|score|thesis|dissertation|minor)\b|\bgpa$/i.test(piece))
  const schoolLeaving = /^((?:A[- ]levels?|GCSEs?|O[- ]levels?)):?\s{1,60}(.+)$/i.exec(rest)
  if (schoolLeaving !== null) {
    const found = degreeIn(rest)
    return { degree: found, field: (schoolLeaving[2] as string).replace(/^in\s+/, ''), institution: '', date, spare: '', telling: true }
  }
  let degree: Degree | null = null
  let field = ''
  let institution = ''
  const spare: string[] = []
  pieces.forEach((piece, i) => {
    const found = degreeIn(piece)
    if (isPlace(piece) || isPlace(`${pieces[i - 1]}, ${piece}`) || isPlace(`${piece}, ${pieces[i + 1]}`)) return
    if (found !== null && !(SCHOOL.test(piece) && /^high school/i.test(found.words) && !/diploma|graduate/i.test(piece))) {
      degree ??= found
      const after = fieldAfter(piece.slice(found.end))
      // "PhD Princeton University": no field, a school.
      if (SCHOOL.test(after) && institution === '') institution = after
      else if (field === '') field = after
      return
    }
    if (SCHOOL.test(piece) && institution === '') institution = piece
    else spare.push(piece)
  })
  // Words between or after, which are no school, are the field.
  if (degree !== null && field === '' && /^(?:(?:in|of) )?\p{Lu}/u.test(spare[0] ?? '') && institution !== '' && !NO_FIELD.test(spare[0] as string))
    field = (spare.shift() as string).replace(/^(?:in|of) /, '')
  if (degree !== null && institution === '' && spare[0] !== undefined && /^\p{Lu}/u.test(spare[0]) && !NO_FIELD.test(spare[0])) institution = spare.shift() as string
  return {
    degree,
    field,
    institution,
    date,
    spare: spare.filter((s) => /^\p{Lu}/u.test(s) && !NO_FIELD.test(s))[0] ?? '',
    telling: degree !== null || institution !== '' || date !== null || (spare.length > 0 && pieces.length <= 3),
  }
}

/** " in Computer Science (machine learning)" → "Computer Science (machine learning)". */
function fieldAfter(text: string): string {
  const field = text.replace(/^[\s.:,)]*(?:\((?:hons?|honou?rs)\)\s*)?(?:degree\s*)?(?:(?:in|of)\s+|[-–:]\s*)?/i, '').split(/;|\s{1,60}with\s+|\s{1,60}\(\d|\d[:.]\d/)[0] as string
  const tidy = field.replace(/[\s.,;:(]{1,60}$/, '').trim()
  return NO_FIELD.test(tidy) || !/\p{L}{2}/u.test(tidy) ? '' : tidy
}

const conflicts = (open: Draft, facts: Facts): boolean =>
  (facts.degree !== null && open.degree !== null) || (facts.institution !== '' && open.institution !== '') || (facts.date !== null && open.date !== null)
