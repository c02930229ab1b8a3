/** White space by character code, as `\s` has it, and stretches without it at their ends. */
import type { Span } from './span.ts'

const BLANK = 32
const LAST_ASCII = 127

/** @returns whether a UTF-16 unit is white space */
export const isBlank = (unit: number): boolean => unit === BLANK || (unit >= 9 && unit <= 13) || (unit > LAST_ASCII && /\s/.test(String.fromCharCode(unit)))

/** @returns `[start, end)` of a text without the white space at its ends, or `null` when nothing else is there */
export function trimmed(text: string, start: number, end: number): Span | null {
  let from = start
  let to = end
  while (from < to && isBlank(text.charCodeAt(from))) from++
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--
  return to > from ? { start: from, end: to } : null
}
