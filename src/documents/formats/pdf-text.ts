/** From the lines of regions to the lines of a text: paragraphs joined, bullets and headings marked. */
import type { Stretch } from '../placed-lines.ts'
import { isHeading } from './letters.ts'
import type { PdfRegion } from './pdf-columns.ts'
import { type PdfLine, usualSize } from './pdf-item.ts'
import { readingOrder } from './pdf-sidebars.ts'
import { type WordLine, wordsOf } from './pdf-words.ts'

interface Line extends WordLine {
  readonly geometry: PdfLine
  readonly region: PdfRegion
  readonly page: number
  readonly number: number
  readonly firstFont: string
  readonly lastFont: string
}

/**
 * @param pages - their regions in reading order
 * @returns lines for `placedText`: each stretch is one line of a page
 */
export function textLines(pages: readonly (readonly PdfRegion[])[]): Stretch[][] {
  const lines: Line[] = []
  const numbers = pages.map(() => 0)
  for (const { region, page } of readingOrder(pages)) {
    // Where the bullets of an entry begin, and the left edge of their text.
    let entry: { at: number; x: number } | undefined
    for (const whole of region.lines.flatMap(splitLabel)) {
      const bullet = wordsOf(whole).bullet
      if (entry === undefined || (!bullet && whole.x < entry.x - 3)) entry = bullet ? { at: lines.length, x: wordsOf(whole).textX } : undefined
      const [geometry, aside] = entry === undefined ? [whole, undefined] : splitAside(whole)
      const words = wordsOf(geometry)
      if (words.text === '' && !words.bullet) continue
      const number = (numbers[page - 1] ?? 0) + 1
      numbers[page - 1] = number
      if (aside !== undefined && entry !== undefined) {
        // A date in the margin beside the bullets belongs to their entry, not into their sentences.
        lines.splice(entry.at, 0, {
          ...wordsOf(aside),
          geometry: { ...aside, y: lines[entry.at - 1]?.geometry.y ?? aside.y },
          region,
          page,
          number,
          firstFont: '',
          lastFont: '',
        })
        entry = { ...entry, at: entry.at + 1 }
      }
      lines.push({
        ...words,
        geometry,
        region,
        page,
        number,
        firstFont: geometry.items.find(({ text }) => /\p{L}/u.test(text))?.font ?? '',
        lastFont: geometry.items.at(-1)?.font ?? '',
      })
    }
  }
  const body = bodySize(lines)
  const levels = headingLevels(lines, body)
  const known = new Map<string, number>()
  for (const { text } of lines) for (const word of text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []) known.set(word, (known.get(word) ?? 0) + 1)
  const out: Stretch[][] = []
  let before: Line | undefined
  for (const read of lines) {
    const line = withoutDash(read, before)
    const targets = line.geometry.items.flatMap((item) => item.links ?? [])
    const place = { line: line.number, page: line.page, ...(targets.length === 0 ? {} : { links: targets.map((url) => ({ url, offset: 0 })) }) }
    const open = out.at(-1)
    const level = levels.get(read)
    if (before !== undefined && open !== undefined && goesOn(before, line, levels)) {
      const last = open.at(-1) as Stretch
      const hyphen = /(\p{L}{1,300})[-\u00ad\u2010]$/u.exec(last.text)
      const next = /^\p{Ll}+/u.exec(line.text)
      if (hyphen !== null && next !== null) {
        const stem = last.text.slice(0, -1)
        const keep = keepsHyphen((hyphen[1] as string).toLowerCase(), next[0], known)
        open[open.length - 1] = { ...last, text: keep ? `${stem}-` : stem }
        open.push({ ...place, text: line.text })
      } else if (level !== undefined && /-$/.test(last.text)) open.push({ ...place, text: line.text })
      else {
        open[open.length - 1] = { ...last, text: `${last.text} ` }
        open.push({ ...place, text: line.text })
      }
    } else {
      if (before !== undefined && isApart(before, line)) out.push([])
      const prefix = level === undefined ? (line.bullet ? '• ' : '') : `${'#'.repeat(level)} `
      out.push([{ ...place, text: prefix + line.text }])
    }
    before = line
  }
  // Ratings drawn with symbols leave bullets without text.
  return out.filter((line) => line.length !== 1 || line[0]?.text !== '• ')
}

/** A heading in the margin, beside the first line of its section, is a line of its own. */
function splitLabel(line: PdfLine): PdfLine[] {
  const at = line.items.findIndex((item, index) => index > 0 && item.x - (line.items[index - 1]?.right ?? 0) > line.size)
  if (at < 0) return [line]
  const [label, rest] = [line.items.slice(0, at), line.items.slice(at)]
  const larger = usualSize(label) >= usualSize(rest) * 1.15
  const marked = label[0]?.font !== rest[0]?.font && isHeading(label.map(({ text }) => text).join(' '))
  if (!larger && !marked) return [line]
  return [partOf(line, 0, at), partOf(line, at)]
}

function partOf(line: PdfLine, from: number, to?: number): PdfLine {
  const items = line.items.slice(from, to)
  return { items, x: items[0]?.x ?? 0, right: Math.max(...items.map(({ right }) => right)), y: line.y, size: usualSize(items) }
}

const MARGIN = /^(?:(?:\d+ years?)?(?: ?\d+ months?)?|.{0,18}\b(?:19|20)\d\d\b.{0,22}|[^,]{2,25}, [^,]{2,20})$/i

/** A bullet's line, and the date or place that stands far right of it. */
function splitAside(line: PdfLine): [PdfLine, PdfLine | undefined] {
  const at = line.items.findLastIndex((item, index) => index > 0 && item.x - (line.items[index - 1]?.right ?? 0) > line.size)
  if (at < 1) return [line, undefined]
  const rest = partOf(line, 0, at)
  const aside = partOf(line, at)
  const text = wordsOf(aside).text
  return text !== '' && MARGIN.test(text) && !wordsOf(rest).text.endsWith(',') ? [rest, aside] : [line, undefined]
}

function bodySize(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const { geometry, text } of lines) counts.set(geometry.size, (counts.get(geometry.size) ?? 0) + text.length)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 10
}

/** Lines set larger than the rest, by how large: the largest at the top is the title or the name. */
function headingLevels(lines: readonly Line[], body: number): ReadonlyMap<Line, number> {
  const large = lines.filter(
    ({ geometry, text, bullet }) => geometry.size >= body * 1.15 && !bullet && text.length <= 70 && !/[.;,]$/.test(text) && /\p{L}{2}/u.test(text) && !text.includes('\t'),
  )
  const sizes = [...new Set(large.map(({ geometry }) => geometry.size))].sort((a, b) => b - a)
  const titles = large.filter(({ geometry }) => geometry.size === sizes[0])
  const isTitle = titles.length <= 2 && titles.every(({ page }) => page === 1)
  const levels = new Map<Line, number>()
  for (const line of large) {
    const rank = sizes.indexOf(line.geometry.size)
    levels.set(line, isTitle ? Math.min(6, rank + 1) : Math.min(6, rank + 2))
  }
  return levels
}

/** Whether a line is the next of the paragraph or bullet that the one before is of. */
function goesOn(before: Line, line: Line, levels: ReadonlyMap<Line, number>): boolean {
  if (line.bullet || levels.has(line) !== levels.has(before)) return false
  // A bullet drawn by itself, its text a little lower.
  if (before.bullet && before.text === '') return true
  const { geometry: a } = before
  const { geometry: b } = line
  if (Math.abs(a.size - b.size) > 0.6) return false
  if (before.text.includes('\t') || line.text.includes('\t')) return false
  // `Tools: Airflow` begins a line of its own, however full the one before is.
  if (/^\p{Lu}[\p{L} &/]{1,30}: /u.test(line.text)) return false
  // Over the end of a column or page, only what plainly goes on does.
  if (before.region !== line.region) {
    return (
      /^\p{Ll}/u.test(line.text) && before.text.length > 25 && !/[.!?:;]$/.test(before.text) && a.right > before.region.right - (before.region.right - before.region.left) * 0.2
    )
  }
  const leading = b.y - a.y
  if (leading > Math.max(a.size, b.size) * 1.75 || leading < 0) return false
  // Centred and indented lines are not what wraps; text under a bullet hangs at the bullet's text.
  const slack = a.size * 0.6
  const hangs = before.bullet && before.textX <= a.x + 2 ? b.x >= a.x - slack && b.x <= a.x + a.size * 2.5 : Math.abs(b.x - (before.bullet ? before.textX : a.x)) <= slack
  if (!hangs) return false
  if (levels.has(line)) return false
  const lower = /^[\p{Ll}(&–]/u.test(line.text)
  const openEnd = /(?:[,&/-]|\b(?:and|or|of|the|a|an|to|in|for|with|by|on|at|from|as|such|using|including))$/i.test(before.text)
  const [firstWord] = line.text.split(/\s/, 1)
  const word = ((b.right - line.textX) / Math.max(1, line.text.length)) * (firstWord?.length ?? 1)
  const full = a.right + word + a.size * 0.25 > before.region.right - 1
  if (!full)
    return (
      (openEnd && (lower || before.text.length > 40)) ||
      (lower && before.text.length > 60) ||
      (lower && before.text.length > 25 && a.right > before.region.right - (before.region.right - before.region.left) * 0.2)
    )
  if (openEnd) return true
  if (lower) return before.text.length >= 20 && !/^\S{1,300}[@/.]\S+\.\p{L}/u.test(line.text)
  // In a narrow column, names of one or two words fill a line without being wrapped.
  if (before.text.split(' ').length < 5) return false
  return before.lastFont === line.firstFont || before.firstFont === line.firstFont
}

/** A dash right under a line that begins at the same place is that sentence's own: `Engineer / – Associate`. */
function withoutDash(line: Line, before: Line | undefined): Line {
  if (line.dash === '' || before === undefined || before.dash !== '' || before.region !== line.region) return line
  const close = line.geometry.y - before.geometry.y < line.geometry.size * 1.75 && Math.abs(line.geometry.x - before.textX) < 2
  return close ? { ...line, bullet: false, dash: '', text: `${line.dash} ${line.text}`, textX: line.geometry.x } : line
}

/** Whether a gap stands between two lines. */
function isApart(before: Line, line: Line): boolean {
  if (before.page !== line.page || before.region !== line.region) return true
  return line.geometry.y - before.geometry.y > Math.max(before.geometry.size, line.geometry.size) * 1.75
}

/** First parts of compounds that are written with a hyphen wherever they stand. */
const COMPOUND = new Set(
  'fine coarse best top light heavy deep wide hard soft all ever value risk rule policy task job model feature family page word back front full high low cross end real self well on off co multi non pre post open test data cloud event object cost user client decision problem third long short large small year part time state hands team role server type object-oriented customer mission business cutting two three four first second world in per peer micro e'.split(
    ' ',
  ),
)

/** Second parts of compounds. */
const COMPOUND_END = new Set(
  'based grained driven level time end stack scale quality performance source side functional platform native oriented facing learning adventure progression growing impact on wide specific ready free friendly party term depth house site demand premises premise critical effective efficient aware agnostic centric intensive related class edge grade tenant threaded region account accounts factor channel lingual disciplinary cultural solving making to-end'.split(
    ' ',
  ),
)

/** Whether a hyphen at a line's end is the word's own. */
function keepsHyphen(first: string, second: string, known: ReadonlyMap<string, number>): boolean {
  // Both halves are counted once where the line breaks; a word of its own stands elsewhere too.
  const isWord = (part: string): boolean => part.length > 3 && (known.get(part) ?? 0) > 1
  if (known.has(`${first}-${second}`)) return true
  if (known.has(first + second)) return false
  return COMPOUND.has(first) || COMPOUND_END.has(second) || (isWord(first) && isWord(second))
}
