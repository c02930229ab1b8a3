/** What a score would be if the resume showed more than it does. */
import type { Requirement, Term } from '../job/job-ad.ts'
import type { FoundPhrase, OfferedSkill, PhraseIndex, Resume } from '../resume/resume.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { creditOf } from './credit.ts'
import type { JobScore, RequirementScore } from './job-match.ts'
import { earned, liftOf } from './score.ts'

/** A term that is added is taken as shown at work: whoever has it should write where. */
const SHOWN = creditOf('exact', 'shown')
const IMPLIED = creditOf('implied', 'shown')

const NOTHING: ReadonlySet<string> = new Set()

/** Answers what terms would add to one resume. Keeps what skills imply, so use one for all ads. */
export class WhatIf {
  readonly #taxonomy: Taxonomy
  readonly #named: Resume['skills']
  readonly #closures = new Map<string, ReadonlySet<string>>()

  constructor(taxonomy: Taxonomy, { skills }: Resume) {
    this.#taxonomy = taxonomy
    this.#named = skills
  }

  /** @returns the credit that a requirement would have from this term alone, 0 … 1 */
  credit(requirement: Requirement, term: Term): number {
    let best = 0
    const implied = term.skill === null ? undefined : this.#closure(term.skill)
    for (const member of requirement.anyOf) {
      if (member.key === term.key) return SHOWN
      // What the resume names already is then shown by the term.
      if (member.skill !== null && implied?.has(member.skill) === true) best = Math.max(best, this.#named.has(member.skill) ? SHOWN : IMPLIED)
    }
    return best
  }

  /**
   * Scores again the requirements that a term touches, and the field of work as far as they tell it.
   *
   * @returns by how many hundredths of a point the score would rise
   */
  gain(scored: Pick<JobScore, 'field' | 'requirements'>, term: Term): number {
    let sum = 0
    for (const r of scored.requirements) {
      if (r.credit >= SHOWN) continue
      const credit = this.credit(r.requirement, term)
      if (credit > r.credit) sum += earned(Math.round(r.points * 100), credit) - Math.round(r.contribution * 100)
    }
    return sum === 0 ? 0 : liftOf(scored, sum)
  }

  /** @returns the member of a requirement that would gain most, of equals the first by label; `null` when none would. What is named but only listed gains by being shown itself */
  best(scored: Pick<JobScore, 'field' | 'requirements'>, of: RequirementScore): { term: Term; gain: number } | null {
    let best: { term: Term; gain: number } | null = null
    if (of.credit >= SHOWN) return null
    const named = of.by !== null && of.coverage !== 'implied'
    for (const term of named && of.by !== null ? [of.by] : of.requirement.anyOf) {
      const gain = this.gain(scored, term)
      if (gain > 0 && (best === null || gain > best.gain || (gain === best.gain && term.label < best.term.label))) best = { term, gain }
    }
    return best
  }

  /** @returns the ids of the skills that follow from a term, without itself */
  follows(term: Term): ReadonlySet<string> {
    return term.skill === null ? NOTHING : this.#closure(term.skill)
  }

  /** Skills that follow from one, without itself. */
  #closure(id: string): ReadonlySet<string> {
    const known = this.#closures.get(id)
    if (known !== undefined) return known
    const reached = new Set<string>()
    const open = [this.#taxonomy.byId(id)]
    for (let skill = open.pop(); skill !== undefined; skill = open.pop()) {
      if (skill < 0) continue
      for (const target of this.#taxonomy.implies(skill)) {
        const targetId = this.#taxonomy.id(target)
        if (targetId !== id && !reached.has(targetId)) {
          reached.add(targetId)
          open.push(target)
        }
      }
    }
    this.#closures.set(id, reached)
    return reached
  }
}

/**
 * @param resume - a resume
 * @param terms - what it is to show besides
 * @returns the resume as if it showed them at work, for scoring only: the new terms have no evidence
 */
export function withTerms(resume: Resume, terms: readonly Term[]): Resume {
  const skills = new Map(resume.skills)
  const phrases = new Set<string>()
  for (const term of terms) {
    if (term.skill === null) phrases.add(term.label)
    else skills.set(term.skill, shown(term.skill, term, skills.get(term.skill)))
  }
  const index: PhraseIndex = {
    find: (phrase) => {
      const found = resume.phrases.find(phrase)
      return phrases.has(phrase) ? ({ coverage: 'exact', surface: phrase, evidence: found?.evidence ?? [], grade: 'shown' } satisfies FoundPhrase) : found
    },
  }
  return { ...resume, skills, phrases: index }
}

function shown(skill: string, term: Term, known: OfferedSkill | undefined): OfferedSkill {
  const grade = known?.grade === 'recent' ? 'recent' : 'shown'
  return { evidence: [], years: null, statedYears: null, lastUsed: null, ...known, skill, surfaces: [term.label, ...(known?.surfaces ?? [])], grade }
}
