/** Words that lost the blank or line end between them come apart again: "schoolLicensed", "Docker.Experience", "ISO 27001Penetration", "PythonFastAPIFlask". */
import { hashSlice, lastHash } from './hash.ts'
import { PerSpelling } from './spellings.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Where something is to be put in. */
export interface GlueCut {
  readonly offset: number
  readonly with: '\n' | ' '
}

const GLUED = /\p{Ll}{14,}|[\p{L}\p{N}+#]{2,200}\p{Ll}\p{Lu}[\p{L}\p{N}+#]*|\p{Ll}{3,300}[.;:!?)]\p{Lu}\p{Ll}+|\p{Ll}{2,300}\d?\)\p{Lu}\p{Ll}+|\d{3,20}\p{Lu}\p{Ll}{3,}/gu
const MAX_GLUED = 2000
const MAX_PIECE = 24
const LONG_WORD = 8

/**
 * @param text - a normalised text
 * @param vocabulary - known words; a word that is known as it stands (JavaScript, PostgreSQL, McKinsey) is never cut
 * @returns cuts in order
 */
export function glueCuts(text: string, vocabulary: Vocabulary): GlueCut[] {
  const { spellings } = vocabulary
  const cuts: GlueCut[] = []
  for (const { word, at } of gluedWords(text)) {
    const stop = /^\p{Ll}+\d?[.;:!?)]/u.exec(word)
    if (stop) {
      if (!/^\p{Ll}+\.(?:JS|Js|NET|Net|IO|AI)$/u.test(word)) cuts.push({ offset: at + stop[0].length, with: '\n' })
      continue
    }
    const number = /^\d+/.exec(word)
    if (number) {
      cuts.push({ offset: at + number[0].length, with: '\n' })
      continue
    }
    if (word.length > MAX_GLUED) continue
    for (const seam of SEAMS.at(spellings.of(word), spellings)) cuts.push({ offset: at + seam, with: '\n' })
  }
  return cuts
}

/** Where a word of several comes apart. Worked out once a word: a firm's name stands in all its ads. */
const SEAMS = new PerSpelling((spelling, of) => seams(of.text(spelling), of.vocabulary))
const NONE: readonly number[] = []

function seams(word: string, vocabulary: Vocabulary | null): readonly number[] {
  if (vocabulary === null || known(word, 0, word.length, vocabulary)) return NONE
  const pieces = comeApart(word, vocabulary, /\p{Lu}/u.test(word) ? 2 : 4)
  if (pieces === null || looksLikeName(pieces)) return NONE
  let offset = 0
  return pieces.slice(0, -1).map((piece) => {
    offset += piece.length
    return offset
  })
}

const BLANK = 32
const LAST_ASCII = 127
const UPPER_S = 83
const LONG_RUN = 14

/** Sorts of character: by them a word is told that cannot be glued. */
const Sort = { other: 0, lower: 1, upper: 2, inner: 3, closer: 4, unknown: 5 } as const
const SORTS = Uint8Array.from({ length: LAST_ASCII + 1 }, (_, c) => {
  const char = String.fromCharCode(c)
  if (/[a-z]/.test(char)) return Sort.lower
  if (/[A-Z]/.test(char)) return Sort.upper
  if (/[0-9+#]/.test(char)) return Sort.inner
  return /[.;:!?)]/.test(char) ? Sort.closer : Sort.other
})

/** Dashes, quotation marks, dots and bullets: beyond ASCII what most ads write, and no letters. */
const isSign = (unit: number): boolean => (unit >= 0x2010 && unit <= 0x2027) || (unit >= 0x25a0 && unit <= 0x25ff)

/** Every match of {@link GLUED}, in order. None holds a blank, and few words are worth the look. */
function gluedWords(text: string): { word: string; at: number }[] {
  const out: { word: string; at: number }[] = []
  let start = 0
  let suspect = false
  let before: number = Sort.other
  let small = 0
  for (let end = 0; end <= text.length; end++) {
    const unit = end < text.length ? text.charCodeAt(end) : BLANK
    if (unit <= BLANK) {
      if (suspect) {
        const stretch = text.slice(start, end)
        GLUED.lastIndex = 0
        for (let match = GLUED.exec(stretch); match !== null; match = GLUED.exec(stretch)) out.push({ word: match[0], at: start + match.index })
        suspect = false
      }
      start = end + 1
      before = Sort.other
      small = 0
      continue
    }
    const sort = unit <= LAST_ASCII ? (SORTS[unit] as number) : isSign(unit) ? Sort.other : Sort.unknown
    if (sort === Sort.lower) {
      small++
      if (small === LONG_RUN) suspect = true
    } else {
      small = 0
      // A capital after a small letter, a digit or a stop; very long words; letters that only the pattern itself can sort.
      if (sort === Sort.unknown || (sort === Sort.upper && before !== Sort.upper && before !== Sort.other)) suspect = true
    }
    before = sort
  }
  return out
}

/** Whether a stretch of a word is a known word. A capital S is no plural: "andS" is not "and". */
function known(word: string, start: number, end: number, vocabulary: Vocabulary): boolean {
  if (word.charCodeAt(end - 1) === UPPER_S && end - start > 1 && isLower(word.charAt(end - 2))) return false
  hashSlice(word, start, end)
  return vocabulary.find(lastHash.low, lastHash.high) >= 0
}

/**
 * Cuts a run of glued words so that every piece is known and the pieces are few and long.
 *
 * @param shortest - the least length of a piece
 * @returns the pieces, or `null` when some stretch fits no known word
 */
function comeApart(word: string, vocabulary: Vocabulary, shortest: number): string[] | null {
  const n = word.length
  const cost = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
  const from = new Int32Array(n + 1)
  cost[0] = 0
  for (let end = 1; end <= n; end++) {
    for (let start = Math.max(0, end - MAX_PIECE); start < end; start++) {
      const before = cost[start] as number
      if (end - start < shortest || !Number.isFinite(before)) continue
      if ((start > 0 && !boundary(word, start)) || !known(word, start, end, vocabulary)) continue
      const price = before + 1 + (end - start < 4 ? 2 : 0)
      if (price < (cost[end] as number)) {
        cost[end] = price
        from[end] = start
      }
    }
  }
  if (!Number.isFinite(cost[n] as number)) return null
  const pieces: string[] = []
  for (let end = n; end > 0; end = from[end] as number) pieces.unshift(word.slice(from[end], end))
  return pieces.length > 1 ? pieces : null
}

/** A piece may begin with a capital (after capitals only as the first of a word: "SQLRedis"), or in small letters after small letters. */
function boundary(word: string, at: number): boolean {
  if (isUpper(word.charAt(at))) return !isUpper(word.charAt(at - 1)) || isLower(word.charAt(at + 1))
  return isLower(word.charAt(at - 1)) && isLower(word.charAt(at))
}

const isUpper = (char: string): boolean => (char <= '\x7f' ? char >= 'A' && char <= 'Z' : /\p{Lu}/u.test(char))
const isLower = (char: string): boolean => (char <= '\x7f' ? char >= 'a' && char <= 'z' : /\p{Ll}/u.test(char))

/** Two capitalised short words are a product's name (TrackWise) unless one of them is too long for that. */
function looksLikeName(pieces: readonly string[]): boolean {
  return pieces.length === 2 && pieces.every((piece) => /^\p{Lu}/u.test(piece) && piece.length < LONG_WORD)
}
