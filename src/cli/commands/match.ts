/** `atsmatch match <resume> <jobs...>`: scores every ad, lists what is missing. */
import { loadModel, matchJobs, understandAd, understandResume } from '../../pipeline.ts'
import type { MatchReport } from '../../report/report.ts'
import { exitCode } from '../exit-code.ts'
import { printFailure } from '../failures.ts'
import { readInputs } from '../inputs.ts'
import type { Io } from '../io.ts'
import type { CommonOptions } from '../options.ts'
import { writeReport } from '../output.ts'
import { VERSION } from '../version.ts'

/**
 * @param resumeOperand - the resume
 * @param operands - the ads
 * @param options - flags
 * @param io - streams
 */
export async function match(resumeOperand: string, operands: readonly string[], options: CommonOptions, io: Io): Promise<ReturnType<typeof exitCode>> {
  const resumes = await readInputs([resumeOperand], 'resume', io)
  const ads = await readInputs(operands, 'ad', io)
  const failures = [...resumes.failures, ...ads.failures]
  for (const failure of failures) printFailure(io, failure)
  const [source] = resumes.documents
  if (source === undefined || ads.documents.length === 0) return exitCode({ failed: true, gateFailed: false, nothing: false })
  const { model, digest } = loadModel()
  const resume = understandResume(source, model)
  const jobs = matchJobs(
    ads.documents.map((ad) => understandAd(ad, model)),
    resume,
    model,
  )
  jobs.sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || (a.job.source.id < b.job.source.id ? -1 : 1))
  const report: MatchReport = { command: 'match', toolVersion: VERSION, taxonomy: digest, failures, resume: source.id, jobs }
  await writeReport(report, options, io)
  return exitCode({ failed: failures.length > 0, gateFailed: false, nothing: jobs.some((job) => job.score === null) })
}
