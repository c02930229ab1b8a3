/** A stretch that may be a keyword. */

/** The shapes of candidate: a skill, a noun phrase, a verb and its object, a noun phrase with "of". */
export const CANDIDATE_TYPES = ['skill', 'noun', 'verb', 'of'] as const
export type CandidateType = (typeof CANDIDATE_TYPES)[number]

/** A stretch `[from, to)` of atoms that may be a keyword. */
export interface Candidate {
  readonly from: number
  readonly to: number
  readonly type: CandidateType
  /** The skill, or -1. */
  readonly skill: number
  /** The alias entry that fired, or -1. */
  readonly entry: number
  /** Atoms of the whole noun phrase that it is cut from. */
  readonly chunkFrom: number
  readonly chunkTo: number
}
