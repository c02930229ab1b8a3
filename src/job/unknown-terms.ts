/** Which keyphrases do many ads ask for that the taxonomy does not know? The tool for growing it. */
import type { Evidence } from '../text/evidence.ts'
import type { JobAd } from './job-ad.ts'

/** A keyphrase over several ads. */
export interface UnknownTerm {
  /** As the first ad writes it. */
  readonly label: string
  /** How many ads ask for it. */
  readonly ads: number
  /** Where it stands first. */
  readonly path: string
  readonly evidence: Evidence
}

/**
 * @param jobs - ads as understood
 * @returns keyphrases, those of most ads first, then in code-point order
 */
export function unknownTerms(jobs: Iterable<JobAd>): UnknownTerm[] {
  const found = new Map<string, { label: string; ads: number; path: string; evidence: Evidence }>()
  for (const job of jobs) {
    const seen = new Set<string>()
    for (const requirement of job.requirements)
      for (const term of requirement.anyOf) {
        if (term.source !== 'keyphrase' || seen.has(term.key)) continue
        seen.add(term.key)
        const known = found.get(term.key)
        if (known === undefined) found.set(term.key, { label: term.label, ads: 1, path: job.source.id, evidence: requirement.evidence[0] as Evidence })
        else known.ads++
      }
  }
  return [...found].sort(([a, x], [b, y]) => y.ads - x.ads || (a < b ? -1 : 1)).map(([, term]) => term)
}
