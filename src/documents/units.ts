/** What there is to read, cut into pieces of work: each is read by itself, in any thread, and their order is that of the documents. */
import { discover, type Operand } from './discover.ts'
import { type DocumentError, ReadFailure } from './failure.ts'
import { chunksOf, holdsLines, type JsonLine, lineId, splitJsonLines } from './json-lines.ts'
import type { Limits } from './limits.ts'
import { type FileToRead, type ReadResult, readTextFileSync } from './read-text.ts'
import { isInShard, type Shard } from './shard.ts'
import { promisedFormat } from './sniff.ts'
import type { Role, SourceDocument } from './source.ts'
import type { ByteStream } from './stdin.ts'

/** One piece: a file (of one document as a rule), a line of JSON lines, what standard input held, or what could not be had. */
export type Unit =
  | { readonly kind: 'file'; readonly file: FileToRead }
  | { readonly kind: 'line'; readonly line: JsonLine }
  | { readonly kind: 'document'; readonly document: SourceDocument }
  | { readonly kind: 'failure'; readonly error: DocumentError }

/** The pieces of a run. */
export interface Units {
  /** How many pieces there are; `null` when lines are among them, which nobody has counted. */
  readonly count: number | null
  readonly units: AsyncIterable<Unit>
}

/**
 * Finds what operands name. Failures come first, then standard input, then files in code-point order of their ids; JSON lines are streamed.
 *
 * @param operands - folders, globs, files or `-`
 * @param stdin - opens what `-` reads
 * @param cwd - absolute path of the folder that names count from
 * @param role - what is read
 * @param limits - bounds of reading
 * @param shard - the part that is wanted; all when `null`. What cannot be found is told with every part
 */
export async function unitsOf(operands: readonly string[], stdin: () => ByteStream, cwd: string, role: Role, limits: Limits, shard: Shard | null = null): Promise<Units> {
  const { operands: all, errors } = await discover(operands, cwd)
  const isStream = (operand: Operand): boolean => operand.kind === 'stdin' || promisesLines(operand.path)
  // Of a stream each line has a part of its own.
  const found = shard === null ? all : all.filter((operand) => isStream(operand) || isInShard(operand.id, shard))
  const streams = found.some(isStream)
  async function* units(): AsyncGenerator<Unit> {
    for (const error of errors) yield { kind: 'failure', error }
    for (const operand of found) {
      if (operand.kind === 'stdin') {
        const { splitStdin } = await import('./stdin.ts')
        for await (const part of splitStdin(stdin(), role, limits)) yield unitOf(part)
      } else if (promisesLines(operand.path)) yield* lineUnits(operand, limits)
      else yield { kind: 'file', file: operand }
    }
  }
  async function* part(of: Shard): AsyncGenerator<Unit> {
    for await (const unit of units()) if (unit.kind === 'failure' || isInShard(unitId(unit), of)) yield unit
  }
  return { count: streams ? null : found.length, units: shard === null ? units() : part(shard) }
}

/** @returns what a piece is called before it is read */
export function unitId(unit: Unit): string {
  if (unit.kind === 'failure') return unit.error.path
  if (unit.kind === 'document') return unit.document.id
  return unit.kind === 'file' ? unit.file.id : lineId(unit.line)
}

/** How files are read. */
export interface Reading {
  readonly limits: Limits
  /** Folder that keeps the text of what takes long to read; `null` for none. */
  readonly cache: string | null
}

/**
 * @param unit - a piece of work
 * @param role - what is read
 * @param reading - how
 * @returns its documents, and why there is none
 */
export async function* readUnit(unit: Unit, role: Role, { limits, cache }: Reading): AsyncGenerator<ReadResult> {
  if (unit.kind === 'failure' || unit.kind === 'document') yield unit
  else if (unit.kind === 'line') yield await (await import('./formats/jsonl.ts')).readJsonLine(unit.line, role, limits)
  else {
    // Plain text is read synchronously: for thousands of small files that is several times faster.
    const plain = readTextFileSync(unit.file, role, limits)
    if (plain !== null) yield plain
    else yield* (await import('./read.ts')).readDocuments(unit.file, role, limits, cache)
  }
}

async function* lineUnits(file: FileToRead, limits: Limits): AsyncGenerator<Unit> {
  try {
    if (!holdsLines(file)) {
      yield { kind: 'file', file }
      return
    }
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error
    yield { kind: 'failure', error: error.toError(file.id) }
    return
  }
  for await (const part of splitJsonLines(file.id, chunksOf(file.path), limits)) yield unitOf(part)
}

function unitOf(part: JsonLine | { readonly document: SourceDocument } | { readonly error: DocumentError }): Unit {
  if ('text' in part) return { kind: 'line', line: part }
  return 'document' in part ? { kind: 'document', document: part.document } : { kind: 'failure', error: part.error }
}

/** Other files may hold lines as well; whoever reads those finds out. */
function promisesLines(path: string): boolean {
  const promised = promisedFormat(path)
  return promised === 'jsonl' || promised === 'json'
}
