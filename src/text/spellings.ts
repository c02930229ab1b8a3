/** Every spelling met so far, numbered: what its letters alone tell is worked out once, however many documents repeat it. */
import { hashSlice, lastHash } from './hash.ts'
import type { Vocabulary } from './vocabulary.ts'

/** From so many on, the next document begins a new table, so that a crawl of a job board does not fill the memory. */
const MANY = 40_000
const FIRST_ROOM = 4096
const MEAN_LETTERS = 12

/** Numbers spellings in the order in which they are met. Open addressing in typed arrays: a word that is known costs no string. */
export class Spellings {
  /** The words known; `null` knows none. */
  readonly vocabulary: Vocabulary | null
  #count = 0
  /** By row, twice as many as there is room for: number + 1, or 0. */
  #rows = new Int32Array(2 * FIRST_ROOM)
  #hash = new Int32Array(FIRST_ROOM)
  #word = new Int32Array(FIRST_ROOM)
  #low = new Int32Array(FIRST_ROOM)
  #high = new Int32Array(FIRST_ROOM)
  /** The letters of all spellings, one after another, and where each begins. */
  #letters = new Uint16Array(MEAN_LETTERS * FIRST_ROOM)
  #first = new Int32Array(FIRST_ROOM + 1)

  constructor(vocabulary: Vocabulary | null) {
    this.vocabulary = vocabulary
  }

  /** @returns itself, or an empty one of the same vocabulary when it has grown large; numbers of one mean nothing to the other */
  forNextDocument(): Spellings {
    return this.#count < MANY ? this : new Spellings(this.vocabulary)
  }

  /** @returns the word's id in the vocabulary, or -1; a lone `&` or `+` is the word "and" */
  word(spelling: number): number {
    return this.#word[spelling] as number
  }

  /** @returns the first half of the hash of the folded word */
  low(spelling: number): number {
    return this.#low[spelling] as number
  }

  /** @returns the second half of the hash of the folded word */
  high(spelling: number): number {
    return this.#high[spelling] as number
  }

  /** @returns the spelling itself */
  text(spelling: number): string {
    const units: number[] = []
    for (let i = this.#first[spelling] as number; i < (this.#first[spelling + 1] as number); i++) units.push(this.#letters[i] as number)
    return String.fromCharCode(...units)
  }

  /**
   * @param text - holds the spelling
   * @param start - where it begins
   * @param end - where it ends
   * @param hash - of its units, from 0, by {@link mixUnit}
   * @returns its number
   */
  numberOf(text: string, start: number, end: number, hash: number): number {
    const mask = this.#rows.length - 1
    for (let row = spread(hash) & mask; ; row = (row + 1) & mask) {
      const known = (this.#rows[row] as number) - 1
      if (known < 0) return this.#add(text, start, end, hash, row)
      if (this.#hash[known] === hash && this.#is(known, text, start, end)) return known
    }
  }

  /** @returns the number of a spelling that is in a string of its own */
  of(spelling: string): number {
    let hash = 0
    for (let i = 0; i < spelling.length; i++) hash = mixUnit(hash, spelling.charCodeAt(i))
    return this.numberOf(spelling, 0, spelling.length, hash)
  }

  #is(spelling: number, text: string, start: number, end: number): boolean {
    const shift = (this.#first[spelling] as number) - start
    if ((this.#first[spelling + 1] as number) - shift !== end) return false
    for (let i = start; i < end; i++) if (this.#letters[i + shift] !== text.charCodeAt(i)) return false
    return true
  }

  #add(text: string, start: number, end: number, hash: number, row: number): number {
    const spelling = this.#count++
    this.#rows[row] = spelling + 1
    this.#hash[spelling] = hash
    hashSlice(text, start, end)
    this.#low[spelling] = lastHash.low
    this.#high[spelling] = lastHash.high
    const lone = end - start === 1 ? text.charAt(start) : ''
    if (this.vocabulary === null) this.#word[spelling] = -1
    else this.#word[spelling] = lone === '&' || lone === '+' ? this.vocabulary.idOf('and') : this.vocabulary.find(lastHash.low, lastHash.high)
    const first = this.#first[spelling] as number
    while (first + end - start > this.#letters.length) this.#letters = widen(this.#letters, new Uint16Array(2 * this.#letters.length))
    for (let i = start; i < end; i++) this.#letters[first + i - start] = text.charCodeAt(i)
    this.#first[spelling + 1] = first + end - start
    if (this.#count === this.#hash.length) this.#grow()
    return spelling
  }

  #grow(): void {
    const room = 2 * this.#count
    this.#hash = widen(this.#hash, new Int32Array(room))
    this.#word = widen(this.#word, new Int32Array(room))
    this.#low = widen(this.#low, new Int32Array(room))
    this.#high = widen(this.#high, new Int32Array(room))
    this.#first = widen(this.#first, new Int32Array(room + 1))
    const rows = new Int32Array(2 * room)
    for (let spelling = 0; spelling < this.#count; spelling++) {
      let row = spread(this.#hash[spelling] as number) & (rows.length - 1)
      while (rows[row] !== 0) row = (row + 1) & (rows.length - 1)
      rows[row] = spelling + 1
    }
    this.#rows = rows
  }
}

/** Mixes one more UTF-16 unit into the hash of a spelling. */
export const mixUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x9e3779b1) ^ (hash >>> 15)

const spread = (hash: number): number => hash ^ (hash >>> 16)

function widen<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from)
  return to
}

/** What is worked out once a spelling, when it is first asked for. */
export class PerSpelling<T> {
  readonly #study: (spelling: number, of: Spellings) => T
  /** The table that the last document counted in is nearly always that of the next. */
  #of: Spellings | undefined
  #notes: T[] = []
  readonly #others = new WeakMap<Spellings, T[]>()

  /** @param study - works it out */
  constructor(study: (spelling: number, of: Spellings) => T) {
    this.#study = study
  }

  /** @returns what is noted of a spelling */
  at(spelling: number, of: Spellings): T {
    if (of !== this.#of) this.#turnTo(of)
    return this.#notes[spelling] ?? this.#work(spelling, of)
  }

  #work(spelling: number, of: Spellings): T {
    const notes = this.#notes
    // Notes are read by number: a hole would make every read slower.
    while (notes.length <= spelling) notes.push(undefined as T)
    const note = this.#study(spelling, of)
    notes[spelling] = note
    return note
  }

  #turnTo(of: Spellings): void {
    let notes = this.#others.get(of)
    if (notes === undefined) {
      notes = []
      this.#others.set(of, notes)
    }
    this.#of = of
    this.#notes = notes
  }
}
