/** Does the resume offer a term, and how? */
import type { Requirement, Term } from '../job/job-ad.ts'
import type { Resume } from '../resume/resume.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import type { Evidence } from '../text/evidence.ts'
import { COVERAGES, type Coverage } from './credit.ts'

/** How one term is covered. */
export interface TermCoverage {
  readonly coverage: Coverage
  readonly offered: string | null
  readonly evidence: readonly Evidence[]
}

const MISSING: TermCoverage = { coverage: 'missing', offered: null, evidence: [] }

/** Looks terms up in one resume. Build it once a resume: the closure of what its skills imply is shared by all ads. */
export class Offer {
  readonly #resume: Resume
  /** Skill id → id of the offered skill that implies it, the nearest first. */
  readonly #implied = new Map<string, string>()

  constructor(resume: Resume, taxonomy: Taxonomy) {
    this.#resume = resume
    let frontier = [...resume.skills.keys()].sort().map((id) => ({ id, by: id }))
    while (frontier.length > 0) {
      const next: { id: string; by: string }[] = []
      for (const { id, by } of frontier) {
        const index = taxonomy.byId(id)
        if (index < 0) continue
        for (const target of taxonomy.implies(index)) {
          const implied = taxonomy.id(target)
          if (resume.skills.has(implied) || this.#implied.has(implied)) continue
          this.#implied.set(implied, by)
          next.push({ id: implied, by })
        }
      }
      frontier = next
    }
  }

  /** @returns how the resume covers one term */
  cover(term: Term): TermCoverage {
    if (term.skill === null) {
      const found = this.#resume.phrases.find(term.label)
      return found === null ? MISSING : { coverage: found.coverage, offered: found.surface, evidence: found.evidence }
    }
    const offered = this.#resume.skills.get(term.skill)
    if (offered !== undefined) {
      const spellings = [term.label, ...term.surfaces].map((s) => s.toLowerCase())
      const same = offered.surfaces.find((s) => spellings.includes(s.toLowerCase()))
      return { coverage: same === undefined ? 'alias' : 'exact', offered: same ?? (offered.surfaces[0] as string), evidence: offered.evidence }
    }
    const by = this.#implied.get(term.skill)
    const source = by === undefined ? undefined : this.#resume.skills.get(by)
    return source === undefined ? MISSING : { coverage: 'implied', offered: source.surfaces[0] as string, evidence: source.evidence }
  }

  /** @returns the best-covered member of a requirement; of equals the first */
  best(requirement: Requirement): TermCoverage & { readonly by: Term | null } {
    let best: TermCoverage & { by: Term | null } = { ...MISSING, by: null }
    for (const term of requirement.anyOf) {
      const covered = this.cover(term)
      if (COVERAGES.indexOf(covered.coverage) < COVERAGES.indexOf(best.coverage)) best = { ...covered, by: term }
    }
    return best
  }
}
