/** Some documents, and what became of them. */
import { type DocumentError, ReadFailure } from '../../documents/failure.ts'
import type { ReadResult } from '../../documents/read-text.ts'
import { failureLine } from '../../report/jsonl.ts'
import type { Facts, Task } from './task.ts'

/** What became of one document. */
export type Outcome<R> = { readonly result: R; readonly error?: never } | { readonly error: DocumentError; readonly result?: never }

/** What became of some documents, in their order; `lines` are those of `--format jsonl`, where they are wanted. */
export interface Batch<R> {
  readonly outcomes: readonly Outcome<R>[]
  readonly lines: string
}

/** Does the work on some documents. */
export type BatchWork<R> = (results: readonly ReadResult[]) => Batch<R>

/**
 * @param task - what is done to each ad
 * @param give - what is given of each value
 * @returns work that gives the values themselves, for formats that need them all
 */
export function valueWork<V, R>(task: Task<V>, give: (value: V) => R): BatchWork<R> {
  return (results) => ({ outcomes: results.map((result) => attempt(result, (source) => give(task.of(source)))), lines: '' })
}

/** Gives a value as it is. */
export const whole = <V>(value: V): V => value

/** @returns work that gives lines, and of the values only what the end of the run needs */
export function lineWork<V>(task: Task<V>): BatchWork<Facts> {
  return (results) => {
    let lines = ''
    const outcomes = results.map((read) => {
      const outcome = attempt(read, (source) => {
        const value = task.of(source)
        return { facts: task.facts(value), line: task.line(value) }
      })
      lines += outcome.error === undefined ? outcome.result.line : failureLine(outcome.error)
      return outcome.error === undefined ? { result: outcome.result.facts } : outcome
    })
    return { outcomes, lines }
  }
}

/** A document that our own code cannot cope with must not take the others with it. */
function attempt<V>({ document, error }: ReadResult, make: (source: NonNullable<ReadResult['document']>) => V): Outcome<V> {
  if (document === undefined) return { error }
  try {
    return { result: make(document) }
  } catch (cause) {
    return { error: internalFailure(cause).toError(document.id) }
  }
}

/** @returns the batch of one document that came to nothing */
export const failedBatch = (error: DocumentError): Batch<never> => ({ outcomes: [{ error }], lines: failureLine(error) })

/** @param cause - what a thread ended with that worked on one document alone */
export function crashFailure(cause: unknown): ReadFailure {
  const reason = cause instanceof Error ? cause.message.slice(0, 120) : String(cause)
  return new ReadFailure('crashed', `ended the thread that worked on it (${reason})`, 'it may be too large for the memory; give it by itself, or save it as plain text')
}

/** @param cause - what was thrown where nothing should be */
export function internalFailure(cause: unknown): ReadFailure {
  return new ReadFailure(
    'internal',
    `made atsmatch fail (${cause instanceof Error ? `${cause.name}: ${cause.message.slice(0, 120)}` : String(cause)})`,
    'this is a bug of atsmatch: please report it, with the file if you may share it',
  )
}
