/** Tokens (what a reader sees as one word) and atoms (what phrases are matched by): `CI/CD` is one token of two atoms. */
import { isBlank } from './blank.ts'
import { splitTokens } from './natural-tokenizer.ts'
import { mixUnit, Spellings } from './spellings.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The tokens of a text as parallel arrays, in order, without overlap; between them stands white space only. */
export interface Tokens {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
}

/** The atoms of a text as parallel arrays, in order. */
export interface Atoms {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** Number in {@link spellings}. */
  readonly spelling: Int32Array
  readonly spellings: Spellings
  /** Id in the vocabulary, or -1 for a word that it does not hold. */
  readonly word: Int32Array
  /** True (1) when punctuation other than a hyphen, slash or inner dot stands between this atom and the one before. */
  readonly broken: Uint8Array
  /** Where tokens begin that give no atom and yet hold letters: odd addresses, amounts that a word sticks to. */
  readonly unread: readonly number[]
}

/**
 * Cuts a text into tokens, as `TOKEN_PATTERN` does.
 *
 * @param text - any text
 * @returns tokens that tile it: tokens and the white space between them give the text back
 */
export function tokenize(text: string): Tokens {
  let start = new Int32Array(64 + (text.length >> 2))
  let end = new Int32Array(start.length)
  let count = 0
  const push = (from: number, to: number): void => {
    if (count === start.length) {
      start = widen(start, new Int32Array(2 * count))
      end = widen(end, new Int32Array(2 * count))
    }
    start[count] = from
    end[count++] = to
  }
  for (let at = pastBlanks(text, 0); at < text.length; at = pastBlanks(text, at)) {
    // Nine tokens of ten are a plain word or a sign, which is told at a glance.
    const plain = plainEnd(text, at)
    if (plain > at) {
      push(at, plain)
      at = plain
      continue
    }
    const to = stretchEnd(text, at)
    for (const piece of splitTokens(text.slice(at, to))) {
      at = pastBlanks(text, at)
      push(at, at + piece.length)
      at += piece.length
    }
  }
  return { count, start: start.subarray(0, count), end: end.subarray(0, count) }
}

function pastBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && isBlank(text.charCodeAt(at))) at++
  return at
}

/** Sorts of ASCII character, to a tokenizer. */
const LETTER = 1
/** A token by itself wherever it stands. */
const SIGN = 2
/** A token by itself before a blank; else it may belong to what follows. */
const OPENER = 3
const SORTS = new Uint8Array(128)
for (const c of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ') SORTS[c.charCodeAt(0)] = LETTER
for (const c of '!"#&\'()*,/:;<=>?@[\\]^`{|}~') SORTS[c.charCodeAt(0)] = SIGN
for (const c of '-.+%') SORTS[c.charCodeAt(0)] = OPENER
/** Signs that end a word; the others may be of it. */
const ENDS_WORD = new Uint8Array(128)
for (const c of ' \n!"()*,;<=>?[]^`{|}~') ENDS_WORD[c.charCodeAt(0)] = 1
/** A word that is longer is cut. */
const LONGEST_WORD = 4000

const COLON = 58
const blankAt = (text: string, at: number): boolean => at >= text.length || isBlank(text.charCodeAt(at))

/** The end of a token at a place where one begins, when it is plain: a word of letters, or a sign. The place itself when that takes a closer look. */
function plainEnd(text: string, at: number): number {
  const sort = SORTS[text.charCodeAt(at)]
  if (sort === SIGN || (sort === OPENER && blankAt(text, at + 1))) return at + 1
  if (sort !== LETTER) return at
  let end = at + 1
  while (SORTS[text.charCodeAt(end)] === LETTER) end++
  if (end - at > LONGEST_WORD) return at
  const next = text.charCodeAt(end)
  if (end === text.length || ENDS_WORD[next] === 1) return end
  return (next === DOT || next === COLON) && blankAt(text, end + 1) ? end : at
}

/** What an amount can go on with after a blank: "$5 - $6", "3 to 5 years". */
const GOES_ON = /^[\d$£€–—\-tym]/
const HOLDS_AMOUNT = /[\p{N}$£€]/u

/** Where a stretch ends that can be cut by itself: at a blank that is within no token. */
function stretchEnd(text: string, from: number): number {
  let end = from
  for (;;) {
    const chunk = end
    while (end < text.length && !isBlank(text.charCodeAt(end))) end++
    const next = pastBlanks(text, end)
    if (next === text.length || !GOES_ON.test(text.charAt(next))) return end
    // Without an amount nothing goes on.
    if (chunk === from && !HOLDS_AMOUNT.test(text.slice(from, end))) return end
    end = next
  }
}

const SEPARATOR = new Uint8Array(128)
for (const c of '-/_.') SEPARATOR[c.charCodeAt(0)] = 1

const isSeparator = (c: number): boolean => (c < 128 ? SEPARATOR[c] === 1 : c === 0x2010 || c === 0x2011)

const isWordChar = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || (c > 127 && /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(c)))

const AMPERSAND = 38
const PLUS = 43
const DOT = 46
const CURRENCY = '$£€'

/**
 * Cuts tokens into atoms and looks each up.
 *
 * @param text - the text that the tokens are of
 * @param tokens - its tokens
 * @param vocabulary - the words known; `null` leaves every `word` at -1
 * @returns the atoms; a lone `&` or `+` counts as the word "and"
 */
export function atomize(text: string, tokens: Tokens, vocabulary: Vocabulary | null): Atoms {
  let room = tokens.count + 64
  let start = new Int32Array(room)
  let end = new Int32Array(room)
  let spelling = new Int32Array(room)
  let word = new Int32Array(room)
  let broken = new Uint8Array(room)
  let count = 0
  let gap = 0
  const unread: number[] = []
  const spellings = vocabulary === null ? new Spellings(null) : vocabulary.spellings
  for (let t = 0; t < tokens.count; t++) {
    const from = tokens.start[t] as number
    const to = tokens.end[t] as number
    const first = text.charCodeAt(from)
    if (!isWordChar(first) && !(first === DOT && to - from > 1)) {
      if ((first === AMPERSAND || first === PLUS) && to - from === 1) push(from, to, mixUnit(0, first))
      else if (!isSeparator(first) || first === DOT) gap = 1
      if (to - from > 1 && (!CURRENCY.includes(text.charAt(from)) || isWordChar(text.charCodeAt(to)))) unread.push(from)
      continue
    }
    let at = from
    while (at < to) {
      // What an atom begins with is of it, be it a separator.
      let stop = at
      let hash = 0
      let unit = text.charCodeAt(at)
      do {
        hash = mixUnit(hash, unit)
        stop++
        unit = stop < to ? text.charCodeAt(stop) : DOT
      } while (!isSeparator(unit))
      push(at, stop, hash)
      at = stop + 1
    }
  }
  return { count, start, end, spelling, spellings, word, broken, unread }

  function push(from: number, to: number, hash: number): void {
    if (count === room) grow()
    const number = spellings.numberOf(text, from, to, hash)
    start[count] = from
    end[count] = to
    spelling[count] = number
    word[count] = spellings.word(number)
    broken[count] = gap
    count++
    gap = 0
  }

  function grow(): void {
    room *= 2
    start = widen(start, new Int32Array(room))
    end = widen(end, new Int32Array(room))
    spelling = widen(spelling, new Int32Array(room))
    word = widen(word, new Int32Array(room))
    const wider = new Uint8Array(room)
    wider.set(broken)
    broken = wider
  }
}

function widen(from: Int32Array<ArrayBuffer>, to: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  to.set(from)
  return to
}
