/** From an offset of a text to its line and column. */
import type { Place } from './source.ts'

/** Line starts of one text. A line ends with LF, CRLF or a lone CR. */
export class LineTable {
  readonly #text: string
  #starts: number[] | undefined
  /** The last answer: in a text of one endless line the next is counted from it. */
  #last = { start: 0, offset: 0, column: 1 }

  constructor(text: string) {
    this.#text = text
  }

  /**
   * @param offset - 0 … length, in UTF-16 code units; beyond is taken as the end
   * @returns line and column from 1; a column counts Unicode code points
   */
  locate(offset: number): Place {
    const starts = this.#lines()
    const row = this.#row(offset)
    const start = starts[row] as number
    const { start: lastStart, offset: lastOffset, column: lastColumn } = this.#last
    const goesOn = lastStart === start && lastOffset <= offset && !isLowSurrogate(this.#text.charCodeAt(lastOffset))
    const column = goesOn ? lastColumn + codePoints(this.#text, lastOffset, offset) : codePoints(this.#text, start, offset) + 1
    this.#last = { start, offset, column }
    return { line: row + 1, column }
  }

  /** @returns the text of the line in which `offset` stands, without its line end */
  lineAt(offset: number): string {
    const starts = this.#lines()
    const row = this.#row(offset)
    return this.#text.slice(starts[row], starts[row + 1] ?? this.#text.length).replace(/[\r\n]{1,2}$/, '')
  }

  #row(offset: number): number {
    const starts = this.#lines()
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  #lines(): number[] {
    if (this.#starts === undefined) {
      const starts = [0]
      for (const end of this.#text.matchAll(/\r\n|[\r\n]/g)) starts.push(end.index + end[0].length)
      this.#starts = starts
    }
    return this.#starts
  }
}

export const isLowSurrogate = (c: number): boolean => c >= 0xdc00 && c <= 0xdfff

/** @returns how many code points stand in `text[start, end)`; a lone surrogate is one */
export function codePoints(text: string, start: number, end: number): number {
  const stop = Math.min(end, text.length)
  let n = 0
  for (let i = start; i < stop; n++) i += (text.codePointAt(i) as number) > 0xffff && i + 1 < stop ? 2 : 1
  return n
}
