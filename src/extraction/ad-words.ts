/** The words of one ad, by atom: what each is by itself, what it is in its place, and where skills stand. */
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import type { Doc } from '../text/doc.ts'
import { lexiconOf, type WrittenWord } from './written-word.ts'

/** Parallel arrays over the atoms of a document; a sentence's are filled when it is looked at. */
export class AdWords {
  readonly doc: Doc
  readonly taxonomy: Taxonomy
  readonly word: WrittenWord[] = []
  /** Word class in its place, see `word-tags.ts`. */
  readonly tag: Uint8Array
  /** 1 where some skill stands. */
  readonly covered: Uint8Array
  /** Bits of `Place` that hang on where a candidate begins, and on where it ends; see `sentence-facts.ts`. */
  readonly before: Int32Array
  readonly after: Int32Array
  /** First atom of the longest stretch up to here that is {@link wordwise}. */
  readonly #wordwiseFrom: Int32Array

  constructor(doc: Doc, taxonomy: Taxonomy) {
    this.doc = doc
    this.taxonomy = taxonomy
    const { atoms } = doc
    const lexicon = lexiconOf(taxonomy)
    this.tag = new Uint8Array(atoms.count)
    this.covered = new Uint8Array(atoms.count)
    this.before = new Int32Array(atoms.count)
    this.after = new Int32Array(atoms.count)
    this.#wordwiseFrom = new Int32Array(atoms.count)
    for (let a = 0; a < atoms.count; a++) {
      const word = lexicon.at(atoms.spelling[a] as number, atoms.spellings)
      this.word.push(word)
      this.#wordwiseFrom[a] = !word.single ? a + 1 : a > 0 && this.#parted(a) ? Math.min(a, this.#wordwiseFrom[a - 1] as number) : a
    }
  }

  /** Whether the words of a stretch are those of its key: single ones, with blanks, hyphens or slashes between. */
  wordwise(from: number, to: number): boolean {
    return (this.#wordwiseFrom[to - 1] as number) <= from
  }

  /** Whether only such signs stand before an atom, up to the one before. */
  #parted(atom: number): boolean {
    const { atoms, text } = this.doc
    const end = atoms.start[atom] as number
    let at = atoms.end[atom - 1] as number
    if (at === end) return false
    while (at < end && isParting(text.charCodeAt(at))) at++
    return at === end
  }
}

/** Signs at which a term's key parts words, too. */
const PARTING = new Uint8Array(128)
for (const sign of ' \n-/_') PARTING[sign.charCodeAt(0)] = 1
const isParting = (unit: number): boolean => PARTING[unit] === 1
