/** How far a score can be trusted, and the order of jobs that follows from it. */
import type { FieldFit } from './field.ts'
import type { JobScore, RequirementScore } from './job-match.ts'

/** The levels, lowest first. */
export const CONFIDENCE_LEVELS = ['low', 'medium', 'high'] as const
export type ConfidenceLevel = (typeof CONFIDENCE_LEVELS)[number]

/** What a score rests on. */
export interface Confidence {
  readonly level: ConfidenceLevel
  /** How many requirements the ad has. */
  readonly requirements: number
  /** How many of them are required. */
  readonly required: number
  /** As many requirements of equal points would be as telling; at most `requirements`. Two decimals. */
  readonly effective: number
}

/**
 * Were each requirement a draw from all that the job takes, a score of 50 from n of equal weight would have a standard error of 50/√n:
 * over 22 points below 5 (one word decides about the rank), under 16 from 10 on. A ranking of ads seldom turns on less.
 */
export const MEDIUM_FROM = 5
export const HIGH_FROM = 10

/**
 * A score is ranked as if the ad had this many further requirements of which the resume has none: most of what an ad leaves unsaid an
 * arbitrary resume lacks (over `fixtures/ranking` the median pair of resume and ad scores under 2). It is an additive smoothing, as of
 * Laplace. With 4 an ad of four keywords keeps half of its score and one of forty nine tenths; 4 to 8 measured best there.
 */
export const UNSEEN_REQUIREMENTS = 4

/** @returns what the score of an ad rests on */
export function confidenceOf(requirements: readonly RequirementScore[]): Confidence {
  const squares = requirements.reduce((sum, { points }) => sum + points * points, 0)
  // Kish's effective size, (Σp)² / Σp²: ten requirements of which one has nine tenths of the points are little more than one.
  const effective = squares === 0 ? 0 : Math.round((100 * 100 * 100) / squares) / 100
  return {
    level: effective >= HIGH_FROM ? 'high' : effective >= MEDIUM_FROM ? 'medium' : 'low',
    requirements: requirements.length,
    required: requirements.filter((r) => r.requirement.strength === 'required').length,
    effective,
  }
}

/**
 * The ranking key is the smoothed score, and besides each of what tells the fields apart but is capped in the score, or no part of it: categories,
 * title, characteristic words. Over `fixtures/ranking` 0.2 to 0.5 of each order alike.
 */
export const FIT_WEIGHT = 0.3

/** Below so many requirements a profile of categories is no profile: two of one category would fit every resume of it wholly. */
export const FIELD_FROM = 6

/** The fit may be a little below 0, the key not. */
const LIFT = 10

/**
 * @param score - 0–100
 * @param confidence - what the score rests on
 * @param field - how well the fields of work fit
 * @returns the ranking key, 0–100, two decimals; `null` like the score
 */
export function rankingKey(score: number | null, { effective }: Confidence, { categories, title, words }: FieldFit): number | null {
  if (score === null) return null
  const smoothed = (score * effective) / (effective + UNSEEN_REQUIREMENTS)
  const fit = 100 * FIT_WEIGHT * (categories + title + words) * Math.min(1, effective / FIELD_FROM)
  return Math.max(0, Math.round((100 * (LIFT + smoothed + fit)) / (1 + 3 * FIT_WEIGHT + LIFT / 100)) / 100)
}

/** Orders jobs for showing: by ranking key, then score, then path; ads without a requirement last. */
export function byRank(a: JobScore & { readonly rank: number | null }, b: JobScore & { readonly rank: number | null }): number {
  const [x, y] = [a.job.source.id, b.job.source.id]
  return (b.rank ?? -1) - (a.rank ?? -1) || (b.score ?? -1) - (a.score ?? -1) || (x < y ? -1 : x > y ? 1 : 0)
}
