/** Dates as resumes write them: "Mar 2021 – date", "2019–21", "03/2019", "Summer 2018", "since 2020", "seit März 2019". */
import type { Span } from '../text/span.ts'
import { type Month, monthOf } from './calendar.ts'
import { leadsDate, leadsStretch, monthAt, seasonAt, DATE_WORDS as WORDS, wordAt } from './date-words.ts'

/** A date of which only the year, the season or the month is known: some month of `[first, end)`. */
export interface PartialDate {
  readonly first: Month
  readonly end: Month
  readonly precision: 'year' | 'season' | 'month'
}

/** A date or a stretch of time found in a text; the span counts in that text. */
export interface DatePhrase extends Span {
  /** `null` when only the end is written ("until 2019"). */
  readonly from: PartialDate | null
  /** `null` for a single date, and while it lasts. */
  readonly to: PartialDate | null
  /** It says that it lasts: "Present", "since 2020". */
  readonly ongoing: boolean
}

const YEAR = '(?:19[5-9]\\d|20\\d\\d)(?![\\d])'
const sticky = (pattern: string, flags = 'iy'): RegExp => new RegExp(pattern, flags)
/** Before the name of a month. */
const DAY = sticky('(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|er)?\\.?[^\\S\\t]+(?:de\\s+)?')
/** After it. */
const YEAR_OF_MONTH = sticky(`\\.?(?:\\s+\\d{1,2}(?:st|nd|rd|th)?,)?[\\s,/–-]{0,3}(?:(?:of|del?)\\s+)?(?:(${YEAR})|[’'‘\`](\\d\\d)(?!\\d))`)
const YEAR_OF_SEASON = sticky(`(?:\\s+(?:(?:of|del?)\\s+)?|[-,/]\\s?)(?:(${YEAR})|[’'‘](\\d\\d)(?!\\d))`)
const ISO = sticky('((?:19[5-9]|20\\d)\\d)[-/.](0[1-9]|1[0-2]|[1-9](?![\\d]))(?:[-/.][0-3]?\\d)?(?!\\d)')
const DAY_FIRST = sticky('([0-3]?\\d)([/.-])([0-3]?\\d)\\2((?:19[5-9]|20\\d)\\d)(?!\\d)')
const NUMERIC = sticky('(0?[1-9]|1[0-2])\\s?[/.-]\\s?((?:19[5-9]|20\\d)\\d)(?!\\d|\\.\\d)')
const QUARTER_LAST = sticky(`(${YEAR})[\\s/-]?(?=[qh][1-4])`)
const LONE_YEAR = sticky(`(${YEAR})`)
const SHORT_YEAR = sticky(`[’'‘](\\d\\d)(?!\\d)`)
const SHORT_YEAR_FIRST = /[’'‘]/
const SHORT_NUMERIC = sticky('(0?[1-9]|1[0-2])/(\\d\\d)(?![\\d/])')

const SEPARATOR = sticky(`(?:\\s*(?:[–—−‒‑~→]|-{1,3})\\s*|\\s+${WORDS.until}\\s+)(?:(?:${WORDS.until})\\s+)?(?:exp(?:ected|\\.)?:?\\s+)?`)
const SLASH = sticky('\\s?/\\s?')
const BLANK = sticky('\\s+(?:exp(?:ected|\\.)?:?\\s+)?')
const PRESENT = sticky(`(?:(?:${WORDS.until})[\\s-]+)?${WORDS.present}`, 'iuy')
const LASTING = sticky('\\s*(?:onwards?\\b|on\\b(?=\\s*$)|\\+(?=\\s*(?:$|[),|])))')
const SINCE = sticky(`(?:(${WORDS.since})|${WORDS.from})\\s+`)
const UNTIL = sticky("(?:until|till|to|through|up to|bis|hasta|até|tot|jusqu[’']en)\\s+")
const DANGLING = sticky('\\s*[–—-]\\s*(?=$|[)\\]|,])')

/**
 * Finds the dates of a text.
 *
 * @param text - one line, or a few
 * @returns dates and stretches in order, without overlap
 */
export function findDates(text: string): DatePhrase[] {
  const out: DatePhrase[] = []
  if (!/\d/.test(text)) return out
  const starts = /(?<![\p{L}\p{N}$£€#])(?<![\d][.,])[\p{L}\p{N}’'‘]/gu
  for (let match = starts.exec(text); match !== null; match = starts.exec(text)) {
    const found = stretchAt(text, match.index)
    if (found === null) continue
    out.push(found)
    starts.lastIndex = found.end
  }
  return out
}

function stretchAt(text: string, start: number): DatePhrase | null {
  const word = wordAt(text, start)
  if (word !== '' && !leadsDate(word)) return null
  const leads = leadsStretch(word)
  const since = leads ? matchAt(SINCE, text, start) : null
  if (since !== null) {
    const inner = stretchAt(text, start + since[0].length)
    if (inner === null) return null
    const alone = inner.to === null && !inner.ongoing
    return since[1] !== undefined && alone ? { ...inner, start, ongoing: true } : { ...inner, start }
  }
  const until = leads ? matchAt(UNTIL, text, start) : null
  if (until !== null) {
    const point = pointAt(text, start + until[0].length)
    return point === null ? null : { start, end: point.end, from: null, to: point.date, ongoing: false }
  }
  const found = shortNumericRange(text, start) ?? rangeWithoutFirstYear(text, start) ?? rangeAt(text, start)
  // An apostrophe and two digits are a date only in a stretch: '19 – '21.
  return found !== null && found.to === null && !found.ongoing && SHORT_YEAR_FIRST.test(text.slice(start, start + 1)) ? null : found
}

function rangeAt(text: string, start: number): DatePhrase | null {
  const first = pointAt(text, start) ?? shortYearAt(text, start)
  if (first === null) return null
  const single = { start, end: first.end, from: first.date, to: null, ongoing: false }
  const separator = matchAt(SEPARATOR, text, first.end)
  if (separator !== null && separator[0] !== '') {
    const at = first.end + separator[0].length
    const present = matchAt(PRESENT, text, at)
    if (present !== null) return { ...single, end: at + present[0].length, ongoing: true }
    const second = pointAt(text, at) ?? shortYearAt(text, at) ?? twoDigitYearAt(text, at, first.date)
    if (second !== null && second.date.end > first.date.first) return { ...single, end: second.end, to: second.date }
    const dangling = matchAt(DANGLING, text, first.end)
    if (dangling !== null && first.date.precision !== 'season') return { ...single, end: first.end + dangling[0].length, ongoing: true }
  }
  const lasting = matchAt(LASTING, text, first.end)
  if (lasting !== null) return { ...single, end: first.end + lasting[0].length, ongoing: true }
  // "2019/20" and "2019/2020" are school years; "Jan 2020 Feb 2021" lost its dash.
  const slash = first.date.precision === 'year' ? matchAt(SLASH, text, first.end) : null
  if (slash !== null) {
    const at = first.end + slash[0].length
    const second = pointAt(text, at) ?? twoDigitYearAt(text, at, first.date)
    if (second?.date.precision === 'year' && second.date.first > first.date.first) return { ...single, end: second.end, to: second.date }
  }
  const blank = first.date.precision === 'month' ? matchAt(BLANK, text, first.end) : null
  if (blank !== null) {
    const at = first.end + blank[0].length
    const present = matchAt(PRESENT, text, at)
    if (present !== null && !/^(?:date|today|fecha|momento)/i.test(present[0])) return { ...single, end: at + present[0].length, ongoing: true }
    const second = pointAt(text, at)
    if (second?.date.precision === 'month' && second.date.first >= first.date.first) return { ...single, end: second.end, to: second.date }
  }
  return single
}

/** "May – Aug 2022": the first month is of the same year, or of the one before. */
function rangeWithoutFirstYear(text: string, start: number): DatePhrase | null {
  const name = monthAt(text, start)
  if (name === null) return null
  const end = text[name.end] === '.' ? name.end + 1 : name.end
  const separator = matchAt(SEPARATOR, text, end)
  if (separator === null) return null
  const second = pointAt(text, end + separator[0].length)
  if (second === null || second.date.precision !== 'month') return null
  const year = Math.floor(second.date.first / 12) - (name.month > (second.date.first % 12) + 1 ? 1 : 0)
  return { start, end: second.end, from: oneMonth(year, name.month), to: second.date, ongoing: false }
}

/** "03/19 – 05/21": alone "03/19" may be a day or a fraction. */
function shortNumericRange(text: string, start: number): DatePhrase | null {
  const first = isDigit(text.charCodeAt(start)) ? matchAt(SHORT_NUMERIC, text, start) : null
  if (first === null) return null
  const separator = matchAt(SEPARATOR, text, start + first[0].length)
  if (separator === null) return null
  const at = start + first[0].length + separator[0].length
  const from = oneMonth(century(first[2] as string), Number(first[1]))
  const present = matchAt(PRESENT, text, at)
  if (present !== null) return { start, end: at + present[0].length, from, to: null, ongoing: true }
  const second = matchAt(SHORT_NUMERIC, text, at)
  if (second === null) return null
  return { start, end: at + second[0].length, from, to: oneMonth(century(second[2] as string), Number(second[1])), ongoing: false }
}

interface Point {
  readonly date: PartialDate
  /** Offset after it. */
  readonly end: number
}

function pointAt(text: string, at: number): Point | null {
  const digit = isDigit(text.charCodeAt(at))
  const day = digit ? matchAt(DAY, text, at) : null
  const name = digit && day === null ? null : monthAt(text, at + (day?.[0].length ?? 0))
  const named = name === null ? null : matchAt(YEAR_OF_MONTH, text, name.end)
  if (name !== null && named !== null) return point(oneMonth(named[1] === undefined ? century(named[2] as string) : Number(named[1]), name.month), name.end, named)
  const season = seasonAt(text, at)
  const seasonal = season === null ? null : matchAt(YEAR_OF_SEASON, text, season.end)
  if (season !== null && seasonal !== null) {
    const start = monthOf(seasonal[1] === undefined ? century(seasonal[2] as string) : Number(seasonal[1]), season.first)
    return point({ first: start, end: start + season.length, precision: 'season' }, season.end, seasonal)
  }
  if (!digit) return null
  const days = matchAt(DAY_FIRST, text, at)
  if (days !== null) {
    const [a, b] = [Number(days[1]), Number(days[3])]
    // 03/04/2021 is April with dots, March with slashes; 13 is never a month.
    const month = a > 12 ? b : b > 12 ? a : days[2] === '/' ? a : b
    if (month >= 1 && month <= 12) return point(oneMonth(Number(days[4]), month), at, days)
  }
  const iso = matchAt(ISO, text, at)
  if (iso !== null) return point(oneMonth(Number(iso[1]), Number(iso[2])), at, iso)
  const numeric = matchAt(NUMERIC, text, at)
  if (numeric !== null) return point(oneMonth(Number(numeric[2]), Number(numeric[1])), at, numeric)
  const before = matchAt(QUARTER_LAST, text, at)
  const part = before === null ? null : seasonAt(text, at + before[0].length)
  if (before !== null && part !== null && !isDigit(text.charCodeAt(part.end))) {
    const start = monthOf(Number(before[1]), part.first)
    return { date: { first: start, end: start + part.length, precision: 'season' }, end: part.end }
  }
  const year = matchAt(LONE_YEAR, text, at)
  return year === null ? null : point(wholeYear(Number(year[1])), at, year)
}

function shortYearAt(text: string, at: number): Point | null {
  const year = matchAt(SHORT_YEAR, text, at)
  return year === null ? null : point(wholeYear(century(year[1] as string)), at, year)
}

function twoDigitYearAt(text: string, at: number, first: PartialDate): Point | null {
  if (first.precision !== 'year') return null
  const digits = matchAt(/(\d\d)(?![\d.,/-]\d|\d|%)/y, text, at)
  if (digits === null) return null
  const start = Math.floor(first.first / 12)
  const year = Math.floor(start / 100) * 100 + Number(digits[1])
  return year <= start || year - start > 60 ? null : point(wholeYear(year), at, digits)
}

const point = (date: PartialDate, at: number, match: RegExpExecArray): Point => ({ date, end: at + match[0].length })
const oneMonth = (year: number, month: number): PartialDate => ({ first: monthOf(year, month), end: monthOf(year, month) + 1, precision: 'month' })
const wholeYear = (year: number): PartialDate => ({ first: monthOf(year, 1), end: monthOf(year + 1, 1), precision: 'year' })
/** '49 is 2049, '50 is 1950. */
const century = (twoDigits: string): number => (Number(twoDigits) < 50 ? 2000 : 1900) + Number(twoDigits)

const isDigit = (c: number): boolean => c >= 48 && c <= 57

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
