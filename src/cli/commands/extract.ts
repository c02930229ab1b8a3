/** `atsmatch extract <jobs...>`: the requirements of each ad, no resume. */
import { loadModelWith, understandAd } from '../../pipeline.ts'
import type { ExtractReport } from '../../report/report.ts'
import { exitCode } from '../exit-code.ts'
import { printFailure } from '../failures.ts'
import { readInputs } from '../inputs.ts'
import type { Io } from '../io.ts'
import type { ExtractOptions } from '../options.ts'
import { writeReport } from '../output.ts'
import { VERSION } from '../version.ts'

/**
 * @param operands - the ads
 * @param options - flags
 * @param io - streams
 */
export async function extract(operands: readonly string[], options: ExtractOptions, io: Io): Promise<ReturnType<typeof exitCode>> {
  const { documents, failures } = await readInputs(operands, 'ad', io)
  for (const failure of failures) printFailure(io, failure)
  const { model, digest } = await loadModelWith(options.skills)
  const report: ExtractReport = { command: 'extract', toolVersion: VERSION, taxonomy: digest, failures, jobs: documents.map((source) => understandAd(source, model)) }
  const written = documents.length === 0 || (await writeReport({ command: 'extract', report, read: documents.map(({ id }) => id) }, options, io))
  return exitCode({ failed: !written || failures.length > 0 || documents.length === 0, gateFailed: false, nothing: report.jobs.some((job) => job.requirements.length === 0) })
}
