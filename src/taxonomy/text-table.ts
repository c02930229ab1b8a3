/** Short texts (names of skills, spellings) end to end: their lengths, and where every block of them begins. */
import { type Numbers, narrow, type Sections } from './sections.ts'

/** So many lengths are added up at most to find a text. */
const BLOCK = 16

/** Reads texts in place. */
export class Texts {
  readonly #blocks: Int32Array
  readonly #lengths: Numbers
  readonly #bytes: Buffer

  constructor(parts: Sections) {
    this.#blocks = parts.int32('textBlocks')
    this.#lengths = parts.numbers('textLengths')
    const bytes = parts.uint8('texts')
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get count(): number {
    return this.#lengths.length
  }

  at(index: number): string {
    const block = Math.floor(index / BLOCK)
    let start = this.#blocks[block] as number
    for (let i = block * BLOCK; i < index; i++) start += this.#lengths[i] as number
    return this.#bytes.toString('utf8', start, start + (this.#lengths[index] as number))
  }
}

/** Gathers texts, each once. */
export class TextTable {
  readonly #index = new Map<string, number>()
  readonly #texts: string[] = []

  /** @returns a table that begins with the texts of another */
  static from(texts: Texts): TextTable {
    const table = new TextTable()
    for (let i = 0; i < texts.count; i++) table.index(texts.at(i))
    return table
  }

  /** @returns the number of a text */
  index(text: string): number {
    const known = this.#index.get(text)
    if (known !== undefined) return known
    this.#index.set(text, this.#texts.length)
    return this.#texts.push(text) - 1
  }

  at(index: number): string {
    return this.#texts[index] as string
  }

  parts(): { readonly textBlocks: Int32Array; readonly textLengths: Numbers; readonly texts: Uint8Array } {
    const lengths = this.#texts.map((text) => Buffer.byteLength(text))
    const blocks: number[] = []
    let at = 0
    lengths.forEach((length, i) => {
      if (i % BLOCK === 0) blocks.push(at)
      at += length
    })
    return { textBlocks: Int32Array.from(blocks), textLengths: narrow(lengths), texts: Uint8Array.from(Buffer.from(this.#texts.join(''), 'utf8')) }
  }
}
