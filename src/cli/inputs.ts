/** Operands → documents. A bad one is noted and the run goes on. */
import { discover } from '../documents/discover.ts'
import type { DocumentError } from '../documents/failure.ts'
import { type ReadResult, readTextFileSync } from '../documents/read-text.ts'
import type { Role, SourceDocument } from '../documents/source.ts'
import type { Io } from './io.ts'

/** What was read, and what could not be. */
export interface Inputs {
  readonly documents: SourceDocument[]
  readonly failures: DocumentError[]
}

/**
 * Reads what the operands name, one document after another, in code-point order of the ids; standard input and JSON lines are streamed.
 *
 * @param operands - folders, globs, files or `-`
 * @param role - what they are read as
 * @param io - standard input and the folder that names count from
 */
export async function* readEach(operands: readonly string[], role: Role, io: Io): AsyncGenerator<ReadResult> {
  const discovered = await discover(operands, io.cwd)
  for (const error of discovered.errors) yield { error }
  for (const operand of discovered.operands) {
    if (operand.kind === 'stdin') {
      const { readStdin } = await import('../documents/stdin.ts')
      yield* readStdin(io.stdin, role)
      continue
    }
    // Plain text is read synchronously: for thousands of small files that is several times faster.
    const plain = readTextFileSync(operand, role)
    if (plain !== null) yield plain
    else {
      const { readDocuments } = await import('../documents/read.ts')
      yield* readDocuments(operand, role)
    }
  }
}

/** Reads everything at once; see {@link readEach}. */
export async function readInputs(operands: readonly string[], role: Role, io: Io): Promise<Inputs> {
  const documents: SourceDocument[] = []
  const failures: DocumentError[] = []
  for await (const result of readEach(operands, role, io)) {
    if ('document' in result) documents.push(result.document)
    else failures.push(result.error)
  }
  return { documents, failures }
}
