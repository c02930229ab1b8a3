/** An ad and a resume, put together. */
import type { JobAd, Requirement, Term } from '../job/job-ad.ts'
import type { EvidenceGrade } from '../resume/resume.ts'
import type { Evidence } from '../text/evidence.ts'
import type { Confidence } from './confidence.ts'
import type { Coverage } from './credit.ts'
import type { FieldFit } from './field.ts'
import type { KnockoutCheck } from './knockouts/knockout.ts'

/** How a resume covers one requirement. */
export interface RequirementScore {
  readonly requirement: Requirement
  readonly coverage: Coverage
  /** The member of the choice that counts; `null` when missing. */
  readonly by: Term | null
  /** What the resume writes; for `implied` the skill that implies it. */
  readonly offered: string | null
  /** How well the resume supports it; `null` when missing. */
  readonly grade: EvidenceGrade | null
  /** The skill that shows it where it is itself only listed, as the resume writes it; `null` otherwise. */
  readonly shownBy: string | null
  /** Share of the points that is earned, 0 … 1. */
  readonly credit: number
  /** Where the resume shows it. */
  readonly evidence: readonly Evidence[]
  /** What the requirement is worth: all of a job's `points` add up to 100. Hundredths. */
  readonly points: number
  /** What the resume gets of it. Hundredths. */
  readonly contribution: number
}

/** One ad scored. */
export interface JobScore {
  readonly job: JobAd
  /** 0–100, the sum of the contributions; `null` when the ad asks for nothing that was understood. */
  readonly score: number | null
  /** What the weight of everything that is not required was multiplied by, so that what is required dominates; 1 when nothing was. */
  readonly restFactor: number
  readonly requirements: readonly RequirementScore[]
}

/** A requirement with what could be done about it. */
export interface RequirementMatch extends RequirementScore {
  /** By how many points the score would rise if the resume showed {@link gainBy}, everything that follows from it counted. Hundredths; 0 when nothing is to be gained. */
  readonly gain: number
  /** The member that gains most; `null` when nothing is to be gained. */
  readonly gainBy: Term | null
  /** Neighbours of a missing term that the resume has ("you know MySQL"), as it writes them. */
  readonly near: readonly string[]
}

/** One ad matched: the score, how far it can be trusted, and what stands beside it. */
export interface JobMatch extends JobScore {
  readonly requirements: readonly RequirementMatch[]
  readonly confidence: Confidence
  /** Whether ad and resume are of one field of work. */
  readonly field: FieldFit
  /** What jobs are ordered by, 0–100: the score, lowered the more the less it rests on, and the fit of the fields; `null` like the score. */
  readonly rank: number | null
  /** Conditions beside the score. */
  readonly knockouts: readonly KnockoutCheck[]
}
