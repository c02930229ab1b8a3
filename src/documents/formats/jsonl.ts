/** JSON lines of ads: one document a line, never more than one line in memory. */
import { createReadStream } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import { ReadFailure } from '../failure.ts'
import { tooLarge } from '../file-bytes.ts'
import { Deadline } from '../format-reader.ts'
import type { Limits } from '../limits.ts'
import { plainDocument } from '../plain.ts'
import type { ReadResult } from '../read-text.ts'
import type { Role } from '../source.ts'
import { readJson } from './json.ts'

/** @param path - a file, opened when the first chunk is asked for */
export async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path, { highWaterMark: 262_144 })
  for await (const chunk of stream) yield chunk as Uint8Array
}

/**
 * Reads each line that is not blank as an ad: a JobPosting, or an object with `text` or `description` and perhaps `title`, `company`, `location`.
 * The id is `NAME:LINE`; places count in the ad's own text, because in the file it is all one line.
 *
 * @param name - the file's id
 * @param chunks - its bytes
 */
export async function* readJsonLines(name: string, chunks: AsyncIterable<Uint8Array | string>, role: Role, limits: Limits): AsyncGenerator<ReadResult> {
  let line = 0
  try {
    for await (const text of linesOf(chunks, limits.fileBytes)) {
      line++
      if (text.trim() !== '') yield await readLine(`${name}:${line}`, text, role, limits)
    }
  } catch (error) {
    const failure =
      error instanceof ReadFailure
        ? error
        : new ReadFailure('unreadable', `could not be read (${error instanceof Error ? error.message : String(error)})`, 'copy the file and try again')
    yield { error: failure.toError(`${name}:${line + 1}`) }
  }
}

async function readLine(id: string, text: string, role: Role, limits: Limits): Promise<ReadResult> {
  try {
    const extracted = await readJson({ bytes: new Uint8Array(), text, role, limits, deadline: new Deadline(limits.millisecondsPerDocument) })
    if (extracted.text.trim() === '') throw new ReadFailure('empty', 'has no text in it', 'leave the line out')
    return { document: plainDocument(id, extracted.text, role, { format: 'jsonl', stated: extracted.stated, warnings: extracted.warnings }) }
  } catch (error) {
    if (error instanceof ReadFailure) return { error: error.toError(id) }
    throw error
  }
}

/** Lines without their ends; a line of more than `limit` characters is refused. */
async function* linesOf(chunks: AsyncIterable<Uint8Array | string>, limit: number): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let parts: string[] = []
  let held = 0
  let first = true
  for await (const chunk of chunks) {
    let text = typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
    if (first && text !== '') {
      text = text.replace(/^\ufeff/, '')
      first = false
    }
    let start = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      yield parts.join('') + text.slice(start, end)
      parts = []
      held = 0
      start = end + 1
    }
    parts.push(text.slice(start))
    held += text.length - start
    if (held > limit) throw tooLarge(held, limit)
  }
  const last = parts.join('') + decoder.end()
  if (last !== '') yield last
}
