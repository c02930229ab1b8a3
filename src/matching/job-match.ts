/** An ad and a resume, put together. */
import type { JobAd, Requirement, Term } from '../job/job-ad.ts'
import type { Evidence } from '../text/evidence.ts'
import type { Coverage } from './credit.ts'

/** How a resume covers one requirement. */
export interface RequirementMatch {
  readonly requirement: Requirement
  readonly coverage: Coverage
  /** The member of the choice that counts; `null` when missing. */
  readonly by: Term | null
  /** What the resume writes; for `implied` the skill that implies it. */
  readonly offered: string | null
  /** Where the resume shows it. */
  readonly evidence: readonly Evidence[]
  /** What the requirement is worth: all of a job's `points` add up to 100. Hundredths. */
  readonly points: number
  /** What the resume gets of it. Hundredths. */
  readonly contribution: number
}

/** One ad scored. */
export interface JobMatch {
  readonly job: JobAd
  /** 0–100, the sum of the contributions; `null` when the ad asks for nothing that was understood. */
  readonly score: number | null
  readonly requirements: readonly RequirementMatch[]
}
