/** A document as plain data: it can be stored and sent to another thread, and comes back the same. */
import { LineTable } from './line-table.ts'
import type { Place, SourceDocument } from './source.ts'

/** Everything of a {@link SourceDocument}, its functions as data. */
export interface FrozenDocument extends Omit<SourceDocument, 'locate' | 'lineAt'> {
  /**
   * Where stretches of the text stand, four numbers each: offset, line, column, page (0 for none). Within a stretch the column rises with the offset.
   * In order; the first begins at 0.
   */
  readonly places: Int32Array
}

/** @returns the document as plain data */
export function freeze(document: SourceDocument): FrozenDocument {
  const { locate: _locate, lineAt: _lineAt, ...data } = document
  const { text } = data
  const places: number[] = []
  let from = 0
  let last: Place | undefined
  for (let offset = 0; offset <= text.length; offset++) {
    const place = document.locate(offset)
    if (last !== undefined && place.line === last.line && place.page === last.page && place.column === last.column + offset - from) continue
    places.push(offset, place.line, place.column, place.page ?? 0)
    from = offset
    last = place
  }
  return { ...data, places: Int32Array.from(places) }
}

/** @returns the document that was frozen */
export function thaw({ places, ...data }: FrozenDocument): SourceDocument {
  const { text } = data
  const table = new LineTable(text)
  return { ...data, lineAt: (offset) => table.lineAt(offset), locate: (offset) => placeIn(places, Math.max(0, Math.min(offset, text.length))) }
}

function placeIn(places: Int32Array, offset: number): Place {
  let low = 0
  let high = places.length / 4 - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((places[4 * middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  const [from = 0, line = 1, column = 1, page = 0] = places.subarray(4 * low, 4 * low + 4)
  const place: Place = { line, column: column + offset - from }
  return page === 0 ? place : { ...place, page }
}
