/** The word class of each atom in its place: the lexicon's usual class, corrected by shape and neighbours. */
import type { Doc, Sentence } from '../text/doc.ts'
import { WordClass } from '../text/word-class.ts'
import type { AdWords } from './ad-words.ts'
import { Trait, type WrittenWord } from './written-word.ts'

/** Tags the atoms of one sentence. The rules are those of Brill's tagger that matter to noun phrases. */
export function tagWords({ doc, word: words, tag }: AdWords, { atomFrom, atomTo }: Sentence): void {
  for (let a = atomFrom; a < atomTo; a++) {
    const word = words[a] as WrittenWord
    if ((word.traits & Trait.digitsOnly) !== 0) tag[a] = WordClass.number
    else if (word.usual === WordClass.unknown || word.usual === WordClass.name) tag[a] = isName(doc, a, a - atomFrom) ? WordClass.name : word.guess
    else tag[a] = inPlace(word, a === atomFrom || doc.atoms.broken[a] === 1 ? -1 : (tag[a - 1] as WordClass), a - atomFrom)
  }
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

function inPlace({ usual, canBeNoun, canBeVerb }: WrittenWord, previous: WordClass | -1, index: number): WordClass {
  const afterNominal =
    previous === WordClass.determiner || previous === WordClass.adjective || previous === WordClass.noun || previous === WordClass.name || previous === WordClass.number
  if (usual === WordClass.verb && canBeNoun && (afterNominal || previous === WordClass.gerund || previous === WordClass.preposition)) return WordClass.noun
  if (usual === WordClass.noun && canBeVerb && (index === 0 || previous === WordClass.modal || previous === WordClass.pronoun || previous === WordClass.adverb))
    return WordClass.verb
  if (usual === WordClass.adjective && index === 0 && canBeVerb) return WordClass.verb
  return usual
}
