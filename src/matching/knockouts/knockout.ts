/** Knock-outs: conditions of a job beside its score, each met, not met, or unknown. */
import type { Strength } from '../../job/job-ad.ts'
import type { Evidence } from '../../text/evidence.ts'

export const KNOCKOUT_KINDS = ['years', 'education', 'credential', 'language', 'clearance', 'authorisation', 'driving', 'place', 'travel'] as const
export type KnockoutKind = (typeof KNOCKOUT_KINDS)[number]

/** `not met` only where the resume says so itself; what it leaves open is `unknown`. */
export const KNOCKOUT_STATES = ['not met', 'unknown', 'met'] as const
export type KnockoutState = (typeof KNOCKOUT_STATES)[number]

/** One condition judged. */
export interface KnockoutCheck {
  readonly kind: KnockoutKind
  /** What the ad asks, in short: `5+ years of Python`. */
  readonly demand: string
  readonly strength: Strength
  readonly state: KnockoutState
  /** Why, in a sentence without a full stop. */
  readonly reason: string
  /** The ad's line. */
  readonly evidence: Evidence
  /** The resume's lines; empty where it says nothing. */
  readonly resumeEvidence: readonly Evidence[]
}

/** What a judge finds. */
export type Verdict = Pick<KnockoutCheck, 'state' | 'reason' | 'resumeEvidence'>

export const met = (reason: string, resumeEvidence: readonly Evidence[] = []): Verdict => ({ state: 'met', reason, resumeEvidence })
export const notMet = (reason: string, resumeEvidence: readonly Evidence[]): Verdict => ({ state: 'not met', reason, resumeEvidence })
export const unknown = (reason: string, resumeEvidence: readonly Evidence[] = []): Verdict => ({ state: 'unknown', reason, resumeEvidence })

/** Why a condition is open that no line of the resume speaks of. */
export const SAYS_NOTHING = 'the resume does not say'
