/** A user's own skills: the compiled taxonomy with some added and some left out. Works on the compiled arrays, so nothing is compiled anew. */
import { otherSpellings } from '../text/spelling.ts'
import { extendVocabularyTable, type Vocabulary } from '../text/vocabulary.ts'
import { aliasFlags, digested } from './compile.ts'
import { edgeHash } from './layout.ts'
import { Sections } from './sections.ts'
import { SKILL_KINDS, type Skill } from './skill.ts'
import { aliasSequences } from './spellings.ts'
import { Taxonomy } from './taxonomy.ts'

/** What to change. */
export interface TaxonomyExtension {
  /** A skill whose id is known already gets the further spellings, and keeps the rest. */
  readonly add: readonly Skill[]
  /** Ids of skills that are never looked for. */
  readonly ignore: readonly string[]
}

interface Entry {
  readonly node: number
  readonly skill: number
  readonly flags: number
  readonly context: number
  readonly text: number
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
  const trie = new Trie(parts.int32('edges'), parts.int32('nodeFirst').length - 1)
  const texts = new Texts(parts)
  const ignored = new Set(ignore.map((id) => base.byId(id)))
  const entries = readEntries(parts).filter((entry) => !ignored.has(entry.skill))
  const contextFirst = [...parts.int32('contextFirst')]
  const contexts = [...parts.int32('contexts')]
  const fresh: Skill[] = []
  const indexOf = new Map<string, number>()
  for (const skill of add) {
    const known = base.byId(skill.id)
    const index = known >= 0 ? known : (indexOf.get(skill.id) ?? base.skillCount + fresh.push(skill) - 1)
    indexOf.set(skill.id, index)
    for (const alias of skill.aliases) {
      let context = -1
      if (alias.context.with.length + alias.context.not.length > 0) {
        context = contextFirst.length - 1
        contexts.push(alias.context.with.length, ...alias.context.with.map((w) => words.id(w)), ...alias.context.not.map((w) => words.id(w)))
        contextFirst.push(contexts.length)
      }
      for (const sequence of aliasSequences(alias)) {
        entries.push({ node: trie.insert(sequence.map((w) => words.id(w))), skill: index, flags: aliasFlags(alias.context), context, text: texts.index(alias.text) })
      }
    }
  }
  // The user's own come first where they share a spelling with the shipped ones.
  const own = (entry: Entry): number => (entry.skill >= base.skillCount ? 0 : 1)
  entries.sort((a, b) => a.node - b.node || own(a) - own(b))
  const nodeFirst = new Int32Array(trie.count + 1)
  for (const { node } of entries) nodeFirst[node + 1] = (nodeFirst[node + 1] as number) + 1
  for (let n = 0; n < trie.count; n++) nodeFirst[n + 1] = (nodeFirst[n + 1] as number) + (nodeFirst[n] as number)
  const relation = (first: string, items: string, ids: (skill: Skill) => readonly string[]): Record<string, Int32Array> => {
    const starts = [...parts.int32(first)]
    const targets = [...parts.int32(items)]
    for (const skill of fresh) {
      for (const id of ids(skill)) {
        const target = indexOf.get(id) ?? base.byId(id)
        if (target >= 0) targets.push(target)
      }
      starts.push(targets.length)
    }
    return { [first]: Int32Array.from(starts), [items]: Int32Array.from(targets) }
  }
  const appended = (name: string, of: (skill: Skill) => number): Int32Array => Int32Array.from([...parts.int32(name), ...fresh.map(of)])
  const changed = {
    skillKind: Uint8Array.from([...parts.uint8('skillKind'), ...fresh.map((skill) => SKILL_KINDS.indexOf(skill.kind))]),
    skillDemand: Uint8Array.from([...parts.uint8('skillDemand'), ...fresh.map(() => 0)]),
    skillLabel: appended('skillLabel', (skill) => texts.index(skill.label)),
    skillId: appended('skillId', (skill) => texts.index(skill.id)),
    skillCategory: appended('skillCategory', (skill) => texts.index(skill.category)),
    ...relation('impliesFirst', 'implies', (skill) => skill.implies),
    ...relation('nearFirst', 'near', (skill) => skill.near),
    nodeFirst,
    entrySkill: Int32Array.from(entries, (e) => e.skill),
    entryFlags: Uint8Array.from(entries, (e) => e.flags),
    entryContext: Int32Array.from(entries, (e) => e.context),
    entryText: Int32Array.from(entries, (e) => e.text),
    contextFirst: Int32Array.from(contextFirst),
    contexts: Int32Array.from(contexts),
    edges: trie.table(),
    ...words.parts(),
    ...texts.parts(),
  }
  return digested(changed)
}

function readEntries(parts: Sections): Entry[] {
  const nodeFirst = parts.int32('nodeFirst')
  const [skill, flags, context, text] = [parts.int32('entrySkill'), parts.uint8('entryFlags'), parts.int32('entryContext'), parts.int32('entryText')]
  const out: Entry[] = []
  for (let node = 0; node < nodeFirst.length - 1; node++) {
    for (let e = nodeFirst[node] as number; e < (nodeFirst[node + 1] as number); e++) {
      out.push({ node, skill: skill[e] as number, flags: flags[e] as number, context: context[e] as number, text: text[e] as number })
    }
  }
  return out
}

/** What is known of each word, with a neutral value for new ones. */
const PER_WORD = { wordClass: 0, wordRarity: 0, wordDemand: 128, wordHead: 0, wordBody: 0 } as const

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

  parts(): Record<string, Int32Array | Uint8Array> {
    const out: Record<string, Int32Array | Uint8Array> = { vocabulary: extendVocabularyTable(this.#parts.int32('vocabulary'), this.#added) }
    for (const [name, neutral] of Object.entries(PER_WORD)) {
      const wider = new Uint8Array(this.#count).fill(neutral)
      wider.set(this.#parts.uint8(name))
      out[name] = wider
    }
    return out
  }
}

/** The compiled trie with further paths. */
class Trie {
  readonly #children = new Map<string, number>()
  readonly #rows: [node: number, word: number, child: number][] = []
  count: number

  constructor(table: Int32Array, count: number) {
    this.count = count
    const rows = table.length / 3
    for (let row = 0; row < rows; row++) {
      const child = table[2 * rows + row] as number
      if (child >= 0) this.#add(table[row] as number, table[rows + row] as number, child)
    }
  }

  insert(words: readonly number[]): number {
    let node = 0
    for (const word of words) node = this.#children.get(`${node}/${word}`) ?? this.#add(node, word, this.count++)
    return node
  }

  table(): Int32Array {
    let rows = 16
    while (rows < this.#rows.length * 2) rows *= 2
    const table = new Int32Array(rows * 3)
    table.fill(-1, 2 * rows)
    for (const [node, word, child] of this.#rows) {
      let row = edgeHash(node, word) & (rows - 1)
      while (table[2 * rows + row] !== -1) row = (row + 1) & (rows - 1)
      table[row] = node
      table[rows + row] = word
      table[2 * rows + row] = child
    }
    return table
  }

  #add(node: number, word: number, child: number): number {
    this.#children.set(`${node}/${word}`, child)
    this.#rows.push([node, word, child])
    return child
  }
}

class Texts {
  readonly #first: number[]
  readonly #bytes: Buffer[]

  constructor(parts: Sections) {
    this.#first = [...parts.int32('textFirst')]
    this.#bytes = [Buffer.from(parts.uint8('texts'))]
  }

  index(text: string): number {
    const bytes = Buffer.from(text, 'utf8')
    this.#bytes.push(bytes)
    this.#first.push((this.#first.at(-1) as number) + bytes.length)
    return this.#first.length - 2
  }

  parts(): Record<string, Int32Array | Uint8Array> {
    return { textFirst: Int32Array.from(this.#first), texts: Uint8Array.from(Buffer.concat(this.#bytes)) }
  }
}
