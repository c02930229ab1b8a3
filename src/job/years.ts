/** Demands for a length of experience: "5+ years of Python", "three to five years", "minimum of 24 months". */
import type { Span } from '../text/span.ts'

/** A demand found in a sentence; the span counts in the sentence's text. */
export interface YearsPhrase extends Span {
  readonly min: number | null
  readonly max: number | null
  readonly of: string
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
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  'twenty four': 24,
  'twenty-four': 24,
  thirty: 30,
  half: 0.5,
  a: 1,
  an: 1,
}
const NUMBER = String.raw`(\d{1,2}(?:\.\d)?|${Object.keys(WORDS)
  .filter((w) => w.length > 2)
  .sort((a, b) => b.length - a.length)
  .join('|')}|an?(?=\s+year))`
const GLOSS = String.raw`(?:\s*\(\s*(?:\d{1,3}\s*\+?|[a-z]{3,9})\s*\))?`
const UNIT = String.raw`(years?|yrs?\.?|months?)`
const MORE = String.raw`(?:(?:or|and)\s+(?:more|above|over|greater|up)\s+)`
const PATTERN = new RegExp(
  String.raw`(?<![\d.$£€-])\b${NUMBER}${GLOSS}\s*(\+|plus\b)?\s*(?:(months?)\s*)?(?:(?:-|–|—|to|or|and)\s*${NUMBER}${GLOSS}\s*(\+)?\s*)?(\+)?\s*(${MORE})?-?(?:full\s+|calendar\s+|consecutive\s+|complete\s+)?${UNIT}(['’])?(?:\s*(\+|or more\b|plus\b))?`,
  'gi',
)
/** "a year or two", "minimum 4 years, maximum 10 years". */
const YEAR_OR_TWO = /\b(?:a|one) year or two\b/gi
const MIN_MAX = /\bmin(?:imum|\.)?(?: of)?:? (\d{1,2}) (?:years?|yrs)(?: (?:and|to))?,? max(?:imum|\.)?(?: of)?:? (\d{1,2}) (?:years?|yrs)\b/gi

/** "Over 25 years of experience" is how a company speaks of itself. */
const COMPANY_YEARS = 15

/** What is no demand for experience: ages, company histories, contract terms, look-backs. */
const NOT_BEFORE =
  /\b(?:for (?:over|more than|nearly|almost)|founded|since|(?:with)?in the (?:last|past|next)|over the (?:last|past|next)|the (?:last|past|next|first)|every|each|contract(?: for)?|lacks?|term of|period of|duration|initial|up to|aged?|ages?|probation\w*|valid for|within|after|history of|celebrat\w*|our|per|class of|than)\s{0,60}(?:of|a|an)?\s*(?:approximately\s+)?$/i
const NOT_AFTER =
  /^\s*(?:or less|or under|project|assignment|rotation|placement|internship|of age|old|ago|in business|contract|fixed|term|maternity|guarantee|warranty|probation|in a row|from (?:now|the date)|period|history|plan\b|program(?:me)?\b|course|degree|college|university|of (?:college|university|schooling|service to)|statute)/i
/** "€60,000 a year", "twice a year": only "a year of …" is a length of experience. */
const A_YEAR_OF = /^\s*(?:['’+]|or more\b|plus\b|of\b|(?!with\b)(?:\w+ )?experience\b)/i
const EXPERIENCE =
  /experience|experienced|background|practice|work(?:ing|ed)?\b|career|track record|expertise|proficien|hands|exposure|managing|leading|supervis|building|using|developing|post[- ]qualif|qualified|driving|employment|service|industry|role|position|as an?\b|in (?:a|an|the)?\s?\w/i

/** What tells, in some word of a sentence, that it can hold one. */
export const YEARS_HINT = /ye?a?r|month/i

/**
 * Finds the demands for a length of experience in a sentence.
 *
 * @param sentence - its text
 * @param asks - whether the section is one of demands, in which "5+ years of X" counts without the word "experience"
 * @returns phrases in order; months are turned into years, two decimals
 */
export function yearsPhrases(sentence: string, asks: boolean): YearsPhrase[] {
  if (!YEARS_HINT.test(sentence)) return []
  const out: YearsPhrase[] = []
  for (const m of sentence.matchAll(YEAR_OR_TWO)) out.push({ start: m.index, end: m.index + m[0].length, min: 1, max: 2, of: subject(sentence.slice(m.index + m[0].length), '') })
  for (const m of sentence.matchAll(MIN_MAX))
    out.push({ start: m.index, end: m.index + m[0].length, min: Number(m[1]), max: Number(m[2]), of: subject(sentence.slice(m.index + m[0].length), '') })
  PATTERN.lastIndex = 0
  for (let m = PATTERN.exec(sentence); m !== null; m = PATTERN.exec(sentence)) {
    const at = m.index
    if (out.some((found) => at < found.end && at >= found.start)) continue
    const [whole, first = '', plus, firstUnit, second, plus2, plus3, orMore, unit = '', , plus4] = m
    const before = sentence.slice(Math.max(0, m.index - 40), m.index)
    const after = sentence.slice(m.index + whole.length)
    if (NOT_BEFORE.test(before) || NOT_AFTER.test(after)) continue
    if (/^an?$/i.test(first) && !A_YEAR_OF.test(after)) continue
    const near = `${sentence.slice(Math.max(0, m.index - 60), m.index)} ${after.slice(0, 110)}`
    if (!EXPERIENCE.test(near) && !asks) continue
    if (!asks && !/experience|track record|background|practice|expertise|minimum|at least|qualif/i.test(near)) continue
    const scale = /^m/i.test(unit) ? 1 / 12 : 1
    const a = round(value(first) * (firstUnit === undefined ? scale : 1 / 12))
    const b = second === undefined ? null : round(value(second) * scale)
    const open = Boolean(plus ?? plus2 ?? plus3 ?? orMore ?? plus4)
    if (a > 40 || (a >= COMPANY_YEARS && /\b(?:over|more than)\s*$/i.test(before))) continue
    const upTo = /\b(?:up to|maximum(?: of)?|max\.?|no more than|less than)\s*$/i.test(before)
    out.push({ start: m.index, end: m.index + whole.length, min: upTo && b === null ? null : a, max: upTo && b === null ? a : open ? null : b, of: subject(after, before) })
  }
  return out
}

const round = (x: number): number => Math.round(x * 100) / 100
const value = (text: string): number => WORDS[text.toLowerCase()] ?? Number.parseFloat(text)

/** What the years are of: the phrase after "of", "in", "as", or between the number and "experience". */
function subject(after: string, before: string): string {
  const clean = after.replace(/^\s*['’]?\s*(?:\+|or more\b|plus\b)?\s*/, '')
  const named =
    /^(?:(?:of|in)\s+)?((?:[\w/&+#.'’-]+\s+){0,7}?)(?:work(?:ing)?\s+)?experience\b(?:\s+(?:in|with|as an?|of|working (?:in|with|as an?)|using|within|on)\s+((?:[\w/&+#.'’-]+\s?){1,8}))?/i.exec(
      clean,
    )
  const phrase = named
    ? generic(named[1] ?? '')
      ? (named[2] ?? '')
      : (named[1] ?? '')
    : (/^(?:of|in|as an?|with|working (?:in|with|as an?))\s+((?:[\w/&+#.'’-]+\s?){1,8})/i.exec(clean)?.[1] ?? '')
  const tidy = trimPhrase(phrase)
  if (tidy !== '') return tidy
  const ahead =
    /\bexperience(?:d)?\s+(?:in|with|as an?|of)\s+((?:[\w/&+#.'’-]+(?:\s|(?![\w/&+#.'’-]))){1,6})\W{0,300}(?:\(|for|[-–:])?\s{0,60}(?:at least|minimum)?\s*\(?$/i.exec(
      before,
    )?.[1] ?? ''
  return trimPhrase(ahead)
}

const generic = (phrase: string): boolean => trimPhrase(phrase) === ''

function trimPhrase(phrase: string): string {
  return phrase
    .trim()
    .replace(/\b(?:is|are|and|or|with|in|of|to|for|at|as|the|a|an|required|preferred|including|such|plus)$/i, '')
    .replace(
      /^(?:of|in|as|an?|the|relevant|related|prior|previous|professional|work(?:ing)?|proven|full[- ]time|paid|hands-on|progressive(?:ly)?(?: responsible)?|recent|direct|practical|solid|strong|overall|total|post-graduate|similar|equivalent|demonstrated|industry(?= experience)|successful)\s+/gi,
      '',
    )
    .replace(
      /^(?:relevant|related|work|working|professional|experience|full-time|paid|same|similar|equivalent|role|position|field|progressive|prior|previous|practical|hands-on)$/i,
      '',
    )
    .replace(/[.,;:]{1,300}$/, '')
    .trim()
}
