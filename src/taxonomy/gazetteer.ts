/** Finds every spelling of every skill in a stretch of atoms: one walk down a token trie from each atom. */
import type { Atoms } from '../text/tokens.ts'
import type { Numbers } from './sections.ts'
import type { Taxonomy } from './taxonomy.ts'
import { step, type Trie } from './trie.ts'

/** One spelling found; `[from, to)` counts atoms. Its context has not been looked at yet. */
export interface GazetteerHit {
  readonly from: number
  readonly to: number
  /** Index into the taxonomy's alias entries. */
  readonly entry: number
}

const NO_ENTRIES = { from: 0, to: 0 }

/** Nobody writes more in a row within a phrase ("care of the a patient"). */
const MOST_ARTICLES = 3

/** Walks the trie of a taxonomy. */
export class Gazetteer {
  readonly #trie: Trie
  readonly #entryFirst: Numbers
  readonly #articles: ReadonlySet<number>

  constructor(taxonomy: Taxonomy, articles: ReadonlySet<string>) {
    this.#trie = taxonomy.trie
    this.#entryFirst = taxonomy.entryFirst
    this.#articles = new Set([...articles].map((word) => taxonomy.vocabulary.idOf(word)).filter((id) => id >= 0))
  }

  /**
   * All hits within `[from, to)`, also overlapping ones: by start, then longest first.
   *
   * @param atoms - the atoms of the text
   * @param from - first atom
   * @param to - one past the last; no phrase crosses it, nor a `broken` atom
   */
  hits(atoms: Atoms, from: number, to: number): GazetteerHit[] {
    const out: GazetteerHit[] = []
    const trie = this.#trie
    const entryFirst = this.#entryFirst
    for (let i = from; i < to; i++) {
      const first = atoms.word[i] as number
      if (first < 0) continue
      let node = step(trie, 0, first)
      if (node < 0) continue
      const mark = out.length
      let end = i + 1
      for (;;) {
        for (let e = entryFirst[node] as number; e < (entryFirst[node + 1] as number); e++) out.push({ from: i, to: end, entry: e })
        for (let most = end + MOST_ARTICLES; end < most && end < to - 1 && atoms.broken[end] === 0 && this.#articles.has(atoms.word[end] as number); ) end++
        if (end >= to || atoms.broken[end] === 1 || (atoms.word[end] as number) < 0) break
        node = step(trie, node, atoms.word[end] as number)
        if (node < 0) break
        end++
      }
      if (out.length - mark > 1) reverse(out, mark)
    }
    return out
  }

  /**
   * @param words - ids of words
   * @param from - the first of a phrase
   * @param to - one past its last
   * @param head - a further word at its end
   * @returns the alias entries of exactly that phrase, as a range of indexes; empty when it is none
   */
  entries(words: ArrayLike<number>, from = 0, to = words.length, head?: number): { readonly from: number; readonly to: number } {
    let node = 0
    for (let i = from; i < to && node >= 0; i++) node = this.#step(node, words[i] as number)
    if (head !== undefined && node >= 0) node = this.#step(node, head)
    if (node < 0) return NO_ENTRIES
    return { from: this.#entryFirst[node] as number, to: this.#entryFirst[node + 1] as number }
  }

  #step(node: number, word: number): number {
    return word < 0 ? -1 : step(this.#trie, node, word)
  }
}

function reverse(list: GazetteerHit[], from: number): void {
  for (let a = from, b = list.length - 1; a < b; a++, b--) {
    const x = list[a] as GazetteerHit
    list[a] = list[b] as GazetteerHit
    list[b] = x
  }
}
