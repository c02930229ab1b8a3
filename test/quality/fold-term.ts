/** The folding by which two annotators' keywords count as the same; strict, but for case, plural s, hyphens and closing words. */

const CLOSERS = new Set(['skill', 'experience', 'knowledge', 'ability', 'expertise', 'proficiency'])

const withoutPlural = (word: string): string => (word.length > 3 && word.endsWith('s') && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word)

/** @returns the folded term */
export function foldTerm(term: string): string {
  const words = term
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[’']/g, '')
    .replace(/[-/_,&]+/g, ' ')
    .replace(/[():;"“”]/g, ' ')
    .replace(/\.(?=\s|$)/g, ' ')
    .trim()
    .split(/\s+/)
    .map(withoutPlural)
  while (words.length > 1 && CLOSERS.has(words.at(-1) as string)) words.pop()
  return words.join(' ')
}
