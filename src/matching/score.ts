/** JobAd × Resume → score. */
import type { JobAd } from '../job/job-ad.ts'
import type { Offer } from './cover.ts'
import type { JobScore } from './job-match.ts'
import { ALL_POINTS, type Points, sharePoints } from './points.ts'

/**
 * Scores one ad. The score is the sum of the stored contributions; nothing is computed beside it.
 *
 * @param job - the ad
 * @param offer - the resume's offer
 */
export function scoreJob(job: JobAd, offer: Offer): JobScore {
  const shared = sharePoints(job.requirements, job.fields.length > 0)
  let sum = 0
  const requirements = job.requirements.map((requirement, i) => {
    const { coverage, by, offered, grade, shownBy, credit, evidence } = offer.best(requirement)
    const points = shared.hundredths[i] as number
    const contribution = earned(points, credit)
    sum += contribution
    return { requirement, coverage, by, offered, grade, shownBy, credit, evidence, points: points / 100, contribution: contribution / 100 }
  })
  const fit = offer.field.fit(job)
  const { field: points, fieldWeight: weight, telling } = shared
  const byRequirements = fieldByRequirements(sum, shared)
  const credit = Math.max(fit.fit, byRequirements)
  const contribution = earned(points, credit)
  return {
    job,
    score: requirements.length === 0 ? null : (sum + contribution) / 100,
    restFactor: shared.restFactor,
    requirements,
    field: {
      ...fit,
      weight,
      points: points / 100,
      credit: Math.floor(credit * 10_000) / 10_000,
      by: byRequirements > fit.fit ? 'requirements' : 'fit',
      telling,
      contribution: contribution / 100,
    },
  }
}

/** Who covers what an ad asks for is of its field, as far as what it asks for tells it. */
function fieldByRequirements(sum: number, { field, telling }: Pick<Points, 'field' | 'telling'>): number {
  return field === 0 ? 0 : (telling * sum) / (ALL_POINTS - field)
}

/**
 * Scores again with more earned for requirements: what the field earns may rise with them.
 *
 * @param scored - one ad scored
 * @param units - what the requirements are to earn beyond what they do, hundredths ≥ 0
 * @returns by how many hundredths the score rises; never less than `units`, and rising with them
 */
export function liftOf({ field, requirements }: Pick<JobScore, 'field' | 'requirements'>, units: number): number {
  const points = Math.round(field.points * 100)
  const sum = requirements.reduce((all, r) => all + Math.round(r.contribution * 100), 0)
  const credit = Math.max(field.fit, fieldByRequirements(sum + units, { field: points, telling: field.telling }))
  return units + earned(points, credit) - Math.round(field.contribution * 100)
}

/**
 * @param points - hundredths
 * @param credit - 0 … 1
 * @returns hundredths earned, whole; rounded down, so that no rounding can lift a score
 */
export function earned(points: number, credit: number): number {
  // 0.7 · 10 is 6.999…: the nudge keeps whole products whole.
  return Math.floor(points * credit + 1e-9)
}
