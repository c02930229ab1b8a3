/** From dates as written to the months that they count for. */
import { type CalendarDay, type Month, monthOfDay } from './calendar.ts'
import type { DatePhrase, PartialDate } from './dates.ts'
import type { Interval } from './intervals.ts'

const HALF_YEAR = 6

/**
 * The months of a stretch of time, both its first and its last included.
 *
 * A year without a month counts from its middle to its middle: "2014–2019" is five years, and "2019 – Present" after it joins without gap or overlap.
 * That is the expected length when nothing is known of the months. A year alone, and a stretch within one year, counts half a year.
 * What lies after the given day does not count.
 *
 * @param phrase - as written
 * @param asOf - the day on which "Present" ends
 * @returns `null` when the start is not written, or is after that day
 */
export function monthsOf(phrase: Pick<DatePhrase, 'from' | 'to' | 'ongoing'>, asOf: CalendarDay): Interval | null {
  const now = monthOfDay(asOf) + 1
  const { from, to, ongoing } = phrase
  if (from === null) return null
  const single = to === null && !ongoing
  const last = single ? from : to
  let start = from.precision === 'year' ? middle(from) : from.first
  let end = last === null ? now : last.precision === 'year' ? middle(last) : last.end
  if (from.precision === 'year' && last?.precision === 'year' && from.first === last.first) {
    start = from.first + HALF_YEAR / 2
    end = start + HALF_YEAR
  } else if (start >= end || start >= now) {
    // "Sep 2021 – 2021", "2021 – Mar 2021", "2026 – Present" in March: a year gives way to a month.
    if (from.precision === 'year') start = from.first
    if (last?.precision === 'year' && start >= end) end = last.end
  }
  end = Math.min(end, now)
  return start < end ? { start, end } : null
}

const middle = (date: PartialDate): Month => date.first + HALF_YEAR
