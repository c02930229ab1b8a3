/** Operands → documents. A bad one is noted and the run goes on. */
import type { DocumentError } from '../documents/failure.ts'
import { DEFAULT_LIMITS } from '../documents/limits.ts'
import type { Shard } from '../documents/shard.ts'
import type { Role, SourceDocument } from '../documents/source.ts'
import { type Reading, readUnit, type Units, unitsOf } from '../documents/units.ts'
import { cacheFolder } from './cache-folder.ts'
import type { Io } from './io.ts'
import type { CacheOptions } from './options.ts'

/** What was read, and what could not be. */
export interface Inputs {
  readonly documents: SourceDocument[]
  readonly failures: DocumentError[]
}

/**
 * Finds what the operands name; nothing is read yet.
 *
 * @param operands - folders, globs, files or `-`
 * @param role - what they are read as
 * @param io - standard input and the folder that names count from
 * @param shard - the part of them that is wanted; all when left out
 */
export const findInputs = (operands: readonly string[], role: Role, io: Io, shard: Shard | null = null): Promise<Units> =>
  unitsOf(operands, () => io.stdin, io.cwd, role, io.limits ?? DEFAULT_LIMITS, shard)

/** @returns how files are read: with the user's cache, unless it was switched off */
export const readingOf = ({ cache }: CacheOptions, io: Io): Reading => ({ limits: io.limits ?? DEFAULT_LIMITS, cache: cache ? cacheFolder(io.env) : null })

/** Reads everything at once, in code-point order of the ids; standard input first. */
export async function readInputs(operands: readonly string[], role: Role, options: CacheOptions, io: Io): Promise<Inputs> {
  const documents: SourceDocument[] = []
  const failures: DocumentError[] = []
  const { units } = await findInputs(operands, role, io)
  for await (const unit of units) {
    for await (const { document, error } of readUnit(unit, role, readingOf(options, io))) {
      if (error === undefined) documents.push(document)
      else failures.push(error)
    }
  }
  return { documents, failures }
}
