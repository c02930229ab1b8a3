/** Starts threads that work on ads. */
import { startThread } from '../../documents/thread.ts'
import type { Unit } from '../../documents/units.ts'
import type { Batch, Outcome } from './batch.ts'
import type { Lane } from './in-order.ts'
import { type SentUnit, sendUnit, type ThreadSetup } from './sent.ts'

/**
 * What a thread holds lives for one ad, and is 30 MB at most. Left alone V8 lets 100 MB of garbage pile up in each thread; with these limits two threads
 * and the main one stay below 230 MB together, for a tenth more time.
 */
const TIGHT = { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: 128 }

/**
 * @param setup - what the thread is told
 * @param receive - what is made of each result that the thread sends
 * @param alone - for one ad that another thread may have ended by: it gets the memory that a process has
 */
export function startLane<S, R>(setup: ThreadSetup, receive: (sent: S) => R, alone: boolean): Lane<Unit, Batch<R>> {
  const worker = startThread(new URL('./ad-worker.ts', import.meta.url), { workerData: setup, ...(alone ? {} : { resourceLimits: TIGHT }) })
  const asked: { resolve: (batch: Batch<R>) => void; reject: (cause: unknown) => void }[] = []
  let dead: unknown = null
  const die = (cause: unknown): void => {
    dead ??= cause
    for (const { reject } of asked.splice(0)) reject(dead)
  }
  worker.on('error', die)
  worker.on('exit', (code) => die(new Error(`its thread ended with code ${code}`)))
  // The thread is our own: it sends what its file declares.
  worker.on('message', ({ outcomes, lines }: Batch<S>) => asked.shift()?.resolve({ outcomes: outcomes.map((outcome) => received(outcome, receive)), lines }))
  return {
    ask: (units) =>
      new Promise((resolve, reject) => {
        if (dead !== null) return reject(dead)
        asked.push({ resolve, reject })
        const sent: SentUnit[] = units.map(sendUnit)
        worker.postMessage(sent)
      }),
    end: () => void worker.terminate(),
  }
}

const received = <S, R>(outcome: Outcome<S>, receive: (sent: S) => R): Outcome<R> => (outcome.error === undefined ? { result: receive(outcome.result) } : outcome)

/** @returns the bytes where all threads can read them */
export function shared(bytes: Uint8Array): SharedArrayBuffer {
  const buffer = new SharedArrayBuffer(bytes.byteLength)
  new Uint8Array(buffer).set(bytes)
  return buffer
}
