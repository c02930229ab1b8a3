/** The words by which an ad is told from other ads: frequent in it, rare in the background. */
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import type { Doc } from '../text/doc.ts'
import { foldWord } from '../text/fold.ts'
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

/**
 * @param doc - an ad
 * @param taxonomy - gives word classes and background frequencies
 * @returns at most 40 words, by weight = times · rarity² (rarity 0 … 1, one less the logarithmic background frequency), then in code-point order
 */
export function characteristicWords(doc: Doc, taxonomy: Taxonomy): CharacteristicWord[] {
  const { atoms, text } = doc
  const seen = new Map<number, { atom: number; times: number }>()
  for (let a = 0; a < atoms.count; a++) {
    const id = atoms.word[a] as number
    if (id < 0) continue
    const known = seen.get(id)
    if (known !== undefined) known.times++
    else if (taxonomy.wordClass(id) <= WordClass.participle) seen.set(id, { atom: a, times: 1 })
  }
  const weighed = Array.from(seen, ([id, { atom, times }]) => {
    const commonness = taxonomy.commonness(id)
    const rarity = commonness === 0 ? UNSEEN_RARITY : 1 - commonness / 255
    return { atom, weight: Math.round(10_000 * Math.min(times, MOST_TIMES) * rarity * rarity) / 10_000 }
  })
  // Only words that may be among the most are folded.
  const least =
    Float64Array.from(weighed, ({ weight }) => weight)
      .sort()
      .at(-MOST_WORDS) ?? 0
  return weighed
    .filter(({ weight }) => weight >= least)
    .map(({ atom, weight }): CharacteristicWord => ({ word: foldWord(text.slice(atoms.start[atom], atoms.end[atom])), weight }))
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS)
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
