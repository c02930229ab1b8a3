/** A requirement's weight from its factors. */
import type { SkillKind } from '../taxonomy/skill.ts'
import type { Factor, Strength } from './job-ad.ts'
import { COMMONEST_FACTOR, PLACES_MOST, PLACES_STEP, RAREST_FACTOR, WEIGHTING, type Weighting } from './weights.ts'

/** What a weight is computed from. */
export interface WeightInput {
  readonly kind: SkillKind
  readonly strength: Strength
  readonly inTitle: boolean
  /** In how many places of the ad a member stands; ≥ 1. */
  readonly places: number
  /** Background frequency of the rarest member, 0 … 1, logarithmic. */
  readonly commonness: number
  readonly keyphrase: boolean
}

/**
 * @returns the factors, in the order in which they are explained, without those that change nothing; `weight` is their product, four decimals
 */
export function weigh(input: WeightInput, weighting: Weighting = WEIGHTING): { weight: number; factors: Factor[] } {
  const places = Math.min(PLACES_MOST, 1 + PLACES_STEP * Math.log2(input.places))
  const rarity = RAREST_FACTOR + (COMMONEST_FACTOR - RAREST_FACTOR) * input.commonness
  const factors = [
    { name: `strength: ${input.strength}`, value: weighting.strength[input.strength] },
    { name: `kind: ${input.kind}`, value: weighting.kind[input.kind] },
    { name: 'in the title', value: input.inTitle ? weighting.title : 1 },
    { name: `in ${input.places} places`, value: round(places) },
    { name: 'rarity over ads', value: round(rarity) },
    { name: 'keyphrase', value: input.keyphrase ? weighting.keyphrase : 1 },
  ].filter((factor) => factor.value !== 1)
  return { weight: round(factors.reduce((product, factor) => product * factor.value, 1)), factors }
}

const round = (x: number): number => Math.round(x * 10_000) / 10_000
