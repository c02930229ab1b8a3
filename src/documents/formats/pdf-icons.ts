/** Glyphs of icon fonts: pictures before an address, stars of a rating. They have no meaning, but take the place of a bullet. */
import type { PdfItem } from './pdf-item.ts'

const ICONS = /^[\ue000-\uf8ff]+(?:\s+[\ue000-\uf8ff]+)*$/u
/** Rows in which a glyph begins a text, from which on it is a bullet. */
const FEWEST_ROWS = 3

/**
 * @param items - of one page
 * @returns them without icons; one that stands before texts again and again, at one left edge, is a bullet of some symbol font and stays
 */
export function withoutIcons(items: readonly PdfItem[]): readonly PdfItem[] {
  const icons = items.filter(({ text }) => ICONS.test(text.trim()))
  if (icons.length === 0) return items
  const rows = new Map<string, number>()
  const keyOf = ({ text, x }: PdfItem): string => `${text.trim()} ${Math.round(x)}`
  const leads = (icon: PdfItem): boolean =>
    [...icon.text.trim()].length === 1 &&
    items.some(
      (item) => item !== icon && !ICONS.test(item.text.trim()) && Math.abs(item.y - icon.y) < icon.size * 0.6 && item.x >= icon.right - 1 && item.x - icon.right < icon.size * 2.5,
    )
  const leading = new Set(icons.filter(leads))
  for (const icon of leading) rows.set(keyOf(icon), (rows.get(keyOf(icon)) ?? 0) + 1)
  return items.filter((item) => !ICONS.test(item.text.trim()) || (leading.has(item) && (rows.get(keyOf(item)) ?? 0) >= FEWEST_ROWS))
}
