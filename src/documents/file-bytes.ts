/** The bytes of a file that may be gone, locked, endless, or written to meanwhile. Nothing but node:fs is loaded here. */
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs'
import { fileSystemFailure, ReadFailure } from './failure.ts'
import { raise } from './limits.ts'

/** Without it, opening a FIFO waits for somebody who writes. Windows has neither. */
const OPEN = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/**
 * Opens a regular file for reading; the caller closes it.
 *
 * @throws ReadFailure `not-found`, `unreadable`, `is-folder`, `not-regular`
 */
export function openRegular(path: string): { fd: number; stats: Stats } {
  let fd: number
  try {
    fd = openSync(path, OPEN)
  } catch (error) {
    throw fileSystemFailure(error)
  }
  try {
    const stats = fstatSync(fd)
    if (!stats.isFile()) throw notRegular(stats)
    return { fd, stats }
  } catch (error) {
    closeSync(fd)
    throw error instanceof ReadFailure ? error : fileSystemFailure(error)
  }
}

/**
 * Reads a whole file, at most `limit` bytes.
 *
 * @param path - to open
 * @param limit - bytes
 * @throws ReadFailure also `too-large`, `changed`
 */
export function readBytes(path: string, limit: number): Buffer {
  const { fd, stats } = openRegular(path)
  try {
    if (stats.size > limit) throw tooLarge(stats.size, limit)
    const bytes = fill(fd, stats.size, limit)
    const after = fstatSync(fd)
    if (after.size !== stats.size || after.mtimeMs !== stats.mtimeMs)
      throw new ReadFailure('changed', 'changed while it was read', 'run again when whatever writes it has finished')
    return bytes
  } catch (error) {
    throw error instanceof ReadFailure ? error : fileSystemFailure(error)
  } finally {
    closeSync(fd)
  }
}

/** @returns the first bytes of an open file, at most `length` */
export function readHead(fd: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(length)
  let filled = 0
  while (filled < length) {
    const got = readSync(fd, buffer, filled, length - filled, filled)
    if (got === 0) break
    filled += got
  }
  return buffer.subarray(0, filled)
}

/** Sizes lie (0 in /proc): reads on until the end or one byte beyond the limit. */
function fill(fd: number, size: number, limit: number): Buffer {
  let buffer = Buffer.allocUnsafe(size + 1)
  let filled = 0
  for (;;) {
    const got = readSync(fd, buffer, filled, buffer.length - filled, filled)
    if (got === 0) return buffer.subarray(0, filled)
    filled += got
    if (filled > limit) throw tooLarge(filled, limit)
    if (filled === buffer.length) {
      const larger = Buffer.allocUnsafe(Math.min(Math.max(buffer.length * 2, 65_536), limit + 1))
      buffer.copy(larger, 0, 0, filled)
      buffer = larger
    }
  }
}

function notRegular(stats: Stats): ReadFailure {
  if (stats.isDirectory()) return new ReadFailure('is-folder', 'is a folder', 'name a file here')
  const kind = stats.isFIFO() ? 'a pipe (FIFO)' : stats.isSocket() ? 'a socket' : 'a device'
  return new ReadFailure('not-regular', `is ${kind}, no regular file`, 'save it to a file first, or pipe it in and write - for its name')
}

/** @param size - bytes found (or more than were allowed) */
export function tooLarge(size: number, limit: number): ReadFailure {
  const mib = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MiB`
  return new ReadFailure('too-large', `is too large (${mib(size)}; the limit is ${mib(limit)})`, `give a smaller file, ${raise('file')}`)
}
