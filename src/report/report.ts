/** What a command found, before it is written in any format. Plain data: every format shows the same. */
import type { DocumentError } from '../documents/failure.ts'
import type { JobAd } from '../job/job-ad.ts'
import type { GateFailure } from '../matching/gates.ts'
import type { JobMatch } from '../matching/job-match.ts'
import type { Plan } from '../matching/plan.ts'
import type { View } from './view.ts'

/** Raised when a field of the JSON changes its meaning or goes away; additions keep it. */
export const SCHEMA_VERSION = 1

/** What every report begins with. */
export interface Common {
  readonly toolVersion: string
  /** Digest of the compiled taxonomy. */
  readonly taxonomy: string
  /** Inputs that could not be read; the others were done all the same. */
  readonly failures: readonly DocumentError[]
}

/** What `match` found; jobs in the order to show them. */
export interface MatchReport extends Common {
  readonly command: 'match'
  readonly resume: string
  readonly jobs: readonly JobMatch[]
  /** The same jobs and the failures, in the order in which they were read. */
  readonly asRead: readonly (JobMatch | DocumentError)[]
  /** What failed of the gates that were asked for; left out when none was. */
  readonly gates?: readonly GateFailure[]
  /** What few skills would do; made where a format shows it. */
  readonly plan?: Plan
}

/** What `extract` found; jobs in the order of their paths. */
export interface ExtractReport extends Common {
  readonly command: 'extract'
  readonly jobs: readonly JobAd[]
  /** The same jobs and the failures, in the order in which they were read. */
  readonly asRead: readonly (JobAd | DocumentError)[]
}

export type Report = MatchReport | ExtractReport

/** How a report may be laid out. */
export interface RenderContext {
  /** Columns of the terminal. */
  readonly width: number
  /** 0 none, 1 sixteen colours, 2 256, 3 all: chalk's levels. */
  readonly color: 0 | 1 | 2 | 3
  /** Box drawing and bars may be used. */
  readonly unicode: boolean
  /** What of the report is shown to people; formats for programs hold everything. Left out: the usual. */
  readonly view?: View
}

/** Turns a report into text, ending with a line feed. Pure. */
export type Renderer = (report: Report, context: RenderContext) => string
