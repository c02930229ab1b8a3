/** Prints what went wrong: what, where, cause, and what to type instead. */
import type { DocumentError } from '../documents/failure.ts'
import { safeText } from '../report/safe-text.ts'
import type { Io } from './io.ts'

/** Writes one failure to stderr. */
export function printFailure(io: Io, { path, message, code, hint }: DocumentError): void {
  io.stderr.write(`atsmatch: ${safeText(path)}: ${safeText(message)} [${code}]\n  hint: ${safeText(hint)}\n`)
}
