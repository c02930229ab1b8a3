/** Judges a demand for a degree. */
import { EDUCATION_LEVELS, type EducationDemand, type EducationLevel } from '../../job/job-ad.ts'
import { monthOfDay } from '../../resume/calendar.ts'
import type { Resume } from '../../resume/resume.ts'
import type { Evidence } from '../../text/evidence.ts'
import { stem } from '../../text/stem.ts'
import { met, notMet, unknown, type Verdict } from './knockout.ts'
import type { ResumeLines } from './resume-lines.ts'

const NAMES: Readonly<Record<EducationLevel, string>> = {
  highschool: 'high school',
  vocational: 'vocational training',
  associate: 'associate degree',
  bachelor: "bachelor's degree",
  master: "master's degree",
  doctorate: 'doctorate',
  professional: 'professional degree',
}

/** A medical or law degree is a degree of its own: it includes a bachelor's, and nothing academic includes it. */
const includes = (held: EducationLevel, asked: EducationLevel): boolean =>
  asked === 'professional' ? held === 'professional' : held === 'professional' ? asked !== 'doctorate' : EDUCATION_LEVELS.indexOf(held) >= EDUCATION_LEVELS.indexOf(asked)

/** @returns the demand in short: `bachelor's degree in Computer Science or equivalent` */
export function educationDemand({ level, fields, orEquivalent }: EducationDemand): string {
  return `${NAMES[level]}${fields.length === 0 ? '' : ` in ${fields.join(' or ')}`}${orEquivalent ? ' or equivalent' : ''}`
}

/** @returns met when a degree of that level is named in a field that the ad names (any, when it names none); a neighbouring field is the reader's to judge */
export function judgeEducation(demand: EducationDemand, resume: Resume, lines: ResumeLines): Verdict {
  const degrees = degreesOf(resume, lines)
  const [first] = degrees
  if (first === undefined) return unknown('the resume names no degree that was understood')
  const high = degrees.filter((d) => includes(d.level, demand.level))
  const highest = degrees.reduce((a, b) => (EDUCATION_LEVELS.indexOf(b.level) > EDUCATION_LEVELS.indexOf(a.level) ? b : a), first)
  if (high.length === 0) {
    const reason = `the resume names a ${describe(highest)}`
    return demand.orEquivalent || demand.level === 'professional'
      ? unknown(`${reason}${demand.orEquivalent ? '; the ad takes experience instead' : ''}`, highest.evidence)
      : notMet(reason, highest.evidence)
  }
  const fitting = demand.fields.length === 0 ? high[0] : high.find((d) => demand.fields.some((field) => sameField(field, d.field)))
  if (fitting !== undefined) return met(`the resume names a ${describe(fitting)}`, fitting.evidence)
  const [some] = high as [KnownDegree, ...KnownDegree[]]
  return unknown(`the resume names a ${describe(some)}; whether its field counts is open`, some.evidence)
}

interface KnownDegree {
  readonly level: EducationLevel
  readonly field: string
  readonly evidence: readonly Evidence[]
}

/** What is to end after the day is not held yet. */
function degreesOf({ education, asOf }: Resume, lines: ResumeLines): KnownDegree[] {
  const today = monthOfDay(asOf)
  return education.flatMap(({ level, field, to, at }) => (level === null || (to !== null && to.first > today) ? [] : [{ level, field, evidence: lines.at(at) }]))
}

const describe = ({ level, field }: KnownDegree): string => `${NAMES[level]}${field === '' ? '' : ` in ${field}`}`

const EMPTY = new Set(['and', 'of', 'the', 'or', 'in', 'science', 'engineering', 'studies', 'related', 'field', 'technology', 'management', 'applied', 'general'].map(stem))

/** Whether two fields share a word that tells fields apart, or are the same words. */
function sameField(a: string, b: string): boolean {
  const words = (text: string): string[] =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((w) => w.length > 1)
      .map(stem)
  const [left, right] = [words(a), words(b)]
  if (left.length === 0 || right.length === 0) return false
  const telling = left.filter((w) => !EMPTY.has(w))
  return telling.length === 0 ? left.every((w) => right.includes(w)) : telling.every((w) => right.includes(w))
}
