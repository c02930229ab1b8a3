/** What background ads say of the categories of skills: how common each is, and which stand together. */
import type { Numbers, Sections } from './sections.ts'

/** Index of a category; -1 for one that the background ads do not name. */
export type CategoryIndex = number

/** The categories of a compiled taxonomy. */
export class Categories {
  readonly count: number
  /** Text of the name → index. */
  readonly #byName: Map<number, CategoryIndex>
  readonly #name: Numbers
  readonly #ads: Numbers
  readonly #nearFirst: Numbers
  readonly #near: Numbers
  readonly #nearPercent: Numbers

  /** @param parts - a file made by `compileTaxonomy` */
  constructor(parts: Sections) {
    this.#name = parts.numbers('categoryName')
    this.count = this.#name.length
    this.#byName = new Map(Array.from(this.#name, (name, index) => [name, index]))
    this.#ads = parts.numbers('categoryAds')
    this.#nearFirst = parts.numbers('categoryNearFirst')
    this.#near = parts.numbers('categoryNear')
    this.#nearPercent = parts.numbers('categoryNearPercent')
  }

  /** @returns the category whose name is that text of the taxonomy */
  named(text: number): CategoryIndex {
    return this.#byName.get(text) ?? -1
  }

  /** @returns the text of its name */
  name(category: CategoryIndex): number {
    return this.#name[category] as number
  }

  /** @returns the chance that an ad names a skill of it, 0 … 1 */
  share(category: CategoryIndex): number {
    return (this.#ads[category + 1] as number) / (this.#ads[0] as number)
  }

  /** @returns its rarity, the natural logarithm of one over the chance; ≥ 0 */
  rarity(category: CategoryIndex): number {
    const all = this.#ads[0] as number
    return Math.max(0, Math.log(all / (1 + (this.#ads[category + 1] as number))))
  }

  /**
   * Adds to a category what its neighbours are worth to it.
   *
   * @param values - by category
   * @returns the sum over its neighbours of value × how often ads name the two together (a cosine, 0 … 1)
   */
  around(category: CategoryIndex, values: Float64Array): number {
    let sum = 0
    const to = this.#nearFirst[category + 1] as number
    for (let i = this.#nearFirst[category] as number; i < to; i++) sum += ((this.#nearPercent[i] as number) / 100) * (values[this.#near[i] as number] as number)
    return sum
  }
}
