/** What the compiler of the taxonomy and its readers must agree on. */

/** Bits of an alias entry: what its context must be; see `AliasContext`. */
export const ENTRY_CASED = 1
export const ENTRY_LIST = 2
export const ENTRY_WITH = 4
export const ENTRY_NOT = 8

/** Spreads an edge of the trie, (node, word), over 32 bits. */
export function edgeHash(node: number, word: number): number {
  let h = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)
  h ^= h >>> 15
  return Math.imul(h, 0x2c1b3c6d) ^ (h >>> 12)
}
