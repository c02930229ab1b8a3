/** TeX source as tokens that remember where they stand, with the file's own macros expanded. */
import { ReadFailure } from '../failure.ts'
import type { FormatSource } from '../format-reader.ts'

/** `command` has its name without the backslash, `parameter` its digit, `text` its characters. */
export interface TexToken {
  readonly kind: 'command' | 'open' | 'close' | 'text' | 'blank' | 'gap' | 'parameter' | 'special'
  readonly text: string
  readonly at: number
}

/** Tokens that macros may grow a document to. */
const MOST = 400_000
const TOKEN = /\\([a-zA-Z@]+)\*?[ \t]*|\\([^a-zA-Z])|(\{)|(\})|%[^\n]*(?:\n[ \t]*)?|(\n[ \t]*\n\s*)|(\s+)|#(\d)|([&~$^_[\]])|([^\\{}%\s#&~$^_[\]]+)|#/g

/** @param tex - TeX source; comments are left out */
export function tokenizeTex(tex: string): TexToken[] {
  const tokens: TexToken[] = []
  for (const match of tex.matchAll(TOKEN)) {
    const [, word, symbol, open, close, gap, blank, parameter, special, text] = match
    const at = match.index
    if (word !== undefined) tokens.push({ kind: 'command', text: word, at })
    else if (symbol !== undefined) tokens.push({ kind: 'command', text: symbol, at })
    else if (open !== undefined) tokens.push({ kind: 'open', text: '{', at })
    else if (close !== undefined) tokens.push({ kind: 'close', text: '}', at })
    else if (gap !== undefined) tokens.push({ kind: 'gap', text: '\n\n', at })
    else if (blank !== undefined) tokens.push({ kind: 'blank', text: ' ', at })
    else if (parameter !== undefined) tokens.push({ kind: 'parameter', text: parameter, at })
    else if (special !== undefined) tokens.push({ kind: 'special', text: special, at })
    else if (text !== undefined) tokens.push({ kind: 'text', text, at })
  }
  return tokens
}

interface Macro {
  readonly parameters: number
  readonly optional: readonly TexToken[] | undefined
  readonly body: readonly TexToken[]
}

/**
 * @param tokens - of a whole file
 * @param keep - commands whose meaning is known; a definition of them in the file is ignored
 * @returns the tokens with definitions taken out and macros replaced by what they stand for
 */
export function expandTex(tokens: readonly TexToken[], keep: ReadonlySet<string>, { limits, deadline }: Pick<FormatSource, 'limits' | 'deadline'>): TexToken[] {
  const macros = new Map<string, Macro>()
  const out: TexToken[] = []
  let spent = 0
  const run = (list: readonly TexToken[], depth: number): void => {
    if (depth > Math.min(100, limits.nesting)) throw new ReadFailure('too-deep', 'has macros that stand for themselves', 'give the PDF that is made of it')
    let at = 0
    while (at < list.length) {
      if (++spent > MOST) throw new ReadFailure('too-large', 'grows too large when its macros are expanded', 'give the PDF that is made of it')
      if ((spent & 1023) === 0) deadline.check()
      const token = list[at++] as TexToken
      if (token.kind !== 'command') {
        out.push(token)
        continue
      }
      if (/^(?:re)?newcommand$|^providecommand$|^def$|^(?:Declare\w*|New)(?:Robust|Document)?Command$/.test(token.text)) {
        at = define(list, at)
        continue
      }
      const macro = keep.has(token.text) ? undefined : macros.get(token.text)
      if (macro === undefined) {
        out.push(token)
        continue
      }
      const found: (readonly TexToken[])[] = []
      if (macro.optional !== undefined) {
        const bracket = readBracket(list, at)
        found.push(bracket?.body ?? macro.optional)
        at = bracket?.end ?? at
      }
      while (found.length < macro.parameters) {
        const argument = readArgument(list, at)
        found.push(argument.body)
        at = argument.end
      }
      run(substitute(macro.body, found), depth + 1)
    }
  }
  const define = (list: readonly TexToken[], start: number): number => {
    const name = readArgument(list, start)
    const command = name.body.find(({ kind }) => kind === 'command')?.text
    let at = name.end
    let parameters = 0
    const count = readBracket(list, at)
    if (count !== undefined) {
      parameters = Math.min(9, Number(count.body.map(({ text }) => text).join('')) || 0)
      at = count.end
    }
    const optional = readBracket(list, at)
    if (optional !== undefined) at = optional.end
    // `\def\name#1#2{…}` names its parameters between.
    while (list[at]?.kind === 'parameter') {
      parameters++
      at++
    }
    const body = readArgument(list, at)
    if (command !== undefined) macros.set(command, { parameters, optional: optional?.body, body: body.body })
    return body.end
  }
  run(tokens, 0)
  return out
}

/** A group, or the one token that stands in for it. */
export function readArgument(list: readonly TexToken[], start: number): { body: readonly TexToken[]; end: number } {
  let at = start
  while (list[at]?.kind === 'blank') at++
  const first = list[at]
  if (first === undefined) return { body: [], end: at }
  if (first.kind !== 'open') return { body: first.kind === 'close' || first.kind === 'gap' ? [] : [first], end: first.kind === 'close' || first.kind === 'gap' ? at : at + 1 }
  let depth = 0
  for (let i = at; i < list.length; i++) {
    const kind = list[i]?.kind
    if (kind === 'open') depth++
    else if (kind === 'close' && --depth === 0) return { body: list.slice(at + 1, i), end: i + 1 }
  }
  return { body: list.slice(at + 1), end: list.length }
}

/** `[…]`, when one stands there. */
export function readBracket(list: readonly TexToken[], start: number): { body: readonly TexToken[]; end: number } | undefined {
  let at = start
  while (list[at]?.kind === 'blank') at++
  if (list[at]?.text !== '[' || list[at]?.kind !== 'special') return undefined
  let depth = 0
  for (let i = at + 1; i < Math.min(list.length, at + 200); i++) {
    const token = list[i] as TexToken
    if (token.kind === 'open') depth++
    else if (token.kind === 'close') depth--
    else if (token.kind === 'special' && token.text === ']' && depth === 0) return { body: list.slice(at + 1, i), end: i + 1 }
  }
  return undefined
}

function substitute(body: readonly TexToken[], found: readonly (readonly TexToken[])[]): TexToken[] {
  return body.flatMap((token) => (token.kind === 'parameter' ? [...(found[Number(token.text) - 1] ?? [])] : [token]))
}
