/**
 * Do an ad and a resume speak of the same field of work? Two people of one occupation name different tools of it; the categories of the
 * taxonomy and the rarer words of the ad tell what they share. It orders jobs; it is no part of the score.
 */
import type { JobAd } from '../job/job-ad.ts'
import type { Resume } from '../resume/resume.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'

/** How well the fields fit, and by what. */
export interface FieldFit {
  /** 0 … 1: cosine of the two category profiles. */
  readonly categories: number
  /** 0 … 1: share of the ad's characteristic words, by weight, that the resume holds. */
  readonly words: number
  /** The categories that both show, the telling ones first; at most five. */
  readonly shared: readonly string[]
}

/** Category → log₂(1 + skills of it): the tenth skill of a category says less than the first. */
type Profile = ReadonlyMap<string, number>

const MOST_SHARED = 5

/** @returns the profile of skills by id; soft skills belong to no field */
export function fieldProfile(skills: Iterable<string>, taxonomy: Taxonomy): Profile {
  const counts = new Map<string, number>()
  for (const id of skills) {
    const skill = taxonomy.byId(id)
    if (skill < 0 || taxonomy.kind(skill) === 'soft') continue
    const category = taxonomy.category(skill)
    counts.set(category, (counts.get(category) ?? 0) + 1)
  }
  return new Map([...counts].map(([category, n]) => [category, Math.log2(1 + n)]))
}

/**
 * @param job - the ad
 * @param resume - the resume
 * @param offered - the resume's profile, computed once
 * @param taxonomy - the loaded taxonomy
 */
export function fieldFit(job: JobAd, resume: Resume, offered: Profile, taxonomy: Taxonomy): FieldFit {
  const asked = fieldProfile(
    job.requirements.flatMap((r) => r.anyOf.flatMap((term) => (term.skill === null ? [] : [term.skill]))),
    taxonomy,
  )
  const shared = [...asked.keys()].filter((category) => offered.has(category))
  const product = (category: string): number => (asked.get(category) as number) * (offered.get(category) as number)
  const norm = Math.sqrt(squares(asked) * squares(offered))
  let held = 0
  let all = 0
  for (const { word, weight } of job.vocabulary) {
    all += weight
    if (resume.vocabulary.has(word)) held += weight
  }
  return {
    categories: norm === 0 ? 0 : round(shared.reduce((sum, category) => sum + product(category), 0) / norm),
    words: all === 0 ? 0 : round(held / all),
    shared: shared.sort((a, b) => product(b) - product(a) || (a < b ? -1 : 1)).slice(0, MOST_SHARED),
  }
}

const squares = (profile: Profile): number => [...profile.values()].reduce((sum, x) => sum + x * x, 0)
const round = (x: number): number => Math.round(x * 10_000) / 10_000
