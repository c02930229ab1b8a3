/** What a resume offers, as far as matching needs it. */

import type { SourceDocument } from '../documents/source.ts'
import type { Evidence } from '../text/evidence.ts'

/** A skill that the resume names, with every place. */
export interface OfferedSkill {
  readonly skill: string
  /** The resume's spellings, in order of place, without duplicates. */
  readonly surfaces: readonly string[]
  readonly evidence: readonly Evidence[]
}

/** A resume as understood. */
export interface Resume {
  readonly source: SourceDocument
  /** By skill id. */
  readonly skills: ReadonlyMap<string, OfferedSkill>
  /** Looks for a phrase that no taxonomy knows. */
  readonly phrases: PhraseIndex
}

/** Finds phrases in the resume's text. */
export interface PhraseIndex {
  /**
   * @param phrase - a phrase as an ad writes it
   * @returns `exact` where the same words stand together, `alias` where words of the same stems stand in one sentence; `null` when nowhere
   */
  find(phrase: string): { readonly coverage: 'exact' | 'alias'; readonly surface: string; readonly evidence: readonly Evidence[] } | null
}
