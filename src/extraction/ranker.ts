/** The ranker: logistic regression over the named features of `feature-names.ts`. Weights are trained by `test/quality/train.ts`. */
import { BIAS, CONTEXT, Context, FEATURE_NAMES, PLACE, SHAPE, WORD, Word } from './feature-names.ts'
import type { Features } from './features.ts'
import trained from './weights.json' with { type: 'json' }

/** Feature name → weight, in log odds; a feature that is not named weighs nothing. */
export type Weights = Readonly<Record<string, number>>

/**
 * @param weights - by feature name
 * @returns one weight a feature, by index
 */
export function packWeights(weights: Weights): Float64Array {
  return Float64Array.from(FEATURE_NAMES, (name) => weights[name] ?? 0)
}

/** The weights that are shipped, and the log odds from which a candidate is kept. */
export const TRAINED: { readonly weights: Weights; readonly threshold: number } = trained

const BYTE = 256
const BYTES = 3

/** Weighs candidates: the same sum as over {@link Features.each}, with the weights of eight yes-or-no features looked up at once. */
export class Ranker {
  readonly #weights: Float64Array
  readonly #places: readonly Float64Array[]
  readonly #shapes: readonly Float64Array[]

  /** @param weights - one a feature, by {@link packWeights} */
  constructor(weights: Float64Array) {
    this.#weights = weights
    this.#places = Array.from(PLACE, (first) => sums(weights, first))
    this.#shapes = Array.from(SHAPE, (first) => sums(weights, first))
  }

  /** @returns log odds that a careful reader would mark the candidate */
  logit(f: Features): number {
    const { group } = f
    const weights = this.#weights
    const word = WORD[group] as number
    let logit =
      (weights[BIAS[group] as number] as number) +
      (weights[f.section] as number) +
      (weights[f.length] as number) +
      (weights[f.times] as number) +
      sum(this.#places[group] as Float64Array, f.places) +
      sum(this.#shapes[group] as Float64Array, f.shapes) +
      f.endsSkills * (weights[word + Word['head of skills']] as number) +
      f.beginsSkills * (weights[word + Word['first of skills']] as number) +
      f.demandOfHead * (weights[word + Word['demand of head']] as number) +
      f.demandOfFirst * (weights[word + Word['demand of first']] as number)
    for (let rest = f.words; rest !== 0; rest &= rest - 1) logit += weights[word + lowest(rest)] as number
    for (let i = 0; i < f.own.length; i++) logit += weights[f.own[i] as number] as number
    const context = CONTEXT[group]
    if (context === undefined) return logit
    for (let rest = f.context; rest !== 0; rest &= rest - 1) logit += weights[context + lowest(rest)] as number
    return logit + f.demandOfSkill * (weights[context + Context.demand] as number)
  }
}

/** The number of the lowest bit that is set. */
const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits)

/** For each byte of a mask, and each value of that byte, the sum of the weights of its bits; bit 0 is the feature `first`. */
function sums(weights: Float64Array, first: number): Float64Array {
  const out = new Float64Array(BYTES * BYTE)
  for (let byte = 0; byte < BYTES; byte++)
    for (let value = 1; value < BYTE; value++) out[byte * BYTE + value] = (out[byte * BYTE + (value & (value - 1))] as number) + (weights[first + 8 * byte + lowest(value)] ?? 0)
  return out
}

const sum = (table: Float64Array, bits: number): number =>
  (table[bits & 255] as number) + (table[BYTE + ((bits >> 8) & 255)] as number) + (table[2 * BYTE + ((bits >> 16) & 255)] as number)
