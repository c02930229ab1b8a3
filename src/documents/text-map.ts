/** A text that was taken out of another, and the way back. */

/** A text and where each of its offsets came from. */
export interface TextMap {
  readonly text: string
  /** @returns the offset in the text that this one was made of */
  origin(offset: number): number
}

/** Puts a {@link TextMap} together, piece by piece. */
export class TextBuilder {
  readonly #parts: string[] = []
  readonly #at: number[] = []
  readonly #from: (number | ((offset: number) => number))[] = []
  readonly #linear: boolean[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  /**
   * @param text - a piece that stands in the origin as it is
   * @param origin - where it stands there
   */
  copy(text: string, origin: number): void {
    this.#push(text, origin, true)
  }

  /**
   * @param text - a piece that stands for something else in the origin: an escape, a bullet, a heading mark
   * @param origin - where that stands
   */
  put(text: string, origin: number): void {
    this.#push(text, origin, false)
  }

  /**
   * @param map - a text with a way back of its own
   * @param through - from where that leads to, to this builder's origin
   */
  join(map: TextMap, through: (offset: number) => number): void {
    this.#push(map.text, (offset) => through(map.origin(offset)), true)
  }

  build(): TextMap {
    const at = this.#at
    const from = this.#from
    const linear = this.#linear
    return {
      text: this.#parts.join(''),
      origin: (offset) => {
        let low = 0
        let high = at.length - 1
        if (high < 0) return 0
        while (low < high) {
          const middle = (low + high + 1) >> 1
          if ((at[middle] as number) <= offset) low = middle
          else high = middle - 1
        }
        const base = from[low] as number | ((offset: number) => number)
        const delta = offset - (at[low] as number)
        if (typeof base === 'function') return base(delta)
        return linear[low] ? base + delta : base
      },
    }
  }

  #push(text: string, from: number | ((offset: number) => number), linear: boolean): void {
    if (text === '') return
    const last = this.#at.length - 1
    const base = this.#from[last]
    const goesOn = linear && this.#linear[last] === true && typeof from === 'number' && typeof base === 'number' && base + this.#length - (this.#at[last] as number) === from
    if (!goesOn) {
      this.#at.push(this.#length)
      this.#from.push(from)
      this.#linear.push(linear)
    }
    this.#parts.push(text)
    this.#length += text.length
  }
}

/** @returns the whole text, each offset its own origin */
export function identity(text: string): TextMap {
  return { text, origin: (offset) => offset }
}
