/** The compiled taxonomy: skills by index, and what is known of words. Everything is read in place; labels are decoded when asked for. */

import { Vocabulary } from '../text/vocabulary.ts'
import { CAN_BE_ADJECTIVE, CAN_BE_NOUN, CAN_BE_VERB, WordClass } from '../text/word-class.ts'
import { Sections } from './sections.ts'
import { SKILL_KINDS, type SkillKind } from './skill.ts'

/** Index of a skill in the loaded taxonomy; ids are stable over versions, indexes are not. */
export type SkillIndex = number

/** A loaded taxonomy. */
export class Taxonomy {
  readonly vocabulary: Vocabulary
  readonly skillCount: number
  readonly entries: AliasEntries
  readonly edges: Int32Array
  readonly nodeFirst: Int32Array
  readonly #wordClass: Uint8Array
  readonly #wordRarity: Uint8Array
  readonly #wordDemand: Uint8Array
  readonly #wordHead: Uint8Array
  readonly #wordBody: Uint8Array
  readonly #kind: Uint8Array
  readonly #skillDemand: Uint8Array
  readonly #label: Int32Array
  readonly #id: Int32Array
  readonly #category: Int32Array
  readonly #implies: Relation
  readonly #near: Relation
  readonly #texts: Texts
  #byId: Map<string, SkillIndex> | undefined

  /** @param bytes - a file made by `compileTaxonomy` */
  constructor(bytes: Buffer) {
    const parts = new Sections(bytes)
    this.vocabulary = new Vocabulary(parts.int32('vocabulary'))
    this.#wordClass = parts.uint8('wordClass')
    this.#wordRarity = parts.uint8('wordRarity')
    this.#wordDemand = parts.uint8('wordDemand')
    this.#wordHead = parts.uint8('wordHead')
    this.#wordBody = parts.uint8('wordBody')
    this.edges = parts.int32('edges')
    this.nodeFirst = parts.int32('nodeFirst')
    this.#kind = parts.uint8('skillKind')
    this.skillCount = this.#kind.length
    this.#skillDemand = parts.uint8('skillDemand')
    this.#label = parts.int32('skillLabel')
    this.#id = parts.int32('skillId')
    this.#category = parts.int32('skillCategory')
    this.#implies = { first: parts.int32('impliesFirst'), items: parts.int32('implies') }
    this.#near = { first: parts.int32('nearFirst'), items: parts.int32('near') }
    this.#texts = new Texts(parts.int32('textFirst'), parts.uint8('texts'))
    this.entries = {
      skill: parts.int32('entrySkill'),
      flags: parts.uint8('entryFlags'),
      context: parts.int32('entryContext'),
      contextFirst: parts.int32('contextFirst'),
      contexts: parts.int32('contexts'),
      text: (entry) => this.#texts.at(parts.int32('entryText')[entry] as number),
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

  /** Skills that having this one shows directly. */
  implies(skill: SkillIndex): Int32Array {
    return related(this.#implies, skill)
  }

  /** Neighbours worth naming. */
  near(skill: SkillIndex): Int32Array {
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
    if (this.#byId === undefined) {
      this.#byId = new Map()
      for (let i = 0; i < this.skillCount; i++) this.#byId.set(this.id(i), i)
    }
    return this.#byId.get(id) ?? -1
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

/** Alias entries as parallel arrays; see `compile.ts` for the flags. */
export interface AliasEntries {
  readonly skill: Int32Array
  readonly flags: Uint8Array
  readonly context: Int32Array
  readonly contextFirst: Int32Array
  readonly contexts: Int32Array
  text(entry: number): string
}

interface Relation {
  readonly first: Int32Array
  readonly items: Int32Array
}

function related({ first, items }: Relation, skill: SkillIndex): Int32Array {
  return items.subarray(first[skill] as number, first[skill + 1] as number)
}

class Texts {
  readonly #first: Int32Array
  readonly #bytes: Buffer

  constructor(first: Int32Array, bytes: Uint8Array) {
    this.#first = first
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  at(index: number): string {
    return this.#bytes.toString('utf8', this.#first[index], this.#first[index + 1])
  }
}
