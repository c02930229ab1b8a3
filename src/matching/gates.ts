/** Gates: what a check in CI asks of a match. The verdict is taken from the match itself, never from how it is shown. */
import type { ScoredJob } from './compare.ts'
import type { JobMatch } from './job-match.ts'

/** What is asked; a gate that is not asked for passes. */
export interface Gates {
  /** Every job reaches this score. */
  readonly minScore?: number
  /** At least one job reaches this score. */
  readonly minScoreAny?: number
  /** Terms that the resume must name. */
  readonly require: readonly RequiredTerm[]
  /** Scores as they were; no job may fall below its own by more than {@link tolerance}. */
  readonly baseline?: readonly ScoredJob[]
  /** Points, ≥ 0. */
  readonly tolerance: number
}

/** A term that the resume must name, looked up. */
export interface RequiredTerm {
  /** As typed. */
  readonly typed: string
  /** The resume names it, by any spelling. */
  readonly named: boolean
  /** Where it does not name it: what else shows it, as the resume writes it. */
  readonly impliedBy: string | null
}

export const GATE_NAMES = ['min-score', 'min-score-any', 'require', 'baseline'] as const
export type GateName = (typeof GATE_NAMES)[number]

/** One thing that failed. */
export interface GateFailure {
  readonly gate: GateName
  /** Path of the job; `null` where the gate is about the resume or all jobs. */
  readonly job: string | null
  /** In words, one line. */
  readonly message: string
}

/**
 * @param jobs - every job that was scored
 * @returns what failed, in the order of the gates and then of the paths; empty when all passed. A job in which nothing was understood has no score to judge
 */
export function failedGates(jobs: readonly JobMatch[], gates: Gates): GateFailure[] {
  const scored = jobs.flatMap(({ job, score }) => (score === null ? [] : [{ path: job.source.id, score }])).sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const failures: GateFailure[] = []
  const { minScore, minScoreAny, baseline, tolerance } = gates
  if (minScore !== undefined)
    for (const { path, score } of scored) if (score < minScore) failures.push({ gate: 'min-score', job: path, message: `scores ${score.toFixed(2)}, below ${minScore}` })
  if (minScoreAny !== undefined && !scored.some(({ score }) => score >= minScoreAny)) {
    const best = scored.reduce<(typeof scored)[number] | null>((a, b) => (a === null || b.score > a.score ? b : a), null)
    failures.push({
      gate: 'min-score-any',
      job: null,
      message: best === null ? 'no job was scored' : `no job reaches ${minScoreAny}; the best is ${best.path} with ${best.score.toFixed(2)}`,
    })
  }
  for (const { typed, named, impliedBy } of gates.require)
    if (!named) failures.push({ gate: 'require', job: null, message: `the resume does not name ${typed}${impliedBy === null ? '' : ` (it only follows from ${impliedBy})`}` })
  if (baseline !== undefined) {
    const old = new Map(baseline.map((job) => [job.path, job.score]))
    for (const { path, score } of scored) {
      const before = old.get(path)
      // Hundredths as whole numbers: 70.1 − 0.1 is 69.99999….
      if (typeof before === 'number' && Math.round(score * 100) < Math.round(before * 100) - Math.round(tolerance * 100))
        failures.push({ gate: 'baseline', job: path, message: `fell from ${before.toFixed(2)} to ${score.toFixed(2)}${tolerance > 0 ? `, by more than ${tolerance}` : ''}` })
    }
  }
  return failures
}
