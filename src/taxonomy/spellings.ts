/** From an alias to the atom sequences that count as it. */
import { foldWord } from '../text/fold.ts'
import { atomize, tokenize } from '../text/tokens.ts'
import { inflections } from './inflect.ts'
import type { Alias } from './skill.ts'

/** Words inside a phrase that carry nothing: "manage the budget" is "manage budget". */
export const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'our', 'your', 'their', 'its', 'his', 'her', 'all', 'any'])

/**
 * @param alias - an alias as parsed
 * @returns the folded atom sequences that match it, without duplicates; empty when the alias holds no word
 */
export function aliasSequences(alias: Alias): string[][] {
  const texts = new Set<string>()
  const text = alias.text
  if (alias.verb) {
    const [first = '', ...rest] = text.split(' ')
    for (const form of inflections(first.toLowerCase())) texts.add([form, ...rest].join(' '))
  } else texts.add(text)
  if (/\p{L}-\p{L}/u.test(text) && !alias.verb) texts.add(text.replace(/(\p{L})-(?=\p{L})/gu, '$1'))
  const out = new Map<string, string[]>()
  for (const t of texts) {
    const sequence = foldedAtoms(t)
    if (sequence.length > 0) out.set(sequence.join(' '), sequence)
  }
  return [...out.values()]
}

/**
 * @param text - a phrase
 * @returns its folded atoms, inner articles left out
 */
export function foldedAtoms(text: string): string[] {
  const atoms = atomize(text, tokenize(text), null)
  const words: string[] = []
  for (let i = 0; i < atoms.count; i++) {
    const raw = text.slice(atoms.start[i], atoms.end[i])
    const word = raw === '&' || raw === '+' ? 'and' : foldWord(raw)
    if (words.length > 0 && i < atoms.count - 1 && ARTICLES.has(word)) continue
    words.push(word)
  }
  return words
}
