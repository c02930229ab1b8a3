/** PDF is read in a thread of its own: a file that never ends, or eats all memory, is given up and the run goes on. */
import { once } from 'node:events'
import { memoryUsage } from 'node:process'
import type { Worker } from 'node:worker_threads'
import { ReadFailure } from '../failure.ts'
import { Deadline, type FormatReader } from '../format-reader.ts'
import { type Limits, raise } from '../limits.ts'
import { placedText } from '../placed-lines.ts'
import { startThread } from '../thread.ts'
import type { PdfText } from './pdf.ts'
import type { PdfReply, PdfRequest } from './pdf-worker.ts'

/** So often the memory is looked at; typed arrays are not part of a thread's heap, so its own limit does not see them. */
const LOOK_EVERY = 50
const MIB = 1_048_576

/** One thread for all files of a process, started by the first and replaced when it had to be ended. */
let thread: Worker | undefined
/** Files are read one after another: what one of them takes is then known. */
let last: Promise<unknown> = Promise.resolve()

export const readPdf: FormatReader = async ({ bytes, limits }) => {
  const turn = last.then(() => ask(bytes, limits))
  last = turn.catch(() => undefined)
  const { lines, warnings } = await turn
  return { ...placedText(lines), stated: {}, warnings }
}

function start(limits: Limits): Worker {
  const worker = startThread(new URL('./pdf-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: Math.max(16, Math.ceil(limits.memoryBytes / MIB)) },
  })
  worker.on('error', () => undefined)
  worker.on('exit', () => forget(worker))
  // An idle thread keeps no process alive.
  worker.unref()
  return worker
}

async function ask(bytes: Uint8Array, limits: Limits): Promise<PdfText> {
  thread ??= start(limits)
  const worker = thread
  const before = memoryUsage.rss()
  const over = new AbortController()
  let watch: NodeJS.Timeout | undefined
  let overtime: NodeJS.Timeout | undefined
  worker.ref()
  try {
    const answer = answerOf(worker, limits, over.signal)
    watch = setInterval(() => {
      if (memoryUsage.rss() - before > limits.memoryBytes) over.abort(tooMuchMemory(limits))
    }, LOOK_EVERY)
    // The thread looks at the time itself, between pages; this is for a page that never ends.
    overtime = setTimeout(() => over.abort(new Deadline(limits.millisecondsPerDocument).failure()), limits.millisecondsPerDocument + LOOK_EVERY)
    const request: PdfRequest = { bytes: Uint8Array.from(bytes), limits }
    worker.postMessage(request, [request.bytes.buffer as ArrayBuffer])
    return await answer
  } catch (error) {
    // Nobody knows whether it still works on the file; an honest refusal leaves it sound.
    if (!(error instanceof ReadFailure) || error.code === 'too-slow' || error.code === 'too-much-memory') await end(worker)
    throw error
  } finally {
    clearInterval(watch)
    clearTimeout(overtime)
    worker.unref()
  }
}

/** What the thread answers, or why it will not. */
function answerOf(worker: Worker, limits: Limits, over: AbortSignal): Promise<PdfText> {
  const heard = new AbortController()
  return new Promise<PdfText>((resolve, reject) => {
    const listen = { signal: heard.signal }
    over.addEventListener('abort', () => reject(over.reason), listen)
    once(worker, 'message', listen).then(
      ([reply]) => {
        // The thread is our own: what it sends is what its file declares.
        const answer = reply as PdfReply
        if ('text' in answer) resolve(answer.text)
        else reject('failure' in answer ? new ReadFailure(answer.failure.code, answer.failure.message, answer.failure.hint) : new Error(answer.broken))
      },
      (error) => reject(isOutOfMemory(error) ? tooMuchMemory(limits) : error),
    )
    once(worker, 'exit', listen).then(
      () => reject(new Error('its reader ended')),
      () => undefined,
    )
  }).finally(() => heard.abort())
}

async function end(worker: Worker): Promise<void> {
  forget(worker)
  await worker.terminate()
}

function forget(worker: Worker): void {
  if (thread === worker) thread = undefined
}

const isOutOfMemory = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const tooMuchMemory = (limits: Limits): ReadFailure =>
  new ReadFailure('too-much-memory', `takes more than ${Math.round(limits.memoryBytes / MIB)} MiB of memory to read`, `print it to a new PDF, ${raise('memory')}`)
