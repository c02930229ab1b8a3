/** What a change of the resume did to every score. */
import type { Coverage } from './credit.ts'
import { FIELD_LABEL } from './field.ts'
import type { JobMatch } from './job-match.ts'

/** A score as it was stored or is now: what comparing needs. */
export interface ScoredJob {
  readonly path: string
  readonly title: string
  readonly score: number | null
  readonly requirements: readonly ScoredRequirement[]
}

/** One requirement of it; `label` names it, the members of a choice joined by "or". */
export interface ScoredRequirement {
  readonly label: string
  readonly coverage: Coverage
  readonly contribution: number
  readonly points: number
}

/** A requirement that is covered better, or worse. */
export interface TermChange {
  readonly label: string
  readonly from: Coverage
  readonly to: Coverage
  /** Points gained or lost. Hundredths. */
  readonly points: number
}

/** One job before and after. A score is `null` where nothing was understood; `before` or `after` is `undefined` where the job is on one side only. */
export interface JobDelta {
  readonly path: string
  readonly title: string
  readonly before: number | null | undefined
  readonly after: number | null | undefined
  /** `null` unless both are numbers. Hundredths. */
  readonly delta: number | null
  readonly won: readonly TermChange[]
  readonly lost: readonly TermChange[]
}

/** @returns a match in the form that comparing needs */
export function toScored({ job, score, requirements, field }: JobMatch): ScoredJob {
  const { points, contribution } = field
  return {
    path: job.source.id,
    title: job.title,
    score,
    requirements: [
      ...requirements.map((r) => ({ label: r.requirement.anyOf.map((t) => t.label).join(' or '), coverage: r.coverage, contribution: r.contribution, points: r.points })),
      ...(points === 0 ? [] : [{ label: FIELD_LABEL, coverage: contribution === 0 ? ('missing' as const) : ('implied' as const), contribution, points }]),
    ],
  }
}

/**
 * @param before - the old scores
 * @param after - the new ones
 * @returns one entry a path, the greatest loss first, then by path
 */
export function compareScores(before: readonly ScoredJob[], after: readonly ScoredJob[]): JobDelta[] {
  const old = new Map(before.map((job) => [job.path, job]))
  const now = new Map(after.map((job) => [job.path, job]))
  const paths = [...new Set([...old.keys(), ...now.keys()])].sort()
  return paths
    .map((path) => jobDelta(path, old.get(path), now.get(path)))
    .sort((a, b) => (a.delta ?? Number.POSITIVE_INFINITY) - (b.delta ?? Number.POSITIVE_INFINITY) || (a.path < b.path ? -1 : 1))
}

function jobDelta(path: string, old: ScoredJob | undefined, now: ScoredJob | undefined): JobDelta {
  const [before, after] = [old?.score, now?.score]
  const changes = old === undefined || now === undefined ? [] : termChanges(old, now)
  return {
    path,
    title: now?.title ?? old?.title ?? '',
    before,
    after,
    delta: typeof before === 'number' && typeof after === 'number' ? Math.round((after - before) * 100) / 100 : null,
    won: changes.filter((c) => c.points > 0),
    lost: changes.filter((c) => c.points < 0),
  }
}

/** Requirements of one name on both sides that earn another share of their points; the dearest first. */
function termChanges(old: ScoredJob, now: ScoredJob): TermChange[] {
  const known = new Map(old.requirements.map((r) => [r.label, r]))
  return now.requirements
    .flatMap((r): TermChange[] => {
      const was = known.get(r.label)
      if (was === undefined) return []
      const points = Math.round((r.contribution - was.contribution) * 100) / 100
      // Between two versions of the tool the points themselves move; the resume has won or lost only what it covers otherwise.
      const same = was.coverage === r.coverage && was.points !== r.points
      return points === 0 || same ? [] : [{ label: r.label, from: was.coverage, to: r.coverage, points }]
    })
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.label < b.label ? -1 : 1))
}
