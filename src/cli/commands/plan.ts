/** `atsmatch plan <resume> <jobs...>`: which skills lift the most jobs. */
import { makePlan } from '../../matching/plan.ts'
import type { PlanReport } from '../../report/plan.ts'
import { exitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { readAndMatch } from '../matched.ts'
import type { PlanFlags } from '../options.ts'
import { writeReport } from '../output.ts'
import { VERSION } from '../version.ts'

/**
 * @param resumeOperand - the resume
 * @param operands - the ads
 * @param options - flags
 * @param io - streams
 */
export async function plan(resumeOperand: string, operands: readonly string[], options: PlanFlags, io: Io): Promise<ReturnType<typeof exitCode>> {
  const matched = await readAndMatch(resumeOperand, operands, options, io)
  if (matched === null) return exitCode({ failed: true, gateFailed: false, nothing: false })
  const { model, digest, failures, resume, jobs } = matched
  const report: PlanReport = { command: 'plan', toolVersion: VERSION, taxonomy: digest, failures, resume: resume.source.id, plan: makePlan(jobs, resume, model.taxonomy, options) }
  const written = await writeReport({ command: 'plan', report, read: [report.resume, ...jobs.map(({ job }) => job.source.id)] }, options, io)
  return exitCode({ failed: !written || failures.length > 0, gateFailed: false, nothing: jobs.some((job) => job.score === null) })
}
