/** Which fields of work an ad speaks of: the categories of all skills that it names, whether or not they are demands. */
import type { CategoryIndex } from '../taxonomy/categories.ts'
import type { SkillIndex, Taxonomy } from '../taxonomy/taxonomy.ts'

/** A category of skills, and how much of the ad's talk is of it. */
export interface FieldShare {
  readonly category: string
  /** In the taxonomy that the ad was read with. */
  readonly index: CategoryIndex
  /** 0 … 1; those of one ad add up to 1. */
  readonly share: number
}

/** Counts the skills that an ad names, by category. Soft skills are of no field. */
export class FieldCount {
  readonly #taxonomy: Taxonomy
  readonly #counts = new Map<CategoryIndex, number>()

  constructor(taxonomy: Taxonomy) {
    this.#taxonomy = taxonomy
  }

  /** @param skill - named once more; an ad repeats what it is about */
  add(skill: SkillIndex): void {
    const category = this.#taxonomy.categoryIndex(skill)
    if (category >= 0 && this.#taxonomy.kind(skill) !== 'soft') this.#counts.set(category, (this.#counts.get(category) ?? 0) + 1)
  }

  /** @returns share ∝ count × rarity of the category over ads; the greatest first, then in code-point order */
  shares(): FieldShare[] {
    const { categories } = this.#taxonomy
    const weighed = Array.from(this.#counts, ([index, count]) => ({ index, weight: count * categories.rarity(index) })).filter(({ weight }) => weight > 0)
    const all = weighed.reduce((sum, { weight }) => sum + weight, 0)
    return weighed
      .map(({ index, weight }) => ({ category: this.#taxonomy.categoryName(index), index, share: weight / all }))
      .sort((a, b) => b.share - a.share || (a.category < b.category ? -1 : 1))
  }
}
