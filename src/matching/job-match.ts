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
  /** What the requirement is worth: all of a job's `points`, with those of the field, add up to 100. Hundredths. */
  readonly points: number
  /** What the resume gets of it. Hundredths. */
  readonly contribution: number
}

/** What the ad's field of work is worth, and what the resume gets of it. */
export interface FieldScore extends FieldFit {
  /** What its points follow from, as the weight of a requirement. */
  readonly weight: number
  /** Hundredths; 0 where the ad shows no field. */
  readonly points: number
  /** The larger of `fit` and of what the requirements show, 0 … 1. */
  readonly credit: number
  /** What the credit is by; `requirements` where covering them tells more than the rest of the resume. */
  readonly by: 'fit' | 'requirements'
  /** How far the ad's requirements by themselves tell its field, 0 … 1: the credit of a resume that covers them all. */
  readonly telling: number
  /** Hundredths. */
  readonly contribution: number
}

/** One ad scored. */
export interface JobScore {
  readonly job: JobAd
  /** 0–100, the sum of the contributions of the requirements and of the field; `null` when the ad asks for nothing that was understood. */
  readonly score: number | null
  /** What the weight of everything that is not required was multiplied by, so that what is required dominates; 1 when nothing was. */
  readonly restFactor: number
  readonly requirements: readonly RequirementScore[]
  readonly field: FieldScore
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
  /** What jobs are ordered by, 0–100: the score, lowered the more the less it rests on, and the fit of the fields; `null` like the score. */
  readonly rank: number | null
  /** Conditions beside the score. */
  readonly knockouts: readonly KnockoutCheck[]
}
