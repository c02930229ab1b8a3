/** Cuts a block into sentences. */
import type { Span } from './span.ts'

const ABBREVIATION = /(?:^|[\s(])(?:e\.?g|i\.?e|etc|vs|no|inc|ltd|co|corp|dr|mr|mrs|ms|st|approx|min|max|dept|incl|est|ca|al|u\.s|u\.k|ph\.?d|b\.?s|m\.?s|b\.?a|m\.?a|[a-z])$/i
const STOP = /(?<![.!?])[.!?]+["”’)\]]*(?=\s|$|\p{Lu}\p{Ll})|;(?=\s|$|\p{Lu})|\n(?=\s{0,200}\p{Lu})/gu

/** Words that begin a duty or a demand; after a small letter and without a stop, such a capital tells that a line end was lost. */
const STARTERS =
  'The ability|Ability|Able|Act|Adhere|Advise|Analy[sz]e|Apply|Arrange|Assess|Assist|Attend|Attention|Bachelor|Basic|Build|Can|Collaborate|Communicate|Complete|Conduct|Contribute|Coordinate|Create|Degree|Deliver|Demonstrated?|Design|Desire|Develop|Direct|Document|Drive|Education|Effective|Eager|Engage|Ensure|Establish|Evaluate|Excellent|Execute|Experienced?|Expert|Expertise|Extensive|Facilitate|Familiar|Familiarity|Flexible|Fluent|Follow|Good|Guide|Handle|Has|Have|Help|Hold|Identify|Implement|Improve|Influence|Inspect|Install|Interest|Keep|Keen|Knowledge|Lead|Liaise|Maintain|Make|Manage|Mentor|Minimum|Monitor|Must|Negotiate|Operate|Optimi[sz]e|Organi[sz]e|Oversee|Participate|Passion|Passionate|Perform|Plan|Possess|Practical|Prepare|Previous|Proficiency|Proficient|Promote|Proven|Provide|Qualified|Recogni[sz]e|Recommend|Report|Research|Respond|Responsible|Review|Schedule|Self|Skilled|Solid|Strong|Supervise|Support|Take|Teach|Thorough|Track|Train|Troubleshoot|Understand|Understanding|Undertake|Use|Valid|Willing|Willingness|Work|Working|Write|You'
const LOST_END = new RegExp(String.raw`(?<=[\p{Ll})\d]|\p{Lu}{2})\s+(?=(?:${STARTERS})\s+(?:\p{Ll}|[A-Z][a-z]*\s\p{Ll}))`, 'gu')
/** Shorter sentences keep their capitals: "Senior Project Lead experience". */
const LONG_SENTENCE = 160

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
  return out.flatMap((sentence) => splitLostEnds(text, sentence)).flatMap((sentence) => splitEndless(text, sentence))
}

function splitLostEnds(text: string, sentence: Span): Span[] {
  if (sentence.end - sentence.start < LONG_SENTENCE) return [sentence]
  const body = text.slice(sentence.start, sentence.end)
  const out: Span[] = []
  let from = 0
  for (const match of body.matchAll(LOST_END)) {
    if (depth(body.slice(from, match.index)) > 0) continue
    out.push({ start: sentence.start + from, end: sentence.start + match.index })
    from = match.index + match[0].length
  }
  out.push({ start: sentence.start + from, end: sentence.end })
  return out
}

/** No writer's sentence is longer; every step that compares the parts of a sentence with each other relies on a bound. */
const MAX_SENTENCE = 4000

function splitEndless(text: string, { start, end }: Span): Span[] {
  const out: Span[] = []
  let from = start
  while (end - from > MAX_SENTENCE) {
    const blank = text.lastIndexOf(' ', from + MAX_SENTENCE)
    const to = blank > from ? blank : from + MAX_SENTENCE
    if (text.slice(from, to).trim() !== '') out.push({ start: from, end: to })
    from = blank > from ? blank + 1 : to
  }
  if (from < end) out.push({ start: from, end })
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
