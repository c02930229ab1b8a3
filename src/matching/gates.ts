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

/** A job as far as gates look at it. */
export interface GatedJob {
  readonly path: string
  /** `null` when nothing was understood: there is nothing to judge then. */
  readonly score: number | null
}

/** Judges jobs one after another; it keeps those that fail and forgets the others, so that a stream of any length can be judged. */
export class GateCheck {
  readonly #gates: Gates
  readonly #old: ReadonlyMap<string, number | null>
  readonly #low: Scored[] = []
  readonly #fallen: (Scored & { readonly before: number })[] = []
  #best: Scored | null = null

  constructor(gates: Gates) {
    this.#gates = gates
    this.#old = new Map((gates.baseline ?? []).map((job) => [job.path, job.score]))
  }

  /** Looks at one more job. */
  see({ path, score }: GatedJob): void {
    if (score === null) return
    const { minScore, tolerance } = this.#gates
    const job = { path, score }
    if (minScore !== undefined && score < minScore) this.#low.push(job)
    if (this.#best === null || score > this.#best.score || (score === this.#best.score && path < this.#best.path)) this.#best = job
    const before = this.#old.get(path)
    // Hundredths as whole numbers: 70.1 − 0.1 is 69.99999….
    if (typeof before === 'number' && Math.round(score * 100) < Math.round(before * 100) - Math.round(tolerance * 100)) this.#fallen.push({ ...job, before })
  }

  /** @returns what failed of all jobs seen, in the order of the gates and then of the paths; empty when all passed */
  failures(): GateFailure[] {
    const { minScore, minScoreAny, require, tolerance } = this.#gates
    const best = this.#best
    const failures: GateFailure[] = this.#low.sort(byPath).map(({ path, score }) => ({ gate: 'min-score', job: path, message: `scores ${score.toFixed(2)}, below ${minScore}` }))
    if (minScoreAny !== undefined && (best === null || best.score < minScoreAny))
      failures.push({
        gate: 'min-score-any',
        job: null,
        message: best === null ? 'no job was scored' : `no job reaches ${minScoreAny}; the best is ${best.path} with ${best.score.toFixed(2)}`,
      })
    for (const { typed, named, impliedBy } of require)
      if (!named) failures.push({ gate: 'require', job: null, message: `the resume does not name ${typed}${impliedBy === null ? '' : ` (it only follows from ${impliedBy})`}` })
    for (const { path, score, before } of this.#fallen.sort(byPath))
      failures.push({ gate: 'baseline', job: path, message: `fell from ${before.toFixed(2)} to ${score.toFixed(2)}${tolerance > 0 ? `, by more than ${tolerance}` : ''}` })
    return failures
  }
}

/**
 * @param jobs - every job that was scored
 * @returns what failed; see {@link GateCheck}
 */
export function failedGates(jobs: readonly JobMatch[], gates: Gates): GateFailure[] {
  const check = new GateCheck(gates)
  for (const { job, score } of jobs) check.see({ path: job.source.id, score })
  return check.failures()
}

interface Scored {
  readonly path: string
  readonly score: number
}

const byPath = (a: Scored, b: Scored): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
