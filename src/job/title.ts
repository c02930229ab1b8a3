/** The job title of an ad. */
import type { Doc, Sentence } from '../text/doc.ts'

const LABELLED = /^\s*(?:\*\*)?(?:job title|position title|title|position|role|job|vacancy|post|post title)(?:\*\*)?\s*:\s{0,60}(?:\*\*)?\s{0,60}(.+)$/i
const MAX_WORDS = 14

/**
 * @param doc - an ad
 * @returns the sentence that is its title, or `undefined` when none looks like one
 */
export function titleSentence(doc: Doc): Sentence | undefined {
  const head = doc.sentences.slice(0, 12)
  const labelled = head.find((s) => LABELLED.test(doc.text.slice(s.start, s.end)))
  if (labelled) return labelled
  const first = doc.sentences[0]
  if (first === undefined) return undefined
  const words = doc.text.slice(first.start, first.end).split(/\s+/)
  return words.length <= MAX_WORDS ? first : undefined
}

const TRAILING =
  /\s{0,60}(?:[-–|,(]\s*(?:remote|hybrid|on-?site|full[- ]?time|part[- ]?time|contract|permanent|temporary|m\/f\/d|f\/m\/d|w2|c2c|req(?:uisition)?\.?\s{0,60}#?\s*\w+|job id.{0,300}|\$.{0,300})\)?)+\s*$/i

/**
 * @param doc - an ad
 * @param sentence - the sentence that {@link titleSentence} gave
 * @returns the title without label, place and contract words; empty when there is none
 */
export function titleOf(doc: Doc, sentence: Sentence | undefined): string {
  if (sentence === undefined) return ''
  const text = doc.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim()
  return (LABELLED.exec(text)?.[1] ?? text)
    .replace(/^[#*\s]+|[*\s]{1,60}$/g, '')
    .replace(TRAILING, '')
    .trim()
}
