/** Text by the columns that it takes in a terminal. */

let segmenter: Intl.Segmenter | undefined

/** Letters of Latin scripts, and the punctuation, lines and signs that reports are drawn with: each is a column by itself. */
const PLAIN_COLUMNS = /^[ -~\u00a0-\u02ff\u2010-\u2027\u2500-\u259f\u2713\u2717]*$/

/** What a reader sees as one letter. Segmenting takes ten milliseconds to begin with, which most texts do not need. */
function graphemes(text: string): readonly string[] {
  if (PLAIN_COLUMNS.test(text)) return text.split('')
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** East Asian wide and full-width letters, and what is drawn as a picture. */
const WIDE =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{17000}-\u{18cff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)/u
const MARKS_ONLY = /^\p{M}+$/u

/** @returns columns of a text that holds no control characters */
export function textWidth(text: string): number {
  if (PLAIN_COLUMNS.test(text)) return text.length
  let width = 0
  for (const segment of graphemes(text)) width += MARKS_ONLY.test(segment) ? 0 : WIDE.test(segment) ? 2 : 1
  return width
}

/** Cuts a text to a width; `mark` shows that it was cut. */
export function shorten(text: string, width: number, mark: string): string {
  if (textWidth(text) <= width) return text
  let out = ''
  let left = width - mark.length
  for (const segment of graphemes(text)) {
    left -= textWidth(segment)
    if (left < 0) break
    out += segment
  }
  return `${out.trimEnd()}${mark}`
}

/** Cuts a text to a width from its front: of a path the end tells more. */
export function shortenFront(text: string, width: number, mark: string): string {
  if (textWidth(text) <= width) return text
  let out = ''
  for (const segment of [...graphemes(text)].reverse()) {
    if (mark.length + textWidth(segment + out) > width) break
    out = segment + out
  }
  return `${mark}${out.trimStart()}`
}

/**
 * Cuts a text to a width so that the first of some words that it holds is seen, with what stands before it up to half of the width.
 *
 * @param mark - shows where something was cut
 */
export function shortenAround(text: string, words: readonly string[], width: number, mark: string): string {
  const [found] = words
    .map((word) => ({ at: text.indexOf(word), end: text.indexOf(word) + word.length }))
    .filter(({ at, end }) => at >= 0 && end > at)
    .sort((a, b) => a.at - b.at)
  if (found === undefined || textWidth(text.slice(0, found.end)) <= width - mark.length) return shorten(text, width, mark)
  // As much of what stands before as half of the width holds, and more where the rest of the text leaves room.
  const fits = (from: number): boolean => textWidth(text.slice(from, found.end)) <= width / 2 || textWidth(text.slice(from)) + mark.length <= width
  let start = found.at
  for (let blank = text.lastIndexOf(' ', start - 1); blank > 0 && fits(blank + 1); blank = text.lastIndexOf(' ', blank - 1)) start = blank + 1
  return shorten(`${mark}${text.slice(start)}`, width, mark)
}

/** Fills a text up to a width with blanks behind it. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)))
}

/**
 * Breaks a list into lines of a width, a comma behind every item but the last; an item that is too long by itself is cut.
 *
 * @param mark - shows that something was cut
 * @param most - lines; what does not fit into them is counted at the end
 */
export function wrapList(items: readonly string[], width: number, mark: string, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[][] = []
  for (const whole of items) {
    const item = shorten(whole, width - 1, mark)
    const last = lines.at(-1)
    if (last !== undefined && textWidth([...last, item].join(', ')) < width) last.push(item)
    else lines.push([item])
  }
  const shown = lines.slice(0, most)
  const last = shown.at(-1) ?? []
  let left = items.length - shown.flat().length
  const note = (): string => (left === 0 ? '' : `, ${mark} ${left} more`)
  while (left > 0 && last.length > 1 && textWidth(last.join(', ') + note()) > width) {
    last.pop()
    left++
  }
  return shown.map((line, i) => line.join(', ') + (i < shown.length - 1 ? ',' : note()))
}

/** Breaks a text at its blanks into lines of a width; a word that is longer than a line is broken too. */
export function wrapWords(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ').flatMap((whole) => broken(whole, width))) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function broken(word: string, width: number): string[] {
  if (textWidth(word) <= width) return [word]
  const parts = ['']
  let room = width
  for (const segment of graphemes(word)) {
    const wide = textWidth(segment)
    if (wide > room) {
      parts.push('')
      room = width
    }
    parts[parts.length - 1] += segment
    room -= wide
  }
  return parts
}

const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '•': '*',
  '·': '*',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  '€': 'EUR',
  '£': 'GBP',
  '\u00a0': ' ',
}

/** @returns the text in ASCII: accents go, what has no counterpart becomes `?` */
export function toAscii(text: string): string {
  if (/^[ -~]*$/.test(text)) return text
  return text.replace(/[^ -~]/gu, (c) => {
    const plain = PLAIN[c] ?? c.normalize('NFKD').replace(/\p{M}/gu, '')
    return /^[ -~]+$/.test(plain) ? plain : /^\p{M}$/u.test(c) ? '' : '?'
  })
}
