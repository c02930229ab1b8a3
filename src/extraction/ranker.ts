/** The ranker: logistic regression over the named features of `feature-names.ts`. Weights are trained by `test/quality/train.ts`. */
import { FEATURE_NAMES } from './feature-names.ts'
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
