/** Strings of JSON that hold plain text, HTML, or HTML that was escaped once more. */
import type { FormatSource } from '../format-reader.ts'
import { TextBuilder, type TextMap } from '../text-map.ts'
import { htmlText } from './html-text.ts'
import { parseHtml } from './html-tree.ts'

const TAG = /<\/?(?:p|br|ul|ol|li|div|strong|b|em|i|h[1-6]|span|table|section|article|a)(?:\s[^<>]*)?\/?>/i
const ESCAPED_TAG = /&lt;\/?(?:p|br|ul|ol|li|div|strong|b|em|h[1-6]|span|table)\b/i

/**
 * @param value - a string's value
 * @returns its text in lines, each offset leading back to where `value` leads
 */
export function richText(value: TextMap, source: Pick<FormatSource, 'limits' | 'deadline'>): TextMap {
  if (ESCAPED_TAG.test(value.text) && !TAG.test(value.text))
    return through(fromHtml(through(fromHtml(value.text, source), value).text, source), through(fromHtml(value.text, source), value))
  return TAG.test(value.text) ? through(fromHtml(value.text, source), value) : value
}

function fromHtml(html: string, source: Pick<FormatSource, 'limits' | 'deadline'>): TextMap {
  return htmlText(parseHtml(html, source).root, () => false, source.deadline)
}

function through(map: TextMap, outer: TextMap): TextMap {
  return { text: map.text, origin: (offset) => outer.origin(map.origin(offset)) }
}

/**
 * @param value - a text
 * @returns it in one line, ends trimmed
 */
export function oneLine(value: TextMap): TextMap {
  const builder = new TextBuilder()
  for (const match of value.text.matchAll(/\S+/g)) {
    if (builder.length > 0) builder.put(' ', match.index)
    builder.copy(match[0], match.index)
  }
  return through(builder.build(), value)
}
