/** Whether words that stand by themselves name something that the taxonomy knows. */
import type { Gazetteer } from '../taxonomy/gazetteer.ts'
import type { SkillKind } from '../taxonomy/skill.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { type Atoms, atomize, tokenize } from '../text/tokens.ts'

/** Looks words up without asking for context: in a section of languages "English" is one. */
export class KnownWords {
  readonly #taxonomy: Taxonomy
  readonly #gazetteer: Gazetteer

  constructor(taxonomy: Taxonomy, gazetteer: Gazetteer) {
    this.#taxonomy = taxonomy
    this.#gazetteer = gazetteer
  }

  /** @returns whether the words as a whole are the name of a language */
  isLanguage(words: string): boolean {
    const atoms = this.#atoms(words)
    return this.#names(atoms, 'language', (from, to) => from === 0 && to === atoms.count)
  }

  /** @returns whether the words hold the name of a certificate, licence or registration */
  holdsCredential(words: string): boolean {
    return this.#names(this.#atoms(words), 'credential', () => true)
  }

  #atoms(words: string): Atoms {
    return atomize(words, tokenize(words), this.#taxonomy.vocabulary)
  }

  #names(atoms: Atoms, kind: SkillKind, fits: (from: number, to: number) => boolean): boolean {
    const { skill } = this.#taxonomy.entries
    return this.#gazetteer.hits(atoms, 0, atoms.count).some((hit) => fits(hit.from, hit.to) && this.#taxonomy.kind(skill[hit.entry] as number) === kind)
  }
}
