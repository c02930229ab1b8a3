/** Intervals of months and their union: months that overlap are counted once. */
import type { Month } from './calendar.ts'

/** Months from `start` up to and without `end`; `start < end`. */
export interface Interval {
  readonly start: Month
  readonly end: Month
}

/**
 * @param intervals - in any order, overlapping or not
 * @returns the same months as intervals in order, none of which touches another
 */
export function unionOf(intervals: Iterable<Interval>): Interval[] {
  const out: { start: Month; end: Month }[] = []
  for (const { start, end } of [...intervals].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else out.push({ start, end })
  }
  return out
}

/** @returns how many months are in at least one of the intervals */
export function monthsIn(intervals: Iterable<Interval>): number {
  return unionOf(intervals).reduce((sum, { start, end }) => sum + end - start, 0)
}

/** @returns whether every month of `inner` is in `outer` */
export function contains(outer: Interval, inner: Interval): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
