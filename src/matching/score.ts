/** JobAd × Resume → JobMatch. */
import type { JobAd } from '../job/job-ad.ts'
import type { Offer } from './cover.ts'
import { CREDIT } from './credit.ts'
import type { JobMatch } from './job-match.ts'

/** Points are whole hundredths, so that sums are exact on every machine. */
const ALL_POINTS = 10_000

/**
 * Scores one ad. The score is the sum of the stored contributions; nothing is computed beside it.
 *
 * @param job - the ad
 * @param offer - the resume's offer
 */
export function scoreJob(job: JobAd, offer: Offer): JobMatch {
  const points = apportion(job.requirements.map((r) => r.weight))
  let sum = 0
  const requirements = job.requirements.map((requirement, i) => {
    const { coverage, by, offered, evidence } = offer.best(requirement)
    const contribution = Math.floor((points[i] as number) * CREDIT[coverage] + 1e-9)
    sum += contribution
    return { requirement, coverage, by, offered, evidence, points: (points[i] as number) / 100, contribution: contribution / 100 }
  })
  return { job, score: requirements.length === 0 ? null : sum / 100, requirements }
}

/**
 * Shares {@link ALL_POINTS} out in proportion to weights, in whole numbers that add up exactly (largest remainder, ties to the first).
 *
 * @param weights - each > 0
 */
export function apportion(weights: readonly number[]): number[] {
  const total = weights.reduce((a, b) => a + b, 0)
  const exact = weights.map((w) => (ALL_POINTS * w) / total)
  const out = exact.map(Math.floor)
  let left = ALL_POINTS - out.reduce((a, b) => a + b, 0)
  const order = exact.map((x, i) => ({ i, rest: x - Math.floor(x) })).sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of order) {
    if (left <= 0 || weights.length === 0) break
    out[i] = (out[i] as number) + 1
    left--
  }
  return out
}
