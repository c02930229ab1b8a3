/** Days and months without a clock: what is read is always read as of a day that the caller gives. */

/** A day of the Gregorian calendar; `month` and `day` count from 1. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Months since January of the year 0: one number, so that lengths are differences. */
export type Month = number

/** @param month - 1 to 12 */
export const monthOf = (year: number, month: number): Month => year * 12 + month - 1

/** @returns the month that a day is in */
export const monthOfDay = ({ year, month }: CalendarDay): Month => monthOf(year, month)

/** @returns the year of a month */
export const yearOf = (month: Month): number => Math.floor(month / 12)

/** @returns `2021-03` */
export function isoMonth(month: Month): string {
  return `${String(yearOf(month)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
}

/** @returns `2021-03-09` */
export function isoDay({ year, month, day }: CalendarDay): string {
  return `${isoMonth(monthOf(year, month))}-${String(day).padStart(2, '0')}`
}

/**
 * @param text - `YYYY-MM-DD`
 * @returns the day; `null` when it is written otherwise or is in no calendar (2023-02-29)
 */
export function parseDay(text: string): CalendarDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return null
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return length === undefined || day < 1 || day > length ? null : { year, month, day }
}
