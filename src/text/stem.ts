/** Stems, by natural's Porter stemmer: to see that "grant reporting" and "reported on grants" share their words. Never shown, never used for skills. */
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'

const cache = new Map<string, string>()
const CACHE_SIZE = 20_000

/** @returns the Porter stem of a lower-case word; acronyms and words of under four letters stay as they are */
export function stem(word: string): string {
  if (word.length < 4 || /[^a-z]/.test(word)) return word
  let found = cache.get(word)
  if (found === undefined) {
    found = PorterStemmer.stem(word)
    if (cache.size >= CACHE_SIZE) cache.clear()
    cache.set(word, found)
  }
  return found
}
