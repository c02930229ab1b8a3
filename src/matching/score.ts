/** JobAd × Resume → score. */
import type { JobAd } from '../job/job-ad.ts'
import type { Offer } from './cover.ts'
import type { JobScore } from './job-match.ts'
import { sharePoints } from './points.ts'

/**
 * Scores one ad. The score is the sum of the stored contributions; nothing is computed beside it.
 *
 * @param job - the ad
 * @param offer - the resume's offer
 */
export function scoreJob(job: JobAd, offer: Offer): JobScore {
  const { hundredths, restFactor } = sharePoints(job.requirements)
  let sum = 0
  const requirements = job.requirements.map((requirement, i) => {
    const { coverage, by, offered, grade, shownBy, credit, evidence } = offer.best(requirement)
    const points = hundredths[i] as number
    const contribution = earned(points, credit)
    sum += contribution
    return { requirement, coverage, by, offered, grade, shownBy, credit, evidence, points: points / 100, contribution: contribution / 100 }
  })
  return { job, score: requirements.length === 0 ? null : sum / 100, restFactor, requirements }
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
