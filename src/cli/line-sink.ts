/** Writes lines while they come: no faster than they are read, and no longer. */
import type { OutStream } from './io.ts'

/**
 * @param stdout - where to
 * @param text - whole lines
 * @returns whether anybody still reads; resolves when there is room for more
 */
export async function writeLines(stdout: OutStream, text: string): Promise<boolean> {
  if (isClosed(stdout)) return false
  if (stdout.write(text) === false) await drained(stdout)
  return !isClosed(stdout)
}

const isClosed = ({ writable }: OutStream): boolean => writable === false

/** A reader who leaves (`| head -1`) closes the stream; it never drains then. */
function drained(stdout: OutStream): Promise<void> {
  return new Promise((resolve) => {
    if (stdout.once === undefined) return resolve()
    const go = (): void => {
      stdout.off?.('drain', go)
      stdout.off?.('close', go)
      resolve()
    }
    stdout.once('drain', go)
    stdout.once('close', go)
  })
}
