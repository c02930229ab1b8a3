/**
 * Do an ad and a resume speak of the same field of work? Two people of one occupation name different tools of it, and every ad asks, besides what
 * it spells out, for somebody of its field. Told by the categories of the taxonomy, by the words of the titles, and, for the order of jobs alone,
 * by the rarer words of the ad.
 */
import type { JobAd } from '../job/job-ad.ts'
import type { OfferedSkill, Resume } from '../resume/resume.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { foldWord } from '../text/fold.ts'
import { stem } from '../text/stem.ts'

/**
 * A category is shown wholly by this many skills of it; the tenth says less than the first, so the logarithm counts. Over `fixtures/ranking`
 * 6 to 20 order alike.
 */
export const ENOUGH_SKILLS = 12

/** A skill of a category that ads name in one breath with the asked one (nursing process, nursing procedures) counts by so much × how often they do. */
export const NEIGHBOUR_CREDIT = 0.5

/** Two of one occupation name different skills: half of them show less than 0.35 of an ad's categories, one of ten 0.6. From here on all of the field is shown. */
export const FULL_FIELD = 0.5

/** What a position of exactly the ad's title adds to that. */
export const TITLE_CREDIT = 0.8

/** A title of one everyday word ("manager") is no evidence: its rarity counts against this much more. */
const TITLE_DOUBT = 0.5

/** How well the fields fit, and by what. */
export interface FieldFit {
  /** At most 1: how much of the ad's categories the resume shows beyond what a resume of any field would; below 0 where it shows less. */
  readonly categories: number
  /** 0 … 1: how much of the ad's title stands in a title of the resume, rare words counting more. */
  readonly title: number
  /** 0 … 1: share of the ad's characteristic words, by weight, that the resume holds. No part of the score. */
  readonly words: number
  /** 0 … 1: what the categories and the title come to. */
  readonly fit: number
  /** The ad's greatest categories that the resume shows, at most five. */
  readonly shared: readonly SharedField[]
  /** Words of the ad's title that stand in a title of the resume, as the ad writes them. */
  readonly titleWords: readonly string[]
}

/** A category of an ad that a resume shows. */
export interface SharedField {
  readonly category: string
  /** How much of the ad's talk is of it, 0 … 1. */
  readonly share: number
  /** How far the resume shows it, 0 … 1. */
  readonly shown: number
  /** The skills of it that the resume names and the ad does not; none where only its neighbours show it. */
  readonly skills: readonly OfferedSkill[]
}

const MOST_SHARED = 5

/** What the field is called where it stands among requirements. */
export const FIELD_LABEL = 'field of work'

/** The fields of work that a resume shows; built once a resume. */
export class OfferedField {
  readonly #taxonomy: Taxonomy
  readonly #vocabulary: ReadonlySet<string>
  /** Stems of the words of the headline and of the titles of positions. */
  readonly #titles: ReadonlySet<string>
  /** Skill id → category. */
  readonly #categoryOf = new Map<string, number>()
  readonly #skills = new Map<number, OfferedSkill[]>()
  /** By category: how many skills of it. */
  readonly #counts: Float64Array
  readonly #own: Float64Array

  constructor({ skills, contact, positions, vocabulary }: Resume, taxonomy: Taxonomy) {
    this.#taxonomy = taxonomy
    this.#vocabulary = vocabulary
    this.#counts = new Float64Array(taxonomy.categories.count)
    this.#own = new Float64Array(taxonomy.categories.count)
    for (const skill of skills.values()) {
      const index = taxonomy.byId(skill.skill)
      const category = index < 0 || taxonomy.kind(index) === 'soft' ? -1 : taxonomy.categoryIndex(index)
      if (category < 0) continue
      this.#categoryOf.set(skill.skill, category)
      this.#counts[category] = (this.#counts[category] as number) + 1
      this.#skills.set(category, [...(this.#skills.get(category) ?? []), skill])
    }
    const titles = [contact.headline?.value ?? '', ...positions.map(({ title }) => title)]
    this.#titles = new Set(titles.flatMap((title) => wordsOf(title).map(stem)))
  }

  /** @returns how well the resume fits the ad's field of work */
  fit(job: JobAd): FieldFit {
    const { categories, shared } = this.#categories(job)
    const { title, titleWords } = this.#title(job)
    const fit = Math.min(1, round(Math.max(0, categories) / FULL_FIELD + TITLE_CREDIT * title))
    return { categories, title, words: this.#words(job), fit, shared, titleWords }
  }

  /**
   * What the ad asks for is counted by its requirements; here only what else the resume shows counts, so that a term that is added
   * gains just what its requirement gives.
   */
  #categories(job: JobAd): Pick<FieldFit, 'categories' | 'shared'> {
    if (job.fields.length === 0) return { categories: 0, shared: [] }
    const { categories } = this.#taxonomy
    const own = this.#own
    own.set(this.#counts)
    const asked = new Set<string>()
    for (const { anyOf } of job.requirements)
      for (const { skill } of anyOf) {
        const category = skill === null || asked.has(skill) ? undefined : this.#categoryOf.get(skill)
        if (category === undefined || skill === null) continue
        asked.add(skill)
        own[category] = (own[category] as number) - 1
      }
    let beyond = 0
    let most = 0
    const shared: SharedField[] = []
    for (const { category, index, share } of job.fields) {
      const skills = (own[index] as number) + NEIGHBOUR_CREDIT * categories.around(index, own)
      const shown = Math.min(1, Math.log2(1 + skills) / Math.log2(1 + ENOUGH_SKILLS))
      // As often as any ad names the category, any resume is taken to.
      const chance = categories.share(index)
      beyond += share * (shown - chance)
      most += share * (1 - chance)
      if (shown > chance && shared.length < MOST_SHARED)
        shared.push({ category, share: round(share), shown: round(shown), skills: (this.#skills.get(index) ?? []).filter(({ skill }) => !asked.has(skill)) })
    }
    return { categories: most === 0 ? 0 : round(beyond / most), shared }
  }

  #title({ titleWords }: JobAd): { title: number; titleWords: string[] } {
    let held = 0
    let all = TITLE_DOUBT
    const both: string[] = []
    const seen = new Set<string>()
    for (const { word, weight } of titleWords) {
      const stemmed = stem(word)
      if (seen.has(stemmed)) continue
      seen.add(stemmed)
      all += weight
      if (!this.#titles.has(stemmed)) continue
      held += weight
      both.push(word)
    }
    return { title: round(held / all), titleWords: both }
  }

  #words({ vocabulary }: JobAd): number {
    let held = 0
    let all = 0
    for (const { word, weight } of vocabulary) {
      all += weight
      if (this.#vocabulary.has(word)) held += weight
    }
    return all === 0 ? 0 : round(held / all)
  }
}

const wordsOf = (text: string): string[] => (text.match(/[\p{L}\p{N}+#]+/gu) ?? []).map(foldWord)
const round = (x: number): number => Math.round(x * 10_000) / 10_000
