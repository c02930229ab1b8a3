/** `atsmatch extract <jobs...>`: the requirements of each ad, no resume. */
import { loadModelWith } from '../../pipeline.ts'
import type { ExtractReport } from '../../report/report.ts'
import { lineWork, valueWork, whole } from '../ads/batch.ts'
import { spreadAds, spreadLines } from '../ads/spread.ts'
import { streamLines } from '../ads/stream.ts'
import { extractTask } from '../ads/task.ts'
import { workThrough } from '../ads/work.ts'
import { ExitCode, exitCode } from '../exit-code.ts'
import { findInputs, readingOf } from '../inputs.ts'
import type { Io } from '../io.ts'
import { gather } from '../matched.ts'
import type { ExtractOptions } from '../options.ts'
import { writeReport } from '../output.ts'
import { VERSION } from '../version.ts'

/**
 * @param operands - the ads
 * @param options - flags
 * @param io - streams
 */
export async function extract(operands: readonly string[], options: ExtractOptions, io: Io): Promise<ExitCode> {
  const loaded = await loadModelWith(options.changes)
  const units = await findInputs(operands, 'ad', io, options.shard)
  const means = { threads: options.threads, reading: readingOf(options, io) }
  const task = extractTask(loaded.model)
  const head = { command: 'extract', toolVersion: VERSION, taxonomy: loaded.digest } as const
  if (options.format === 'jsonl' && options.output.length === 0)
    return streamLines(head, units, workThrough(units, lineWork(task), spreadLines(means, loaded, { command: 'extract' })), null, options.quiet, [], io)
  const { values: jobs, failures, asRead } = await gather(units, workThrough(units, valueWork(task, whole), spreadAds(means, loaded)), options.quiet, io)
  const report: ExtractReport = { ...head, failures, jobs, asRead }
  // A part of the ads may be empty; else there is always an ad, or a failure that says why not.
  if (jobs.length === 0 && (options.shard === undefined || failures.length > 0)) return ExitCode.failure
  const written = await writeReport({ command: 'extract', report, read: jobs.map(({ source }) => source.id) }, options, io)
  return exitCode({ failed: !written || failures.length > 0, gateFailed: false, nothing: jobs.some((job) => job.requirements.length === 0) })
}
