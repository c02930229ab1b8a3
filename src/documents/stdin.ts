/** Standard input: one document, or JSON lines of them. */
import { type DocumentError, ReadFailure } from './failure.ts'
import { tooLarge } from './file-bytes.ts'
import { type JsonLine, splitJsonLines } from './json-lines.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import type { ReadResult } from './read-text.ts'
import type { Role, SourceDocument } from './source.ts'

/** What this reads from; `process.stdin` is one. */
export type ByteStream = AsyncIterable<Uint8Array | string>

/**
 * Reads one document, or one for each line when the first line that is not blank is a JSON object by itself.
 * The documents are called `-`, or `-:3` for that of the third line.
 *
 * @param stream - to read to its end
 * @param role - what is read
 * @param limits - {@link DEFAULT_LIMITS} when left out
 */
export async function* readStdin(stream: ByteStream, role: Role, limits: Limits = DEFAULT_LIMITS): AsyncGenerator<ReadResult> {
  for await (const part of splitStdin(stream, role, limits)) {
    if ('text' in part) yield await (await import('./formats/jsonl.ts')).readJsonLine(part, role, limits)
    else yield part
  }
}

/** The same, with JSON lines as they stand: whoever takes them reads them. */
export async function* splitStdin(
  stream: ByteStream,
  role: Role,
  limits: Limits,
): AsyncGenerator<JsonLine | { readonly document: SourceDocument; readonly error?: never } | { readonly error: DocumentError; readonly document?: never }> {
  const chunks = stream[Symbol.asyncIterator]()
  const held: Buffer[] = []
  let size = 0
  let decided = false
  try {
    for (;;) {
      const { done, value } = await chunks.next()
      if (done) break
      const bytes = typeof value === 'string' ? Buffer.from(value) : Buffer.from(value.buffer, value.byteOffset, value.byteLength)
      held.push(bytes)
      size += bytes.length
      if (size > limits.fileBytes) throw tooLarge(size, limits.fileBytes)
      const lines: boolean | null = decided ? false : opensLines(Buffer.concat(held))
      decided ||= lines !== null
      if (lines) {
        yield* splitJsonLines('-', resumed(held, chunks), limits)
        return
      }
    }
    const { readFrom } = await import('./read.ts')
    yield { document: await readFrom('-', '', Buffer.concat(held), role, limits) }
  } catch (error) {
    if (error instanceof ReadFailure) yield { error: error.toError('-') }
    else
      yield {
        error: new ReadFailure('unreadable', `could not be read (${error instanceof Error ? error.message : String(error)})`, 'check the command that writes to this one').toError(
          '-',
        ),
      }
  } finally {
    // A reader who has seen enough leaves the stream open otherwise, and the process waits for it.
    await chunks.return?.()
  }
}

/** @returns whether the first line that is not blank is a JSON object; `null` as long as that line goes on */
function opensLines(bytes: Buffer): boolean | null {
  const head = bytes
    .toString('latin1', 0, 256)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
  if (head !== '' && !head.startsWith('{')) return false
  const text = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart()
  const end = text.indexOf('\n')
  if (end < 0) return null
  try {
    JSON.parse(text.slice(0, end))
    return true
  } catch {
    return false
  }
}

async function* resumed(held: readonly Buffer[], rest: AsyncIterator<Uint8Array | string>): AsyncGenerator<Uint8Array | string> {
  yield* held
  for (;;) {
    const { done, value } = await rest.next()
    if (done) return
    yield value
  }
}
