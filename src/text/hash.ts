/** 64 bits of hash of a folded word, as two 32-bit halves: enough that two words of any vocabulary never meet. */
import { foldWord, IES, pluralEnding } from './fold.ts'

/** The two halves of the last hash computed. One object, reused: hashing runs once a word over every ad. */
export const lastHash = { low: 0, high: 0 }

const LOW_BASIS = 0x811c9dc5 | 0
const HIGH_BASIS = 0x2b992ddf | 0
const LOW_PRIME = 0x01000193
const HIGH_PRIME = 0x5bd1e995

/** Hashes a string that is folded already; the result is in {@link lastHash}. */
export function hashFolded(folded: string): void {
  let low = LOW_BASIS
  let high = HIGH_BASIS
  for (let i = 0; i < folded.length; i++) {
    const c = folded.charCodeAt(i)
    low = Math.imul(low ^ c, LOW_PRIME)
    high = Math.imul(high ^ c, HIGH_PRIME)
    high ^= high >>> 13
  }
  lastHash.low = low
  lastHash.high = high
}

const UPPER_A = 65
const UPPER_Z = 90
const UPPER_S = 83
const LOWER_S = 115
const LOWER_Y = 121
const SMALL = 32
const APOSTROPHE = 39
const LAST_PRINTABLE = 126
const isUpper = (c: number): boolean => c >= UPPER_A && c <= UPPER_Z

/**
 * Hashes the fold of `text[start, end)` without building a string when the stretch is plain ASCII;
 * the result, in {@link lastHash}, is the same as `hashFolded(foldWord(…))` in every case.
 */
export function hashSlice(text: string, start: number, end: number): void {
  let low = LOW_BASIS
  let high = HIGH_BASIS
  const last = text.charCodeAt(end - 1)
  let stop = end
  let ending = 0
  if (last === LOWER_S || last === UPPER_S) {
    // "APIs", "DNS": what the s means after a capital is for the rules to say.
    if (end - start > 2 && isUpper(text.charCodeAt(end - 2))) {
      hashFolded(foldWord(text.slice(start, end)))
      return
    }
    ending = pluralEnding(text, start, end)
    stop -= ending
  }
  for (let i = start; i < stop; i++) {
    let c = text.charCodeAt(i)
    if (isUpper(c)) c += SMALL
    else if (c > LAST_PRINTABLE || c === APOSTROPHE) {
      hashFolded(foldWord(text.slice(start, end)))
      return
    }
    low = Math.imul(low ^ c, LOW_PRIME)
    high = Math.imul(high ^ c, HIGH_PRIME)
    high ^= high >>> 13
  }
  if (ending === IES) {
    low = Math.imul(low ^ LOWER_Y, LOW_PRIME)
    high = Math.imul(high ^ LOWER_Y, HIGH_PRIME)
    high ^= high >>> 13
  }
  lastHash.low = low
  lastHash.high = high
}
