/** A line on a terminal that says how far long work is; gone when the work is done. */
import type { Io } from './io.ts'

/** Work of a moment shows nothing. */
const SHOW_AFTER = 300
const REDRAW_AFTER = 100
/** So often does long work let the process see a signal. */
const BREATHE_AFTER = 50
const ERASE = '\r\u001b[2K'

/** Shows steps of long work. */
export interface Progress {
  /** One more step is done. Resolves after letting pending events through, from time to time. */
  step(): Promise<void>
  /** Erases the line. */
  end(): void
}

/**
 * Writes to stderr, and only when it is a terminal. The line is erased too when the process ends in between.
 *
 * @param io - streams
 * @param what - what a step is, in the plural: `ads`
 * @param total - how many there are; `null` when nobody knows
 * @param quiet - shows nothing
 * @param now - a clock in milliseconds
 */
export function startProgress(io: Io, what: string, total: number | null, quiet: boolean, now: () => number = Date.now): Progress {
  const shows = io.stderr.isTTY === true && !quiet && io.env.TERM !== 'dumb' && (io.env.CI ?? '') === ''
  const began = now()
  let drawn: number | null = null
  let breathed = began
  let done = 0
  let toldOf = false
  const draw = (): void => {
    if (!toldOf) io.onExit?.(end)
    toldOf = true
    io.stderr.write(`${ERASE}${done}${total === null ? '' : ` of ${total}`} ${what}`)
    drawn = now()
  }
  // The first step itself may be long: a PDF of many pages.
  const first = shows ? setTimeout(draw, SHOW_AFTER).unref() : null
  const end = (): void => {
    if (first !== null) clearTimeout(first)
    if (drawn !== null) io.stderr.write(ERASE)
    drawn = null
  }
  return {
    end,
    async step() {
      done++
      const time = now()
      if (shows && done !== total && time - began >= SHOW_AFTER && (drawn === null || time - drawn >= REDRAW_AFTER)) draw()
      if (time - breathed >= BREATHE_AFTER) {
        breathed = time
        await new Promise<void>((resolve) => setImmediate(resolve))
      }
    },
  }
}
