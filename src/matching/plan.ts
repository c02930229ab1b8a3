/** What to do next: which skills lift the most jobs, by really scoring again. */
import type { JobAd, Term } from '../job/job-ad.ts'
import type { Resume } from '../resume/resume.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { byRank } from './confidence.ts'
import { Offer } from './cover.ts'
import { OfferedField } from './field.ts'
import type { JobMatch } from './job-match.ts'
import { Neighbours } from './near.ts'
import { earned, liftOf, scoreJob } from './score.ts'
import { type CoverProblem, type Gift, reachedByAll, smallSet } from './smallest-set.ts'
import { WhatIf, withTerms } from './what-if.ts'

/** What a plan is asked for. */
export interface PlanOptions {
  /** The score that a job should reach, 0 < target ≤ 100. */
  readonly target: number
  /** Sets of up to this many skills are looked for; ≥ 1. */
  readonly most: number
}

/** One skill that the resume lacks, over all jobs. */
export interface PlanSkill {
  readonly term: Term
  /** Points over all jobs. Hundredths. */
  readonly gain: number
  /** What it gains in each job that it helps, most first. */
  readonly jobs: readonly { readonly path: string; readonly gain: number }[]
  /** How many jobs require it itself. */
  readonly required: number
  /** Labels of other terms that some job asks for and that follow from it, in code-point order. */
  readonly through: readonly string[]
  /** How many jobs it would lift over the target by itself. */
  readonly lifts: number
  /** Neighbours that the resume has, as it writes them. */
  readonly near: readonly string[]
}

/** The set of one size that lifts the most jobs. */
export interface PlanStep {
  readonly terms: readonly Term[]
  /** Paths of the jobs that it lifts over the target. */
  readonly lifted: readonly string[]
  /** No set of this size lifts more; else at most {@link bound}. */
  readonly exact: boolean
  readonly bound: number
}

/** A plan over the jobs at hand. */
export interface Plan {
  readonly target: number
  readonly most: number
  /** Jobs that reach the target already. */
  readonly reached: number
  /** Jobs that no number of skills lifts over it: what lacks there is already named, or nothing was understood. */
  readonly unreachable: readonly string[]
  /** By gain, most first. */
  readonly skills: readonly PlanSkill[]
  /** By size; a size that lifts no more jobs than the one before is left out. The last is the smallest set that lifts the most. */
  readonly steps: readonly PlanStep[]
  /** Every job before, and after the last step's skills; by rank. */
  readonly outcome: readonly { readonly path: string; readonly title: string; readonly before: number | null; readonly after: number | null }[]
}

/**
 * @param matches - all jobs, matched
 * @param resume - the resume that they were matched against
 * @param taxonomy - for what skills imply
 */
export function makePlan(matches: readonly JobMatch[], resume: Resume, taxonomy: Taxonomy, { target, most }: PlanOptions): Plan {
  const jobs = [...matches].sort(byRank)
  const threshold = Math.ceil(target * 100 - 1e-9)
  const lack = new Map(jobs.map((match) => [match, lackingUnits(match, threshold)]))
  const lackOf = (match: JobMatch): number => lack.get(match) as number
  const terms = new TermIndex(jobs, new WhatIf(taxonomy, resume))
  const near = new Neighbours(resume, taxonomy)
  const skills = terms.lacking.map((term) => planSkill(term, terms.touched(term), lackOf, near)).filter((skill) => skill.gain > 0)
  skills.sort((a, b) => b.gain - a.gain || b.jobs.length - a.jobs.length || compare(a.term.label, b.term.label))

  const goals = jobs.filter((m) => m.score !== null && lackOf(m) > 0)
  const problem = toProblem(goals, skills, terms, lackOf)
  const reachable = new Set(reachedByAll(problem).map((g) => goals[g]))
  const steps: PlanStep[] = []
  for (let size = 1; size <= Math.min(most, skills.length); size++) {
    const { chosen, reached, exact, bound } = smallSet(problem, size)
    if (reached.length > (steps.at(-1)?.lifted.length ?? 0))
      steps.push({ terms: chosen.map((c) => (skills[c] as PlanSkill).term), lifted: reached.map((g) => pathOf(goals[g] as JobMatch)), exact, bound })
    if (reached.length === reachable.size) break
  }
  const after = new Offer(withTerms(resume, steps.at(-1)?.terms ?? []), taxonomy, new OfferedField(resume, taxonomy))
  return {
    target,
    most,
    reached: jobs.filter((m) => m.score !== null && lackOf(m) <= 0).length,
    unreachable: jobs.filter((m) => m.score === null || (lackOf(m) > 0 && !reachable.has(m))).map(pathOf),
    skills,
    steps,
    outcome: jobs.map((m) => ({ path: pathOf(m), title: m.job.title, before: m.score, after: scoreJob(m.job, after).score })),
  }
}

/** A requirement that a term would cover better, by how much, and whether the term itself is asked for there. */
interface Touch {
  readonly match: JobMatch
  /** Index of the requirement. */
  readonly at: number
  readonly units: number
  readonly member: boolean
  /** Members that follow from the term; empty where it is a member itself. */
  readonly through: readonly string[]
}

/** Where terms stand over all jobs, so that each is scored again only there. */
class TermIndex {
  /** Every term that some job asks for and the resume does not name, once, in the wording of the job that ranks first. */
  readonly lacking: readonly Term[]
  readonly #whatIf: WhatIf
  readonly #places = new Map<string, { match: JobMatch; at: number }[]>()

  constructor(jobs: readonly JobMatch[], whatIf: WhatIf) {
    this.#whatIf = whatIf
    const lacking = new Map<string, Term>()
    for (const match of jobs) {
      match.requirements.forEach(({ requirement, coverage }, at) => {
        for (const term of requirement.anyOf) {
          const name = nameOf(term)
          const places = this.#places.get(name) ?? []
          places.push({ match, at })
          this.#places.set(name, places)
          if ((coverage === 'missing' || coverage === 'implied') && !lacking.has(name)) lacking.set(name, term)
        }
      })
    }
    this.lacking = [...lacking.values()]
  }

  /** @returns every requirement that a term would cover better */
  touched(term: Term): Touch[] {
    const follows = this.#whatIf.follows(term)
    const seen = new Map<JobMatch, Set<number>>()
    const out: Touch[] = []
    for (const name of [nameOf(term), ...follows]) {
      for (const { match, at } of this.#places.get(name) ?? []) {
        const known = seen.get(match) ?? new Set<number>()
        if (known.has(at)) continue
        seen.set(match, known.add(at))
        const r = match.requirements[at] as JobMatch['requirements'][number]
        const credit = this.#whatIf.credit(r.requirement, term)
        if (credit <= r.credit) continue
        const units = earned(Math.round(r.points * 100), credit) - Math.round(r.contribution * 100)
        const member = r.requirement.anyOf.some((t) => nameOf(t) === nameOf(term))
        const through = member ? [] : r.requirement.anyOf.filter((t) => t.skill !== null && follows.has(t.skill)).map((t) => t.label)
        if (units > 0) out.push({ match, at, units, member, through })
      }
    }
    return out
  }
}

/** Keys of skills are indexes of a taxonomy; ids and folded phrases are names. */
const nameOf = (term: Term): string => term.skill ?? `~${term.key}`

function planSkill(term: Term, touches: readonly Touch[], lackOf: (m: JobMatch) => number, near: Neighbours): PlanSkill {
  const gains = new Map<JobMatch, number>()
  for (const { match, units } of touches) gains.set(match, (gains.get(match) ?? 0) + units)
  const jobs = [...gains]
  return {
    term,
    gain: jobs.reduce((sum, [match, units]) => sum + liftOf(match, units), 0) / 100,
    jobs: jobs.map(([match, units]) => ({ path: pathOf(match), gain: liftOf(match, units) / 100 })).sort((a, b) => b.gain - a.gain || compare(a.path, b.path)),
    required: new Set(touches.filter(({ match, at, member }) => member && match.requirements[at]?.requirement.strength === 'required').map((t) => t.match)).size,
    through: [...new Set(touches.flatMap((t) => t.through))].sort(),
    lifts: jobs.filter(([match, units]) => lackOf(match) > 0 && units >= lackOf(match)).length,
    near: near.of(term.skill),
  }
}

function toProblem(goals: readonly JobMatch[], skills: readonly PlanSkill[], terms: TermIndex, lackOf: (m: JobMatch) => number): CoverProblem {
  const place = new Map<JobMatch, { goal: number; first: number }>()
  let parts = 0
  goals.forEach((match, goal) => {
    place.set(match, { goal, first: parts })
    parts += match.requirements.length
  })
  const choices = skills.map(({ term }) =>
    terms.touched(term).flatMap(({ match, at, units }): Gift[] => {
      const known = place.get(match)
      return known === undefined ? [] : [{ goal: known.goal, part: known.first + at, units }]
    }),
  )
  return { lacking: goals.map(lackOf), parts, choices }
}

/** @returns what the requirements of a job must earn more for its score to reach the threshold, hundredths; 0 or less when it does */
function lackingUnits(match: JobMatch, threshold: number): number {
  const lack = threshold - Math.round((match.score ?? 0) * 100)
  if (lack <= 0 || match.score === null) return lack
  // What the field of work earns may rise with the requirements: the least that is enough, between nothing and the whole lack.
  let low = 0
  let high = lack
  while (low < high) {
    const middle = (low + high) >>> 1
    if (liftOf(match, middle) >= lack) high = middle
    else low = middle + 1
  }
  return high
}

const pathOf = ({ job }: { readonly job: JobAd }): string => job.source.id
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
