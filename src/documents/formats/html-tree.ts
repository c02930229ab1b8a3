/** HTML as a small tree that remembers where its texts stand. */
import { Parser } from 'htmlparser2'
import type { FormatSource } from '../format-reader.ts'

/** A stretch of text; `exact` when it stands in the file as it is (no entity). */
export interface HtmlText {
  readonly data: string
  readonly at: number
  readonly exact: boolean
}

export interface HtmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (HtmlElement | HtmlText)[]
  readonly at: number
}

/** @returns whether a node is an element */
export const isElement = (node: HtmlElement | HtmlText): node is HtmlElement => 'name' in node

/**
 * @param html - a page or a fragment
 * @param bounds - nesting beyond the limit is read flat: browsers do that too
 * @returns the root, without a name; `flattened` when the nesting was beyond the limit
 */
export function parseHtml(html: string, { limits, deadline }: Pick<FormatSource, 'limits' | 'deadline'>): { root: HtmlElement; flattened: boolean } {
  const root: HtmlElement = { name: '', attributes: new Map(), children: [], at: 0 }
  const stack = [root]
  let beyond = 0
  let flattened = false
  let events = 0
  const tick = (): void => {
    if ((++events & 1023) === 0) deadline.check()
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        tick()
        if (stack.length >= limits.nesting) {
          beyond++
          flattened = true
          return
        }
        const element: HtmlElement = { name, attributes: new Map(Object.entries(attributes)), children: [], at: parser.startIndex }
        stack.at(-1)?.children.push(element)
        stack.push(element)
      },
      onclosetag() {
        if (beyond > 0) beyond--
        else if (stack.length > 1) stack.pop()
      },
      ontext(data) {
        tick()
        stack.at(-1)?.children.push({ data, at: parser.startIndex, exact: parser.endIndex - parser.startIndex + 1 === data.length })
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.end(html)
  return { root, flattened }
}

/** Every element below, in document order. */
export function* elementsOf(element: HtmlElement): Generator<HtmlElement> {
  for (const child of element.children) {
    if (!isElement(child)) continue
    yield child
    yield* elementsOf(child)
  }
}

/** @returns the text below an element as it stands, blanks and all */
export function rawText(element: HtmlElement): string {
  return element.children.map((child) => (isElement(child) ? rawText(child) : child.data)).join('')
}
