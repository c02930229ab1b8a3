/** The documents of a folder, to the bottom. A walk of our own: it needs no pattern, and a plain run loads no glob library. */
import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisedFormat } from './sniff.ts'

/** What a folder holds. */
export interface FolderDocuments {
  /** Paths, in no order. */
  readonly files: readonly string[]
  /** Folders that could not be read, and why. */
  readonly unread: readonly { readonly path: string; readonly error: unknown }[]
}

/**
 * Lists files with a known ending; not in `node_modules`, hidden folders and hidden files; links to folders are not followed.
 *
 * @param folder - absolute path
 * @returns what was found; never throws for what a file system may hold
 */
export function documentsIn(folder: string): FolderDocuments {
  const files: string[] = []
  const unread: { path: string; error: unknown }[] = []
  const open = [folder]
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    let entries: Dirent[]
    try {
      entries = readdirSync(path, { withFileTypes: true })
    } catch (error) {
      if (path === folder || !isGone(error)) unread.push({ path, error })
      continue
    }
    for (const entry of entries) {
      const { name } = entry
      if (name.startsWith('.')) continue
      const inner = join(path, name)
      if (entry.isDirectory()) {
        if (name.toLowerCase() !== 'node_modules') open.push(inner)
      } else if (promisedFormat(name) !== undefined && (entry.isFile() || (entry.isSymbolicLink() && leadsToFile(inner)))) files.push(inner)
    }
  }
  return { files, unread }
}

/** Whether a folder went away since it was listed. */
export const isGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Whether a link, or a link that it leads to, ends at a file. */
export function leadsToFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}
