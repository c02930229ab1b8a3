/** 64 bits of hash of a folded word, as two 32-bit halves: enough that two words of any vocabulary never meet. */
import { foldWord } from './fold.ts'

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

/**
 * Hashes the fold of `text[start, end)` without building a string when the stretch is plain ASCII without a plural `s`;
 * the result, in {@link lastHash}, is the same as `hashFolded(foldWord(…))` in every case.
 */
export function hashSlice(text: string, start: number, end: number): void {
  let low = LOW_BASIS
  let high = HIGH_BASIS
  const last = text.charCodeAt(end - 1)
  const before = text.charCodeAt(end - 2)
  if ((last === LOWER_S || last === UPPER_S) && (end - start > 3 || (end - start === 3 && before >= UPPER_A && before <= UPPER_Z))) {
    hashFolded(foldWord(text.slice(start, end)))
    return
  }
  for (let i = start; i < end; i++) {
    let c = text.charCodeAt(i)
    if (c >= UPPER_A && c <= UPPER_Z) c += 32
    else if (c > 126 || c === 39) {
      hashFolded(foldWord(text.slice(start, end)))
      return
    }
    low = Math.imul(low ^ c, LOW_PRIME)
    high = Math.imul(high ^ c, HIGH_PRIME)
    high ^= high >>> 13
  }
  lastHash.low = low
  lastHash.high = high
}
