/** "No Java experience needed", "PHP is not required": what an ad says that it does not ask for. */

/** Right before the term. "Not only Python" and "no less than" ask all the same. */
const BEFORE =
  /(?:\b(?:no|without|(?:do|does|will|need)(?: not|n['’]t)(?: (?:need|have|require|expect))?(?: to)?(?: know| use| be| have| learn)?)\s+(?:(?:a|an|any|the|prior|previous|existing|specific|formal|special)\s+)*)$/i
const NOT_BEFORE = /\b(?:no (?:less|fewer|later|more|matter)|without (?:reasonable|regard|supervision|direct|limitation))\b[^.;]*$/i
/** After the term, at most a few words on. */
const AFTER =
  /^['’\w /&+-]{0,30}?\b(?:is|are|was|were)(?: \*{0,2}not\*{0,2}|n['’]t) (?:strictly )?(?:\*\*)?(?:needed|required|necessary|essential|used|expected|part of|a requirement|a must|asked for|mandatory)\b/i
const NEEDED = /^['’\w /&+-]{0,30}?\b(?:needed|required|necessary|expected)\b/i
/** "Not required, but a plus" softens, it does not deny. */
const WISHED = /\b(?:but|although|though|however|yet)\b|\b(?:plus|advantage|bonus|preferred|desirable|helpful|asset|welcome)\b/i

/** What tells that, in some word of the sentence. */
export const NEGATION_HINT = /\b(?:no|not|without)\b|n['’]t\b/i

/** @returns whether a sentence holds a word that could deny: a quick look before {@link isNegated} */
export const mayNegate = (sentence: string): boolean => NEGATION_HINT.test(sentence)

/**
 * Whether a sentence denies that it asks for a term.
 *
 * @param sentence - its text
 * @param start - where the term begins in it
 * @param end - where it ends
 */
export function isNegated(sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(0, start)
  const after = sentence.slice(end)
  if (AFTER.test(after)) return !WISHED.test(after)
  const denied = BEFORE.exec(before)
  if (denied === null || NOT_BEFORE.test(before)) return false
  // "No Java experience" alone may be a heading's or a list's way of speaking: the sentence must say that it is about needs.
  return !/^no|^without/i.test(denied[0].trim()) || NEEDED.test(after)
}
