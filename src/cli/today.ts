/** The one look at the clock. */
import type { CalendarDay } from '../resume/calendar.ts'

/** @returns the day that it is where the machine is */
export function today(): CalendarDay {
  const now = new Date()
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
}
