/** Lines of plain text for a terminal: safe, and cut or broken to its width. */
import type { RenderContext } from './report.ts'
import { safeText } from './safe-text.ts'
import { shorten, toAscii, wrapWords } from './text-width.ts'

const MIN_WIDTH = 60
const MAX_WIDTH = 160

/** Collects lines. */
export interface Page {
  readonly width: number
  /** Adds one line; what does not fit is broken, its later lines indented two more. */
  line(text: string): void
  /** Adds one line; what does not fit is cut. */
  cut(text: string): void
  /** @returns everything, ending with a line feed */
  text(): string
}

/** @returns an empty page */
export function page({ width: columns, unicode }: RenderContext): Page {
  const width = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, columns))
  const lines: string[] = []
  const safe = (text: string): string => (unicode ? safeText(text) : toAscii(safeText(text)))
  return {
    width,
    line(text) {
      const indent = /^ */.exec(text)?.[0] ?? ''
      const [first = '', ...rest] = wrapWords(safe(text.trimStart()), width - indent.length - 2)
      lines.push(indent + first, ...rest.map((l) => `${indent}  ${l.trimStart()}`))
    },
    cut(text) {
      lines.push(shorten(safe(text), width, unicode ? '…' : '~'))
    },
    text: () =>
      `${lines
        .map((l) => l.trimEnd())
        .join('\n')
        .trimEnd()}\n`,
  }
}
