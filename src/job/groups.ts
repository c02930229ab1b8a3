/** Choices: which mentions of a sentence stand for one another ("Python, Java, or Go"; "such as Kafka, RabbitMQ"). */
import type { Span } from '../text/span.ts'

/** A mention inside its sentence; offsets count in the sentence's text. `alike` tells mentions of one category. */
export interface ListItem extends Span {
  readonly category: string
}

const SEPARATOR = /^[\s"'*_]*(?:(?:,|;|\/|\||\bor\b|\band\/or\b|\band\b|&|\+)[\s"'*_]*)+(?:(?:similar|other|either|a|an|the)\s+)?[\s"'*_]*$/i
const OPENER =
  /(?:\bsuch as|\be\.?g\.?,?:?|\bfor example,?|\blike|\bone (?:or more )?of(?: the following)?:?|\bat least one of(?: the following)?:?|\bany of(?: the following)?:?|\beither|\bi\.e\.,?)\s*[("']?\s*(?:the\s)?$/i
const OR = /\bor\b|\band\/or\b/i
const AND = /\band\b(?!\/or)|&/i
const ETC = /^[\s,]*(?:\betc\b|and so on|\bor (?:similar|equivalent|other|comparable|related|like|any)|\.\.\.|…)/i
const LOOSE = 3

/**
 * Groups the mentions of a sentence.
 *
 * @param sentence - its text
 * @param items - its mentions, in order, without overlap
 * @returns indexes into `items`, one inner list a group of two or more; what is in none stands by itself
 */
export function choices(sentence: string, items: readonly ListItem[]): number[][] {
  const groups: number[][] = []
  let run: number[] = []
  const close = (): void => {
    if (run.length > 0) groups.push(...split(sentence, items, run))
    run = []
  }
  items.forEach((item, i) => {
    const last = run.at(-1)
    if (last !== undefined && !joined(sentence, items[last] as ListItem, item)) close()
    run.push(i)
  })
  close()
  return groups
}

/** Whether only a list separator, and at most a few plain words, stand between two mentions. */
function joined(sentence: string, left: ListItem, right: ListItem): boolean {
  const gap = sentence.slice(left.end, right.start)
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

function split(sentence: string, items: readonly ListItem[], run: readonly number[]): number[][] {
  if (run.length === 0) return []
  const first = items[run[0] as number] as ListItem
  const last = items[run.at(-1) as number] as ListItem
  const before = sentence.slice(0, first.start)
  const after = sentence.slice(last.end)
  const gaps = run.slice(1).map((i, k) => sentence.slice((items[run[k] as number] as ListItem).end, (items[i] as ListItem).start))
  if (run.length === 1) return []
  const inner = gaps.join(' ')
  const opened = OPENER.test(before)
  const bracket = before.lastIndexOf('(') > before.lastIndexOf(')')
  const hasAnd = gaps.some((gap) => AND.test(gap) && !OR.test(gap))
  const hasOr = gaps.some((gap) => OR.test(gap)) || ETC.test(after)
  if (opened && !(hasAnd && /\bincluding\b/i.test(before))) return [[...run]]
  if (bracket && !hasAnd && run.length >= 2 && directlyInBracket(before) && /^[^)]{0,40}\)/.test(after)) return [[...run]]
  if (hasOr && !hasAnd) return [[...run]]
  if (hasOr && hasAnd) return aroundOr(gaps, run)
  // Without a word between them, a slash joins alternatives of one sort ("Azure/AWS").
  if (gaps.length > 0 && gaps.every((gap) => gap.trim() === '/') && new Set(run.map((i) => (items[i] as ListItem).category)).size === 1 && inner !== '' && run.length <= 3)
    return [[...run]]
  return []
}

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
