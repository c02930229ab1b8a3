/** All words that the tool knows anything about, as an open-addressing hash table in typed arrays. */
import { hashFolded, lastHash } from './hash.ts'

/** A read-only map from folded word to a small integer. */
export class Vocabulary {
  readonly #low: Int32Array
  readonly #high: Int32Array
  readonly #id: Int32Array
  readonly #mask: number

  /** @param table - rows of (low, high, id) in three equal parts; a power of two of rows; id -1 marks an empty row */
  constructor(table: Int32Array) {
    const rows = table.length / 3
    this.#low = table.subarray(0, rows)
    this.#high = table.subarray(rows, 2 * rows)
    this.#id = table.subarray(2 * rows)
    this.#mask = rows - 1
  }

  /** @returns the id of the word with that hash, or -1 */
  find(low: number, high: number): number {
    let row = low & this.#mask
    for (;;) {
      const id = this.#id[row] as number
      if (id === -1) return -1
      if (this.#low[row] === low && this.#high[row] === high) return id
      row = (row + 1) & this.#mask
    }
  }

  /** @returns the id of a folded word, or -1 */
  idOf(folded: string): number {
    hashFolded(folded)
    return this.find(lastHash.low, lastHash.high)
  }
}

/**
 * Lays out the table that {@link Vocabulary} reads.
 *
 * @param words - folded word → id (≥ 0); several words may share an id
 */
export function buildVocabularyTable(words: ReadonlyMap<string, number>): Int32Array {
  let rows = 16
  while (rows < words.size * 2) rows *= 2
  const table = new Int32Array(rows * 3)
  table.fill(-1, 2 * rows)
  for (const [word, id] of words) {
    hashFolded(word)
    let row = lastHash.low & (rows - 1)
    while (table[2 * rows + row] !== -1) {
      if (table[row] === lastHash.low && table[rows + row] === lastHash.high) throw new Error(`two words with one hash, one is "${word}"`)
      row = (row + 1) & (rows - 1)
    }
    table[row] = lastHash.low
    table[rows + row] = lastHash.high
    table[2 * rows + row] = id
  }
  return table
}

/**
 * @param table - laid out by {@link buildVocabularyTable}
 * @param words - further folded words → ids, none of them in the table
 * @returns a table that holds both
 */
export function extendVocabularyTable(table: Int32Array, words: ReadonlyMap<string, number>): Int32Array {
  const old = table.length / 3
  const held: number[] = []
  for (let row = 0; row < old; row++) if (table[2 * old + row] !== -1) held.push(row)
  let rows = old
  while (rows < (held.length + words.size) * 2) rows *= 2
  const out = new Int32Array(rows * 3)
  out.fill(-1, 2 * rows)
  const put = (low: number, high: number, id: number): void => {
    let row = low & (rows - 1)
    while (out[2 * rows + row] !== -1) row = (row + 1) & (rows - 1)
    out[row] = low
    out[rows + row] = high
    out[2 * rows + row] = id
  }
  for (const row of held) put(table[row] as number, table[old + row] as number, table[2 * old + row] as number)
  for (const [word, id] of words) {
    hashFolded(word)
    put(lastHash.low, lastHash.high, id)
  }
  return out
}
