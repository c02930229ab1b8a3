/** Repairs what pasting does to characters, keeping the way back to the text as read. */

/** A text to analyse, and where each of its characters stands in the text as read. */
export interface NormalizedText {
  readonly text: string
  /** @returns the offset in the text as read */
  toSource(offset: number): number
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  bull: '•',
  middot: '·',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  hellip: '…',
  pound: '£',
  euro: '€',
  cent: '¢',
  reg: '®',
  trade: '™',
  copy: '©',
  eacute: 'é',
  egrave: 'è',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  ccedil: 'ç',
  ntilde: 'ñ',
  deg: '°',
  shy: '',
}

const BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\v\f]/g
const REMOVED = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/
/** Longer runs of blanks are cut to this many: much that reads on looks beyond them, some of it more than once. */
const MOST_BLANKS = 64
const TOO_MANY_BLANKS = ' '.repeat(MOST_BLANKS + 1)
const REPAIRS = new RegExp(`${ENTITY.source}|${REMOVED.source}|${TOO_MANY_BLANKS}+`, 'g')
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g
const PRIVATE_USE = /[\ue000-\uf8ff]/g
/** Anything that one of the above, or a line end of another system, would match. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNEVEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ue000-\uf8ff]/

/**
 * Normalises a text: entities decoded, soft hyphens, zero-width and direction marks dropped, every blank a space, symbol-font bullets a bullet, every line end a line feed.
 *
 * @param source - the text as read
 * @returns the repaired text with its way back
 */
export function normalizeText(source: string): NormalizedText {
  // These replace one character by one, so offsets stay.
  const even = !UNEVEN.test(source)
    ? source
    : source
        .replace(/\r\n/g, ' \n')
        .replace(/\r|\u2028|\u2029|\u0085/g, '\n')
        .replace(BLANKS, ' ')
        .replace(CONTROLS, ' ')
        .replace(PRIVATE_USE, '•')
  if (!even.includes('&') && !even.includes(TOO_MANY_BLANKS) && !REMOVED.test(even)) return { text: even, toSource: (offset) => offset }
  // Offsets after each repair: [offset in the result, offset in the source].
  const result: number[] = [0]
  const origin: number[] = [0]
  let text = ''
  let at = 0
  for (const match of even.matchAll(REPAIRS)) {
    const decoded = decode(match)
    if (decoded === null) continue
    text += even.slice(at, match.index) + decoded
    at = match.index + match[0].length
    result.push(text.length)
    origin.push(at)
  }
  text += even.slice(at)
  return {
    text,
    toSource: (offset) => {
      let low = 0
      let high = result.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((result[middle] as number) <= offset) low = middle
        else high = middle - 1
      }
      return Math.min(source.length, (origin[low] as number) + offset - (result[low] as number))
    },
  }
}

function decode([whole, decimal, hex, name]: RegExpMatchArray): string | null {
  if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] as string) : null
  if (decimal === undefined && hex === undefined) return whole?.startsWith(' ') ? TOO_MANY_BLANKS.slice(1) : ''
  const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number.parseInt(decimal, 10)
  if (code < 32 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return ' '
  if (code === 160) return ' '
  return String.fromCodePoint(code)
}
