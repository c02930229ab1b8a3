/** Which white gap of a page parts two columns. */
import { isHeading } from './letters.ts'
import { type PdfItem, type PdfLine, usualSize } from './pdf-item.ts'

/** Lines that a column has at least. */
export const FEWEST_LINES = 4
/** Width of a gap, in sizes of the font. */
const NARROWEST = 0.9

/** A white strip, and the lines beside it. */
export interface Gap {
  readonly from: number
  readonly to: number
  /** Lines between which it runs, inclusive. */
  readonly first: number
  readonly last: number
  /** What stands left of it are the headings of what stands right. */
  readonly margin?: boolean
}

/** The gap that parts most lines; none when what it parts are rows (a date beside a title) and not columns. */
export function bestGap(lines: readonly PdfLine[]): Gap | undefined {
  let best: Gap | undefined
  let most = 0
  for (const candidate of candidates(lines)) {
    for (const run of runsOf(lines, candidate)) {
      const { score, margin } = weigh(lines, run)
      if (score > most) {
        most = score
        best = { ...run, margin }
      }
    }
  }
  return best
}

/** Places where several items begin after white: a column has a left edge that its lines share. */
function candidates(lines: readonly PdfLine[]): number[] {
  const counts = new Map<number, number>()
  for (const line of lines) {
    for (let i = 0; i < line.items.length; i++) {
      const item = line.items[i] as (typeof line.items)[number]
      const before = line.items[i - 1]
      if (before !== undefined && item.x - before.right < line.size * 0.6) continue
      const x = Math.round(item.x)
      counts.set(x, (counts.get(x) ?? 0) + 1)
    }
  }
  const left = Math.min(...lines.map(({ x }) => x))
  return [...counts]
    .filter(([x, count]) => x > left + 30 && count + (counts.get(x - 1) ?? 0) + (counts.get(x + 1) ?? 0) >= 3)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 12)
    .map(([x]) => x)
}

/** Stretches of lines that nothing crosses just left of `x`. */
function runsOf(lines: readonly PdfLine[], x: number): Gap[] {
  const runs: Gap[] = []
  const edge = x - 1
  let first = -1
  const close = (last: number, crossed: boolean): void => {
    if (first >= 0)
      for (const wide of wideParts(lines, edge, first, last)) {
        const parts = partedByHeadings(lines, wide)
        for (const part of parts) runs.push(...trim(lines, part, crossed || part.last < last))
      }
    first = -1
  }
  lines.forEach((line, index) => {
    const crosses = line.items.some((item) => item.x < edge - 1 && item.right > edge)
    // A line that runs through without white at the edge crosses it too.
    const before = line.items.filter((item) => item.right <= edge).at(-1)
    const after = line.items.find((item) => item.x >= edge)
    const runsThrough = before !== undefined && after !== undefined && after.x - before.right < line.size * 0.7 && !isMarginHeading(line, edge)
    if (crosses || runsThrough) close(index - 1, true)
    else if (first < 0) first = index
  })
  close(lines.length - 1, false)
  return runs
}

/** Whether a heading stands before the edge, in letters of its own: it may come near to what it is the heading of. */
function isMarginHeading(line: PdfLine, edge: number): boolean {
  const at = line.items.findIndex(({ x }) => x >= edge)
  return at > 0 && line.items[0]?.font !== line.items[at]?.font && isHeading(sideText(line, edge)[0])
}

/** A line that comes too near to the edge (the address over both columns, set in the middle) ends the gap as one that crosses it does. */
function wideParts(lines: readonly PdfLine[], edge: number, first: number, last: number): Gap[] {
  if (last <= first) return []
  let from = Number.NEGATIVE_INFINITY
  let nearest = first
  for (let index = first; index <= last; index++) {
    const line = lines[index] as PdfLine
    if (isMarginHeading(line, edge)) continue
    for (const item of line.items)
      if (item.right <= edge && item.right > from) {
        from = item.right
        nearest = index
      }
  }
  const gap = { from, to: edge, first, last }
  if (edge - from >= usualOf(lines, gap) * NARROWEST) return [gap]
  return [...wideParts(lines, edge, first, nearest - 1), ...wideParts(lines, edge, nearest + 1, last)]
}

/** Cards in two columns, a heading, and rows under it: the gap goes on through both, the columns do not. The rows begin on one line. */
function partedByHeadings(lines: readonly PdfLine[], run: Gap): Gap[] {
  const has = (index: number, side: 0 | 1): boolean => sideText(lines[index] as PdfLine, run.to)[side] !== ''
  const usual = usualOf(lines, run)
  const parts: Gap[] = []
  let first = run.first
  for (let index = run.first + 1; index < run.last; index++) {
    const line = lines[index] as PdfLine
    if (has(index, 1) || !isHead(line, usual, sideText(line, run.to)[0])) continue
    let above = index - 1
    while (above > run.first && !has(above, 1)) above--
    let below = index + 1
    while (below < run.last && !has(below, 1)) below++
    const white = (lines[below] as PdfLine).y - (lines[above] as PdfLine).y
    if (below !== index + 1 || !has(below, 0) || white < usual * 2.6) continue
    parts.push({ ...run, first, last: index - 1 })
    first = index
  }
  return [...parts, { ...run, first }].filter((part) => part.last > part.first)
}

/** Whether a line is set, or worded, as a heading. */
const isHead = (line: PdfLine, usual: number, text: string): boolean => line.size >= usual * 1.15 || isHeading(text) || /^[\p{Lu}\s&]{5,}$/u.test(text)

function usualOf(lines: readonly PdfLine[], { first, last }: Gap): number {
  const sizes = lines
    .slice(first, last + 1)
    .map(({ size }) => size)
    .sort((a, b) => a - b)
  return sizes[sizes.length >> 1] ?? 10
}

/** Takes lines off both ends that are not of the columns: what stands above the second one, and the heading of what follows. */
function trim(lines: readonly PdfLine[], run: Gap, crossed: boolean): Gap[] {
  const isLeft = (index: number): boolean => lines[index]?.items.some(({ x }) => x < run.to) ?? false
  const isRight = (index: number): boolean => lines[index]?.items.some(({ x }) => x >= run.to - 1) ?? false
  const gapAfter = (index: number): number => (lines[index + 1]?.y ?? Number.POSITIVE_INFINITY) - (lines[index] as PdfLine).y
  const usual = usualOf(lines, run)
  let { first, last } = run
  const firstRight = lines.findIndex((_, index) => index >= first && isRight(index))
  if (firstRight < 0 || firstRight > last) return []
  // Lines of the left side alone are read first in any case; those of a right column are its own.
  if (firstRight > first) {
    first = firstRight
    while (first > run.first && gapAfter(first - 1) < usual * 1.75 && (lines[first - 1] as PdfLine).size < usual * 1.15) first--
  }
  // A heading at the end, with the first row of its section (`Employer … 2019 – 2021`) after it.
  for (let index = last; index > first + 1; index--) {
    if (
      isRight(index) &&
      isLeft(index) &&
      sideText(lines[index] as PdfLine, run.to).every((text) => text.length < 40) &&
      isAside(sideText(lines[index] as PdfLine, run.to)[1] ?? '')
    )
      continue
    if (isLeft(index) && !isRight(index) && isHead(lines[index] as PdfLine, usual, sideText(lines[index] as PdfLine, run.to)[0])) {
      if (crossed || index < last) last = index - 1
    }
    break
  }
  // The heading of what crosses: nearer to it than to what stands above.
  while (crossed && last > first && isLeft(last) && !isRight(last) && gapAfter(last) < gapAfter(last - 1) * 0.8) last--
  return last - first + 1 >= FEWEST_LINES ? [{ ...run, first, last }] : []
}

/** The text of a line on either side of an edge. */
function sideText(line: PdfLine, edge: number): [string, string] {
  const text = (items: readonly PdfItem[]): string =>
    items
      .map((item) => item.text)
      .join(' ')
      .trim()
  return [text(line.items.filter(({ x }) => x < edge)), text(line.items.filter(({ x }) => x >= edge - 1))]
}

const PLACE = /^(?:remote|online|hybrid|[\p{Lu}][\p{L}.' -]{1,25},\s?\p{Lu}[\p{L}.' ]{1,25})$/iu

/** What stands at the end of a row: a date or a place. */
const isAside = (text: string): boolean => DATE.test(text) || PLACE.test(text)

const DATE = /\b(?:19|20)\d\d\b|\bpresent\b|\bnow\b|\bcurrent\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|^\s*\d{1,2}[./]\d{2,4}/i

/** How much a gap parts; 0 when it parts rows, or too little. */
function weigh(lines: readonly PdfLine[], gap: Gap): { score: number; margin: boolean } {
  const margin = partsHeadings(lines, gap)
  return { score: margin ? (lines[gap.last] as PdfLine).y - (lines[gap.first] as PdfLine).y : weighColumns(lines, gap), margin }
}

/** Whether what stands left of a gap are headings, in the margin of their sections. */
function partsHeadings(lines: readonly PdfLine[], gap: Gap): boolean {
  const usual = usualOf(lines, gap)
  const beside = lines.slice(gap.first, gap.last + 1)
  const left = beside.filter((line) => line.x < gap.to)
  if (left.length < 2 || beside.filter((line) => sideText(line, gap.to)[1] !== '').length < left.length) return false
  // `Professional / Experience` is one, in two lines.
  const labels: { text: string; size: number; end: PdfLine }[] = []
  for (const line of left) {
    const open = labels.at(-1)
    const text = sideText(line, gap.to)[0]
    if (open !== undefined && line.y - open.end.y < line.size * 1.6) Object.assign(open, { text: `${open.text} ${text}`, end: line })
    else labels.push({ text, size: usualSize(line.items.filter(({ x }) => x < gap.to)), end: line })
  }
  const worded = labels.filter(({ text }) => isHeading(text)).length
  return worded >= 2 && labels.filter(({ text, size }) => !isHeading(text) && size < usual * 1.15).length <= labels.length * 0.2
}

function weighColumns(lines: readonly PdfLine[], gap: Gap): number {
  const width = gap.to - gap.from
  const left: string[] = []
  const right: string[] = []
  let both = 0
  let leftOnly = 0
  let rightOnly = 0
  let size = 0
  for (let i = gap.first; i <= gap.last; i++) {
    const line = lines[i] as PdfLine
    const l = line.items.filter(({ x }) => x < gap.to)
    const r = line.items.filter(({ x }) => x >= gap.to - 1)
    size += line.size
    if (l.length > 0) {
      left.push(l.map(({ text }) => text).join(' '))
    }
    if (r.length > 0) right.push(r.map(({ text }) => text).join(' '))
    if (l.length > 0 && r.length > 0) both++
    else if (l.length > 0) leftOnly++
    else if (r.length > 0) rightOnly++
  }
  const count = gap.last - gap.first + 1
  if (left.length < FEWEST_LINES || right.length < FEWEST_LINES || width < (size / count) * NARROWEST) return 0
  const headsOn = (side: 'left' | 'right'): number => heads(lines, gap, side)
  const height = (lines[gap.last] as PdfLine).y - (lines[gap.first] as PdfLine).y
  const weight = height * Math.min(1.5, 0.5 + width / 60) * (1 + (leftOnly + rightOnly) / (both + 1 + leftOnly + rightOnly))
  // Dates and places have no headings over them.
  if (headsOn('right') > 0 && headsOn('left') > 0) return weight
  const [few, many] = left.length < right.length ? [left, right] : [right, left]
  const fewAlone = few === left ? leftOnly : rightOnly
  // Dates (or labels) that each stand beside a line of the other side are rows.
  for (const [side, alone] of [
    [left, leftOnly],
    [right, rightOnly],
  ] as const) {
    if (average(side) < 30 && alone <= side.length * 0.4 && side.filter(isAside).length >= side.length * 0.5) return 0
  }
  if (few === left && average(left) < 22 && left.length < right.length * 0.35 && leftOnly <= left.length * 0.4) return 0
  if (fewAlone === 0 && few.length < 8) return 0
  if (fewAlone === 0 && few.length < many.length * 0.75 && average(few) < 30) return 0
  if (fewAlone <= few.length * 0.1 && few === left && average(left) < 22 && average(right) > average(left) * 1.8 && left.length < right.length) return 0
  return weight
}

/** How many lines of one side are headings. */
function heads(lines: readonly PdfLine[], gap: Gap, side: 'left' | 'right'): number {
  const usual = usualOf(lines, gap)
  return lines.slice(gap.first, gap.last + 1).filter((line) => {
    const items = line.items.filter(({ x }) => (side === 'left' ? x < gap.to : x >= gap.to - 1))
    const text = items
      .map((item) => item.text)
      .join(' ')
      .trim()
    return text !== '' && (isHeading(text) || usualSize(items) >= usual * 1.15)
  }).length
}

const average = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.trim().length, 0) / Math.max(1, texts.length)
