/** Operands → documents. A bad one is noted and the run goes on. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { type DocumentError, fileSystemFailure, ReadFailure } from '../documents/failure.ts'
import { plainDocument } from '../documents/plain.ts'
import type { Role, SourceDocument } from '../documents/source.ts'
import type { Io } from './io.ts'

/** What was read, and what could not be. */
export interface Inputs {
  readonly documents: SourceDocument[]
  readonly failures: DocumentError[]
}

/**
 * Reads what the operands name, in code-point order of the ids.
 *
 * @param operands - folders, globs, files or `-`
 * @param role - what they are read as
 * @param io - standard input and the folder that names count from
 */
export async function readInputs(operands: readonly string[], role: Role, io: Io): Promise<Inputs> {
  const documents: SourceDocument[] = []
  const failures: DocumentError[] = []
  for (const operand of operands) {
    try {
      const path = resolve(io.cwd, operand)
      const files = statSync(path).isDirectory()
        ? readdirSync(path)
            .filter((f) => /\.(txt|md)$/.test(f))
            .sort()
            .map((f) => join(path, f))
        : [path]
      if (files.length === 0) throw new ReadFailure('empty-folder', 'holds no ad', 'name a folder with .txt or .md files')
      for (const file of files) documents.push(plainDocument(relative(io.cwd, file).replaceAll('\\', '/'), readFileSync(file, 'utf8'), role))
    } catch (error) {
      failures.push((error instanceof ReadFailure ? error : fileSystemFailure(error)).toError(operand))
    }
  }
  return { documents, failures }
}
