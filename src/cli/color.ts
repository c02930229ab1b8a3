/** One decision on colour and symbols for a stream; chalk's own detection ignores NO_COLOR. */
import type { RenderContext } from '../report/report.ts'
import type { Io, OutStream } from './io.ts'
import type { CommonOptions } from './options.ts'

/** Values of `--color`. */
export const COLOR_MODES = ['auto', 'always', 'never'] as const
export type ColorMode = (typeof COLOR_MODES)[number]

const DEFAULT_WIDTH = 100

/**
 * `--color` > NO_COLOR > FORCE_COLOR > TERM=dumb > is a TTY.
 *
 * @param stream - where the text goes
 * @param env - the environment
 * @param mode - `--color`
 */
export function colorLevel(stream: OutStream, env: Io['env'], mode: ColorMode): RenderContext['color'] {
  const depth = /^(?:truecolor|24bit)$/.test(env.COLORTERM ?? '') ? 3 : /256/.test(env.TERM ?? '') ? 2 : 1
  if (mode !== 'auto') return mode === 'always' ? depth : 0
  if ((env.NO_COLOR ?? '') !== '') return 0
  const force = env.FORCE_COLOR
  if (force !== undefined) return force === '0' || force === 'false' ? 0 : force === '2' ? 2 : force === '3' ? 3 : depth
  if (env.TERM === 'dumb') return 0
  return stream.isTTY === true ? depth : 0
}

/** @returns how a command's flags let a report be laid out on `io.stdout` */
export function renderContext(io: Io, { color, ascii, width }: Pick<CommonOptions, 'color' | 'ascii' | 'width'>): RenderContext {
  const columns = Number.parseInt(io.env.COLUMNS ?? '', 10)
  return {
    width: width ?? io.stdout.columns ?? (Number.isInteger(columns) && columns > 0 ? columns : DEFAULT_WIDTH),
    color: colorLevel(io.stdout, io.env, color === false ? 'never' : color),
    unicode: !ascii && io.env.TERM !== 'dumb',
  }
}
