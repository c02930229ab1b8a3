/** JSON with the place of every value, which `JSON.parse` does not give. */
import { ReadFailure } from '../failure.ts'
import { raise } from '../limits.ts'
import { TextBuilder, type TextMap } from '../text-map.ts'

/** A value and the offset at which it stands. Objects are maps: no name in a file can reach a prototype. */
export type JsonNode =
  | { readonly kind: 'object'; readonly at: number; readonly members: ReadonlyMap<string, JsonNode> }
  | { readonly kind: 'array'; readonly at: number; readonly items: readonly JsonNode[] }
  | { readonly kind: 'string'; readonly at: number; readonly value: TextMap }
  | { readonly kind: 'number' | 'literal'; readonly at: number; readonly value: string }

/**
 * @param text - JSON
 * @param maxDepth - objects within arrays within …
 * @param base - added to every offset
 * @throws ReadFailure `bad-json`, `too-deep`
 */
export function parseJson(text: string, maxDepth: number, base = 0): JsonNode {
  let at = 0
  const blank = /[ \t\r\n\ufeff]*/y
  const skip = (): void => {
    blank.lastIndex = at
    blank.exec(text)
    at = blank.lastIndex
  }
  const fail = (): never => {
    const before = text.slice(0, at)
    const line = before.split('\n').length
    const found = at < text.length ? JSON.stringify(text[at]) : 'the end of the file'
    throw new ReadFailure(
      'bad-json',
      `is not valid JSON (line ${line}, column ${at - before.lastIndexOf('\n')}: ${found} stands where it may not)`,
      'mend the file; a comma too many or too few is the usual cause',
    )
  }
  const value = (depth: number): JsonNode => {
    if (depth > maxDepth) throw new ReadFailure('too-deep', `is nested more than ${maxDepth} deep`, `give the part that holds the document, ${raise('nesting')}`)
    skip()
    const start = base + at
    const c = text[at]
    if (c === '"') return { kind: 'string', at: start, value: string() }
    if (c === '{') {
      at++
      const members = new Map<string, JsonNode>()
      list('}', () => {
        skip()
        if (text[at] !== '"') fail()
        const name = string().text
        skip()
        if (text[at] !== ':') fail()
        at++
        members.set(name, value(depth + 1))
      })
      return { kind: 'object', at: start, members }
    }
    if (c === '[') {
      at++
      const items: JsonNode[] = []
      list(']', () => items.push(value(depth + 1)))
      return { kind: 'array', at: start, items }
    }
    const word = /(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y
    word.lastIndex = at
    const found = word.exec(text)
    if (found === null) return fail()
    at = word.lastIndex
    return { kind: /^[-\d]/.test(found[0]) ? 'number' : 'literal', at: start, value: found[0] }
  }
  const list = (close: string, item: () => void): void => {
    skip()
    if (text[at] === close) {
      at++
      return
    }
    for (;;) {
      item()
      skip()
      const c = text[at++]
      if (c === close) return
      if (c !== ',') {
        at--
        fail()
      }
    }
  }
  const string = (): TextMap => {
    const builder = new TextBuilder()
    at++
    for (;;) {
      const plain = /[^"\\]*/y
      plain.lastIndex = at
      const run = plain.exec(text)?.[0] ?? ''
      builder.copy(run, base + at)
      at += run.length
      const c = text[at]
      if (c === '"') {
        at++
        return builder.build()
      }
      if (c === undefined) fail()
      const escaped = /\\(?:u([0-9a-fA-F]{4})|(["\\/bfnrt]))/y
      escaped.lastIndex = at
      const found = escaped.exec(text)
      if (found === null) return fail()
      builder.put(found[1] === undefined ? (ESCAPES[found[2] as string] as string) : String.fromCharCode(Number.parseInt(found[1], 16)), base + at)
      at += found[0].length
    }
  }
  const root = value(0)
  skip()
  if (at < text.length) fail()
  return root
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** @returns the member of that name, when the node is an object that has it */
export function member(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return node?.kind === 'object' ? node.members.get(name) : undefined
}

/** @returns the items of an array, a lone value as a list of one, nothing for `undefined` and null */
export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  if (node === undefined || (node.kind === 'literal' && node.value === 'null')) return []
  return node.kind === 'array' ? node.items : [node]
}

/** @returns a string or number as text; `undefined` for anything else and for blanks */
export function textOf(node: JsonNode | undefined): TextMap | undefined {
  if (node?.kind === 'number') {
    const { at, value } = node
    return { text: value, origin: () => at }
  }
  return node?.kind === 'string' && node.value.text.trim() !== '' ? node.value : undefined
}
