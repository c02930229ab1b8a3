/** Which of several costly patterns are worth trying on a stretch: those of which a word there gives a hint. */

import type { Span } from './span.ts'
import { PerSpelling } from './spellings.ts'
import type { Atoms } from './tokens.ts'

/** Letters of one word in the text may be cut apart where a token would grow beyond bounds; such a word hints at everything. */
const LONGEST_WORD = 60

/** Looks words up by number: each is tried against the hints once a run, not once a place. */
export class Hints<K extends string> {
  readonly #all: number
  readonly #bits: PerSpelling<number>
  /** Pattern → its bit. */
  readonly bit: Readonly<Record<K, number>>

  /** @param hints - by pattern: what is found in some word of whatever the pattern matches, as letters that stand within one word */
  constructor(hints: Readonly<Record<K, RegExp>>) {
    const patterns = Object.values<RegExp>(hints)
    this.bit = Object.fromEntries(Object.keys(hints).map((name, i) => [name, 1 << i])) as Record<K, number>
    const all = 2 ** patterns.length - 1
    this.#all = all
    const any = new RegExp(patterns.map((pattern) => pattern.source).join('|'), 'i')
    this.#bits = new PerSpelling((spelling, of) => {
      const word = of.text(spelling)
      if (word.length > LONGEST_WORD) return all
      return any.test(word) ? patterns.reduce((bits, pattern, i) => (pattern.test(word) ? bits | (1 << i) : bits), 0) : 0
    })
  }

  /**
   * @param atoms - of the text
   * @param stretch - a sentence of it
   * @returns bits of the patterns that may match there; all, where it begins or ends within a word
   */
  in(atoms: Atoms, { start, end, atomFrom, atomTo }: Span & { readonly atomFrom: number; readonly atomTo: number }): number {
    const cut = (atomFrom > 0 && (atoms.end[atomFrom - 1] as number) > start) || (atomTo > atomFrom && (atoms.end[atomTo - 1] as number) > end)
    if (cut || atoms.unread.some((at) => at >= start && at < end)) return this.#all
    let bits = 0
    for (let a = atomFrom; a < atomTo; a++) bits |= this.#bits.at(atoms.spelling[a] as number, atoms.spellings)
    return bits
  }
}
