/** JSON lines of ads: one document a line. */
import { ReadFailure } from '../failure.ts'
import { Deadline } from '../format-reader.ts'
import { type JsonLine, lineId, splitJsonLines } from '../json-lines.ts'
import type { Limits } from '../limits.ts'
import { plainDocument } from '../plain.ts'
import type { ReadResult } from '../read-text.ts'
import type { Role } from '../source.ts'
import { readJson } from './json.ts'

/**
 * Reads each line that is not blank as an ad; see {@link readJsonLine}.
 *
 * @param name - the file's id
 * @param chunks - its bytes
 */
export async function* readJsonLines(name: string, chunks: AsyncIterable<Uint8Array | string>, role: Role, limits: Limits): AsyncGenerator<ReadResult> {
  for await (const line of splitJsonLines(name, chunks, limits)) yield 'error' in line ? line : await readJsonLine(line, role, limits)
}

/**
 * Reads a line as an ad: a JobPosting, or an object with `text` or `description` and perhaps `id`, `title`, `company`, `location`.
 * It is called `NAME#ID` where it has an id of its own, which stays the same however a file is cut up, else `NAME:LINE`.
 * Places count in the ad's own text, because in the file it is all one line.
 */
export async function readJsonLine(line: JsonLine, role: Role, limits: Limits): Promise<ReadResult> {
  const id = lineId(line)
  try {
    const { text, stated, warnings } = await readJson({ bytes: new Uint8Array(), text: line.text, role, limits, deadline: new Deadline(limits.millisecondsPerDocument) })
    if (text.trim() === '') throw new ReadFailure('empty', 'has no text in it', 'leave the line out')
    return { document: plainDocument(stated.id === undefined ? id : `${line.name}#${stated.id}`, text, role, { format: 'jsonl', stated, warnings }) }
  } catch (error) {
    if (error instanceof ReadFailure) return { error: error.toError(id) }
    throw error
  }
}
