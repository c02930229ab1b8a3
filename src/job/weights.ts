/** Every constant of a requirement's weight, with its reason. A weight is the product of its factors. */
import type { SkillKind } from '../taxonomy/skill.ts'
import type { Strength } from './job-ad.ts'

/** A preferred skill decides between two candidates who both have the required ones; a mentioned one colours the picture. */
export const STRENGTH_FACTOR: Readonly<Record<Strength, number>> = { required: 3, preferred: 1.5, mentioned: 1 }

/** Everybody claims soft skills and nearly every ad lists them, so they tell candidates apart least; a licence cannot be learned on the job. */
export const KIND_FACTOR: Readonly<Record<SkillKind, number>> = { hard: 1, soft: 0.25, credential: 1.2, language: 0.8 }

/** A term of the title names the occupation itself. */
export const TITLE_FACTOR = 1.5

/** Naming a term in several places shows that it matters, with a quickly falling return: 1 + 0.2 · log2(places), 1.6 at most. */
export const PLACES_STEP = 0.2
export const PLACES_MOST = 1.6

/**
 * A term that few ads name tells people apart, one that every other ad names does not. The background frequency of the rarest member
 * (0 never seen … 1 in every ad, logarithmic) moves the factor linearly from RAREST to COMMONEST: 1 for what one ad of sixty names.
 */
export const RAREST_FACTOR = 1.8
export const COMMONEST_FACTOR = 0.2

/** A phrase that no taxonomy knows is less surely a demand. */
export const KEYPHRASE_FACTOR = 0.7

/** The factors that a user may set otherwise; the reasons above are for everybody, and somebody may know better. */
export interface Weighting {
  readonly strength: Readonly<Record<Strength, number>>
  readonly kind: Readonly<Record<SkillKind, number>>
  readonly title: number
  readonly keyphrase: number
}

export const WEIGHTING: Weighting = { strength: STRENGTH_FACTOR, kind: KIND_FACTOR, title: TITLE_FACTOR, keyphrase: KEYPHRASE_FACTOR }

/**
 * Required means that nothing else makes up for it. Duties and wishes are many and their weights would add up to a third of an ad,
 * so all that is preferred or mentioned shares at most this part of the points where the ad spells out what it requires ...
 */
export const REST_SHARE = 0.04

/**
 * ... in at least this many requirements (soft skills not counted). With fewer, the duties tell what the job is: the limit grows with
 * the square of what is lacking (half as many: four times the share of the rest to the required).
 */
export const ENOUGH_REQUIRED = 8

/**
 * Besides what it spells out, every ad asks for somebody of its field of work, and what it leaves unsaid that person knows. The field weighs
 * this part of all requirements together ...
 */
export const FIELD_SHARE = 0.6

/** ... and as much as some three required terms besides, so that where an ad asks only for what everybody offers, the field decides. */
export const FIELD_WEIGHT = 8

/** Requirements of this weight together, some six required terms, spell out what a field is: who covers them all is of the field, whatever else the resume says. */
export const TELLING_WEIGHT = 16
