/** The words by which an ad is told from other ads: frequent in it, rare in the background. */
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import type { Doc } from '../text/doc.ts'
import { foldWord } from '../text/fold.ts'
import { PerSpelling } from '../text/spellings.ts'
import { WordClass } from '../text/word-class.ts'

/** A folded word and what it counts. */
export interface CharacteristicWord {
  readonly word: string
  readonly weight: number
}

const MOST_WORDS = 40
/** A word that the ad repeats says more, up to three times. */
const MOST_TIMES = 3
/** A word that the background never saw may be a name: it counts like one of middling rarity. */
const UNSEEN_RARITY = 0.6

/** Words of these classes say something by themselves. */
const TELLING = WordClass.participle

const FOLDED = new PerSpelling((spelling, of) => foldWord(of.text(spelling)))

/**
 * @param doc - an ad
 * @param taxonomy - gives word classes and background frequencies
 * @returns at most 40 words, by weight = times · rarity² (rarity 0 … 1, one less the logarithmic background frequency), then in code-point order
 */
export function characteristicWords(doc: Doc, taxonomy: Taxonomy): CharacteristicWord[] {
  const { atoms } = doc
  TALLY.clear(atoms.count)
  for (let a = 0; a < atoms.count; a++) {
    const id = atoms.word[a] as number
    if (id >= 0) TALLY.add(id, a)
  }
  const weights = TALLY.weigh((id, times) => {
    if (taxonomy.wordClass(id) > TELLING) return -1
    const commonness = taxonomy.commonness(id)
    const rarity = commonness === 0 ? UNSEEN_RARITY : 1 - commonness / 255
    return Math.round(10_000 * Math.min(times, MOST_TIMES) * rarity * rarity) / 10_000
  })
  // Only words that may be among the most are folded.
  const least = Math.max(0, weights.slice().sort().at(-MOST_WORDS) ?? 0)
  const out: CharacteristicWord[] = []
  weights.forEach((weight, i) => {
    if (weight >= least) out.push({ word: FOLDED.at(atoms.spelling[TALLY.firstAtom(i)] as number, atoms.spellings), weight })
  })
  return out.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1)).slice(0, MOST_WORDS)
}

/**
 * @param title - of an ad, without label and contract words
 * @param taxonomy - gives word classes and background frequencies
 * @returns its words that the background knows and that are no function words, once each, in order; weight = rarity over ads, 0 … 1
 */
export function titleWords(title: string, taxonomy: Taxonomy): CharacteristicWord[] {
  const out = new Map<string, number>()
  for (const written of title.match(/[\p{L}\p{N}+#]+/gu) ?? []) {
    const word = foldWord(written)
    const id = taxonomy.vocabulary.idOf(word)
    const commonness = taxonomy.commonness(id)
    if (commonness > 0 && taxonomy.wordClass(id) <= WordClass.participle) out.set(word, Math.round(10_000 * (1 - commonness / 255)) / 10_000)
  }
  return Array.from(out, ([word, weight]) => ({ word, weight }))
}

/** Counts the words of one text after another. */
class WordTally {
  /** By row: place in the lists below, plus one. */
  #rows = new Int32Array(0)
  #ids = new Int32Array(0)
  #atoms = new Int32Array(0)
  #times = new Int32Array(0)
  #weights = new Float64Array(0)
  #count = 0

  /** @param most - how many words the text has */
  clear(most: number): void {
    this.#count = 0
    if (most > this.#ids.length) {
      let room = 512
      while (room < most) room *= 2
      this.#ids = new Int32Array(room)
      this.#atoms = new Int32Array(room)
      this.#times = new Int32Array(room)
      this.#weights = new Float64Array(room)
      this.#rows = new Int32Array(2 * room)
    } else this.#rows.fill(0)
  }

  add(id: number, atom: number): void {
    const mask = this.#rows.length - 1
    for (let row = Math.imul(id, 0x9e3779b1) & mask; ; row = (row + 1) & mask) {
      const at = (this.#rows[row] as number) - 1
      if (at < 0) {
        this.#rows[row] = ++this.#count
        this.#ids[this.#count - 1] = id
        this.#atoms[this.#count - 1] = atom
        this.#times[this.#count - 1] = 1
        return
      }
      if (this.#ids[at] === id) {
        this.#times[at] = (this.#times[at] as number) + 1
        return
      }
    }
  }

  /** @returns one weight a word, in order of their first places; good until the next text */
  weigh(weightOf: (id: number, times: number) => number): Float64Array {
    for (let i = 0; i < this.#count; i++) this.#weights[i] = weightOf(this.#ids[i] as number, this.#times[i] as number)
    return this.#weights.subarray(0, this.#count)
  }

  /** @returns where a word stands first */
  firstAtom(word: number): number {
    return this.#atoms[word] as number
  }
}

const TALLY = new WordTally()
