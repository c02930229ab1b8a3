/** Writes a report to a file: whole or not at all. */
import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** A report holds a resume: only its owner may read it. */
const MODE = 0o600

/**
 * Writes under a temporary name in the same folder and renames, so that nobody ever finds half a report. A device or a pipe is written to as it is.
 *
 * @param file - absolute
 * @throws what the file system throws; the temporary file is gone then
 */
export function writeWhole(file: string, text: string): void {
  const target = real(file)
  if (target.special) {
    writeFileSync(target.path, text)
    return
  }
  holdSignals()
  const temporary = join(dirname(target.path), `.${basename(target.path)}.${process.pid}.tmp`)
  try {
    // `w` would follow a link that somebody laid under this name.
    const fd = openSync(temporary, 'wx', MODE)
    try {
      writeFileSync(fd, text)
      fsyncSync(fd)
    } finally {
      closeSync(fd)
    }
    renameSync(temporary, target.path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** A signal that comes while a file is written waits until it is whole, or its beginning is gone, and then ends the process. */
function holdSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const again = (): void => void process.kill(process.pid, signal)
    process.once(signal, again)
    // What came meanwhile is told before this is called.
    setImmediate(() => process.off(signal, again))
  }
}

/** @returns the file behind a link, and whether it is something else than a file */
function real(file: string): { path: string; special: boolean } {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats === undefined) return { path: file, special: false }
  // Renaming over a folder fails, as it should.
  return { path: realpathSync(file), special: !stats.isFile() && !stats.isDirectory() }
}

/** @returns whether two names lead to one file */
export function sameFile(a: string, b: string): boolean {
  const [one, two] = [statSync(a, { throwIfNoEntry: false, bigint: true }), statSync(b, { throwIfNoEntry: false, bigint: true })]
  return one !== undefined && two !== undefined && one.dev === two.dev && one.ino === two.ino
}
