/** JobAd × Resume → knock-outs. */
import type { Condition, ConditionDemand, WorkCountry } from '../../job/conditions/condition.ts'
import type { JobAd, Requirement } from '../../job/job-ad.ts'
import type { Resume } from '../../resume/resume.ts'
import type { RequirementScore } from '../job-match.ts'
import { judgeAuthorisation, judgeClearance, judgeDriving, judgeTravel } from './conditions.ts'
import { educationDemand, judgeEducation } from './education.ts'
import { KNOCKOUT_KINDS, KNOCKOUT_STATES, type KnockoutCheck, type Verdict } from './knockout.ts'
import { judgeCredential, judgeLanguage } from './named.ts'
import { judgePlace } from './place.ts'
import type { ResumeLines } from './resume-lines.ts'
import { judgeYears, yearsDemand } from './years.ts'

/** What judging needs of a resume. */
export interface KnockoutContext {
  readonly resume: Resume
  readonly lines: ResumeLines
  /** Finds the skills that a phrase of an ad names. */
  readonly skillsWithin: (phrase: string) => readonly string[]
  /** @returns the category of a skill */
  readonly categoryOf: (skill: string) => string
}

/** Categories of credentials that are conditions of their own kind. */
const CATEGORY_KIND: Readonly<Record<string, 'driving' | 'clearance'>> = { 'driving-licences': 'driving', 'clearances-and-checks': 'clearance' }

/**
 * @param job - the ad
 * @param scored - its requirements, covered
 * @returns what the ad requires beside skills: first what is not met, then what is unknown, then what is met
 */
export function checkKnockouts(job: JobAd, scored: readonly RequirementScore[], context: KnockoutContext): KnockoutCheck[] {
  const { resume, lines } = context
  const checks: KnockoutCheck[] = []
  for (const y of job.years) {
    const verdict = judgeYears(y, y.of === '' ? [] : context.skillsWithin(y.of), resume, lines)
    checks.push({ kind: 'years', demand: yearsDemand(y), strength: y.strength, evidence: y.evidence, ...verdict })
  }
  for (const e of job.education) checks.push({ kind: 'education', demand: educationDemand(e), strength: e.strength, evidence: e.evidence, ...judgeEducation(e, resume, lines) })
  for (const c of job.conditions) checks.push({ kind: c.kind, demand: conditionDemand(c), strength: c.strength, evidence: c.evidence, ...judgeCondition(c, context) })
  const judged = new Set(job.conditions.map((c) => c.kind))
  for (const s of scored) {
    const { requirement } = s
    const [evidence] = requirement.evidence
    if (requirement.strength !== 'required' || evidence === undefined) continue
    const own = requirement.kind === 'credential' ? credentialKind(requirement, context) : null
    if (requirement.kind === 'language') checks.push({ kind: 'language', demand: choice(requirement), strength: requirement.strength, evidence, ...judgeLanguage(s) })
    else if (own !== null && !(own !== 'credential' && judged.has(own) && s.coverage === 'missing'))
      checks.push({ kind: own, demand: choice(requirement), strength: requirement.strength, evidence, ...judgeCredential(s) })
  }
  return settle(checks.map((c) => (c.strength === 'preferred' ? { ...c, demand: `${c.demand} (preferred)` } : c)))
}

/** A credential that is met settles the condition of its kind that the resume's lines left open; then the order to show. */
function settle(checks: readonly KnockoutCheck[]): KnockoutCheck[] {
  const kept = checks.filter(
    (c, i) =>
      !(
        c.state === 'unknown' &&
        checks.some((o, k) => k !== i && o.kind === c.kind && o.state === 'met' && (c.kind === 'driving' || c.kind === 'clearance') && o.evidence.line === c.evidence.line)
      ),
  )
  const order = (c: KnockoutCheck): number => KNOCKOUT_STATES.indexOf(c.state) * 100 + KNOCKOUT_KINDS.indexOf(c.kind)
  return kept.sort((a, b) => order(a) - order(b) || a.evidence.span.start - b.evidence.span.start)
}

function credentialKind(requirement: Requirement, { categoryOf }: KnockoutContext): 'credential' | 'driving' | 'clearance' {
  const [term] = requirement.anyOf
  return (term?.skill == null ? undefined : CATEGORY_KIND[categoryOf(term.skill)]) ?? 'credential'
}

const choice = (requirement: Requirement): string => requirement.anyOf.map((t) => t.label).join(' or ')

function judgeCondition(condition: Condition, { resume, lines }: KnockoutContext): Verdict {
  switch (condition.kind) {
    case 'clearance':
      return judgeClearance(condition, lines)
    case 'authorisation':
      return judgeAuthorisation(condition, lines)
    case 'driving':
      return judgeDriving(lines)
    case 'place':
      return judgePlace(condition, lines, resume.contact.location?.value ?? null)
    case 'travel':
      return judgeTravel(condition, lines)
  }
}

const COUNTRY_NAMES: Readonly<Record<WorkCountry, string>> = {
  us: 'the United States',
  uk: 'the United Kingdom',
  eu: 'the European Union',
  canada: 'Canada',
  australia: 'Australia',
  ireland: 'Ireland',
  india: 'India',
}

/** @returns a condition in short */
export function conditionDemand(condition: ConditionDemand): string {
  switch (condition.kind) {
    case 'clearance':
      return `${condition.level === 'any' ? 'security' : condition.level} clearance${condition.obtainable ? ' (or able to get one)' : ''}`
    case 'authorisation': {
      const where = condition.country === null ? '' : ` in ${COUNTRY_NAMES[condition.country]}`
      const right = condition.citizen ? `citizen${condition.country === null ? '' : ` of ${COUNTRY_NAMES[condition.country]}`}` : `right to work${where}`
      return condition.noSponsorship ? `${right}, no visa sponsorship` : right
    }
    case 'driving':
      return 'driving licence'
    case 'place': {
      const days = condition.daysOnSite === null ? '' : `${condition.daysOnSite} ${condition.daysOnSite === 1 ? 'day' : 'days'} a week on site`
      return [condition.place, days === '' ? (condition.mode ?? '') : days].filter((x) => x !== '').join(', ')
    }
    case 'travel':
      return condition.percent === null ? 'travel' : `travel up to ${condition.percent}%`
  }
}
