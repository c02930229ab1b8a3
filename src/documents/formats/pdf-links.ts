/** Hyperlinks of a page: a rectangle over some words or an icon, and a target that the words seldom show. */
import type { PdfItem } from './pdf-item.ts'

interface LinkAnnotation {
  readonly url: string
  /** Two corners, as the file counts them. */
  readonly rect: readonly [number, number, number, number]
}

/** A link with no words near is one over a picture. */
const FARTHEST = 20
/** A page with more is a trap. */
const MOST = 500

/**
 * @param items - of one page
 * @param annotations - of the same page, as the file has them
 * @param transform - from its measures to those of the items
 * @returns the items, each with the targets of the links over it; a link over an icon goes to the words nearest to it
 */
export function withLinks(items: readonly PdfItem[], annotations: readonly unknown[], transform: readonly number[]): readonly PdfItem[] {
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = transform
  const found = new Map<PdfItem, string[]>()
  for (const { url, rect } of annotations.filter(isLink).slice(0, MOST)) {
    const [xs, ys] = [
      [a * rect[0] + c * rect[1] + e, a * rect[2] + c * rect[3] + e],
      [b * rect[0] + d * rect[1] + f, b * rect[2] + d * rect[3] + f],
    ]
    const box = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
    let nearest: PdfItem | undefined
    let least = FARTHEST
    for (const item of items) {
      if (!/[^\s\ue000-\uf8ff]/u.test(item.text)) continue
      const middle = item.y - item.size * 0.3
      const aside = Math.max(0, box.left - item.right, item.x - box.right)
      const away = Math.max(0, box.top - middle, middle - box.bottom)
      // What is beside stands nearer than what is above or below.
      const distance = aside + away * 3
      if (distance < least) [least, nearest] = [distance, item]
    }
    if (nearest !== undefined) found.set(nearest, [...(found.get(nearest) ?? []), url])
  }
  return found.size === 0 ? items : items.map((item) => (found.has(item) ? { ...item, links: found.get(item) ?? [] } : item))
}

function isLink(annotation: unknown): annotation is LinkAnnotation {
  return (
    typeof annotation === 'object' &&
    annotation !== null &&
    'url' in annotation &&
    typeof annotation.url === 'string' &&
    'rect' in annotation &&
    Array.isArray(annotation.rect) &&
    annotation.rect.length === 4 &&
    annotation.rect.every((side) => typeof side === 'number')
  )
}
