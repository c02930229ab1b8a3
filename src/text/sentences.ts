/** Cuts a block into sentences. */
import type { Span } from './span.ts'

const ABBREVIATION = /(?:^|[\s(])(?:e\.?g|i\.?e|etc|vs|no|inc|ltd|co|corp|dr|mr|mrs|ms|st|approx|min|max|dept|incl|est|ca|al|u\.s|u\.k|ph\.?d|b\.?s|m\.?s|b\.?a|m\.?a|[a-z])$/i
const STOP = /[.!?]+["”’)\]]*(?=\s|$|\p{Lu}\p{Ll})|;(?=\s|$|\p{Lu})|\n(?=\s*\p{Lu})/gu

/**
 * @param text - the text that the block is of
 * @param block - a stretch of it
 * @returns sentences in order, trimmed; a semicolon ends one too, an abbreviation or a decimal point does not
 */
export function readSentences(text: string, block: Span): Span[] {
  const body = text.slice(block.start, block.end)
  const out: Span[] = []
  let from = 0
  const flush = (to: number): void => {
    const piece = body.slice(from, to)
    const start = from + piece.length - piece.trimStart().length
    const end = from + piece.trimEnd().length
    if (end > start) out.push({ start: block.start + start, end: block.start + end })
    from = to
  }
  for (const match of body.matchAll(STOP)) {
    const stop = match[0]
    const after = body.slice(match.index + stop.length, match.index + stop.length + 3).trimStart()
    if (
      stop === '.' &&
      ABBREVIATION.test(body.slice(Math.max(0, match.index - 12), match.index)) &&
      after !== '' &&
      (!/^\p{Lu}/u.test(after) || !/etc$/i.test(body.slice(0, match.index)))
    )
      continue
    if (stop.startsWith('.') && after !== '' && /^[\p{Ll}\d,]/u.test(after)) continue
    if (stop.startsWith('\n') && depth(body.slice(from, match.index)) > 0) continue
    flush(match.index + stop.length)
  }
  flush(body.length)
  return out
}

/** How many brackets are still open. */
function depth(text: string): number {
  let n = 0
  for (const c of text)
    if (c === '(') n++
    else if (c === ')' && n > 0) n--
  return n
}
