/** The fast path: ads as plain text, by the thousands. Loads no reader. */
import { decode } from './decode.ts'
import { type DocumentError, ReadFailure } from './failure.ts'
import { readBytes } from './file-bytes.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { plainDocument } from './plain.ts'
import { promisedFormat, sniffBytes, sniffText } from './sniff.ts'
import type { Role, SourceDocument } from './source.ts'

/** What became of one document. */
export type ReadResult = { readonly document: SourceDocument; readonly error?: never } | { readonly error: DocumentError; readonly document?: never }

/** A file to read. */
export interface FileToRead {
  /** What reports call it. */
  readonly id: string
  /** What the file system calls it. */
  readonly path: string
}

/**
 * Reads a plain text or markdown file at once.
 *
 * @param file - to read
 * @param role - what it is read as
 * @param limits - {@link DEFAULT_LIMITS} when left out
 * @returns the document or why there is none; `null` when a reader is needed (another format, or front matter): ask `readDocument`
 */
export function readTextFileSync(file: FileToRead, role: Role, limits: Limits = DEFAULT_LIMITS): ReadResult | null {
  const promised = promisedFormat(file.path)
  if (promised !== 'txt' && promised !== 'md') return null
  try {
    const bytes = readBytes(file.path, limits.fileBytes)
    if (sniffBytes(bytes) !== null) return null
    const { text, warnings } = decode(bytes)
    if (text.trim() === '') throw emptyFailure(bytes.length)
    const format = sniffText(text, promised)
    if (format !== 'txt' && format !== 'md') return null
    if (format === 'md' && /^(?:---|\+\+\+)[ \t]*\r?\n/.test(text)) return null
    return { document: plainDocument(file.id, text, role, { format, warnings }) }
  } catch (error) {
    if (error instanceof ReadFailure) return { error: error.toError(file.id) }
    throw error
  }
}

/** @param bytes - size of the file that has no word in it */
export function emptyFailure(bytes: number): ReadFailure {
  return new ReadFailure('empty', bytes === 0 ? 'is empty (0 bytes)' : 'has no text in it', 'check that the download or the export has worked')
}
