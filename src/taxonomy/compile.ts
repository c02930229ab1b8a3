/** Compiles skills and word knowledge into the binary file that the tool loads. Runs at build time, and at run time for a user's own additions. */
import { createHash } from 'node:crypto'
import { otherSpellings } from '../text/spelling.ts'
import { buildVocabularyTable } from '../text/vocabulary.ts'
import { ENTRY_CASED, ENTRY_LIST, ENTRY_NOT, ENTRY_WITH, edgeHash } from './layout.ts'
import { packSections } from './sections.ts'
import { type AliasContext, SKILL_KINDS, type Skill } from './skill.ts'
import { aliasSequences } from './spellings.ts'

/** What is known of words besides the skills that they name. */
export interface WordKnowledge {
  /** Folded word → packed word class, see `text/word-class.ts`. */
  readonly classes: ReadonlyMap<string, number>
  /** Folded word → in how many of `ads` background ads it occurs. */
  readonly frequency: ReadonlyMap<string, number>
  readonly ads: number
  /** Folded word → how much likelier it stands where ads make demands than elsewhere, -1 … 1. */
  readonly demand: ReadonlyMap<string, number>
  /** Skill id → the same for skills, and whether many background ads name it. */
  readonly skillDemand: ReadonlyMap<string, { readonly demand: number; readonly often: boolean }>
}

const DIGEST_LENGTH = 16

/** @returns the packed parts with the digest of them all: 16 hexadecimal digits of their SHA-256 */
export function digested(parts: Parameters<typeof packSections>[0]): Buffer {
  const digest = createHash('sha256').update(packSections(parts)).digest('hex').slice(0, DIGEST_LENGTH)
  return packSections({ ...parts, digest })
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
  const entries: { node: number; skill: number; flags: number; context: number; text: number }[] = []
  const contexts: number[] = []
  const contextFirst: number[] = [0]
  const texts = new TextTable()
  const headCount = new Map<number, number>()
  const bodyCount = new Map<number, number>()
  const idIndex = new Map(skills.map((skill, index) => [skill.id, index]))

  skills.forEach((skill, index) => {
    const seen = new Set<string>()
    for (const alias of skill.aliases) {
      const { cased, with: wanted, not } = alias.context
      const flags = aliasFlags(alias.context)
      let context = -1
      if (wanted.length + not.length > 0) {
        context = contextFirst.length - 1
        contexts.push(wanted.length, ...wanted.map((w) => vocabulary.id(w)), ...not.map((w) => vocabulary.id(w)))
        contextFirst.push(contexts.length)
      }
      for (const sequence of aliasSequences(alias)) {
        const ids = sequence.map((word) => vocabulary.id(word))
        const key = `${ids.join(' ')}/${flags}/${cased ? alias.text : ''}`
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
  entries.sort((a, b) => a.node - b.node || (b.flags & ENTRY_WITH) - (a.flags & ENTRY_WITH) || a.skill - b.skill || a.flags - b.flags || a.text - b.text)

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
  const relation = (pick: (skill: Skill) => readonly string[]): { first: Int32Array; items: Int32Array } => {
    const first = new Int32Array(skills.length + 1)
    const items: number[] = []
    skills.forEach((skill, i) => {
      for (const id of pick(skill)) {
        const target = idIndex.get(id)
        if (target !== undefined) items.push(target)
      }
      first[i + 1] = items.length
    })
    return { first, items: Int32Array.from(items) }
  }
  const implies = relation((skill) => skill.implies)
  const near = relation((skill) => skill.near)
  const nodeFirst = new Int32Array(trie.count + 1)
  for (const entry of entries) nodeFirst[entry.node + 1] = (nodeFirst[entry.node + 1] as number) + 1
  for (let n = 0; n < trie.count; n++) nodeFirst[n + 1] = (nodeFirst[n + 1] as number) + (nodeFirst[n] as number)

  const labels = skills.map((skill) => texts.index(skill.label))
  const ids = skills.map((skill) => texts.index(skill.id))
  const categories = skills.map((skill) => texts.index(skill.category))
  const parts = {
    vocabulary: buildVocabularyTable(vocabulary.words),
    wordClass: perWord(words.classes, (x) => x),
    wordRarity: perWord(words.frequency, (n) => rarityByte(n, words.ads)),
    wordDemand: perWord(words.demand, (x) => 128 + Math.round(127 * x), 128),
    wordHead: counts(headCount),
    wordBody: counts(bodyCount),
    edges: trie.table(),
    nodeFirst,
    entrySkill: Int32Array.from(entries, (e) => e.skill),
    entryFlags: Uint8Array.from(entries, (e) => e.flags),
    entryContext: Int32Array.from(entries, (e) => e.context),
    entryText: Int32Array.from(entries, (e) => e.text),
    contextFirst: Int32Array.from(contextFirst),
    contexts: Int32Array.from(contexts),
    skillKind: Uint8Array.from(skills, (skill) => SKILL_KINDS.indexOf(skill.kind)),
    skillDemand: Uint8Array.from(skills, (skill) => packDemand(words.skillDemand.get(skill.id))),
    skillLabel: Int32Array.from(labels),
    skillId: Int32Array.from(ids),
    skillCategory: Int32Array.from(categories),
    impliesFirst: implies.first,
    implies: implies.items,
    nearFirst: near.first,
    near: near.items,
    textFirst: texts.offsets(),
    texts: texts.bytes(),
  }
  return digested(parts)
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

/** Children by (node, word), written out as an open-addressing table. */
class TrieBuilder {
  readonly #children = new Map<number, Map<number, number>>()
  count = 1

  insert(ids: readonly number[]): number {
    let node = 0
    for (const id of ids) {
      let children = this.#children.get(node)
      if (children === undefined) {
        children = new Map()
        this.#children.set(node, children)
      }
      let child = children.get(id)
      if (child === undefined) {
        child = this.count++
        children.set(id, child)
      }
      node = child
    }
    return node
  }

  table(): Int32Array {
    let rows = 16
    while (rows < this.count * 2) rows *= 2
    const table = new Int32Array(rows * 3)
    table.fill(-1, 2 * rows)
    for (const [node, children] of this.#children)
      for (const [word, child] of children) {
        let row = edgeHash(node, word) & (rows - 1)
        while (table[2 * rows + row] !== -1) row = (row + 1) & (rows - 1)
        table[row] = node
        table[rows + row] = word
        table[2 * rows + row] = child
      }
    return table
  }
}

/** Texts stored once each, end to end. */
class TextTable {
  readonly #index = new Map<string, number>()
  readonly #texts: string[] = []

  index(text: string): number {
    const known = this.#index.get(text)
    if (known !== undefined) return known
    this.#index.set(text, this.#texts.length)
    return this.#texts.push(text) - 1
  }

  offsets(): Int32Array {
    const out = new Int32Array(this.#texts.length + 1)
    this.#texts.forEach((text, i) => {
      out[i + 1] = (out[i] as number) + Buffer.byteLength(text)
    })
    return out
  }

  bytes(): Uint8Array {
    return Uint8Array.from(Buffer.from(this.#texts.join(''), 'utf8'))
  }
}
