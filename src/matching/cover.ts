/** Does the resume offer a term, and how? */
import type { Requirement, Term } from '../job/job-ad.ts'
import { EVIDENCE_GRADES, type EvidenceGrade, type OfferedSkill, type Resume, type SkillEvidence } from '../resume/resume.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import type { Evidence } from '../text/evidence.ts'
import { COVERAGE_CREDIT, type Coverage, creditOf } from './credit.ts'
import { OfferedField } from './field.ts'
import { sameWords } from './same-words.ts'

/** How one term is covered. */
export interface TermCoverage {
  readonly coverage: Coverage
  /** What the resume writes; for `implied` the skill that implies it. */
  readonly offered: string | null
  /** How well the resume supports it; `null` when missing. */
  readonly grade: EvidenceGrade | null
  /** The skill that shows it where it is itself only listed, as the resume writes it ("FastAPI" for Python); `null` otherwise. */
  readonly shownBy: string | null
  /** Share of the requirement's points that it earns, 0 … 1. */
  readonly credit: number
  readonly evidence: readonly Evidence[]
}

/** How a requirement is covered: by its best member. */
export interface RequirementCoverage extends TermCoverage {
  readonly by: Term | null
}

/** Letters from which an everyday word is looked for literally. */
const LITERAL_FROM = 8

const MISSING: TermCoverage = { coverage: 'missing', offered: null, grade: null, shownBy: null, credit: 0, evidence: [] }

/** Looks terms up in one resume. Build it once a resume: the closure of what its skills imply is shared by all ads. */
export class Offer {
  readonly resume: Resume
  readonly taxonomy: Taxonomy
  /** What it shows of fields of work. */
  readonly field: OfferedField
  /** Skill id → the offered skill that implies it: the best supported, of equals the nearest, of equals the first by id. */
  readonly #implied = new Map<string, OfferedSkill>()

  /** @param field - of the resume as it is, where `resume` is one that it might become */
  constructor(resume: Resume, taxonomy: Taxonomy, field: OfferedField = new OfferedField(resume, taxonomy)) {
    this.resume = resume
    this.taxonomy = taxonomy
    this.field = field
    // One wave a grade, best first, so that the best support reaches a skill before a nearer but weaker one.
    for (const grade of [...EVIDENCE_GRADES].reverse()) {
      const seeds = [...resume.skills.values()].filter((s) => s.grade === grade).sort((a, b) => (a.skill < b.skill ? -1 : 1))
      for (const [id, by] of closure(seeds, taxonomy)) if (!this.#implied.has(id)) this.#implied.set(id, by)
    }
  }

  /** @returns how the resume covers one term */
  cover(term: Term): TermCoverage {
    if (term.skill === null) {
      const found = this.resume.phrases.find(term.label)
      if (found === null) return MISSING
      // Found by its stems in a position, then word for word in a list: the grade of phrases may fall when words are added, so it earns nothing.
      return { coverage: found.coverage, offered: found.surface, grade: found.grade, shownBy: null, credit: COVERAGE_CREDIT[found.coverage], evidence: found.evidence }
    }
    const offered = this.resume.skills.get(term.skill)
    if (offered !== undefined) {
      const same = offered.surfaces.find((s) => sameWords(s, term.label) || term.surfaces.some((t) => sameWords(s, t)))
      const coverage = same === undefined ? 'alias' : 'exact'
      const written = { coverage, offered: same ?? (offered.surfaces[0] as string) } as const
      const source = this.#implied.get(term.skill)
      // Who built with FastAPI has used Python, though only a list says so.
      if (offered.grade === 'listed' && source !== undefined && source.grade !== 'listed')
        return {
          ...written,
          grade: source.grade,
          shownBy: source.surfaces[0] as string,
          credit: creditOf(coverage, source.grade),
          evidence: [...best(source).slice(0, 1), ...offered.evidence],
        }
      return { ...written, grade: offered.grade, shownBy: null, credit: creditOf(coverage, offered.grade), evidence: best(offered) }
    }
    const literal = this.#literal(term)
    if (literal !== null) return literal
    const source = this.#implied.get(term.skill)
    if (source === undefined) return MISSING
    return { coverage: 'implied', offered: source.surfaces[0] as string, grade: source.grade, shownBy: null, credit: creditOf('implied', source.grade), evidence: best(source) }
  }

  /**
   * Some everyday words ("authentication", "communication") are skills only beside others, which a terse resume lacks. The ad has settled
   * what they mean: the same words in the resume count, as listed. Names ("Access", "Spring") and short words are left out: they mean too much.
   */
  #literal({ label, surfaces }: Term): TermCoverage | null {
    if (/\p{Lu}/u.test(label)) return null
    for (const words of [label, ...surfaces]) {
      if (words.length < LITERAL_FROM) continue
      const found = this.resume.phrases.find(words)
      if (found?.coverage === 'exact')
        return { coverage: 'exact', offered: found.surface, grade: 'listed', shownBy: null, credit: creditOf('exact', 'listed'), evidence: found.evidence }
    }
    return null
  }

  /** @returns the member of a requirement that earns most; of equals an exact one, then the first by label, so that the order of members changes nothing */
  best(requirement: Requirement): RequirementCoverage {
    let best: RequirementCoverage = { ...MISSING, by: null }
    for (const term of requirement.anyOf) {
      const covered = { ...this.cover(term), by: term }
      if (covered.credit > 0 && (best.by === null || better(covered, best))) best = covered
    }
    return best
  }
}

/** The places of a skill, the best supported first. */
function best({ evidence, grade }: OfferedSkill): readonly SkillEvidence[] {
  return evidence[0]?.grade === grade ? evidence : [...evidence].sort((a, b) => EVIDENCE_GRADES.indexOf(b.grade) - EVIDENCE_GRADES.indexOf(a.grade) || a.span.start - b.span.start)
}

function better(a: RequirementCoverage, b: RequirementCoverage): boolean {
  if (a.credit !== b.credit) return a.credit > b.credit
  if (a.coverage !== b.coverage) return a.coverage === 'exact'
  return a.by !== null && b.by !== null && (a.by.label < b.by.label || (a.by.label === b.by.label && a.by.key < b.by.key))
}

/** What skills imply, directly and over others, nearest first; each with the seed that it follows from. */
function closure(seeds: readonly OfferedSkill[], taxonomy: Taxonomy): Map<string, OfferedSkill> {
  const reached = new Map<string, OfferedSkill>()
  let frontier = seeds.map((by) => ({ skill: taxonomy.byId(by.skill), by }))
  while (frontier.length > 0) {
    const next: typeof frontier = []
    for (const { skill, by } of frontier) {
      if (skill < 0) continue
      for (const target of taxonomy.implies(skill)) {
        const id = taxonomy.id(target)
        if (reached.has(id)) continue
        reached.set(id, by)
        next.push({ skill: target, by })
      }
    }
    frontier = next
  }
  return reached
}
