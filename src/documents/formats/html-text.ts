/** From the tree of a page to lines of text. */
import type { Deadline } from '../format-reader.ts'
import { isFollowed } from '../placed-lines.ts'
import type { DocumentLink } from '../source.ts'
import { TextBuilder, type TextMap } from '../text-map.ts'
import { type HtmlElement, type HtmlText, isElement } from './html-tree.ts'

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody thead tfoot tr caption ul'.split(
    ' ',
  ),
)
/** Of these, no blank line parts one from the next. */
const TIGHT = new Set('li tr dt dd tbody thead tfoot summary legend'.split(' '))
/** Of these, only when they stand in an item. */
const LISTS = new Set(['ul', 'ol', 'menu', 'dl', 'table'])

/** Never text for a reader. */
export const UNREAD = new Set(
  'head script style noscript template svg math iframe object embed video audio canvas select option datalist button input textarea dialog map area'.split(' '),
)

/** Puts an element's text into lines: blocks end lines, items get bullets, headings their `#` marks, cells a bar. */
class Lines {
  readonly links: DocumentLink[] = []
  readonly #builder = new TextBuilder()
  readonly #drop: (element: HtmlElement) => boolean
  readonly #deadline: Deadline
  /** What the next text is preceded by: line ends, then a bullet or heading mark. */
  #ends = 0
  #prefix = ''
  #blank = false
  #fresh = true
  #heading = 0
  #preformatted = 0
  #nodes = 0
  #items = 0

  constructor(drop: (element: HtmlElement) => boolean, deadline: Deadline) {
    this.#drop = drop
    this.#deadline = deadline
  }

  build(): TextMap {
    return this.#builder.build()
  }

  children(element: HtmlElement): void {
    let before: HtmlElement | undefined
    for (const child of element.children) {
      if ((++this.#nodes & 1023) === 0) this.#deadline.check()
      if (isElement(child)) {
        if (before !== undefined && isChip(before, child)) this.#separate(', ', child.at)
        this.element(child)
        before = child
      } else {
        this.#text(child)
        before = undefined
      }
    }
  }

  element(element: HtmlElement): void {
    const { name } = element
    if (UNREAD.has(name) || this.#drop(element)) return
    if (name === 'br') {
      if (this.#heading > 0) this.#blank = true
      else this.#end(1, true)
      return
    }
    if (name === 'td' || name === 'th') {
      if (!this.#fresh) this.#separate(' | ', element.at)
      this.children(element)
      return
    }
    if (!BLOCKS.has(name)) {
      this.children(element)
      const href = name === 'a' ? (element.attributes.get('href') ?? '').trim() : ''
      if (isFollowed(href)) this.links.push({ url: href, offset: Math.max(0, this.#builder.length - 1) })
      return
    }
    const level = /^h([1-6])$/.exec(name)?.[1]
    const ends = TIGHT.has(name) || (this.#items > 0 && (LISTS.has(name) || (name === 'p' && this.#prefix !== ''))) ? 1 : 2
    this.#end(ends)
    if (name === 'li') {
      this.#prefix = '• '
      this.#items++
    }
    if (level !== undefined) {
      this.#prefix = `${'#'.repeat(Number(level))} `
      this.#heading++
    }
    if (name === 'pre') this.#preformatted++
    this.children(element)
    if (name === 'pre') this.#preformatted--
    if (level !== undefined) this.#heading--
    if (name === 'li') this.#items--
    this.#prefix = ''
    this.#end(ends)
  }

  #text(node: HtmlText): void {
    if (this.#preformatted > 0) {
      node.data.split(/\r?\n/).forEach((line, index) => {
        if (index > 0) this.#end(1, true)
        if (line.trim() !== '') this.#piece(line, node.at, false)
      })
      return
    }
    for (const match of node.data.matchAll(/[^\S\u00a0]+|(?:\S|\u00a0)+/g)) {
      if (/^[^\S\u00a0]/.test(match[0])) this.#blank = true
      else this.#piece(match[0], node.at + (node.exact ? match.index : 0), node.exact)
    }
  }

  #piece(text: string, at: number, exact: boolean): void {
    const builder = this.#builder
    if (this.#ends > 0 && builder.length > 0) builder.put('\n'.repeat(this.#ends), at)
    else if (this.#blank && !this.#fresh) builder.put(' ', at)
    if (this.#prefix !== '') builder.put(this.#prefix, at)
    if (exact) builder.copy(text, at)
    else builder.put(text, at)
    this.#ends = 0
    this.#prefix = ''
    this.#blank = false
    this.#fresh = false
  }

  /** Asks for line ends before the next text. `more` adds to those asked for (`<br><br>`). */
  #end(count: number, more = false): void {
    this.#blank = false
    if (this.#heading > 0 && this.#fresh) return
    this.#ends = more ? Math.min(2, this.#ends + count) : Math.max(this.#ends, count)
    this.#fresh = true
  }

  #separate(text: string, at: number): void {
    if (this.#fresh) return
    this.#builder.put(text, at)
    this.#blank = false
  }
}

/** `<span class="tag">Python</span><span class="tag">Kafka</span>`: apart on the screen, by a margin. */
function isChip(before: HtmlElement, element: HtmlElement): boolean {
  const style = element.attributes.get('class')
  return (element.name === 'span' || element.name === 'a') && before.name === element.name && style !== undefined && style !== '' && before.attributes.get('class') === style
}

/**
 * @param element - whose text is wanted
 * @param drop - elements to leave out, besides scripts and the like
 * @param deadline - when to give up
 */
export function htmlText(element: HtmlElement, drop: (element: HtmlElement) => boolean, deadline: Deadline): TextMap {
  return linkedText(element, drop, deadline).map
}

/** {@link htmlText} with the targets of its hyperlinks. */
export function linkedText(element: HtmlElement, drop: (element: HtmlElement) => boolean, deadline: Deadline): { map: TextMap; links: readonly DocumentLink[] } {
  const lines = new Lines(drop, deadline)
  lines.children(element)
  return { map: lines.build(), links: lines.links }
}
