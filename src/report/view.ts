/** What of a report is shown. It never touches what the report says, nor the verdict. */
import type { RequirementMatch } from '../matching/job-match.ts'
import type { MatchReport } from './report.ts'

/** Values of `--sort`. */
export const SORT_KEYS = ['score', 'name'] as const
export type SortKey = (typeof SORT_KEYS)[number]

/** Values of `--only`. */
export const ONLY = ['missing', 'covered', 'all'] as const
export type Only = (typeof ONLY)[number]

/** How much is shown. */
export interface View {
  /** brief: the ranking alone; full: every requirement with the lines of both files. */
  readonly detail: 'brief' | 'normal' | 'full'
  readonly only: Only
  /** How many jobs; `null` for all. */
  readonly top: number | null
  readonly sort: SortKey
}

export const NORMAL_VIEW: View = { detail: 'normal', only: 'all', top: null, sort: 'score' }

/** @returns the jobs to show, in the report's order or by name, and how many are left out */
export function shownJobs({ jobs }: MatchReport, { sort, top }: View): { jobs: MatchReport['jobs']; hidden: number } {
  const shown = jobs.slice(0, top ?? jobs.length)
  if (sort === 'name') {
    const name = ({ job }: MatchReport['jobs'][number]): string => `${job.title.toLowerCase()}\u0000${job.source.id}`
    shown.sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0))
  }
  return { jobs: shown, hidden: jobs.length - shown.length }
}

/** @returns whether `--only` lets a requirement through */
export function isShown({ coverage }: RequirementMatch, only: Only): boolean {
  return only === 'all' || (only === 'missing') === (coverage === 'missing')
}
