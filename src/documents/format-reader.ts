/** What every reader of a format takes and gives. */
import { ReadFailure } from './failure.ts'
import { type Limits, raise } from './limits.ts'
import { LineTable } from './line-table.ts'
import type { Role, SourceDocument } from './source.ts'
import type { TextMap } from './text-map.ts'

/** A file as a reader gets it. */
export interface FormatSource {
  readonly bytes: Uint8Array
  /** The decoded file; empty for formats that are not text. */
  readonly text: string
  readonly role: Role
  readonly limits: Limits
  readonly deadline: Deadline
}

/** What a reader makes of a file: a {@link SourceDocument} without its name. */
export type Extracted = Pick<SourceDocument, 'text' | 'locate' | 'lineAt' | 'links' | 'stated' | 'warnings'>

/** One format. Throws `ReadFailure` for what cannot be read. */
export type FormatReader = (source: FormatSource) => Extracted | Promise<Extracted>

/** The time that is left for one document. */
export class Deadline {
  readonly #end: number
  readonly #milliseconds: number

  /** @param milliseconds - from now */
  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds
    this.#end = performance.now() + milliseconds
  }

  /** Milliseconds until the end; never below 0. */
  get left(): number {
    return Math.max(0, this.#end - performance.now())
  }

  /** @throws ReadFailure `too-slow` when the time is over */
  check(): void {
    if (performance.now() > this.#end) throw this.failure()
  }

  failure(): ReadFailure {
    return new ReadFailure('too-slow', `took longer than ${this.#milliseconds} ms to read`, `save the file anew or as plain text, ${raise('time')}`)
  }
}

/**
 * @param map - a text taken out of the decoded file
 * @param file - the decoded file, in which lines and columns count
 * @param facts - what the format states, hyperlinks, and warnings
 */
export function extractedFrom(map: TextMap, file: string, facts: Partial<Pick<Extracted, 'links' | 'stated' | 'warnings'>> = {}): Extracted {
  const inFile = new LineTable(file)
  const inText = new LineTable(map.text)
  return {
    text: map.text,
    locate: (offset) => inFile.locate(map.origin(offset)),
    lineAt: (offset) => inText.lineAt(offset),
    links: facts.links ?? [],
    stated: facts.stated ?? {},
    warnings: facts.warnings ?? [],
  }
}
