/** Where in the resume a missing skill would stand. */
import type { Evidence } from '../text/evidence.ts'
import type { MatchReport } from './report.ts'

/** A line to point at; `null` where the format has pages and no lines that an editor would show. */
export interface ResumePlace {
  readonly line: number
  readonly column: number
}

/** @returns the place of evidence, unless its file is not a text that lines can be counted in */
export function placeOf(evidence: Evidence | undefined): ResumePlace | null {
  return evidence === undefined || evidence.page !== undefined ? null : { line: evidence.line, column: evidence.column }
}

/**
 * A skill that is missing has no line of its own: it belongs where the skills stand, so the line that shows the most of what was
 * asked for is pointed at (the first of equals), the first line of the resume when nothing was found in it.
 *
 * @param report - of a match
 */
export function placeForMissing({ jobs }: MatchReport): ResumePlace | null {
  const terms = new Map<number, Set<string>>()
  for (const { requirements } of jobs) {
    for (const { by, evidence } of requirements) {
      if (by === null) continue
      for (const { line, page } of evidence) {
        if (page !== undefined) return null
        const there = terms.get(line) ?? new Set()
        terms.set(line, there.add(by.key))
      }
    }
  }
  let best = 1
  for (const [line, keys] of terms) {
    const [most, count] = [terms.get(best)?.size ?? 0, keys.size]
    if (count > most || (count === most && line < best)) best = line
  }
  return { line: best, column: 1 }
}
