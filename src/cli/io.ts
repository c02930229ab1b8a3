/** The process as commands see it, so that tests can run them without one. */

/** Streams and surroundings of one run. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly stdout: OutStream
  readonly stderr: OutStream
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** Calls back when the process ends, however it ends. */
  readonly onExit?: ((clean: () => void) => void) | undefined
}

/** A stream to write to; `isTTY` and `columns` as Node gives them. */
export interface OutStream {
  write(text: string): unknown
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
}
