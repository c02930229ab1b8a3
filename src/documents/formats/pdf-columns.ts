/** Reading order by white gaps: a page is cut into columns where nothing crosses a gap. */
import { bestGap, FEWEST_LINES } from './pdf-gaps.ts'
import { withoutIcons } from './pdf-icons.ts'
import { linesOf, type PdfItem, type PdfLine } from './pdf-item.ts'

/** Regions within regions. */
const DEEPEST = 6

/** A part of a page that is read line by line. */
export interface PdfRegion {
  readonly lines: readonly PdfLine[]
  /** Edges of the region's text. */
  readonly left: number
  readonly right: number
  /** Of the columns that the page as a whole has: which one, and where the second begins. */
  readonly column?: { readonly side: 'left' | 'right'; readonly edge: number }
}

/**
 * @param items - of one page
 * @returns its regions in reading order
 */
export function readRegions(items: readonly PdfItem[]): PdfRegion[] {
  return cut(withoutIcons(items), 0)
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
  const of = (side: 'left' | 'right', regions: PdfRegion[]): PdfRegion[] => (depth > 0 ? regions : regions.map((region) => ({ ...region, column: { side, edge: gap.to } })))
  const columns = gap.margin ? bySections(left, right, depth) : [...of('left', cut(left, depth + 1)), ...of('right', cut(right, depth + 1))]
  return [...cut(above, depth + 1), ...columns, ...cut(below, depth + 1)]
}

/** Headings in the margin, each before what stands beside it. */
function bySections(left: readonly PdfItem[], right: readonly PdfItem[], depth: number): PdfRegion[] {
  const labels: PdfItem[][] = []
  let end: PdfLine | undefined
  for (const line of linesOf(left)) {
    const open = labels.at(-1)
    // `Professional / Experience` is one heading, in two lines.
    if (open !== undefined && end !== undefined && line.y - end.y < line.size * 1.6) {
      const shift = Math.max(...open.map((item) => item.right)) + line.size * 0.3 - line.x
      open.push(...line.items.map((item) => ({ ...item, x: item.x + shift, right: item.right + shift, y: open[0]?.y ?? item.y })))
    } else labels.push([...line.items])
    end = line
  }
  // A heading may stand a little lower than the first line beside it.
  const tops = labels.map((label) => Math.min(...label.map(({ y, size }) => y - size)))
  const between = (from: number, to: number): PdfItem[] => right.filter(({ y }) => from <= y && y < to)
  return [
    ...cut(between(Number.NEGATIVE_INFINITY, tops[0] as number), depth + 1),
    ...labels.flatMap((label, i) => [...cut(label, depth + 1), ...cut(between(tops[i] as number, tops[i + 1] ?? Number.POSITIVE_INFINITY), depth + 1)]),
  ]
}

function lineIndex(lines: readonly PdfLine[], y: number): number {
  let best = 0
  for (let i = 1; i < lines.length; i++) if (Math.abs((lines[i] as PdfLine).y - y) < Math.abs((lines[best] as PdfLine).y - y)) best = i
  return best
}
