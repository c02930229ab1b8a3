/** Reading order by white gaps: a page is cut into columns where nothing crosses a gap. */
import { linesOf, type PdfItem, type PdfLine } from './pdf-item.ts'

/** Lines that a column has at least. */
const FEWEST_LINES = 4
/** Regions within regions. */
const DEEPEST = 6

/** A part of a page that is read line by line. */
export interface PdfRegion {
  readonly lines: readonly PdfLine[]
  /** Edges of the region's text. */
  readonly left: number
  readonly right: number
}

/**
 * @param items - of one page
 * @returns its regions in reading order
 */
export function readRegions(items: readonly PdfItem[]): PdfRegion[] {
  return cut(items, 0)
}

function cut(items: readonly PdfItem[], depth: number): PdfRegion[] {
  if (items.length === 0) return []
  const lines = linesOf(items)
  const whole = (): PdfRegion[] => [{ lines, left: Math.min(...lines.map(({ x }) => x)), right: Math.max(...lines.map(({ right }) => right)) }]
  if (depth >= DEEPEST || lines.length < FEWEST_LINES) return whole()
  const gap = bestGap(lines)
  if (gap === undefined) return whole()
  const middle = (gap.from + gap.to) / 2
  const top = (lines[gap.first] as PdfLine).y
  const bottom = (lines[gap.last] as PdfLine).y
  const above = items.filter(({ y }) => lineIndex(lines, y) < gap.first)
  const below = items.filter(({ y }) => lineIndex(lines, y) > gap.last)
  const within = items.filter((item) => !above.includes(item) && !below.includes(item))
  const left = within.filter((item) => (item.x + item.right) / 2 < middle)
  const right = within.filter((item) => (item.x + item.right) / 2 >= middle)
  if (left.length === 0 || right.length === 0 || top > bottom) return whole()
  return [...cut(above, depth + 1), ...cut(left, depth + 1), ...cut(right, depth + 1), ...cut(below, depth + 1)]
}

function lineIndex(lines: readonly PdfLine[], y: number): number {
  let best = 0
  for (let i = 1; i < lines.length; i++) if (Math.abs((lines[i] as PdfLine).y - y) < Math.abs((lines[best] as PdfLine).y - y)) best = i
  return best
}

interface Gap {
  readonly from: number
  readonly to: number
  /** Lines between which it runs, inclusive. */
  readonly first: number
  readonly last: number
}

/** The gap that parts most lines; none when what it parts are rows (a date beside a title) and not columns. */
function bestGap(lines: readonly PdfLine[]): Gap | undefined {
  let best: Gap | undefined
  let most = 0
  for (const candidate of candidates(lines)) {
    for (const run of runsOf(lines, candidate)) {
      const score = weigh(lines, run)
      if (score > most) {
        most = score
        best = run
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
  let first = -1
  let from = 0
  const close = (last: number, crossed: boolean): void => {
    if (first >= 0 && last > first) runs.push(...trim(lines, { from, to: x - 1, first, last }, crossed))
    first = -1
    from = Number.NEGATIVE_INFINITY
  }
  lines.forEach((line, index) => {
    const edge = x - 1
    const crosses = line.items.some((item) => item.x < edge - 1 && item.right > edge)
    // A line that runs through without white at the edge crosses it too.
    const before = line.items.filter((item) => item.right <= edge).at(-1)
    const after = line.items.find((item) => item.x >= edge)
    const runsThrough = before !== undefined && after !== undefined && after.x - before.right < line.size * 0.7
    if (crosses || runsThrough) close(index - 1, true)
    else {
      if (first < 0) {
        first = index
        from = Number.NEGATIVE_INFINITY
      }
      for (const item of line.items) if (item.right <= edge) from = Math.max(from, item.right)
    }
  })
  close(lines.length - 1, false)
  return runs
}

/** Takes lines off both ends that are not of the columns: what stands above the second one, and the heading of what follows. */
function trim(lines: readonly PdfLine[], run: Gap, crossed: boolean): Gap[] {
  const isLeft = (index: number): boolean => lines[index]?.items.some(({ x }) => x < run.to) ?? false
  const isRight = (index: number): boolean => lines[index]?.items.some(({ x }) => x >= run.to - 1) ?? false
  const gapAfter = (index: number): number => (lines[index + 1]?.y ?? Number.POSITIVE_INFINITY) - (lines[index] as PdfLine).y
  const sizes = lines
    .slice(run.first, run.last + 1)
    .map(({ size }) => size)
    .sort((a, b) => a - b)
  const usual = sizes[sizes.length >> 1] ?? 10
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
    if (isLeft(index) && !isRight(index) && ((lines[index] as PdfLine).size >= usual * 1.15 || /^[\p{Lu}\s&]{5,}$/u.test(sideText(lines[index] as PdfLine, run.to)[0] ?? ''))) {
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
function weigh(lines: readonly PdfLine[], gap: Gap): number {
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
  if (left.length < FEWEST_LINES || right.length < FEWEST_LINES || width < (size / count) * 0.9) return 0
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
  return Math.min(left.length, right.length) * Math.min(60, width + 20) * (1 + (leftOnly + rightOnly) / (both + 1 + leftOnly + rightOnly))
}

const average = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.trim().length, 0) / Math.max(1, texts.length)
