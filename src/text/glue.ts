/** Words that lost the blank or line end between them come apart again: "schoolLicensed", "Docker.Experience", "ISO 27001Penetration", "PythonFastAPIFlask". */
import { foldWord } from './fold.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Where something is to be put in. */
export interface GlueCut {
  readonly offset: number
  readonly with: '\n' | ' '
}

const GLUED = /\p{Ll}{14,}|[\p{L}\p{N}+#]{2,200}\p{Ll}\p{Lu}[\p{L}\p{N}+#]*|\p{Ll}{3,}[.;:!?)]\p{Lu}\p{Ll}+|\p{Ll}{2,}\d?\)\p{Lu}\p{Ll}+|\d{3,20}\p{Lu}\p{Ll}{3,}/gu
const MAX_GLUED = 2000
const MAX_PIECE = 24
const LONG_WORD = 8

/**
 * @param text - a normalised text
 * @param vocabulary - known words; a word that is known as it stands (JavaScript, PostgreSQL, McKinsey) is never cut
 * @returns cuts in order
 */
export function glueCuts(text: string, vocabulary: Vocabulary): GlueCut[] {
  const cuts: GlueCut[] = []
  for (const match of text.matchAll(GLUED)) {
    const word = match[0]
    const stop = /^\p{Ll}+\d?[.;:!?)]/u.exec(word)
    if (stop) {
      if (!/^\p{Ll}+\.(?:JS|Js|NET|Net|IO|AI)$/u.test(word)) cuts.push({ offset: match.index + stop[0].length, with: '\n' })
      continue
    }
    const number = /^\d+/.exec(word)
    if (number) {
      cuts.push({ offset: match.index + number[0].length, with: '\n' })
      continue
    }
    if (word.length > MAX_GLUED || known(word, vocabulary)) continue
    const pieces = comeApart(word, vocabulary, /\p{Lu}/u.test(word) ? 2 : 4)
    if (pieces === null || looksLikeName(pieces)) continue
    let offset = match.index
    for (const piece of pieces.slice(0, -1)) {
      offset += piece.length
      cuts.push({ offset, with: '\n' })
    }
  }
  return cuts
}

/** A capital S is no plural: "andS" is not "and". */
const known = (word: string, vocabulary: Vocabulary): boolean => !/\p{Ll}S$/u.test(word) && vocabulary.idOf(foldWord(word)) >= 0

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
      if (!Number.isFinite(before) || (start > 0 && !boundary(word, start))) continue
      const piece = word.slice(start, end)
      if (piece.length < shortest) continue
      if (!known(piece, vocabulary)) continue
      const price = before + 1 + (piece.length < 4 ? 2 : 0)
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
  const before = word[at - 1] as string
  const here = word[at] as string
  if (/\p{Lu}/u.test(here)) return !/\p{Lu}/u.test(before) || /\p{Ll}/u.test(word[at + 1] ?? '')
  return /\p{Ll}/u.test(before) && /\p{Ll}/u.test(here)
}

/** Two capitalised short words are a product's name (TrackWise) unless one of them is too long for that. */
function looksLikeName(pieces: readonly string[]): boolean {
  return pieces.length === 2 && pieces.every((piece) => /^\p{Lu}/u.test(piece) && piece.length < LONG_WORD)
}
