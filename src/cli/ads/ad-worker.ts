/** A thread that works on ads: takes pieces of work, answers with what became of their documents. */
import { parentPort, workerData } from 'node:worker_threads'
import type { DocumentError } from '../../documents/failure.ts'
import { thaw } from '../../documents/frozen.ts'
import { readUnit, unitId } from '../../documents/units.ts'
import { modelOf, understandResume } from '../../pipeline.ts'
import { type Batch, type BatchWork, failedBatch, internalFailure, lineWork, valueWork } from './batch.ts'
import { receiveUnit, type SentUnit, sendAd, sendMatch, type ThreadSetup } from './sent.ts'
import { extractTask, matchTask } from './task.ts'

// Started by our own threads.ts alone.
const setup = workerData as ThreadSetup
const work = workOf(setup)
let last: Promise<void> = Promise.resolve()
// Answers go back in the order of the questions, though reading a file may wait.
parentPort?.on('message', (units: readonly SentUnit[]) => {
  last = last.then(async () => parentPort?.postMessage(await answer(units)))
})

function workOf({ taxonomy, weighting, task, wants }: ThreadSetup): BatchWork<unknown> {
  const { model } = modelOf(Buffer.from(taxonomy), weighting)
  if (task.command === 'extract') {
    const extract = extractTask(model)
    return wants === 'lines' ? lineWork(extract) : valueWork(extract, sendAd)
  }
  const match = matchTask(model, understandResume(thaw(task.resume), model, task.asOf))
  return wants === 'lines' ? lineWork(match) : valueWork(match, sendMatch)
}

async function answer(units: readonly SentUnit[]): Promise<Batch<unknown>> {
  const batches: Batch<unknown>[] = []
  for (const sent of units) {
    const unit = receiveUnit(sent)
    try {
      for await (const result of readUnit(unit, 'ad', setup.reading)) batches.push(work([result]))
    } catch (cause) {
      const error: DocumentError = internalFailure(cause).toError(unitId(unit))
      batches.push(failedBatch(error))
    }
  }
  return { outcomes: batches.flatMap(({ outcomes }) => outcomes), lines: batches.map(({ lines }) => lines).join('') }
}
