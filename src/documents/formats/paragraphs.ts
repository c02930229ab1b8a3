/** Paragraphs of word processors: nested by text boxes, laid out by tables. */
import type { Deadline } from '../format-reader.ts'
import { isFollowed, placedText, type Stretch } from '../placed-lines.ts'
import type { DocumentLink } from '../source.ts'
import { joinLetters } from './letters.ts'

/** Around the target of a hyperlink, in the paragraph that it stands in: characters that Unicode keeps for such use. */
const [OPEN, CLOSE] = ['\ufdd0', '\ufdd1']
const TARGET = /\ufdd0([^\ufdd0\ufdd1]*)\ufdd1/g

/** A row with cells longer than this is a layout, not a line. */
const LONGEST_CELL = 120

/** Takes what a document's walker meets and gives lines. */
export class Paragraphs {
  readonly #sinks: string[][] = [[]]
  readonly #open: { parts: string[]; boxes: string[] }[] = []
  readonly #rows: string[][][] = []
  readonly #deadline: Deadline

  constructor(deadline: Deadline) {
    this.#deadline = deadline
  }

  begin(): void {
    this.#deadline.check()
    this.#open.push({ parts: [], boxes: [] })
  }

  /** Text of the paragraph that is open; `\n` is a line break in it. */
  add(text: string): void {
    this.#open.at(-1)?.parts.push(text.replace(/[\ufdd0\ufdd1]/g, ''))
  }

  /** A hyperlink in the paragraph that is open, at the end of what it has so far. */
  link(url: string): void {
    if (isFollowed(url)) this.#open.at(-1)?.parts.push(OPEN + url.replace(/[\ufdd0\ufdd1\s]/g, '') + CLOSE)
  }

  /** @param prefix - `• ` or `## `, put before a paragraph that has text */
  end(prefix: string): void {
    const paragraph = this.#open.pop()
    if (paragraph === undefined) return
    const text = spaced(paragraph.parts.join(''))
      .replace(/[ \t\u00a0]{1,60}(?=(?:\ufdd0[^\ufdd0\ufdd1]*\ufdd1)?(?:\n|$))/g, '')
      .replace(/^[\s\u00a0]+/, '')
      .trimEnd()
    const sink = this.#sink()
    if (text === '') sink.push('')
    else sink.push(prefix.startsWith('#') ? prefix + text.replace(/ {0,60}\n\s*/g, ' ') : text.startsWith(prefix) ? text : prefix + text)
    sink.push(...paragraph.boxes)
  }

  beginBox(): void {
    this.#sinks.push([])
  }

  /** What a text box holds is read after the paragraph that it hangs on. */
  endBox(): void {
    if (this.#sinks.length < 2) return
    const inside = this.#sinks.pop() ?? []
    const target = this.#open.at(-1)?.boxes ?? this.#sink()
    target.push('', ...inside, '')
  }

  beginRow(): void {
    this.#rows.push([])
  }

  beginCell(): void {
    this.#sinks.push([])
  }

  endCell(): void {
    if (this.#sinks.length < 2) return
    const inside = this.#sinks.pop() ?? []
    this.#rows.at(-1)?.push(inside)
  }

  /** A row of short cells is one line; cells that hold more are read one after the other. */
  endRow(): void {
    const cells = (this.#rows.pop() ?? []).map((cell) => cell.filter((text, index) => text !== '' || cell[index - 1] !== ''))
    const full = cells.map((cell) => cell.filter((text) => text !== '')).filter((cell) => cell.length > 0)
    const flat = full.every((cell) => cell.length === 1 && !/^(?:[#•])|\n/.test(cell[0] as string) && shown(cell[0] as string).length <= LONGEST_CELL)
    if (flat) this.#sink().push(full.map((cell) => cell[0]).join(' | '))
    else for (const cell of cells) this.#sink().push(...cell)
  }

  /** @returns the paragraphs so far; a blank one stands for a gap */
  done(): string[] {
    while (this.#open.length > 0) this.end('')
    while (this.#sinks.length > 1) this.endBox()
    return this.#sinks[0] ?? []
  }

  #sink(): string[] {
    return this.#sinks.at(-1) ?? []
  }
}

/**
 * @param paragraphs - of the whole document, in reading order
 * @returns their text, one gap at most between two, and the number of each paragraph that has text as its line
 */
export function paragraphText(paragraphs: readonly string[]): ReturnType<typeof placedText> {
  const lines: Stretch[][] = []
  let number = 0
  // A link around a picture or a text box stands in a paragraph without words: it goes to those that follow.
  const loose: DocumentLink[] = []
  for (const paragraph of paragraphs) {
    const last = lines.at(-1)
    if (shown(paragraph) === '') {
      loose.push(...targetsOf(paragraph))
      if (last !== undefined && last.length > 0) lines.push([])
      continue
    }
    number++
    if (paragraph.startsWith('#') && last !== undefined && last.length > 0) lines.push([])
    let column = 1
    for (const marked of paragraph.split('\n')) {
      const line = shown(marked)
      const links = line === '' ? [] : [...loose.splice(0), ...targetsOf(marked)]
      lines.push(line === '' ? [] : [{ text: line, line: number, column, ...(links.length === 0 ? {} : { links }) }])
      column += [...line].length + 1
    }
  }
  while (lines.at(-1)?.length === 0) lines.pop()
  return placedText(lines)
}

/** A letter-spaced heading has no links. */
const spaced = (text: string): string => (text.includes(OPEN) ? text : joinLetters(text))

/** A paragraph without the marks of its links. */
const shown = (marked: string): string => marked.replace(TARGET, '')

function targetsOf(marked: string): DocumentLink[] {
  const out: DocumentLink[] = []
  let hidden = 0
  for (const match of marked.matchAll(TARGET)) {
    out.push({ url: match[1] as string, offset: Math.max(0, match.index - hidden - 1) })
    hidden += match[0].length
  }
  return out
}

/**
 * @param lines - of headers or footers
 * @returns them once each, without those that held nothing but the number of the page
 */
export function furnitureOf(lines: readonly string[]): string[] {
  return [...new Set(lines)].filter((line) => !/^[\s|·–-]*(?:(?:page|seite|p\.)(?:\s*(?:of|\/|von|de))?[\s|·–-]*|(?:of|\/|von|de)[\s|·–-]*)?$/i.test(line) || line === '')
}
