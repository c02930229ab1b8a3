/** Choices: which mentions of a sentence stand for one another ("Python, Java, or Go"; "such as Kafka, RabbitMQ"). */
import type { Span } from '../text/span.ts'

/** A mention inside its sentence; offsets count in the sentence's text. `alike` tells mentions of one category. */
export interface ListItem extends Span {
  readonly category: string
}

const SEPARATOR = /^[\s"'*_]*(?:(?:,|;|\/|\||\bor\b|\band\b|&|\+)[\s"'*_]{0,60})+(?:(?:similar|other|either|a|an|the)\s{1,60})?[\s"'*_]*$/i
const OPENER =
  /(?:\bsuch as[:,]?|\be\.?g\.?,?:?|\bfor example,?|\blike|\bone (?:or more )?of(?: the following)?:?|\bat least one of(?: the following)?:?|\bany of(?: the following)?:?|\beither|\bi\.e\.,?)\s{0,60}[("']?\s*(?:the\s)?$/i
/** Between an umbrella and its examples: the umbrella is not one of them. */
const INTRODUCES = /\b(?:such as|like|e\.g|including|for example|i\.e|namely)\b/i
/** "Redis, Memcached or similar caching": the last names what the others are. */
const UMBRELLA = /\b(?:similar|other|comparable|equivalent|related|modern|another)\s*$/i
const OR = /\bor\b|\band\/or\b/i
const AND = /\band\b(?!\/or)|&/i
const ETC = /^[\s,)]*(?:\betc\b|and so on|(?:and\/)?or\b|\bor (?:similar|equivalent|other|comparable|related|like|any)|\.\.\.|…)/i
/** Pieces of a list at the end of a text, at most four. */
const PIECES = /(?<=[a-z:] )(?:[^.;:(),]{1,40}, ){1,4}$/
/** Pieces of a list that are no keywords, before its "etc." */
const UNNAMED = /^(?:, ?[^.;:(),]{1,40}){1,3}(?=,? (?:etc\b|and so on|or similar))/i
const LOOSE = 3

/**
 * Groups the mentions of a sentence.
 *
 * @param sentence - its text
 * @param items - its mentions, in order, without overlap
 * @param brackets - whether a bare list in brackets is one of examples; in a list of the employer's tools it is not
 * @returns indexes into `items`, one inner list a group of two or more; what is in none stands by itself
 */
export function choices(sentence: string, items: readonly ListItem[], brackets = true): number[][] {
  const groups: number[][] = []
  let run: number[] = []
  const close = (): void => {
    if (run.length > 0) groups.push(...split(sentence, items, run, brackets))
    run = []
  }
  items.forEach((item, i) => {
    const last = run.at(-1)
    if (last !== undefined && (!joined(sentence, items[last] as ListItem, item) || leavesList(sentence, items, run, item))) close()
    run.push(i)
  })
  close()
  return groups
}

/** "databases (PostgreSQL, MySQL) and schema design": what follows a bracket with a list in it is no part of that list. */
function leavesList(sentence: string, items: readonly ListItem[], run: readonly number[], next: ListItem): boolean {
  const [last, previous] = [items[run.at(-1) as number], items[run.at(-2) ?? -1]]
  if (last === undefined || previous === undefined || !/^\s*\)/.test(sentence.slice(last.end, next.start))) return false
  return sentence.lastIndexOf('(', last.start) < previous.start && sentence.lastIndexOf('(', last.start) >= 0
}

/** Whether only a list separator, and at most a few plain words, stand between two mentions. */
function joined(sentence: string, left: ListItem, right: ListItem): boolean {
  // "Solutions Expert (MCSE) or …": a bracket that closes after the left one does not part them.
  const gap = sentence.slice(left.end, right.start).replace(/^\s*\)/, '')
  if (INTRODUCES.test(gap)) return false
  if (SEPARATOR.test(gap)) return true
  if (/[.;:()]/.test(gap)) return false
  const pieces = gap.split(/,|\/|\bor\b|\band\/or\b|\band\b|&/i)
  if (pieces.length < 2) return false
  return (
    pieces.every(
      (piece) =>
        piece
          .trim()
          .split(/\s+/)
          .filter((w) => w !== '').length <= LOOSE,
    ) && !/\b(?:with|to|for|using|in|of|on|is|are|as|by|that|which|who)\b/i.test(gap)
  )
}

function split(sentence: string, items: readonly ListItem[], whole: readonly number[], brackets: boolean): number[][] {
  const at = (i: number): ListItem => items[i] as ListItem
  const gapBefore = (k: number): string => sentence.slice(at(whole[k - 1] as number).end, at(whole[k] as number).start)
  const lastGap = whole.length > 1 ? gapBefore(whole.length - 1) : ''
  const umbrella = UMBRELLA.test(lastGap) && OR.test(lastGap)
  const run = umbrella ? whole.slice(0, -1) : whole
  if (run.length < 2) return []
  const before = sentence.slice(0, at(run[0] as number).start)
  const after = sentence.slice(at(run.at(-1) as number).end)
  const gaps = run.slice(1).map((_, k) => gapBefore(k + 1))
  const hasAnd = gaps.some((gap) => AND.test(gap) && !OR.test(gap))
  const hasOr = gaps.some((gap) => OR.test(gap))
  if (opened(before) || ETC.test(after.replace(UNNAMED, '')) || umbrella) return [[...run]]
  if (brackets && !hasAnd && directlyInBracket(before) && /^[^)]{0,40}\)/.test(after)) return [[...run]]
  if (hasOr) return hasAnd ? aroundOr(gaps, run) : [run.slice(0, gaps.findLastIndex((gap) => OR.test(gap)) + 2)]
  // Without a word between them, a slash joins alternatives of one sort ("Azure/AWS"); C/C++ is how people write both.
  const sorts = new Set(run.map((i) => at(i).category))
  const slashed = gaps.every((gap) => gap.trim() === '/') && sorts.size === 1 && run.length <= 3
  return slashed && !/\bC\/C\+\+/.test(sentence) && !sorts.has('') ? [[...run]] : []
}

/** Whether a list of examples has begun: "such as radio, fax, |". What was no keyword may stand before the run. */
const opened = (before: string): boolean => OPENER.test(before.replace(PIECES, ''))

const directlyInBracket = (before: string): boolean => /\((?:\s*(?:e\.?g\.?|i\.?e\.?|such as|like|for example)[,:]?)?\s*["']?$/i.test(before) || /\([^()]{0,25}$/.test(before)

/** "A and B or C": the pair around the "or" is the choice; commas before it belong to it. */
function aroundOr(gaps: readonly string[], run: readonly number[]): number[][] {
  const out: number[][] = []
  let group: number[] = [run[0] as number]
  let or = false
  gaps.forEach((gap, k) => {
    if (AND.test(gap) && !OR.test(gap)) {
      if (or && group.length > 1) out.push(group)
      group = []
      or = false
    }
    if (OR.test(gap)) or = true
    group.push(run[k + 1] as number)
  })
  if (or && group.length > 1) out.push(group)
  return out
}
