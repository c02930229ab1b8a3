/** When are two spellings the same words to a literal search? */
import { termKey } from '../extraction/term-counts.ts'

/** @returns whether two spellings differ at most in case, accents, plural, and blanks against hyphens: a literal search of one finds the other */
export function sameWords(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase() || singular(termKey(a)) === singular(termKey(b))
}

/** Folding leaves short words alone ("APIs"); here both sides lose an s, so that none is lost wrongly. */
const singular = (key: string): string => key.replace(/s$/, '')
