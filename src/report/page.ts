/** Lines of plain text for a terminal: safe, and cut or broken to its width. */
import { type Paint, painter } from './paint.ts'
import type { RenderContext } from './report.ts'
import { safeText } from './safe-text.ts'
import { shorten, toAscii, wrapWords } from './text-width.ts'

const MIN_WIDTH = 60
const MAX_WIDTH = 160

export type Style = keyof Paint

/** Collects lines. A style paints the whole line; `[part, style]` paints the first place where the line has that part. */
export interface Page {
  readonly width: number
  /** Adds one line; what does not fit is broken, its later lines indented two more. */
  line(text: string, ...styles: readonly LineStyle[]): void
  /** Adds one line; what does not fit is cut. */
  cut(text: string, ...styles: readonly LineStyle[]): void
  /** @returns everything, ending with a line feed */
  text(): string
}

export type LineStyle = Style | readonly [part: string, style: Style]

/** @returns an empty page */
export function page({ width: columns, unicode, color }: RenderContext): Page {
  const width = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, columns))
  const paint = painter(color)
  const lines: string[] = []
  const safe = (text: string): string => (unicode ? safeText(text) : toAscii(safeText(text)))
  const painted = (text: string, styles: readonly LineStyle[]): string => paintLine(text.trimEnd(), styles, paint, safe)
  return {
    width,
    line(text, ...styles) {
      const indent = /^ */.exec(text)?.[0] ?? ''
      const [first = '', ...rest] = wrapWords(safe(text.trimStart()), width - indent.length - 2)
      const whole = styles.filter((style) => typeof style === 'string')
      lines.push(painted(indent + first, styles), ...rest.map((l) => painted(`${indent}  ${l.trimStart()}`, whole)))
    },
    cut(text, ...styles) {
      lines.push(painted(shorten(safe(text), width, unicode ? '…' : '~'), styles))
    },
    text: () => `${lines.join('\n').trimEnd()}\n`,
  }
}

/** The parts are looked for in the plain line: an escape sequence holds digits and letters too. */
function paintLine(line: string, styles: readonly LineStyle[], paint: Paint, safe: (text: string) => string): string {
  if (line === '') return ''
  const parts = styles
    .filter((style) => typeof style !== 'string')
    .map(([part, style]) => ({ at: line.indexOf(safe(part)), part: safe(part), style }))
    .filter(({ at, part }) => at >= 0 && part !== '')
    .sort((a, b) => a.at - b.at)
  let out = ''
  let end = 0
  for (const { at, part, style } of parts) {
    if (at < end) continue
    out += line.slice(end, at) + paint[style](part)
    end = at + part.length
  }
  return styles.filter((style) => typeof style === 'string').reduce((text, style) => paint[style](text), out + line.slice(end))
}
