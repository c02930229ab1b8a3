/** The word class of each atom in its place: the lexicon's usual class, corrected by shape and neighbours. */
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import type { Doc, Sentence } from '../text/doc.ts'
import { WordClass } from '../text/word-class.ts'

/**
 * Tags the atoms of one sentence. The rules are those of Brill's tagger that matter to noun phrases.
 *
 * @returns one class an atom, `[0]` being the sentence's first
 */
export function tagWords(doc: Doc, sentence: Sentence, taxonomy: Taxonomy): Uint8Array {
  const { atoms, text } = doc
  const count = sentence.atomTo - sentence.atomFrom
  const tags = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    const a = sentence.atomFrom + i
    const word = atoms.word[a] as number
    const usual = taxonomy.wordClass(word)
    const start = atoms.start[a] as number
    const c = text.charCodeAt(start)
    if (c >= 48 && c <= 57 && !/\p{L}/u.test(text.slice(start, atoms.end[a]))) {
      tags[i] = WordClass.number
      continue
    }
    const previous = i === 0 || atoms.broken[a] === 1 ? -1 : (tags[i - 1] as WordClass)
    tags[i] = usual === WordClass.unknown || usual === WordClass.name ? guess(text, start, atoms.end[a] as number, i) : inPlace(usual, previous, i, word, taxonomy)
  }
  return tags
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

function guess(text: string, start: number, end: number, index: number): WordClass {
  const c = text.charCodeAt(start)
  if (c >= 65 && c <= 90 && (index > 0 || end - start < 5)) return WordClass.name
  const word = text.slice(start, end).toLowerCase()
  if (word.endsWith('ing') && word.length > 5) return WordClass.gerund
  if (word.endsWith('ed') && word.length > 4) return WordClass.participle
  if (word.endsWith('ly') && word.length > 4) return WordClass.adverb
  if (/(?:al|ive|ous|able|ible|ful|less|ary|ic)$/.test(word)) return WordClass.adjective
  return WordClass.noun
}
