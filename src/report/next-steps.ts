/** What would lift the most scores, over the jobs of a report that are within reach. */
import type { JobMatch, RequirementMatch } from '../matching/job-match.ts'

/** One term that the resume does not show, and what showing it would do. */
export interface NextStep {
  readonly label: string
  /** Points gained over those jobs. Hundredths. */
  readonly gain: number
  /** The jobs that gain, with the requirement that does, most first. */
  readonly jobs: readonly { readonly match: JobMatch; readonly requirement: RequirementMatch }[]
  /** How many of them require it. */
  readonly requiredBy: number
  /** Neighbours that the resume has, as it writes them. */
  readonly near: readonly string[]
}

/** Said wherever steps are shown: the tool never advises to write what is not true. */
export const HONESTY = 'If you have it, say so in the resume; if not, these are worth learning.'

/** Of the best score; an ad below it is another trade, and no single skill leads there. */
const REACH = 0.5

/** @returns the jobs whose score is at least half of the best one; all when every score is zero */
function withinReach(jobs: readonly JobMatch[]): JobMatch[] {
  const best = Math.max(0, ...jobs.map(({ score }) => score ?? 0))
  return jobs.filter(({ score }) => score !== null && score >= best * REACH)
}

/** @returns `4 jobs`, or `the 4 jobs within reach` where others are left aside */
export function reachText(jobs: readonly JobMatch[]): string {
  const near = withinReach(jobs).length
  const nouns = `${near} job${near === 1 ? '' : 's'}`
  return near < jobs.length ? `the ${nouns} within reach` : nouns
}

/** @returns who asks for it: `required by 2`, `asked by 1` */
export function askedText({ jobs, requiredBy }: NextStep): string {
  if (requiredBy === 0) return `asked by ${jobs.length}`
  return requiredBy === jobs.length ? `required by ${requiredBy}` : `asked by ${jobs.length}, required by ${requiredBy}`
}

/**
 * Groups what is to be gained in the jobs {@link withinReach} by term.
 *
 * @param jobs - scored jobs
 * @returns every term with a gain, the largest sum first; of equals the one required more often, then by label in code-point order
 */
export function nextSteps(jobs: readonly JobMatch[]): NextStep[] {
  const groups = new Map<string, { match: JobMatch; requirement: RequirementMatch }[]>()
  for (const match of withinReach(jobs)) {
    for (const requirement of match.requirements) {
      if (requirement.coverage !== 'missing' || requirement.gainBy === null || requirement.gain <= 0) continue
      const group = groups.get(requirement.gainBy.key) ?? []
      group.push({ match, requirement })
      groups.set(requirement.gainBy.key, group)
    }
  }
  return [...groups.values()].map(step).sort((a, b) => b.gain - a.gain || b.requiredBy - a.requiredBy || (a.label < b.label ? -1 : 1))
}

function step(gains: { match: JobMatch; requirement: RequirementMatch }[]): NextStep {
  gains.sort((a, b) => b.requirement.gain - a.requirement.gain)
  return {
    label: gains[0]?.requirement.gainBy?.label ?? '',
    gain: Math.round(gains.reduce((sum, { requirement }) => sum + requirement.gain * 100, 0)) / 100,
    jobs: gains,
    requiredBy: gains.filter(({ requirement }) => requirement.requirement.strength === 'required').length,
    near: [...new Set(gains.flatMap(({ requirement }) => requirement.near))],
  }
}
