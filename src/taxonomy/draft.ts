/** A taxonomy in the making, as the compiler and a user's additions fill it; written out in the order that loads fastest. */
import { createHash } from 'node:crypto'
import type { VocabularyTable } from '../text/vocabulary.ts'
import { narrow, packSections } from './sections.ts'
import type { TextTable } from './text-table.ts'
import type { TrieBuilder } from './trie.ts'

/** A spelling that leads to a skill. */
export interface DraftEntry {
  readonly node: number
  readonly skill: number
  readonly flags: number
  /** Row of the contexts, 0 for none. */
  readonly context: number
  readonly text: number
}

/** What is known of each word, by id: one byte each. */
const PER_WORD = ['wordClass', 'wordRarity', 'wordDemand', 'wordHead', 'wordBody'] as const
export type PerWord = Readonly<Record<(typeof PER_WORD)[number], Uint8Array>>

/** Ids of words and numbers of nodes are provisional here. */
export interface Draft {
  readonly vocabulary: VocabularyTable
  readonly perWord: PerWord
  readonly trie: TrieBuilder
  /** In the order in which they are tried at one node. */
  readonly entries: readonly DraftEntry[]
  /** Row 0 stands for no context; each other is (how many words are wanted, those words, the unwanted ones). */
  readonly contexts: readonly (readonly number[])[]
  readonly skills: readonly DraftSkill[]
  readonly categories: readonly DraftCategory[]
  /** How many background ads the categories were counted over. */
  readonly categoryAds: number
  readonly texts: TextTable
}

/** A skill; what it implies and what is near are indexes of skills, the names are texts. */
export interface DraftSkill {
  readonly kind: number
  readonly demand: number
  /** Over ads: 0 never seen … 255 in every one, logarithmic. */
  readonly commonness: number
  readonly label: number
  readonly id: number
  readonly category: number
  readonly implies: readonly number[]
  readonly near: readonly number[]
}

/** A category that background ads name; names are texts. */
export interface DraftCategory {
  readonly name: number
  readonly ads: number
  readonly near: readonly { readonly name: number; readonly percent: number }[]
}

const DIGEST_LENGTH = 16

/**
 * @param draft - complete
 * @returns the bytes of `taxonomy.bin`: the same draft gives the same bytes
 */
export function packTaxonomy(draft: Draft): Buffer {
  const { vocabulary, skills, categories, texts } = draft
  const categoryAt = new Map(categories.map(({ name }, index) => [name, index]))
  const near = categories.map((c) => c.near.flatMap(({ name, percent }) => (categoryAt.has(name) ? [{ category: categoryAt.get(name) as number, percent }] : [])))
  const wordCount = draft.perWord.wordClass.length
  const { newId, roots } = orderWords(draft, wordCount)
  const { trie, newNode } = draft.trie.layOut(newId)
  // Sorting is stable: entries of one node keep their order.
  const entries = draft.entries.map((entry) => ({ ...entry, node: newNode[entry.node] as number })).sort((a, b) => a.node - b.node)
  const entryFirst = new Int32Array(trie.word.length + 1)
  for (const { node } of entries) entryFirst[node + 1] = (entryFirst[node + 1] as number) + 1
  for (let n = 0; n < trie.word.length; n++) entryFirst[n + 1] = (entryFirst[n + 1] as number) + (entryFirst[n] as number)
  const contexts = draft.contexts.map(([wanted = 0, ...words]) => [wanted, ...words.map((word) => newId[word] as number)])
  const perWord = (source: Uint8Array): Uint8Array => {
    const out = new Uint8Array(wordCount)
    source.forEach((value, id) => {
      out[newId[id] as number] = value
    })
    return out
  }
  const idText = skills.map((skill) => texts.at(skill.id))
  const parts = {
    roots: Int32Array.of(roots),
    vocabularyFirst: vocabulary.first,
    vocabularyHigh: vocabulary.high,
    vocabularyId: vocabulary.id.map((id) => newId[id] as number),
    ...Object.fromEntries(PER_WORD.map((name) => [name, perWord(draft.perWord[name])])),
    nodeWord: narrow(trie.word),
    nodeChildFirst: narrow(trie.childFirst),
    nodeEntryFirst: narrow(entryFirst),
    entrySkill: narrow(entries.map((e) => e.skill)),
    entryFlags: narrow(entries.map((e) => e.flags)),
    entryContext: narrow(entries.map((e) => e.context)),
    entryText: narrow(entries.map((e) => e.text)),
    contextFirst: narrow(starts(contexts)),
    contexts: narrow(contexts.flat()),
    skillKind: narrow(skills.map((s) => s.kind)),
    skillDemand: narrow(skills.map((s) => s.demand)),
    skillCommonness: narrow(skills.map((s) => s.commonness)),
    skillLabel: narrow(skills.map((s) => s.label)),
    skillId: narrow(skills.map((s) => s.id)),
    skillCategory: narrow(skills.map((s) => s.category)),
    skillsById: narrow(skills.map((_, i) => i).sort((a, b) => ((idText[a] as string) < (idText[b] as string) ? -1 : 1))),
    impliesFirst: narrow(starts(skills.map((s) => s.implies))),
    implies: narrow(skills.flatMap((s) => s.implies)),
    nearFirst: narrow(starts(skills.map((s) => s.near))),
    near: narrow(skills.flatMap((s) => s.near)),
    categoryName: narrow(categories.map((c) => c.name)),
    categoryAds: narrow([draft.categoryAds, ...categories.map((c) => c.ads)]),
    categoryNearFirst: narrow(starts(near)),
    categoryNear: narrow(near.flatMap((list) => list.map((n) => n.category))),
    categoryNearPercent: narrow(near.flatMap((list) => list.map((n) => n.percent))),
    ...texts.parts(),
  }
  const digest = createHash('sha256').update(packSections(parts)).digest('hex').slice(0, DIGEST_LENGTH)
  return packSections({ ...parts, digest })
}

/** Words that begin a phrase first, so that a word's first step is no search; then all that phrases and contexts use, so that their ids are small. */
function orderWords({ trie, contexts }: Draft, wordCount: number): { newId: Int32Array; roots: number } {
  const { first, within } = trie.wordsUsed()
  const order = new Set<number>(first)
  for (const word of within) order.add(word)
  for (const [, ...words] of contexts) for (const word of words) order.add(word)
  for (let word = 0; word < wordCount; word++) order.add(word)
  const newId = new Int32Array(wordCount)
  let next = 0
  for (const word of order) newId[word] = next++
  return { newId, roots: first.size }
}

/** Where each list begins when they are put end to end, and where the last ends. */
function starts(lists: readonly (readonly unknown[])[]): Int32Array {
  const out = new Int32Array(lists.length + 1)
  lists.forEach((list, i) => {
    out[i + 1] = (out[i] as number) + list.length
  })
  return out
}
