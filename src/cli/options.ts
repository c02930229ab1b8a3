/** Flags as parsed. */

import type { FormatName } from '../report/formats.ts'
import type { Only, SortKey } from '../report/view.ts'
import type { CalendarDay } from '../resume/calendar.ts'
import type { TaxonomyExtension } from '../taxonomy/extend.ts'
import type { ColorMode } from './color.ts'

/** Flags that every command on ads takes. */
export interface CommonOptions {
  readonly format: FormatName
  /** `false` comes from `--no-color`. */
  readonly color: ColorMode | false
  readonly ascii: boolean
  /** The user's own skills, from the configuration. */
  readonly skills?: TaxonomyExtension
}

/** Flags of commands that write a report in every format: where to, and what people are shown of it. */
export interface DisplayOptions {
  readonly output: readonly string[]
  readonly quiet: boolean
  readonly verbose: boolean
  readonly top?: number
  readonly sort: SortKey
  readonly only: Only
}

/** Flags of commands that read a resume. */
export interface ResumeOptions extends CommonOptions {
  /** The day that "Present" means; today when left out. */
  readonly asOf?: CalendarDay
}

/** Gates of `match`: what a check asks. */
export interface GateOptions {
  readonly minScore?: number
  readonly minScoreAny?: number
  readonly require: readonly string[]
  /** A saved JSON report. */
  readonly baseline?: string
  readonly tolerance: number
}

/** Flags of `plan`. */
export interface PlanFlags extends ResumeOptions {
  readonly target: number
  readonly most: number
}

/** Flags of `match`. */
export interface MatchOptions extends ResumeOptions, DisplayOptions, GateOptions {
  readonly watch: boolean
}
