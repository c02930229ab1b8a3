/** The word class of each atom in its place: the lexicon's usual class, corrected by shape and neighbours. */
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import type { Doc, Sentence } from '../text/doc.ts'
import { WordClass } from '../text/word-class.ts'
import { Trait, type WrittenWord } from './written-word.ts'

/**
 * Tags the atoms of one sentence. The rules are those of Brill's tagger that matter to noun phrases.
 *
 * @param words - its words as written
 * @returns one class an atom, `[0]` being the sentence's first
 */
export function tagWords(doc: Doc, sentence: Sentence, words: readonly WrittenWord[], taxonomy: Taxonomy): Uint8Array {
  const { atoms } = doc
  const tags = new Uint8Array(words.length)
  words.forEach((written, i) => {
    const a = sentence.atomFrom + i
    if ((written.traits & Trait.digitsOnly) !== 0) {
      tags[i] = WordClass.number
      return
    }
    const word = atoms.word[a] as number
    const usual = taxonomy.wordClass(word)
    if (usual === WordClass.unknown || usual === WordClass.name) tags[i] = isName(doc, a, i) ? WordClass.name : written.guess
    else tags[i] = inPlace(usual, i === 0 || atoms.broken[a] === 1 ? -1 : (tags[i - 1] as WordClass), i, word, taxonomy)
  })
  return tags
}

const UPPER_A = 65
const UPPER_Z = 90
const SHORT = 5

/** A capital tells a name; as the first letter of a sentence only that of a short word does. */
function isName({ text, atoms }: Doc, atom: number, index: number): boolean {
  const start = atoms.start[atom] as number
  const c = text.charCodeAt(start)
  return c >= UPPER_A && c <= UPPER_Z && (index > 0 || (atoms.end[atom] as number) - start < SHORT)
}

function inPlace(usual: WordClass, previous: WordClass | -1, index: number, word: number, taxonomy: Taxonomy): WordClass {
  const afterNominal =
    previous === WordClass.determiner || previous === WordClass.adjective || previous === WordClass.noun || previous === WordClass.name || previous === WordClass.number
  if (usual === WordClass.verb && taxonomy.canBeNoun(word) && (afterNominal || previous === WordClass.gerund || previous === WordClass.preposition)) return WordClass.noun
  if (usual === WordClass.noun && taxonomy.canBeVerb(word) && (index === 0 || previous === WordClass.modal || previous === WordClass.pronoun || previous === WordClass.adverb))
    return WordClass.verb
  if (usual === WordClass.adjective && index === 0 && taxonomy.canBeVerb(word)) return WordClass.verb
  return usual
}
