/** What an ad asks for. Every span counts in the source text, every place can be quoted. */
import type { SourceDocument } from '../documents/source.ts'
import type { SkillKind } from '../taxonomy/skill.ts'
import type { Evidence } from '../text/evidence.ts'
import type { Condition } from './conditions/condition.ts'
import type { FieldShare } from './fields.ts'
import type { CharacteristicWord } from './words.ts'

/** How strongly an ad asks. */
export const STRENGTHS = ['required', 'preferred', 'mentioned'] as const
export type Strength = (typeof STRENGTHS)[number]

/** A term that an ad asks for. */
export interface Term {
  /** Standard name, or the ad's own words for a keyphrase. */
  readonly label: string
  /** Id of the skill; `null` for a keyphrase. */
  readonly skill: string | null
  readonly source: 'taxonomy' | 'keyphrase'
  /** The ad's spellings, in order of place, without duplicates. */
  readonly surfaces: readonly string[]
  /** Terms with one key are one term. */
  readonly key: string
}

/** One factor of a weight, with the reason to show. */
export interface Factor {
  readonly name: string
  readonly value: number
}

/** One demand: satisfied by any member of `anyOf`. */
export interface Requirement {
  readonly kind: SkillKind
  readonly strength: Strength
  readonly anyOf: readonly Term[]
  /** Product of `factors`. */
  readonly weight: number
  readonly factors: readonly Factor[]
  /** At least one. */
  readonly evidence: readonly Evidence[]
}

/** A demand for a length of experience, in years. */
export interface YearsDemand {
  readonly min: number | null
  readonly max: number | null
  /** What it is of, as a short phrase; empty when general. */
  readonly of: string
  readonly strength: Strength
  readonly evidence: Evidence
}

/** Levels of education, lowest first. */
export const EDUCATION_LEVELS = ['highschool', 'vocational', 'associate', 'bachelor', 'master', 'doctorate', 'professional'] as const
export type EducationLevel = (typeof EDUCATION_LEVELS)[number]

/** A demand for a degree. */
export interface EducationDemand {
  readonly level: EducationLevel
  readonly fields: readonly string[]
  readonly strength: Strength
  /** The ad takes experience instead. */
  readonly orEquivalent: boolean
  readonly evidence: Evidence
}

/** One ad as understood. */
export interface JobAd {
  readonly source: SourceDocument
  /** Empty when the ad shows none. */
  readonly title: string
  readonly requirements: readonly Requirement[]
  readonly years: readonly YearsDemand[]
  readonly education: readonly EducationDemand[]
  /** What no skill meets: clearance, right to work, driving licence, place, travel. */
  readonly conditions: readonly Condition[]
  /** What the ad's text is about, apart from what it asks for. */
  readonly vocabulary: readonly CharacteristicWord[]
  /** The telling words of the title, folded; weight is the rarity over ads, 0 … 1. */
  readonly titleWords: readonly CharacteristicWord[]
  /** The fields of work that it speaks of, the greatest share first. */
  readonly fields: readonly FieldShare[]
  /** Where the title stands; `null` when none was found in the text. */
  readonly titleEvidence: Evidence | null
}
