/** Goes through the ads of a run, in their order, as few in memory at a time as can be; in several threads where that pays. */
import { availableParallelism } from 'node:os'
import { type Reading, readUnit, type Unit, type Units, unitId } from '../../documents/units.ts'
import { type Batch, type BatchWork, crashFailure, failedBatch } from './batch.ts'
import type { StartLane } from './in-order.ts'

/** `--threads 0` begins threads from so many ads on. A guess: on the two cores that it was measured on they paid for no number of ads. */
export const THREADS_FROM = 400

/** A batch of so many ads is some 30 ms of work: little enough to go out of step by, much to a message's 0.1 ms. */
const BATCH = 32

/** Beyond it the main thread, which writes, is what the others wait for, and memory goes for nothing. */
const MOST_THREADS = 8

/** How the work may be spread. */
export interface Spread<R> {
  /** `--threads`; 0 leaves it to us. */
  readonly threads: number
  readonly reading: Reading
  start(): Promise<StartLane<Unit, Batch<R>>>
}

/**
 * @param units - what there is to read
 * @param work - what is done to it
 * @param spread - how others do the same; the results do not depend on it
 * @returns what became of the ads, batch by batch, in the order of the units
 */
export async function* workThrough<R>({ units, count }: Units, work: BatchWork<R>, spread: Spread<R>): AsyncGenerator<Batch<R>> {
  const threads = spread.threads === 0 ? Math.min(availableParallelism(), MOST_THREADS) : spread.threads
  const source = units[Symbol.asyncIterator]()
  try {
    // Nobody knows how long a stream is: it begins here and goes on there.
    const here =
      threads === 1 || (spread.threads === 0 && count !== null && count < THREADS_FROM) ? Number.POSITIVE_INFINITY : spread.threads === 0 && count === null ? THREADS_FROM : 0
    for (let done = 0; done < here; done++) {
      const { value: unit, done: over } = await source.next()
      if (over === true) return
      for await (const result of readUnit(unit, 'ad', spread.reading)) yield work([result])
    }
    const [start, { inOrder }, { batchesOf }] = await Promise.all([spread.start(), import('./in-order.ts'), import('./batches.ts')])
    yield* inOrder(batchesOf(rest(source), BATCH), threads, start, (unit, cause) => failedBatch(crashFailure(cause).toError(unitId(unit))))
  } finally {
    await source.return?.()
  }
}

const rest = <T>(source: AsyncIterator<T>): AsyncIterable<T> => ({ [Symbol.asyncIterator]: () => source })
