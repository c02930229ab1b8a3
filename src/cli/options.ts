/** Flags as parsed. */

import type { StatedLimits } from '../documents/limit-names.ts'
import type { Shard } from '../documents/shard.ts'
import type { ModelChanges } from '../pipeline.ts'
import type { FormatName } from '../report/formats.ts'
import type { Only, SortKey } from '../report/view.ts'
import type { CalendarDay } from '../resume/calendar.ts'
import type { ColorMode } from './color.ts'

/** Flags of every command that writes a report. */
export interface CommonOptions extends CacheOptions {
  readonly format: FormatName
  /** Files to write to as well, as typed. */
  readonly output: readonly string[]
  /** `false` comes from `--no-color`. */
  readonly color: ColorMode | false
  readonly ascii: boolean
  /** Bounds of reading that are not the defaults. */
  readonly limit?: StatedLimits
  /** Columns; those of the terminal when left out. */
  readonly width?: number
  readonly quiet: boolean
  readonly verbose: boolean
  /** The user's own skills and weights, from the configuration. */
  readonly changes?: ModelChanges
}

/** Flags that say what of a report is shown; each command has some of them. */
export interface ViewOptions {
  readonly top?: number
  readonly sort?: SortKey
  readonly only?: Only
}

/** Flags of commands that read files. */
export interface CacheOptions {
  /** Whether the text of PDF and DOCX files is kept for the next run; `false` comes from `--no-cache`. */
  readonly cache: boolean
}

/** Flags of commands that work through many ads. */
export interface ThreadOptions {
  /** How many threads work on ads; 0 for as many as there are cores. */
  readonly threads: number
}

/** Flags of commands whose work can be shared by several machines. */
export interface ShardOptions {
  /** The part of the ads that this run is for. */
  readonly shard?: Shard
}

/** Flags of `extract`. */
export interface ExtractOptions extends CommonOptions, ThreadOptions, ShardOptions, Pick<ViewOptions, 'top'> {}

/** Flags of commands that read a resume. */
export interface ResumeOptions extends CommonOptions {
  /** The day that "Present" means; today when left out. */
  readonly asOf?: CalendarDay
}

/** Flags of `explain`. */
export interface ExplainOptions extends ResumeOptions, Pick<ViewOptions, 'only'> {}

/** Flags of `compare`. */
export interface CompareOptions extends ResumeOptions, ThreadOptions, Pick<ViewOptions, 'top'> {}

/** Flags of `skills`. */
export interface SkillsOptions extends CommonOptions {
  /** Ads whose unknown terms are wanted. */
  readonly unknown?: readonly string[]
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
export interface PlanFlags extends ResumeOptions, ThreadOptions {
  readonly target: number
  readonly most: number
}

/** Flags of `match`. */
export interface MatchOptions extends ResumeOptions, ThreadOptions, ShardOptions, ViewOptions, GateOptions {
  readonly watch: boolean
}
