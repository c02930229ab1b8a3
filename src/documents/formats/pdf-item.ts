/** A stretch of glyphs as it stands on a page. */

/** Measures are points; y grows downwards from the top of the page. */
export interface PdfItem {
  readonly text: string
  /** Left edge. */
  readonly x: number
  /** Right edge. */
  readonly right: number
  /** Baseline. */
  readonly y: number
  /** Size of the font. */
  readonly size: number
  /** Which font of the file; same letters, same font. */
  readonly font: string
  /** Targets of the hyperlinks over it. */
  readonly links?: readonly string[]
}

/** Items on one baseline, from left to right. */
export interface PdfLine {
  readonly items: readonly PdfItem[]
  readonly x: number
  readonly right: number
  readonly y: number
  /** The size that most of its characters have. */
  readonly size: number
}

/**
 * @param items - of one region
 * @returns them by line, from the top
 */
export function linesOf(items: readonly PdfItem[]): PdfLine[] {
  const rows: { items: PdfItem[]; y: number; size: number }[] = []
  for (const item of [...items].sort((a, b) => a.y - b.y || a.x - b.x)) {
    // Superscripts and bullets of symbol fonts stand a little off the line.
    const row = rows.findLast(
      (candidate) => Math.abs(candidate.y - item.y) <= Math.max(candidate.size, item.size) * 0.35 && !candidate.items.some((other) => overlap(other, item) > 0.5),
    )
    if (row === undefined || rows.indexOf(row) < rows.length - 4) rows.push({ items: [item], y: item.y, size: item.size })
    else {
      if (item.size > row.size) row.y = item.y
      row.items.push(item)
      row.size = Math.max(row.size, item.size)
    }
  }
  return rows
    .sort((a, b) => a.y - b.y)
    .map(({ items: members, y }) => {
      members.sort((a, b) => a.x - b.x)
      return { items: members, x: members[0]?.x ?? 0, right: Math.max(...members.map(({ right }) => right)), y, size: usualSize(members) }
    })
}

/** Share of the narrower item that the other covers. */
function overlap(a: PdfItem, b: PdfItem): number {
  const shared = Math.min(a.right, b.right) - Math.max(a.x, b.x)
  return shared <= 0 ? 0 : shared / Math.max(1, Math.min(a.right - a.x, b.right - b.x))
}

/** @returns the size that most characters have, to half a point */
export function usualSize(items: readonly PdfItem[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of items) {
    const rounded = Math.round(size * 2) / 2
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length)
  }
  let best = 0
  let most = -1
  for (const [size, count] of counts) if (count > most || (count === most && size > best)) [best, most] = [size, count]
  return best
}
