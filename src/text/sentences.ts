/** Cuts a block into sentences. */
import { trimmed } from './blank.ts'
import type { Span } from './span.ts'

const ABBREVIATION = /(?:^|[\s(])(?:e\.?g|i\.?e|etc|vs|no|inc|ltd|co|corp|dr|mr|mrs|ms|st|approx|min|max|dept|incl|est|ca|al|u\.s|u\.k|ph\.?d|b\.?s|m\.?s|b\.?a|m\.?a|[a-z])$/i
const STOP = /(?<![.!?])[.!?]+["”’)\]]*(?=\s|$|\p{Lu}\p{Ll})|;(?=\s|$|\p{Lu})|\n(?=\s{0,200}\p{Lu})/gu

/** Words that begin a duty or a demand; after a small letter and without a stop, such a capital tells that a line end was lost. */
const STARTERS =
  'The ability|Ability|Able|Act|Adhere|Advise|Analy[sz]e|Apply|Arrange|Assess|Assist|Attend|Attention|Bachelor|Basic|Build|Can|Collaborate|Communicate|Complete|Conduct|Contribute|Coordinate|Create|Degree|Deliver|Demonstrated?|Design|Desire|Develop|Direct|Document|Drive|Education|Effective|Eager|Engage|Ensure|Establish|Evaluate|Excellent|Execute|Experienced?|Expert|Expertise|Extensive|Facilitate|Familiar|Familiarity|Flexible|Fluent|Follow|Good|Guide|Handle|Has|Have|Help|Hold|Identify|Implement|Improve|Influence|Inspect|Install|Interest|Keep|Keen|Knowledge|Lead|Liaise|Maintain|Make|Manage|Mentor|Minimum|Monitor|Must|Negotiate|Operate|Optimi[sz]e|Organi[sz]e|Oversee|Participate|Passion|Passionate|Perform|Plan|Possess|Practical|Prepare|Previous|Proficiency|Proficient|Promote|Proven|Provide|Qualified|Recogni[sz]e|Recommend|Report|Research|Respond|Responsible|Review|Schedule|Self|Skilled|Solid|Strong|Supervise|Support|Take|Teach|Thorough|Track|Train|Troubleshoot|Understand|Understanding|Undertake|Use|Valid|Willing|Willingness|Work|Working|Write|You'
const LOST_END = new RegExp(String.raw`(?=\s+[A-Z])(?<=[\p{Ll})\d]|\p{Lu}{2})\s+(?=(?:${STARTERS})\s+(?:\p{Ll}|[A-Z][a-z]*\s\p{Ll}))`, 'gu')
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
  const brackets = new Brackets(body)
  let from = 0
  const flush = (to: number): void => {
    const sentence = trimmed(body, from, to)
    if (sentence !== null) splitLostEnds(body, sentence, block.start, out)
    from = to
    brackets.restart(to)
  }
  STOP.lastIndex = 0
  for (let match = STOP.exec(body); match !== null; match = STOP.exec(body)) {
    const stop = match[0]
    const end = match.index + stop.length
    const after = body.slice(end, end + 3).trimStart()
    if (
      stop === '.' &&
      after !== '' &&
      ABBREVIATION.test(body.slice(Math.max(0, match.index - 12), match.index)) &&
      (!/^\p{Lu}/u.test(after) || body.slice(0, match.index).slice(-3).toLowerCase() !== 'etc')
    )
      continue
    if (stop.startsWith('.') && after !== '' && /^[\p{Ll}\d,]/u.test(after)) continue
    if (stop === '\n' && brackets.openAt(match.index)) continue
    flush(end)
  }
  flush(body.length)
  return out
}

/** Adds a sentence of a body that begins at `shift` of the text, or its parts where line ends were lost. */
function splitLostEnds(body: string, { start, end }: Span, shift: number, out: Span[]): void {
  let from = start
  if (end - start >= LONG_SENTENCE) {
    const sentence = body.slice(start, end)
    const brackets = new Brackets(body, start)
    LOST_END.lastIndex = 0
    for (let match = LOST_END.exec(sentence); match !== null; match = LOST_END.exec(sentence)) {
      if (brackets.openAt(start + match.index)) continue
      splitEndless(body, from, start + match.index, shift, out)
      from = start + match.index + match[0].length
      brackets.restart(from)
    }
  }
  splitEndless(body, from, end, shift, out)
}

/** No writer's sentence is longer; every step that compares the parts of a sentence with each other relies on a bound. */
const MAX_SENTENCE = 4000

function splitEndless(body: string, start: number, end: number, shift: number, out: Span[]): void {
  let from = start
  while (end - from > MAX_SENTENCE) {
    const blank = body.lastIndexOf(' ', from + MAX_SENTENCE)
    const to = blank > from ? blank : from + MAX_SENTENCE
    if (trimmed(body, from, to) !== null) out.push({ start: shift + from, end: shift + to })
    from = blank > from ? blank + 1 : to
  }
  if (from < end) out.push({ start: shift + from, end: shift + end })
}

const OPEN = 40
const CLOSE = 41

/** Tells whether a bracket is open, of those since the last start; looks at each character once. */
class Brackets {
  readonly #text: string
  #at: number
  #open = 0

  constructor(text: string, start = 0) {
    this.#text = text
    this.#at = start
  }

  restart(at: number): void {
    this.#at = at
    this.#open = 0
  }

  /** @param at - not before the place asked for last */
  openAt(at: number): boolean {
    for (; this.#at < at; this.#at++) {
      const unit = this.#text.charCodeAt(this.#at)
      if (unit === OPEN) this.#open++
      else if (unit === CLOSE && this.#open > 0) this.#open--
    }
    return this.#open > 0
  }
}
