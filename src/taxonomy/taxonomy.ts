/** The compiled taxonomy: skills by index, and what is known of words. Everything is read in place; labels are decoded when asked for. */

import { Vocabulary, type VocabularyTable } from '../text/vocabulary.ts'
import { CAN_BE_ADJECTIVE, CAN_BE_NOUN, CAN_BE_VERB, WordClass } from '../text/word-class.ts'
import { Categories, type CategoryIndex } from './categories.ts'
import { type Numbers, Sections } from './sections.ts'
import { SKILL_KINDS, type SkillKind } from './skill.ts'
import { Texts } from './text-table.ts'
import type { Trie } from './trie.ts'

/** Index of a skill in the loaded taxonomy; ids are stable over versions, indexes are not. */
export type SkillIndex = number

/** A loaded taxonomy. */
export class Taxonomy {
  readonly vocabulary: Vocabulary
  readonly skillCount: number
  readonly entries: AliasEntries
  readonly trie: Trie
  /** Node of the trie → its first alias entry; the next node's first ends the range. */
  readonly entryFirst: Numbers
  readonly #wordClass: Uint8Array
  readonly #wordRarity: Uint8Array
  readonly #wordDemand: Uint8Array
  readonly #wordHead: Uint8Array
  readonly #wordBody: Uint8Array
  readonly #kind: Numbers
  readonly #skillDemand: Numbers
  readonly #label: Numbers
  readonly #id: Numbers
  readonly #category: Numbers
  readonly #byId: Numbers
  readonly #implies: Relation
  readonly #near: Relation
  readonly #texts: Texts
  readonly #skillCommonness: Numbers
  readonly categories: Categories
  /** The ids that were asked for: a run asks for few, and for those again and again. */
  readonly #asked = new Map<string, SkillIndex>()

  /** @param bytes - a file made by `compileTaxonomy` */
  constructor(bytes: Buffer) {
    const parts = new Sections(bytes)
    this.vocabulary = new Vocabulary(vocabularyTable(parts))
    this.#wordClass = parts.uint8('wordClass')
    this.#wordRarity = parts.uint8('wordRarity')
    this.#wordDemand = parts.uint8('wordDemand')
    this.#wordHead = parts.uint8('wordHead')
    this.#wordBody = parts.uint8('wordBody')
    this.trie = { roots: parts.int32('roots')[0] as number, childFirst: parts.numbers('nodeChildFirst'), word: parts.numbers('nodeWord') }
    this.entryFirst = parts.numbers('nodeEntryFirst')
    this.#kind = parts.numbers('skillKind')
    this.skillCount = this.#kind.length
    this.#skillDemand = parts.numbers('skillDemand')
    this.#label = parts.numbers('skillLabel')
    this.#id = parts.numbers('skillId')
    this.#category = parts.numbers('skillCategory')
    this.#byId = parts.numbers('skillsById')
    this.#implies = { first: parts.numbers('impliesFirst'), items: parts.numbers('implies') }
    this.#near = { first: parts.numbers('nearFirst'), items: parts.numbers('near') }
    this.#texts = new Texts(parts)
    this.#skillCommonness = parts.numbers('skillCommonness')
    this.categories = new Categories(parts)
    const text = parts.numbers('entryText')
    this.entries = {
      skill: parts.numbers('entrySkill'),
      flags: parts.numbers('entryFlags'),
      context: parts.numbers('entryContext'),
      contextFirst: parts.numbers('contextFirst'),
      contexts: parts.numbers('contexts'),
      text: (entry) => this.#texts.at(text[entry] as number),
    }
  }

  label(skill: SkillIndex): string {
    return this.#texts.at(this.#label[skill] as number)
  }

  id(skill: SkillIndex): string {
    return this.#texts.at(this.#id[skill] as number)
  }

  kind(skill: SkillIndex): SkillKind {
    return SKILL_KINDS[this.#kind[skill] as number] as SkillKind
  }

  category(skill: SkillIndex): string {
    return this.#texts.at(this.#category[skill] as number)
  }

  /** @returns the index of a skill's category, -1 when the background ads do not name it */
  categoryIndex(skill: SkillIndex): CategoryIndex {
    return this.categories.named(this.#category[skill] as number)
  }

  /** @returns the name of a category, such as `nursing-process` */
  categoryName(category: CategoryIndex): string {
    return this.#texts.at(this.categories.name(category))
  }

  /** How common a skill is over ads: 0 hardly seen … 255 in every ad (logarithmic). */
  skillCommonness(skill: SkillIndex): number {
    return this.#skillCommonness[skill] as number
  }

  /** Skills that having this one shows directly. */
  implies(skill: SkillIndex): Numbers {
    return related(this.#implies, skill)
  }

  /** Neighbours worth naming. */
  near(skill: SkillIndex): Numbers {
    return related(this.#near, skill)
  }

  /**
   * How much likelier a skill stands where ads make demands than an average one, -1 … 1; `often` when a fiftieth of the background ads name it.
   *
   * @returns `null` for a skill that the background ads hardly name
   */
  skillDemand(skill: SkillIndex): { readonly demand: number; readonly often: boolean } | null {
    const packed = this.#skillDemand[skill] as number
    return packed === 0 ? null : { demand: ((packed & 127) - 64) / 63, often: packed >= 128 }
  }

  /** @returns the skill with that id, or -1 */
  byId(id: string): SkillIndex {
    const known = this.#asked.get(id)
    if (known !== undefined) return known
    const found = this.#search(id)
    this.#asked.set(id, found)
    return found
  }

  #search(id: string): SkillIndex {
    let low = 0
    let high = this.skillCount - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      const skill = this.#byId[middle] as number
      const there = this.id(skill)
      if (there === id) return skill
      if (there < id) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  /** A word's usual class, {@link WordClass.unknown} for a word that the vocabulary lacks. */
  wordClass(word: number): WordClass {
    return word < 0 ? WordClass.unknown : (((this.#wordClass[word] as number) & 15) as WordClass)
  }

  canBeNoun(word: number): boolean {
    return word >= 0 && ((this.#wordClass[word] as number) & CAN_BE_NOUN) !== 0
  }

  canBeVerb(word: number): boolean {
    return word >= 0 && ((this.#wordClass[word] as number) & CAN_BE_VERB) !== 0
  }

  canBeAdjective(word: number): boolean {
    return word >= 0 && ((this.#wordClass[word] as number) & CAN_BE_ADJECTIVE) !== 0
  }

  /** How common a word is over ads: 0 never seen, 1 rare … 255 in every ad (logarithmic). */
  commonness(word: number): number {
    return word < 0 ? 0 : (this.#wordRarity[word] as number)
  }

  /** How much likelier than an average word it stands where ads make demands: -1 … 1, 0 when nothing is known. */
  demand(word: number): number {
    return word < 0 ? 0 : ((this.#wordDemand[word] as number) - 128) / 127
  }

  /** In how many spellings of skills (255 at most) the word is the last of several. */
  headCount(word: number): number {
    return word < 0 ? 0 : (this.#wordHead[word] as number)
  }

  /** In how many spellings of skills (255 at most) the word stands before the last. */
  bodyCount(word: number): number {
    return word < 0 ? 0 : (this.#wordBody[word] as number)
  }
}

/** Alias entries as parallel arrays; see `layout.ts` for the flags. */
export interface AliasEntries {
  readonly skill: Numbers
  readonly flags: Numbers
  /** Row of `contextFirst`, 0 for none. */
  readonly context: Numbers
  readonly contextFirst: Numbers
  /** Of each row: how many words are wanted, those words, the unwanted ones. */
  readonly contexts: Numbers
  text(entry: number): string
}

interface Relation {
  readonly first: Numbers
  readonly items: Numbers
}

function related({ first, items }: Relation, skill: SkillIndex): Numbers {
  return items.subarray(first[skill] as number, first[skill + 1] as number)
}

/** @returns the table of the words, views of the file */
export const vocabularyTable = (parts: Sections): VocabularyTable => ({
  first: parts.int32('vocabularyFirst'),
  high: parts.int32('vocabularyHigh'),
  id: parts.int32('vocabularyId'),
})
