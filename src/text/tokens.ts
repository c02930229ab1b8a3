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
 * Cuts a text into tokens.
 *
 * @param text - any text
 * @returns tokens that tile it: tokens and the white space between them give the text back
 */
export function tokenize(text: string): Tokens {
  const pieces = splitTokens(text)
  // Between tokens stands white space only, so that where one begins need not be searched.
  const start = new Int32Array(pieces.length)
  const end = new Int32Array(pieces.length)
  let at = 0
  for (let i = 0; i < pieces.length; i++) {
    while (isBlank(text.charCodeAt(at))) at++
    start[i] = at
    at += (pieces[i] as string).length
    end[i] = at
  }
  return { count: pieces.length, start, end }
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
