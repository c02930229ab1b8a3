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
  const ending = pluralEnding(w, 0, w.length)
  return ending === 0 ? w : ending === IES ? `${w.slice(0, -ending)}y` : w.slice(0, -ending)
}

/** The length of the one plural ending that leaves something in its place: a `y`. */
export const IES = 3

/**
 * @param text - holds a word of ASCII letters in either case
 * @param start - where it begins
 * @param end - where it ends
 * @returns how many letters of plural come off its end
 */
export function pluralEnding(text: string, start: number, end: number): 0 | 1 | 2 | typeof IES {
  const n = end - start
  const ends = (ending: string): boolean => n >= ending.length && endsWith(text, end, ending)
  if (n <= 3 || !ends('s')) return 0
  if (n === 4 && (ends('apis') || ends('kpis'))) return 1
  if (ends('ss') || ends('us') || ends('is') || ends('ics')) return 0
  if (n > 4 && ends('ies')) return IES
  return ends('sses') || ends('xes') || ends('ches') || ends('shes') ? 2 : 1
}

/** Whether `text[…, end)` ends in small or capital letters that spell `ending`. */
function endsWith(text: string, end: number, ending: string): boolean {
  for (let i = 1; i <= ending.length; i++) if ((text.charCodeAt(end - i) | 32) !== ending.charCodeAt(ending.length - i)) return false
  return true
}
