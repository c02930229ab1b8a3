/** Advice beside the score: words that a literal search would miss, and skills that the resume lists but nowhere shows. */
import type { Evidence } from '../text/evidence.ts'
import type { JobMatch, RequirementMatch } from './job-match.ts'
import { sameWords } from './same-words.ts'

/** One piece of advice, over all ads. */
export interface Advice {
  /**
   * `wording`: the resume has the skill under another name than the ads, and recruiters' search is often literal;
   * `unshown`: ads require it, and the resume names it in a list only.
   */
  readonly kind: 'wording' | 'unshown'
  /** The skill's standard name. */
  readonly label: string
  /** As the resume writes it. */
  readonly written: string
  /** As most of these ads write it; for `unshown` the standard name. */
  readonly asked: string
  /** One of the two is the other's initials ("AWS", "Amazon Web Services"). */
  readonly acronym: boolean
  /** The resume's line. */
  readonly evidence: Evidence
  /** Paths of the ads concerned, in code-point order. */
  readonly jobs: readonly string[]
}

/**
 * @param jobs - matches of one resume
 * @returns advice: what concerns most ads first
 */
export function adviceOf(jobs: readonly JobMatch[]): Advice[] {
  const found = new Map<string, { advice: Omit<Advice, 'asked' | 'jobs'>; asked: string[]; jobs: Set<string> }>()
  for (const { job, requirements } of jobs) {
    for (const r of requirements) {
      for (const item of [wording(r), unshown(r)]) {
        if (item === null) continue
        const { asked, ...advice } = item
        const key = `${advice.kind}\n${advice.label}`
        const known = found.get(key) ?? { advice, asked: [], jobs: new Set<string>() }
        known.asked.push(asked)
        known.jobs.add(job.source.id)
        found.set(key, known)
      }
    }
  }
  return [...found.values()]
    .map(({ advice, asked, jobs: paths }): Advice => {
      const most = mostFrequent(asked)
      return { ...advice, asked: most, acronym: isAcronymPair(advice.written, most), jobs: [...paths].sort() }
    })
    .sort((a, b) => b.jobs.length - a.jobs.length || compare(a.kind, b.kind) || compare(a.label, b.label))
}

/** The resume's spellings, none of which a literal search for the ad's would find. */
function wording({ requirement, coverage, by, offered, evidence }: RequirementMatch): (Omit<Advice, 'jobs'> & { asked: string }) | null {
  const [place] = evidence
  const asked = by?.surfaces[0]
  if (coverage !== 'alias' || by === null || by.source !== 'taxonomy' || offered === null || place === undefined || asked === undefined) return null
  // Wishes are worth the words; what is only mentioned would make the list long.
  if (requirement.strength === 'mentioned' || requirement.kind === 'soft') return null
  if (by.surfaces.some((s) => sameWords(s, offered) || contains(offered, s))) return null
  return { kind: 'wording', label: by.label, written: offered, asked, acronym: false, evidence: place }
}

function unshown({ requirement, coverage, by, offered, grade, evidence }: RequirementMatch): (Omit<Advice, 'jobs'> & { asked: string }) | null {
  const [place] = evidence
  if (grade !== 'listed' || by === null || offered === null || place === undefined) return null
  // A licence or a language belongs in a list.
  if (requirement.strength !== 'required' || requirement.kind !== 'hard' || (coverage !== 'exact' && coverage !== 'alias')) return null
  return { kind: 'unshown', label: by.label, written: offered, asked: by.label, acronym: false, evidence: place }
}

/** Whether a search for `part` finds `whole`: "PostgreSQL 16" for "PostgreSQL". */
const contains = (whole: string, part: string): boolean => whole.toLowerCase().includes(part.toLowerCase())

const SMALL = /^(?:of|and|the|for|in|to|a|an|&)$/i

/** @returns whether one spelling is made of the other's initials, small words aside or not */
export function isAcronymPair(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const letters = short.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
  const words = long.split(/[\s\-/]+/).filter((w) => w !== '')
  const initials = (list: readonly string[]): string =>
    list
      .map((w) => w.charAt(0))
      .join('')
      .toLowerCase()
  return words.length > 1 && letters.length > 1 && (initials(words) === letters || initials(words.filter((w) => !SMALL.test(w))) === letters)
}

/** Of equals the first in code-point order. */
function mostFrequent(list: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const x of list) counts.set(x, (counts.get(x) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0] ?? ''
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
