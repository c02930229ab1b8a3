/** The process as commands see it, so that tests can run them without one. */
import type { Limits } from '../documents/limits.ts'

/** Streams and surroundings of one run. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly stdout: OutStream
  readonly stderr: OutStream
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** What a document is read within; the defaults when left out. */
  readonly limits?: Limits | undefined
  /** Calls back when the process ends, however it ends. */
  readonly onExit?: ((clean: () => void) => void) | undefined
}

/** A stream to write to; everything else as Node gives it, where there is a stream of Node behind it. */
export interface OutStream {
  /** @returns `false` when it has enough for now, until it drains */
  write(text: string): unknown
  /** `false` when nobody reads any more. */
  readonly writable?: boolean
  once?(event: 'drain' | 'close', listener: () => void): unknown
  off?(event: 'drain' | 'close', listener: () => void): unknown
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
}
