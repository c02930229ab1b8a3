/** Neighbours: skills of the resume that are close to one that it lacks ("you know MySQL"). */
import type { Resume } from '../resume/resume.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'

const MOST = 3

/** Looks up neighbours in one resume. */
export class Neighbours {
  readonly #resume: Resume
  readonly #taxonomy: Taxonomy
  /** Skill id → skills of the resume that name it as their neighbour. */
  readonly #reverse = new Map<string, string[]>()

  constructor(resume: Resume, taxonomy: Taxonomy) {
    this.#resume = resume
    this.#taxonomy = taxonomy
    for (const id of [...resume.skills.keys()].sort()) {
      const skill = taxonomy.byId(id)
      if (skill < 0) continue
      for (const target of taxonomy.near(skill)) {
        const key = taxonomy.id(target)
        this.#reverse.set(key, [...(this.#reverse.get(key) ?? []), id])
      }
    }
  }

  /** @returns at most three, as the resume writes them, in code-point order of their ids */
  of(skillId: string | null): string[] {
    const skill = skillId === null ? -1 : this.#taxonomy.byId(skillId)
    if (skillId === null || skill < 0) return []
    const ids = new Set(this.#reverse.get(skillId))
    for (const target of this.#taxonomy.near(skill)) ids.add(this.#taxonomy.id(target))
    return [...ids]
      .filter((id) => this.#resume.skills.has(id))
      .sort()
      .slice(0, MOST)
      .map((id) => this.#resume.skills.get(id)?.surfaces[0] ?? id)
  }
}
