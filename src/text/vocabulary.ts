/** All words that the tool knows anything about, as a hash table in typed arrays: rows grouped by bucket, so that none is empty. */
import { hashFolded, lastHash } from './hash.ts'
import { Spellings } from './spellings.ts'

/** A bucket is told by the low bits of a word's low hash, a row within it by the high hash: 48 bits and more. */
export interface VocabularyTable {
  /** Bucket → its first row; one more at the end. A power of two of buckets. */
  readonly first: Int32Array
  /** Row → the high half of the word's hash. */
  readonly high: Int32Array
  /** Row → the word's id. */
  readonly id: Int32Array
}

/** A read-only map from folded word to a small integer. */
export class Vocabulary {
  readonly #first: Int32Array
  readonly #high: Int32Array
  readonly #id: Int32Array
  readonly #mask: number
  #spellings = new Spellings(this)

  constructor({ first, high, id }: VocabularyTable) {
    this.#first = first
    this.#high = high
    this.#id = id
    this.#mask = first.length - 2
  }

  /** @returns the id of the word with that hash, or -1 */
  find(low: number, high: number): number {
    const bucket = low & this.#mask
    const end = this.#first[bucket + 1] as number
    for (let row = this.#first[bucket] as number; row < end; row++) if (this.#high[row] === high) return this.#id[row] as number
    return -1
  }

  /** The spellings met so far, for the next document to count in. */
  get spellings(): Spellings {
    this.#spellings = this.#spellings.forNextDocument()
    return this.#spellings
  }

  /** @returns the id of a folded word, or -1 */
  idOf(folded: string): number {
    hashFolded(folded)
    return this.find(lastHash.low, lastHash.high)
  }
}

/** 2^16 buckets of the shipped vocabulary; never fewer, so that the low half of a hash tells its part of 48 bits. */
const LEAST_BUCKETS = 65_536

/**
 * Lays out the table that {@link Vocabulary} reads.
 *
 * @param words - folded word → id (≥ 0); several words may share an id
 * @throws when two words have one hash
 */
export function buildVocabularyTable(words: ReadonlyMap<string, number>): VocabularyTable {
  let buckets = LEAST_BUCKETS
  while (buckets * 2 < words.size) buckets *= 2
  return withWords({ first: new Int32Array(buckets + 1), high: new Int32Array(0), id: new Int32Array(0) }, words)
}

/**
 * @param table - laid out by {@link buildVocabularyTable}
 * @param words - further folded words → ids, none of them in the table
 * @returns a table that holds both
 * @throws when two words have one hash
 */
export function withWords(table: VocabularyTable, words: ReadonlyMap<string, number>): VocabularyTable {
  const buckets = table.first.length - 1
  const added: { readonly bucket: number; readonly high: number; readonly id: number }[] = []
  for (const [word, id] of words) {
    hashFolded(word)
    added.push({ bucket: lastHash.low & (buckets - 1), high: lastHash.high, id })
  }
  added.sort((a, b) => a.bucket - b.bucket || a.high - b.high)
  const first = new Int32Array(buckets + 1)
  const high = new Int32Array(table.high.length + added.length)
  const id = new Int32Array(high.length)
  let row = 0
  let next = 0
  for (let bucket = 0; bucket < buckets; bucket++) {
    const start = row
    for (let old = table.first[bucket] as number; old < (table.first[bucket + 1] as number); old++, row++) {
      high[row] = table.high[old] as number
      id[row] = table.id[old] as number
    }
    for (let one = added[next]; one?.bucket === bucket; one = added[++next], row++) {
      if (high.subarray(start, row).includes(one.high)) throw new Error(`two words with one hash in bucket ${bucket}`)
      high[row] = one.high
      id[row] = one.id
    }
    first[bucket + 1] = row
  }
  return { first, high, id }
}
