/** Compiles skills and word knowledge into the binary file that the tool loads. Runs at build time, and at run time for a user's own additions. */
import { otherSpellings } from '../text/spelling.ts'
import { buildVocabularyTable } from '../text/vocabulary.ts'
import { type DraftCategory, type DraftEntry, packTaxonomy } from './draft.ts'
import { ENTRY_CASED, ENTRY_LIST, ENTRY_NOT, ENTRY_WITH } from './layout.ts'
import { type AliasContext, SKILL_KINDS, type Skill } from './skill.ts'
import { aliasSequences } from './spellings.ts'
import { TextTable } from './text-table.ts'
import { TrieBuilder } from './trie.ts'

/** What is known of words besides the skills that they name. */
export interface WordKnowledge {
  /** Folded word → packed word class, see `text/word-class.ts`. */
  readonly classes: ReadonlyMap<string, number>
  /** Folded word → in how many of `ads` background ads it occurs. */
  readonly frequency: ReadonlyMap<string, number>
  readonly ads: number
  /** Folded word → how much likelier it stands where ads make demands than elsewhere, -1 … 1. */
  readonly demand: ReadonlyMap<string, number>
  /** Skill id → the same for skills, whether many background ads name it, and how common it is over them (see {@link rarityByte}). */
  readonly skillDemand: ReadonlyMap<string, { readonly demand: number; readonly often: boolean; readonly commonness: number }>
  /** Category → what ads say of it. */
  readonly categories: ReadonlyMap<string, CategoryKnowledge>
  /** How many ads those figures are over. */
  readonly categoryAds: number
}

/** What the background ads say of a category of skills. */
export interface CategoryKnowledge {
  /** How many ads name a skill of it. */
  readonly ads: number
  /** Category → how often ads name it beside this one, as percent (a cosine). */
  readonly near: ReadonlyMap<string, number>
}

/** @returns what an alias demands of its context, as bits of its entry */
export function aliasFlags({ cased, list, with: wanted, not }: AliasContext): number {
  return (cased ? ENTRY_CASED : 0) | (list ? ENTRY_LIST : 0) | (wanted.length > 0 ? ENTRY_WITH : 0) | (not.length > 0 ? ENTRY_NOT : 0)
}

/**
 * @param skills - sound entries (see `validate.ts`)
 * @param words - word classes and background frequencies
 * @returns the bytes of `taxonomy.bin`; the same input gives the same bytes
 */
export function compileTaxonomy(skills: readonly Skill[], words: WordKnowledge): Buffer {
  const vocabulary = new WordIds()
  for (const word of [...words.classes.keys(), ...words.frequency.keys()].sort()) vocabulary.id(word)
  const trie = new TrieBuilder()
  const texts = new TextTable()
  const contexts: number[][] = [[]]
  const headCount = new Map<number, number>()
  const bodyCount = new Map<number, number>()
  const idIndex = new Map(skills.map((skill, index) => [skill.id, index]))
  const indexes = (ids: readonly string[]): number[] => ids.map((id) => idIndex.get(id)).filter((index) => index !== undefined)
  // What there is little of gets the small numbers.
  for (const { category } of skills) texts.index(category)
  const drafts = skills.map((skill) => ({
    kind: SKILL_KINDS.indexOf(skill.kind),
    demand: packDemand(words.skillDemand.get(skill.id)),
    commonness: words.skillDemand.get(skill.id)?.commonness ?? 0,
    id: texts.index(skill.id),
    label: texts.index(skill.label),
    category: texts.index(skill.category),
    implies: indexes(skill.implies),
    near: indexes(skill.near),
  }))
  // A category that only the background knows is of no use.
  const known = new Set(skills.map((skill) => skill.category))
  const categories = [...words.categories].flatMap(([name, { ads, near }]): DraftCategory[] =>
    known.has(name) ? [{ name: texts.index(name), ads, near: [...near].flatMap(([other, percent]) => (known.has(other) ? [{ name: texts.index(other), percent }] : [])) }] : [],
  )
  const entries: DraftEntry[] = []
  skills.forEach((skill, index) => {
    const seen = new Set<string>()
    for (const alias of skill.aliases) {
      const flags = aliasFlags(alias.context)
      const context = addContext(alias.context, contexts, (word) => vocabulary.id(word))
      for (const sequence of aliasSequences(alias)) {
        const ids = sequence.map((word) => vocabulary.id(word))
        const key = `${ids.join(' ')}/${flags}/${alias.context.cased ? alias.text : ''}`
        if (seen.has(key)) continue
        seen.add(key)
        entries.push({ node: trie.insert(ids), skill: index, flags, context, text: texts.index(alias.text) })
        if (ids.length > 1) {
          bump(headCount, ids.at(-1) as number)
          for (const id of ids.slice(0, -1)) bump(bodyCount, id)
        }
      }
    }
  })
  // An alias that states its context is tried before one that stands without.
  entries.sort((a, b) => a.node - b.node || (b.flags & ENTRY_WITH) - (a.flags & ENTRY_WITH) || a.skill - b.skill || a.flags - b.flags)

  const wordCount = vocabulary.count
  const perWord = (source: ReadonlyMap<string, number>, value: (x: number) => number, neutral = 0): Uint8Array => {
    const out = new Uint8Array(wordCount).fill(neutral)
    for (const [word, x] of source) {
      const id = vocabulary.id(word)
      if (out[id] === neutral) out[id] = value(x)
    }
    return out
  }
  const counts = (source: ReadonlyMap<number, number>): Uint8Array => {
    const out = new Uint8Array(wordCount)
    for (const [id, n] of source) out[id] = Math.min(255, n)
    return out
  }
  return packTaxonomy({
    vocabulary: buildVocabularyTable(vocabulary.words),
    perWord: {
      wordClass: perWord(words.classes, (x) => x),
      wordRarity: perWord(words.frequency, (n) => rarityByte(n, words.ads)),
      wordDemand: perWord(words.demand, (x) => 128 + Math.round(127 * x), 128),
      wordHead: counts(headCount),
      wordBody: counts(bodyCount),
    },
    trie,
    entries,
    contexts,
    skills: drafts,
    categories,
    categoryAds: words.categoryAds,
    texts,
  })
}

/**
 * @param context - of an alias
 * @param contexts - rows, to which one is added when the alias wants or shuns words
 * @param id - a word's id
 * @returns the row, 0 for none
 */
export function addContext({ with: wanted, not }: AliasContext, contexts: number[][], id: (word: string) => number): number {
  if (wanted.length + not.length === 0) return 0
  return contexts.push([wanted.length, ...wanted.map(id), ...not.map(id)]) - 1
}

/**
 * How common a word is over ads, as one byte: 0 never seen, 1 rare … 255 in every ad.
 * The byte is 1 + 254 · log(1 + n) / log(1 + ads), so that equal steps are equal factors.
 */
export function rarityByte(n: number, ads: number): number {
  return n <= 0 ? 0 : 1 + Math.round((254 * Math.log(1 + n)) / Math.log(1 + ads))
}

/** 0 for a skill of which nothing is known; else the demand in seven bits, never 0, and `often` above. */
function packDemand(known: { readonly demand: number; readonly often: boolean } | undefined): number {
  return known === undefined ? 0 : (64 + Math.round(63 * known.demand)) | (known.often ? 128 : 0)
}

function bump(map: Map<number, number>, key: number): void {
  map.set(key, (map.get(key) ?? 0) + 1)
}

/** Gives ids to words; the spellings of one word share one. */
class WordIds {
  readonly words = new Map<string, number>()
  count = 0

  id(word: string): number {
    const known = this.words.get(word)
    if (known !== undefined) return known
    const twin = otherSpellings(word)
      .map((w) => this.words.get(w))
      .find((id) => id !== undefined)
    const id = twin ?? this.count++
    for (const w of [word, ...otherSpellings(word)]) if (!this.words.has(w)) this.words.set(w, id)
    return id
  }
}
