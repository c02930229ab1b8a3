/** A sidebar that goes on over pages is read to its end before what stands beside it. */
import type { PdfRegion } from './pdf-columns.ts'

/** A region and the page that it is on, from 1. */
interface PlacedRegion {
  readonly region: PdfRegion
  readonly page: number
}

/** A column less wide than this share of the other is a sidebar; in columns of one width the text flows from page to page. */
const NARROW = 0.75
/** Edges that differ by less are one. */
const SLACK = 6

/**
 * @param pages - their regions in reading order
 * @returns the regions of all pages in reading order
 */
export function readingOrder(pages: readonly (readonly PdfRegion[])[]): PlacedRegion[] {
  const placed = pages.map((regions, index) => regions.map((region) => ({ region, page: index + 1 })))
  const out: PlacedRegion[] = []
  for (let first = 0; first < pages.length; ) {
    let last = first
    while (last + 1 < pages.length && goesOn(pages[last] as readonly PdfRegion[], pages[last + 1] as readonly PdfRegion[])) last++
    const together = placed.slice(first, last + 1).flat()
    if (last === first) out.push(...together)
    else {
      const start = together.findIndex(({ region }) => region.column !== undefined)
      const end = together.findLastIndex(({ region }) => region.column !== undefined) + 1
      const columns = together.slice(start, end)
      const side = (wanted: 'left' | 'right'): PlacedRegion[] => columns.filter(({ region }) => region.column?.side === wanted)
      out.push(...together.slice(0, start), ...side('left'), ...side('right'), ...together.slice(end))
    }
    first = last + 1
  }
  return out
}

/** Whether the columns at the end of a page are those at the start of the next, and one of them is a sidebar. */
function goesOn(above: readonly PdfRegion[], below: readonly PdfRegion[]): boolean {
  const [end, start] = [above.at(-1)?.column, below[0]?.column]
  if (end === undefined || start === undefined || Math.abs(end.edge - start.edge) > SLACK) return false
  const regions = [...above, ...below]
  const widthOf = (side: 'left' | 'right'): number => {
    const of = regions.filter(({ column }) => column?.side === side)
    return Math.max(...of.map(({ right }) => right)) - Math.min(...of.map(({ left }) => left))
  }
  const [left, right] = [widthOf('left'), widthOf('right')]
  return Math.min(left, right) < Math.max(left, right) * NARROW
}
