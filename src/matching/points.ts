/** From the weights of an ad's requirements to their points. */
import type { Requirement } from '../job/job-ad.ts'
import { ENOUGH_REQUIRED, FIELD_SHARE, FIELD_WEIGHT, REST_SHARE, TELLING_WEIGHT } from '../job/weights.ts'

/** Points are whole hundredths, so that sums are exact on every machine. */
export const ALL_POINTS = 10_000

/** How an ad's points are shared out. */
export interface Points {
  /** By requirement, in hundredths; with {@link field} they add up to {@link ALL_POINTS}. */
  readonly hundredths: readonly number[]
  /** Of the field of work, in hundredths. */
  readonly field: number
  /** The weight of the field of work, four decimals. */
  readonly fieldWeight: number
  /** How far the requirements by themselves tell the field, 0 … 1. */
  readonly telling: number
  /** What the weight of everything that is not required was multiplied by, 0 … 1. */
  readonly restFactor: number
}

/**
 * Shares 100 points out over requirements. What an ad requires dominates: when it requires enough, all that it prefers or mentions
 * shares {@link REST_SHARE} at most; the less it requires, the more is left to the rest.
 *
 * @param requirements - of one ad, in any order
 * @param hasField - whether the ad shows a field of work; it then shares in the points
 */
export function sharePoints(requirements: readonly Requirement[], hasField: boolean): Points {
  // Whole numbers throughout: a sum of fractions would depend on the order of the ad's lines.
  const weights = requirements.map((r) => Math.round(r.weight * WEIGHT_SCALE))
  const required = requirements.map((r) => r.strength === 'required')
  // Soft skills are asked for in every ad; only the others tell whether the demands are spelled out.
  const spelledOut = requirements.filter((r) => r.strength === 'required' && r.kind !== 'soft').length
  const firm = sum(weights.filter((_, i) => required[i] === true))
  const rest = sum(weights) - firm
  const most = spelledOut === 0 ? rest : firm * (REST_SHARE / (1 - REST_SHARE)) * Math.max(1, ENOUGH_REQUIRED / spelledOut) ** 2
  const restFactor = rest <= most ? 1 : Math.round((most / rest) * 10_000) / 10_000
  const balanced = weights.map((w, i) => (required[i] === true ? w : Math.round(w * restFactor)))
  const all = sum(balanced)
  const fieldWeight = hasField && requirements.length > 0 ? Math.round(all * FIELD_SHARE + FIELD_WEIGHT * WEIGHT_SCALE) : 0
  const shares = apportion([...balanced, fieldWeight], [...requirements.map(nameOf), ''])
  const field = shares.pop() as number
  return { hundredths: shares, field, fieldWeight: fieldWeight / WEIGHT_SCALE, telling: Math.min(1, round(all / WEIGHT_SCALE / TELLING_WEIGHT)), restFactor }
}

/** Weights have four decimals. */
const WEIGHT_SCALE = 10_000

/** The same for a requirement wherever it and its members stand. */
const nameOf = (requirement: Requirement): string =>
  requirement.anyOf
    .map((term) => term.label.toLowerCase())
    .sort()
    .join('|')

/**
 * Shares {@link ALL_POINTS} out in proportion to weights, in whole numbers that add up exactly (Hamilton's largest remainder).
 *
 * @param weights - whole numbers ≥ 0
 * @param names - one a weight: of equal remainders the first by name, in code-point order, is rounded up
 * @returns one number a weight; all zero when there is no weight at all
 */
export function apportion(weights: readonly number[], names: readonly string[]): number[] {
  const total = sum(weights)
  if (total === 0) return weights.map(() => 0)
  const out = weights.map((w) => Math.floor((ALL_POINTS * w) / total))
  const order = weights
    .map((w, i) => ({ i, remainder: (ALL_POINTS * w) % total, name: names[i] ?? '' }))
    .sort((a, b) => b.remainder - a.remainder || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  for (const { i } of order.slice(0, ALL_POINTS - sum(out))) out[i] = (out[i] as number) + 1
  return out
}

const round = (x: number): number => Math.round(x * 10_000) / 10_000
const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0)
