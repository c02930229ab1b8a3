/** Lengths of experience that people state of themselves: "6 years of Python", "Kotlin (3 yrs)", "ten years in industry". */
import type { Span } from '../text/span.ts'

/** A claim found in a sentence; spans count in its text. */
export interface YearsClaim extends Span {
  readonly years: number
}

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
}
const CLAIM = new RegExp(
  String.raw`(?<![\d.$£€\p{L}-])(\d{1,2}(?:[.,]\d)?|${Object.keys(WORDS).join('|')})(?:\s*\+|\s+plus)?(?:\s*(?:-|–|to)\s*\d{1,2}\+?)?[\s-]*(years?|yrs?\.?)(?![\p{L}-])['’]?`,
  'giu',
)
/** Not a length of experience: ages, the last five years of the eight, how long something runs. */
const NOT_BEFORE = /\b(?:last|past|next|first|previous|final|every|each|aged?|within|after|in under|than|a)\s*$/i
const NOT_AFTER = /^\s*(?:old|of age|ago|running|in a row|warranty|plan|programme|program|course|contract|history|anniversary)\b/i

/** @returns the claims of a sentence, in order */
export function yearsClaims(sentence: string): YearsClaim[] {
  const out: YearsClaim[] = []
  for (const match of sentence.matchAll(CLAIM)) {
    const years = WORDS[(match[1] as string).toLowerCase()] ?? Number.parseFloat((match[1] as string).replace(',', '.'))
    const end = match.index + match[0].length
    if (years === 0 || years > 60 || NOT_BEFORE.test(sentence.slice(0, match.index)) || NOT_AFTER.test(sentence.slice(end))) continue
    out.push({ years, start: match.index, end })
  }
  return out
}

/** What stands between the years and the skills that they are of, and between these. */
const LEAD =
  /^\s*(?:\+\s*)?(?:['’]\s*)?(?:of\s+)?(?:(?:solid|strong|professional|commercial|hands-on|practical|industry|work(?:ing)?|production|paid|full-time|development|programming)\s+)*(?:experience\s+)?(?:(?:of|in|with|as|using|writing|building|developing|working\s+with|working\s+in|on|coding|programming)\s+)*(?:an?\s+|the\s+)?$/i
const BETWEEN = /^\s*(?:,|\/|&|\band\b|,\s*and\b|\bor\b)\s*$/i
/** "Python (6 years)", "Python: 6 years", "Python – 6 yrs". */
const TRAIL = /^\s*(?:[(:–—-]|\bfor\b)\s*(?:(?:over|about|some|more than|around|~)\s*)?$/i

/**
 * @param sentence - a sentence
 * @param claim - one of its claims
 * @param mentions - stretches of the sentence that name skills, in order, without overlap
 * @returns indexes of the mentions that the claim is of
 */
export function claimedMentions(sentence: string, claim: YearsClaim, mentions: readonly Span[]): number[] {
  const out: number[] = []
  let end = claim.end
  mentions.forEach((mention, i) => {
    if (mention.start < end) return
    const gap = sentence.slice(end, mention.start)
    if ((out.length === 0 && LEAD.test(gap)) || (out.length > 0 && BETWEEN.test(gap))) {
      out.push(i)
      end = mention.end
    }
  })
  if (out.length > 0) return out
  const before = mentions.findLastIndex((mention) => mention.end <= claim.start)
  return before >= 0 && TRAIL.test(sentence.slice((mentions[before] as Span).end, claim.start)) ? [before] : []
}
