/** Judges a demand for years of experience. */
import type { YearsDemand } from '../../job/job-ad.ts'
import type { Resume, ResumePlace } from '../../resume/resume.ts'
import { met, notMet, unknown, type Verdict } from './knockout.ts'
import type { ResumeLines } from './resume-lines.ts'

/** Dates are written in months or years, so a resume is given this many months. */
const MONTHS_GIVEN = 1

/** @returns the demand in short: `5+ years of Python` */
export function yearsDemand({ min, max, of }: YearsDemand): string {
  const span = min === null ? `up to ${max ?? 0}` : max === null ? `${min}+` : `${min}–${max}`
  return `${span} years${of === '' ? ' of experience' : ` of ${of}`}`
}

interface Known {
  readonly years: number
  readonly stated: boolean
  readonly places: readonly ResumePlace[]
}

/**
 * Years of a skill count when positions show it that long or the resume states them. Fewer prove nothing, since no resume repeats every
 * skill in every position; but nobody has more years of one thing than of work altogether.
 *
 * @param skills - the skills that the demand names; empty for experience in general or for words that the taxonomy lacks
 */
export function judgeYears(demand: YearsDemand, skills: readonly string[], resume: Resume, lines: ResumeLines): Verdict {
  const { min, of } = demand
  const total = longest(inAll(resume))
  const quote = ({ places }: Known): ReturnType<ResumeLines['at']> => places.flatMap((place) => lines.at(place))
  if (min === null) return total === null ? unknown('the resume has no dated positions') : unknown('the ad sets an upper limit only', quote(total))
  const enough = (known: Known): boolean => Math.round(known.years * 12) + MONTHS_GIVEN >= Math.round(min * 12)
  const own = longest(skills.flatMap((skill) => ofSkill(resume, skill)))
  if (own !== null && enough(own)) return met(describe(own, of), quote(own))
  if (total === null) return unknown('the resume has no dated positions', own === null ? [] : quote(own))
  if (!enough(total)) return notMet(describe(total, ''), quote(total))
  if (of === '') return met(describe(total, ''), quote(total))
  if (own !== null) return unknown(`${describe(own, of)}; other positions may hold more`, quote(own))
  return unknown(`${describe(total, '')}; how many of them of ${of} is open`, quote(total))
}

function inAll({ experience: { years, stated }, positions }: Resume): Known[] {
  const dated = positions.filter((p) => p.kind === 'work' && p.months !== null)
  return [
    ...(years === null ? [] : [{ years, stated: false, places: dated.map((p) => p.at) }]),
    ...(stated === null ? [] : [{ years: stated.years, stated: true, places: [stated.at] }]),
  ]
}

function ofSkill(resume: Resume, skill: string): Known[] {
  const offered = resume.skills.get(skill)
  if (offered === undefined) return []
  const { years, statedYears, evidence } = offered
  const showing = [...new Set(evidence.map((e) => e.position).filter((p) => p !== null))].flatMap((p) => resume.positions[p] ?? [])
  return [
    ...(years === null ? [] : [{ years, stated: false, places: showing.map((p) => p.at) }]),
    ...(statedYears === null ? [] : [{ years: statedYears.years, stated: true, places: [statedYears.at] }]),
  ]
}

const longest = (list: readonly Known[]): Known | null => list.reduce<Known | null>((a, b) => (a === null || b.years > a.years ? b : a), null)

function describe({ years, stated }: Known, of: string): string {
  const length = `${years.toFixed(1).replace(/\.0$/, '')} years${of === '' ? '' : ` of ${of}`}`
  return stated ? `the resume states ${length}` : `the resume's positions add up to ${length}`
}
