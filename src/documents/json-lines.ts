/** JSON lines as lines: cut up, numbered, not yet read. Never more than one line is in memory; no reader is loaded. */
import { closeSync, createReadStream } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import { type DocumentError, ReadFailure } from './failure.ts'
import { openRegular, readHead, tooLarge } from './file-bytes.ts'
import type { Limits } from './limits.ts'
import type { FileToRead } from './read-text.ts'
import { promisedFormat, sniffText } from './sniff.ts'

/** One line that is not blank. */
export interface JsonLine {
  /** The file's id. */
  readonly name: string
  /** From 1. */
  readonly line: number
  readonly text: string
}

/** @returns what a line is called as long as nothing is known of what stands in it */
export const lineId = ({ name, line }: Omit<JsonLine, 'text'>): string => `${name}:${line}`

/**
 * Looked at before the size is: JSON lines may be larger than any one document.
 *
 * @returns whether a file holds one JSON object a line
 * @throws ReadFailure when it cannot be opened
 */
export function holdsLines(file: FileToRead): boolean {
  const promised = promisedFormat(file.path)
  const { fd } = openRegular(file.path)
  try {
    const head = readHead(fd, 65_536)
    const first = head
      .toString('latin1', 0, 64)
      .replace(/^\xef\xbb\xbf/, '')
      .trimStart()
    if (!first.startsWith('{')) return false
    if (promised === 'jsonl') return true
    return sniffText(head.toString('utf8').replace(/^\ufeff/, ''), promised) === 'jsonl'
  } finally {
    closeSync(fd)
  }
}

/** @param path - a file, opened when the first chunk is asked for */
export async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path, { highWaterMark: 262_144 })
  for await (const chunk of stream) yield chunk as Uint8Array
}

/** @returns every line that is not blank; a failure, and the end, where the rest cannot be read */
export async function* splitJsonLines(name: string, chunks: AsyncIterable<Uint8Array | string>, limits: Limits): AsyncGenerator<JsonLine | { readonly error: DocumentError }> {
  let line = 0
  try {
    for await (const text of linesOf(chunks, limits.fileBytes)) {
      line++
      if (text.trim() !== '') yield { name, line, text }
    }
  } catch (error) {
    const failure =
      error instanceof ReadFailure
        ? error
        : new ReadFailure('unreadable', `could not be read (${error instanceof Error ? error.message : String(error)})`, 'copy the file and try again')
    yield { error: failure.toError(lineId({ name, line: line + 1 })) }
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
