/** What every format says in the same words. Nothing is escaped here: each format does that its own way. */

import type { EducationDemand, JobAd, Requirement, Strength, YearsDemand } from '../job/job-ad.ts'
import type { Advice } from '../matching/advice.ts'
import type { GateFailure } from '../matching/gates.ts'
import type { JobMatch, RequirementMatch } from '../matching/job-match.ts'
import { KNOCKOUT_STATES, type KnockoutCheck } from '../matching/knockouts/knockout.ts'

/** @returns the ad's title, or its path when it shows none */
export const jobName = (job: JobAd): string => (job.title === '' ? job.source.id : job.title)

/** @returns a score with one decimal, as people read it */
export const scoreText = (score: number | null): string => (score === null ? 'none' : score.toFixed(1))

const MOST_MEMBERS = 4

/** @returns `Kafka`, or `AWS, Google Cloud or Azure` */
export function choice({ anyOf }: Requirement): string {
  const labels = anyOf.map((term) => term.label)
  if (labels.length > MOST_MEMBERS) return `${labels.slice(0, MOST_MEMBERS - 1).join(', ')} or ${labels.length - MOST_MEMBERS + 1} more`
  return labels.length < 2 ? (labels[0] ?? '') : `${labels.slice(0, -1).join(', ')} or ${labels.at(-1)}`
}

/** @returns `PostgreSQL`, or `PostgreSQL (as Postgres)`, or `SQL (from PostgreSQL)` when only another skill shows it */
export function covered({ coverage, by, offered }: RequirementMatch): string {
  const label = by?.label ?? ''
  if (offered === null || coverage === 'exact' || offered.toLowerCase() === label.toLowerCase()) return label
  return `${label} (${coverage === 'implied' ? 'from' : 'as'} ${offered})`
}

/** @returns how many requirements of a strength are covered, of how many */
export function tally(match: JobMatch, strength: Strength): { covered: number; all: number } {
  const asked = match.requirements.filter((r) => r.requirement.strength === strength)
  return { covered: asked.filter((r) => r.coverage !== 'missing').length, all: asked.length }
}

/** @returns what is missing of a strength, the largest gain first */
export function missing(match: JobMatch, strength?: Strength): RequirementMatch[] {
  return match.requirements
    .filter((r) => r.coverage === 'missing' && (strength === undefined || r.requirement.strength === strength))
    .sort((a, b) => b.gain - a.gain || b.points - a.points)
}

/** @returns a remark on a score that rests on little; empty otherwise */
export function caution({ confidence, score }: JobMatch): string {
  return score !== null && confidence.level === 'low' ? `low confidence: rests on ${counted(confidence.requirements, 'requirement')}` : ''
}

/** @returns `1 job`, `3 jobs` */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** @returns `5+ years of Python` */
export function yearsText({ min, max, of }: YearsDemand): string {
  const range = min === null ? `up to ${max}` : max === null ? `${min}+` : min === max ? `${min}` : `${min} to ${max}`
  return `${range} years${of === '' ? '' : ` of ${of}`}`
}

/** @returns `bachelor in Law or equivalent experience` */
export function educationText({ level, fields, orEquivalent }: EducationDemand): string {
  return `${level}${fields.length === 0 ? '' : ` in ${fields.join(', ')}`}${orEquivalent ? ' or equivalent experience' : ''}`
}

/** @returns conditions beside the score, those not met first, then the open ones */
export function conditionsOf({ knockouts }: JobMatch): KnockoutCheck[] {
  return [...knockouts].sort((a, b) => KNOCKOUT_STATES.indexOf(a.state) - KNOCKOUT_STATES.indexOf(b.state))
}

/** @returns `1 not met, 2 unknown`; the states that occur */
export function conditionCounts(checks: readonly KnockoutCheck[]): string {
  return KNOCKOUT_STATES.flatMap((state) => {
    const count = checks.filter((check) => check.state === state).length
    return count === 0 ? [] : [`${count} ${state}`]
  }).join(', ')
}

/**
 * @param total - jobs of the report
 * @returns one piece of advice as a sentence
 */
export function adviceText({ kind, label, written, asked, acronym, jobs, evidence }: Advice, total: number): string {
  const ads = total === 1 ? 'the ad' : `${jobs.length} of ${counted(total, 'ad')}`
  const [writes, requires] = total === 1 || jobs.length === 1 ? ['writes', 'requires'] : ['write', 'require']
  if (kind === 'wording')
    return `you write ${written} (line ${evidence.line}), ${ads} ${writes} ${asked}: recruiters' search is often literal, write ${acronym ? 'both, the name and its initials' : 'both'}`
  return `${label} stands in a list only (line ${evidence.line}), ${ads} ${requires} it: if you used it at work, say where`
}

/** @returns what failed of the gates, one sentence each */
export const gateText = ({ job, message }: GateFailure): string => (job === null ? message : `${job} ${message}`)
