/** The cache folder: how large it is, how it is emptied, and what goes when it is full. */
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Where the entries stand; another layout gets another name. */
export const ENTRIES = 'text-1'

/** Some ten thousand resumes. */
export const MOST_BYTES = 128 * 1024 * 1024

/** A full folder is emptied to this share, so that the next entry does not find it full again. */
const KEEP = 0.8

/** A temporary file of this age, in milliseconds, belongs to nobody any more. */
const LEFT_BEHIND = 3_600_000

interface Entry {
  readonly path: string
  readonly bytes: number
  readonly changed: number
}

/** @returns how many entries there are, and their bytes together */
export function cacheSize(folder: string): { readonly entries: number; readonly bytes: number } {
  const entries = entriesOf(folder)
  return { entries: entries.length, bytes: sum(entries) }
}

/** Removes every entry; anything else in the folder is left alone. */
export function clearCache(folder: string): void {
  rmSync(join(folder, ENTRIES), { recursive: true, force: true })
}

/**
 * Removes the oldest entries of a folder that is too large, and what writers that were killed left behind.
 *
 * @param most - bytes that may stay; {@link MOST_BYTES} when left out
 */
export function trim(folder: string, most: number = MOST_BYTES): void {
  const entries = entriesOf(folder).sort((a, b) => a.changed - b.changed || (a.path < b.path ? -1 : 1))
  const newest = entries.at(-1)?.changed ?? 0
  let bytes = sum(entries)
  const tooMany = bytes > most
  for (const { path, bytes: size, changed } of entries) {
    const orphan = path.endsWith('.tmp') && newest - changed > LEFT_BEHIND
    if (!orphan && !(tooMany && bytes > most * KEEP)) continue
    rmSync(path, { force: true })
    bytes -= size
  }
}

function entriesOf(folder: string): Entry[] {
  const root = join(folder, ENTRIES)
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .flatMap((entry) => entryAt(join(entry.parentPath, entry.name)))
  } catch {
    // Nothing was ever kept.
    return []
  }
}

/** Another process may have removed it in between. */
function entryAt(path: string): Entry[] {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats === undefined ? [] : [{ path, bytes: stats.size, changed: stats.mtimeMs }]
}

const sum = (entries: readonly Entry[]): number => entries.reduce((total, { bytes }) => total + bytes, 0)
