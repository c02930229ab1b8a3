/** An ad as a JSON object of no standard: a text, and perhaps its title, company and place. */
import type { Extracted, FormatSource } from '../format-reader.ts'
import { TextBuilder, type TextMap } from '../text-map.ts'
import { type JsonNode, member, textOf } from './json-tree.ts'
import { oneLine, richText } from './rich-string.ts'

const TEXT = ['text', 'description', 'body', 'content', 'job_description', 'jobDescription']
const FACTS: ReadonlyArray<readonly ['title' | 'company' | 'location', readonly string[]]> = [
  ['title', ['title', 'job_title', 'jobTitle', 'position']],
  ['company', ['company', 'company_name', 'companyName', 'employer', 'organization']],
  ['location', ['location', 'place', 'city']],
]

/** @returns the ad; `undefined` when no member holds a text */
export function plainAdText(node: JsonNode, source: FormatSource): { map: TextMap; stated: Extracted['stated'] } | undefined {
  const found = TEXT.map((name) => textOf(member(node, name))).find((value) => value !== undefined)
  if (found === undefined) return undefined
  const body = richText(found, source)
  const stated: { title?: string; company?: string; location?: string } = {}
  let title: TextMap | undefined
  let location: TextMap | undefined
  for (const [fact, names] of FACTS) {
    const value = names.map((name) => textOf(member(node, name)) ?? textOf(member(member(node, name), 'name'))).find((text) => text !== undefined)
    if (value === undefined) continue
    const text = oneLine(value)
    stated[fact] = text.text
    if (fact === 'title') title = text
    if (fact === 'location') location = text
  }
  const builder = new TextBuilder()
  if (
    title !== undefined &&
    !body.text
      .trimStart()
      .replace(/^#+\s*/, '')
      .toLowerCase()
      .startsWith(title.text.toLowerCase())
  ) {
    builder.join(title, (offset) => offset)
    builder.put('\n\n', title.origin(title.text.length))
  }
  if (location !== undefined && !body.text.includes(location.text)) {
    builder.put('Location: ', location.origin(0))
    builder.join(location, (offset) => offset)
    builder.put('\n\n', location.origin(location.text.length))
  }
  builder.join(body, (offset) => offset)
  return { map: builder.build(), stated }
}
