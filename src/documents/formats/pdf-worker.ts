/** The thread that PDF is read in: takes one file after another, answers with its text or the reason why there is none. */
import { parentPort } from 'node:worker_threads'
import { ReadFailure } from '../failure.ts'
import { Deadline } from '../format-reader.ts'
import type { Limits } from '../limits.ts'
import { type PdfText, readPdfText } from './pdf.ts'

/** A file to read. The buffer changes hands. */
export interface PdfRequest {
  readonly bytes: Uint8Array
  readonly limits: Limits
}

/** An error's class does not survive the way to another thread, so a failure goes as its parts. */
export type PdfReply = { readonly text: PdfText } | { readonly failure: Pick<ReadFailure, 'code' | 'message' | 'hint'> } | { readonly broken: string }

parentPort?.on('message', async ({ bytes, limits }: PdfRequest) => {
  parentPort?.postMessage(await reply(bytes, limits))
})

async function reply(bytes: Uint8Array, limits: Limits): Promise<PdfReply> {
  try {
    return { text: await readPdfText({ bytes, limits, deadline: new Deadline(limits.millisecondsPerDocument) }) }
  } catch (error) {
    if (error instanceof ReadFailure) return { failure: { code: error.code, message: error.message, hint: error.hint } }
    return { broken: error instanceof Error ? error.message : String(error) }
  }
}
