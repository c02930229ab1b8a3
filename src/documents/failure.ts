/** Why a document could not be read, in words for the person who gave it. */

/** Stable codes: scripts may rely on them. */
export type FailureCode =
  | 'not-found'
  | 'no-match'
  | 'empty-folder'
  | 'unreadable'
  | 'is-folder'
  | 'not-regular'
  | 'too-large'
  | 'changed'
  | 'empty'
  | 'binary'
  | 'image'
  | 'unknown-format'
  | 'encrypted'
  | 'damaged'
  | 'zip-bomb'
  | 'too-many-pages'
  | 'too-deep'
  | 'too-slow'
  | 'too-much-memory'
  | 'no-text'
  | 'bad-json'
  | 'unknown-json'
  | 'many-documents'
  | 'internal'
  | 'crashed'

/** One file (or operand) that could not be read. */
export interface DocumentError {
  readonly code: FailureCode
  /** As in {@link SourceDocument.id}, or the operand as typed. */
  readonly path: string
  /** What is wrong, without the path: `is a PNG image, not text`. */
  readonly message: string
  /** What to do about it. */
  readonly hint: string
}

/** Thrown inside readers; `readDocument` turns it into a {@link DocumentError}. */
export class ReadFailure extends Error {
  override readonly name = 'ReadFailure'
  readonly code: FailureCode
  readonly hint: string

  constructor(code: FailureCode, message: string, hint: string) {
    super(message)
    this.code = code
    this.hint = hint
  }

  /** @param path - what the report calls the file */
  toError(path: string): DocumentError {
    return { code: this.code, path, message: this.message, hint: this.hint }
  }
}

/**
 * @param error - what the file system threw
 * @returns the failure in words
 */
export function fileSystemFailure(error: unknown): ReadFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new ReadFailure('not-found', 'no such file or folder', 'check the spelling and the folder you are in; put quotes around names with blanks')
    case 'EACCES':
    case 'EPERM':
      return new ReadFailure('unreadable', `may not be read (${code})`, 'give yourself the right to read it (chmod u+r), or copy it')
    case 'EISDIR':
      return new ReadFailure('is-folder', 'is a folder', 'name a file here')
    case 'ELOOP':
      return new ReadFailure('unreadable', 'is a symbolic link that leads to itself (ELOOP)', 'remove the link, or name the file that it should lead to')
    default:
      return new ReadFailure('unreadable', `could not be read (${code || (error instanceof Error ? error.message : String(error))})`, 'copy the file to a local disk and try again')
  }
}
