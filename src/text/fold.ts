/**
 * Word folding: the one definition of when two written words count as the same word.
 * Case, accents, apostrophes and a plural ending are folded; meaning never is (no stemming).
 */

const MARKS = /\p{M}+/gu
const APOSTROPHES = /['’ʼ]/g
/** "APIs", "PCs": the small letter tells the plural of letters. */
const PLURAL_OF_LETTERS = /\p{Lu}{2}s$/u

/**
 * Folds one word: lower case, no accents, no possessive, singular.
 *
 * @param word - a single word without blanks, as written
 * @returns the folded form; two words with the same fold are the same word to the gazetteer
 */
export function foldWord(word: string): string {
  const acronymPlural = word.length > 5 || !/[A-Z]S$/.test(word)
  let w = word
    .replace(/['’ʼ][sS]$/, '')
    .replace(APOSTROPHES, '')
    .toLowerCase()
  if (/[^ -~]/.test(w)) w = w.normalize('NFKD').replace(MARKS, '')
  if (PLURAL_OF_LETTERS.test(word)) return w.slice(0, -1)
  return acronymPlural ? singular(w) : w
}

/** Strips a plural ending. `analytics`, `process`, `analysis` and short words stay. */
export function singular(w: string): string {
  const n = w.length
  if (w === 'apis' || w === 'kpis') return w.slice(0, -1)
  if (n <= 3 || w[n - 1] !== 's') return w
  const before = w[n - 2]
  if (before === 's' || before === 'u' || w.endsWith('is') || w.endsWith('ics')) return w
  if (n > 4 && w.endsWith('ies')) return `${w.slice(0, n - 3)}y`
  if (w.endsWith('sses') || w.endsWith('xes') || w.endsWith('ches') || w.endsWith('shes')) return w.slice(0, n - 2)
  return w.slice(0, n - 1)
}
