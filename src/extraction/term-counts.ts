/** Counts in how many places of an ad each term stands, without building a key for every stretch that might be one. */
import { foldWord } from '../text/fold.ts'
import { hashFolded, lastHash } from '../text/hash.ts'

/** @returns the folded words of a phrase: the same for "Grant reporting" and "grant-reporting" */
export function termKey(surface: string): string {
  return keyWords(surface).join(' ')
}

/** The folded words that make a term's key. */
function keyWords(surface: string): string[] {
  return surface
    .split(/[\s\-/_,&]+/)
    .filter((word) => word !== '')
    .map(foldWord)
}

/** The identity of a term as 64 bits: that of a skill, or the hash of the words of its key. */
export class TermHash {
  low = 0
  high = 0

  /** Begins a phrase. */
  clear(): void {
    this.low = 0
    this.high = 0
  }

  /** Adds a word of the phrase by its own hash. */
  add({ low, high }: { readonly low: number; readonly high: number }): void {
    this.low = Math.imul((this.low << 5) ^ (this.low >>> 27) ^ low, 0x9e3779b1)
    this.high = Math.imul((this.high << 7) ^ (this.high >>> 25) ^ high, 0x85ebca6b) ^ this.low
  }

  /** Takes a whole phrase as written; the same as adding its words. */
  phrase(surface: string): void {
    this.clear()
    for (const word of keyWords(surface)) {
      hashFolded(word)
      this.add(lastHash)
    }
  }

  /** Takes a skill. */
  skill(index: number): void {
    this.low = Math.imul(index + 1, 0x9e3779b1)
    this.high = ~index
  }
}

/** An open-addressing table from terms to counts. */
export class TermCounts {
  readonly #low: Int32Array
  readonly #high: Int32Array
  readonly #count: Int32Array
  readonly #mask: number

  /** @param most - how many places there may be */
  constructor(most: number) {
    let rows = 16
    while (rows < most * 2) rows *= 2
    this.#low = new Int32Array(rows)
    this.#high = new Int32Array(rows)
    this.#count = new Int32Array(rows)
    this.#mask = rows - 1
  }

  /** Notes one more place of a term. @returns the term's row, for {@link at} */
  add({ low, high }: TermHash): number {
    let row = low & this.#mask
    while ((this.#count[row] as number) > 0 && (this.#low[row] !== low || this.#high[row] !== high)) row = (row + 1) & this.#mask
    this.#low[row] = low
    this.#high[row] = high
    this.#count[row] = (this.#count[row] as number) + 1
    return row
  }

  /** @returns the places of the term of a row */
  at(row: number): number {
    return this.#count[row] as number
  }
}
