/** A user's own skills: the compiled taxonomy with some added and some left out. Works on the compiled arrays: no data file is read. */
import { otherSpellings } from '../text/spelling.ts'
import { type Vocabulary, type VocabularyTable, withWords } from '../text/vocabulary.ts'
import { addContext, aliasFlags } from './compile.ts'
import { type Draft, type DraftEntry, type DraftSkill, type PerWord, packTaxonomy } from './draft.ts'
import { type Numbers, Sections } from './sections.ts'
import { SKILL_KINDS, type Skill } from './skill.ts'
import { aliasSequences } from './spellings.ts'
import { Taxonomy, vocabularyTable } from './taxonomy.ts'
import { Texts, TextTable } from './text-table.ts'
import { TrieBuilder } from './trie.ts'

/** What to change. */
export interface TaxonomyExtension {
  /** A skill whose id is known already gets the further spellings, and keeps the rest. */
  readonly add: readonly Skill[]
  /** Ids of skills that are never looked for. */
  readonly ignore: readonly string[]
}

/**
 * @param bytes - a file made by `compileTaxonomy`
 * @param extension - what to change; ids that nobody has are passed over
 * @returns the changed file, with a digest of its own
 */
export function extendTaxonomy(bytes: Buffer, { add, ignore }: TaxonomyExtension): Buffer {
  const parts = new Sections(bytes)
  const base = new Taxonomy(bytes)
  const words = new Words(parts, base.vocabulary)
  const trie = TrieBuilder.from(base.trie)
  const texts = TextTable.from(new Texts(parts))
  const ignored = new Set(ignore.map((id) => base.byId(id)))
  const shipped = readEntries(parts).filter((entry) => !ignored.has(entry.skill))
  const own: DraftEntry[] = []
  const contexts = readContexts(base)
  const fresh: Skill[] = []
  const indexOf = new Map<string, number>()
  for (const skill of add) {
    const known = base.byId(skill.id)
    const index = known >= 0 ? known : (indexOf.get(skill.id) ?? base.skillCount + fresh.push(skill) - 1)
    indexOf.set(skill.id, index)
    for (const alias of skill.aliases) {
      const context = addContext(alias.context, contexts, (word) => words.id(word))
      const to = known >= 0 ? shipped : own
      for (const sequence of aliasSequences(alias)) {
        to.push({ node: trie.insert(sequence.map((w) => words.id(w))), skill: index, flags: aliasFlags(alias.context), context, text: texts.index(alias.text) })
      }
    }
  }
  const indexes = (ids: readonly string[]): number[] => ids.map((id) => indexOf.get(id) ?? base.byId(id)).filter((index) => index >= 0)
  const drafted = fresh.map((skill) => ({
    kind: SKILL_KINDS.indexOf(skill.kind),
    demand: 0,
    commonness: 0,
    label: texts.index(skill.label),
    id: texts.index(skill.id),
    category: texts.index(skill.category),
    implies: indexes(skill.implies),
    near: indexes(skill.near),
  }))
  return packTaxonomy({
    ...words.parts(),
    trie,
    // The user's own come first where they share a spelling with the shipped ones.
    entries: [...own, ...shipped],
    contexts,
    skills: [...readSkills(parts, base), ...drafted],
    ...readCategories(parts),
    texts,
  })
}

function readEntries(parts: Sections): DraftEntry[] {
  const first = parts.numbers('nodeEntryFirst')
  const [skill, flags, context, text] = [parts.numbers('entrySkill'), parts.numbers('entryFlags'), parts.numbers('entryContext'), parts.numbers('entryText')]
  const out: DraftEntry[] = []
  for (let node = 0; node < first.length - 1; node++) {
    for (let e = first[node] as number; e < (first[node + 1] as number); e++) {
      out.push({ node, skill: skill[e] as number, flags: flags[e] as number, context: context[e] as number, text: text[e] as number })
    }
  }
  return out
}

function readContexts({ entries: { contextFirst, contexts } }: Taxonomy): number[][] {
  return Array.from({ length: contextFirst.length - 1 }, (_, row) => [...contexts.subarray(contextFirst[row], contextFirst[row + 1])])
}

function readSkills(parts: Sections, base: Taxonomy): DraftSkill[] {
  const column = (name: string): ((skill: number) => number) => {
    const values = parts.numbers(name)
    return (skill) => values[skill] as number
  }
  const [kind, demand, commonness] = [column('skillKind'), column('skillDemand'), column('skillCommonness')]
  const [label, id, category] = [column('skillLabel'), column('skillId'), column('skillCategory')]
  return Array.from({ length: base.skillCount }, (_, i) => ({
    kind: kind(i),
    demand: demand(i),
    commonness: commonness(i),
    label: label(i),
    id: id(i),
    category: category(i),
    implies: [...base.implies(i)],
    near: [...base.near(i)],
  }))
}

function readCategories(parts: Sections): Pick<Draft, 'categories' | 'categoryAds'> {
  const [name, ads, first, near, percent] = ['categoryName', 'categoryAds', 'categoryNearFirst', 'categoryNear', 'categoryNearPercent'].map((part) => parts.numbers(part)) as [
    Numbers,
    Numbers,
    Numbers,
    Numbers,
    Numbers,
  ]
  const categories = Array.from(name, (text, i) => ({
    name: text,
    ads: ads[i + 1] as number,
    near: Array.from(near.subarray(first[i], first[i + 1]), (other, k) => ({ name: name[other] as number, percent: percent[(first[i] as number) + k] as number })),
  }))
  return { categories, categoryAds: ads[0] as number }
}

/** What is known of a new word: nothing, which for a demand is the middle. */
const NEUTRAL = { wordClass: 0, wordRarity: 0, wordDemand: 128, wordHead: 0, wordBody: 0 } as const

class Words {
  readonly #parts: Sections
  readonly #vocabulary: Vocabulary
  readonly #added = new Map<string, number>()
  #count: number

  constructor(parts: Sections, vocabulary: Vocabulary) {
    this.#parts = parts
    this.#vocabulary = vocabulary
    this.#count = parts.uint8('wordClass').length
  }

  id(word: string): number {
    const known = this.#vocabulary.idOf(word)
    if (known >= 0) return known
    const added = this.#added.get(word)
    if (added !== undefined) return added
    const id = this.#count++
    for (const w of [word, ...otherSpellings(word)]) if (this.#vocabulary.idOf(w) < 0 && !this.#added.has(w)) this.#added.set(w, id)
    return id
  }

  parts(): { readonly vocabulary: VocabularyTable; readonly perWord: PerWord } {
    const wider = (name: keyof PerWord): Uint8Array => {
      const out = new Uint8Array(this.#count).fill(NEUTRAL[name])
      out.set(this.#parts.uint8(name))
      return out
    }
    return {
      vocabulary: withWords(vocabularyTable(this.#parts), this.#added),
      perWord: {
        wordClass: wider('wordClass'),
        wordRarity: wider('wordRarity'),
        wordDemand: wider('wordDemand'),
        wordHead: wider('wordHead'),
        wordBody: wider('wordBody'),
      },
    }
  }
}
