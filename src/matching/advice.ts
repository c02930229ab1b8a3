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

/** What one job contributes: advice without the jobs, and its own word for the skill. */
export type AdviceItem = Omit<Advice, 'jobs' | 'acronym'>

/** @returns the pieces of advice that one job gives rise to */
export function adviceItems({ requirements }: Pick<JobMatch, 'requirements'>): AdviceItem[] {
  return requirements.flatMap((r) => [wording(r), unshown(r)].filter((item) => item !== null))
}

/** Gathers the advice of jobs one after another; the order in which they come changes nothing. */
export class AdviceCount {
  readonly #found = new Map<string, { item: AdviceItem; readonly asked: Map<string, number>; readonly jobs: string[] }>()

  /** Adds what one job gives rise to. */
  add(path: string, items: readonly AdviceItem[]): void {
    for (const item of items) {
      const key = `${item.kind}\n${item.label}`
      const known = this.#found.get(key) ?? { item, asked: new Map<string, number>(), jobs: [] }
      this.#found.set(key, known)
      // The resume may write a skill in two ways; the first that it writes is shown.
      if (item.evidence.span.start < known.item.evidence.span.start || (item.evidence.span.start === known.item.evidence.span.start && item.written < known.item.written))
        known.item = item
      known.asked.set(item.asked, (known.asked.get(item.asked) ?? 0) + 1)
      if (known.jobs.at(-1) !== path) known.jobs.push(path)
    }
  }

  /** @returns advice: what concerns most ads first */
  advice(): Advice[] {
    return [...this.#found.values()]
      .map(({ item, asked, jobs }): Advice => {
        const most = mostFrequent(asked)
        return { ...item, asked: most, acronym: isAcronymPair(item.written, most), jobs: [...new Set(jobs)].sort() }
      })
      .sort((a, b) => b.jobs.length - a.jobs.length || compare(a.kind, b.kind) || compare(a.label, b.label))
  }
}

/**
 * @param jobs - matches of one resume
 * @returns advice: what concerns most ads first
 */
export function adviceOf(jobs: readonly JobMatch[]): Advice[] {
  const count = new AdviceCount()
  for (const match of jobs) count.add(match.job.source.id, adviceItems(match))
  return count.advice()
}

/** The resume's spellings, none of which a literal search for the ad's would find. */
function wording({ requirement, coverage, by, offered, evidence }: RequirementMatch): AdviceItem | null {
  const [place] = evidence
  const asked = by?.surfaces[0]
  if (coverage !== 'alias' || by === null || by.source !== 'taxonomy' || offered === null || place === undefined || asked === undefined) return null
  // Wishes are worth the words; what is only mentioned would make the list long.
  if (requirement.strength === 'mentioned' || requirement.kind === 'soft') return null
  if (by.surfaces.some((s) => sameWords(s, offered) || contains(offered, s))) return null
  return { kind: 'wording', label: by.label, written: offered, asked, evidence: place }
}

function unshown({ requirement, coverage, by, offered, grade, evidence }: RequirementMatch): AdviceItem | null {
  const [place] = evidence
  if (grade !== 'listed' || by === null || offered === null || place === undefined) return null
  // A licence or a language belongs in a list.
  if (requirement.strength !== 'required' || requirement.kind !== 'hard' || (coverage !== 'exact' && coverage !== 'alias')) return null
  return { kind: 'unshown', label: by.label, written: offered, asked: by.label, evidence: place }
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
function mostFrequent(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0] ?? ''
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
