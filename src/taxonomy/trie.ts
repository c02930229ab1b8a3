/** The trie of all phrases, in two typed arrays. Nodes are numbered level by level, so that the children of a node are one range, in the order of their words. */
import type { Numbers } from './sections.ts'

/** A trie as it is loaded. Node 0 is the root; a word that begins a phrase has an id below `roots`, and its node is the id plus one. */
export interface Trie {
  readonly roots: number
  /** Node → its first child; the next node's first child ends the range. */
  readonly childFirst: Numbers
  /** Node → the id of the word that leads to it; 0 for the root. */
  readonly word: Numbers
}

/** @returns the node that a word leads to from a node, or -1 */
export function step({ roots, childFirst, word: words }: Trie, node: number, word: number): number {
  if (node === 0) return word < roots ? word + 1 : -1
  let low = childFirst[node] as number
  let high = (childFirst[node + 1] as number) - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const there = words[middle] as number
    if (there === word) return middle
    if (there < word) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** More than any vocabulary has words. */
const MOST_WORDS = 2 ** 22

/** Grows a trie over words of provisional ids. */
export class TrieBuilder {
  readonly #parent: number[] = [-1]
  readonly #word: number[] = [0]
  readonly #child = new Map<number, number>()

  /** @returns a builder that holds a loaded trie, its nodes by the numbers that they have */
  static from({ childFirst, word }: Trie): TrieBuilder {
    const builder = new TrieBuilder()
    for (let node = 0; node < childFirst.length - 1; node++)
      for (let child = childFirst[node] as number; child < (childFirst[node + 1] as number); child++) builder.#add(node, word[child] as number)
    return builder
  }

  get nodes(): number {
    return this.#parent.length
  }

  /** @returns the node of a phrase, which is made when it is new */
  insert(words: readonly number[]): number {
    let node = 0
    for (const word of words) node = this.#child.get(node * MOST_WORDS + word) ?? this.#add(node, word)
    return node
  }

  /** @returns ids of the words that begin a phrase, then of those that stand within one, each in its order of first use */
  wordsUsed(): { readonly first: Set<number>; readonly within: Set<number> } {
    const first = new Set<number>()
    const within = new Set<number>()
    for (let node = 1; node < this.nodes; node++) (this.#parent[node] === 0 ? first : within).add(this.#word[node] as number)
    return { first, within }
  }

  /**
   * @param newId - provisional id → final id; the words that begin a phrase have the lowest
   * @returns the trie, and the final number of each node
   */
  layOut(newId: Int32Array): { readonly trie: { readonly childFirst: Int32Array; readonly word: Int32Array }; readonly newNode: Int32Array } {
    const children: number[][] = []
    for (let node = 1; node < this.nodes; node++) {
      const parent = this.#parent[node] as number
      const list = children[parent]
      if (list === undefined) children[parent] = [node]
      else list.push(node)
    }
    const idOf = (node: number): number => newId[this.#word[node] as number] as number
    const childFirst = new Int32Array(this.nodes + 1)
    const word = new Int32Array(this.nodes)
    const newNode = new Int32Array(this.nodes)
    const queue = [0]
    for (let at = 0; at < queue.length; at++) {
      const node = queue[at] as number
      newNode[node] = at
      if (at > 0) word[at] = idOf(node)
      childFirst[at] = queue.length
      for (const child of (children[node] ?? []).sort((a, b) => idOf(a) - idOf(b))) queue.push(child)
    }
    childFirst[this.nodes] = this.nodes
    return { trie: { childFirst, word }, newNode }
  }

  #add(parent: number, word: number): number {
    const node = this.#parent.push(parent) - 1
    this.#word.push(word)
    this.#child.set(parent * MOST_WORDS + word, node)
    return node
  }
}
