/** `atsmatch match <resume> <jobs...>`: scores every ad, lists what is missing; with gates, the check of a pipeline. */
import type { MatchReport } from '../../report/report.ts'
import { ExitCode, exitCode } from '../exit-code.ts'
import { printFailure } from '../failures.ts'
import { asksForGates, judge, printGateFailures, readBaseline } from '../gates.ts'
import type { Io } from '../io.ts'
import { readAndMatch } from '../matched.ts'
import type { MatchOptions } from '../options.ts'
import { writeReport } from '../output.ts'
import { VERSION } from '../version.ts'
import type { WatchedRun } from '../watch.ts'

/**
 * @param resumeOperand - the resume
 * @param operands - the ads
 * @param options - flags
 * @param io - streams
 */
export async function match(resumeOperand: string, operands: readonly string[], options: MatchOptions, io: Io): Promise<ExitCode> {
  if (!options.watch) return (await matchOnce(resumeOperand, operands, options, io)).code
  const { watchAndRun } = await import('../watch.ts')
  if ([resumeOperand, ...operands].includes('-')) {
    printFailure(io, { code: 'not-regular', path: '-', message: 'cannot be watched', hint: 'name files or folders with --watch' })
    return ExitCode.failure
  }
  // Only a signal ends it, and that ends the process.
  await watchAndRun([resumeOperand, ...operands], () => printedRun(resumeOperand, operands, options, io), io, new AbortController().signal)
  return ExitCode.ok
}

async function printedRun(resumeOperand: string, operands: readonly string[], options: MatchOptions, io: Io): Promise<WatchedRun> {
  const text: string[] = []
  const { isTTY, columns } = io.stdout
  const { report } = await matchOnce(resumeOperand, operands, options, { ...io, stdout: { isTTY, columns, write: (part) => text.push(part) } })
  return { text: text.join(''), report }
}

async function matchOnce(resumeOperand: string, operands: readonly string[], options: MatchOptions, io: Io): Promise<{ code: ExitCode; report: MatchReport | null }> {
  const baseline = await readBaseline(options, io)
  if (baseline !== undefined && 'code' in baseline) {
    printFailure(io, baseline)
    return { code: ExitCode.failure, report: null }
  }
  const matched = await readAndMatch(resumeOperand, operands, options, io)
  if (matched === null) return { code: ExitCode.failure, report: null }
  const { digest, failures, resume, jobs } = matched
  const gates = asksForGates(options) ? judge(matched, options, baseline, io) : null
  const report: MatchReport = { command: 'match', toolVersion: VERSION, taxonomy: digest, failures, resume: resume.source.id, jobs, ...(gates === null ? {} : { gates }) }
  const written = await writeReport({ command: 'match', report, read: [report.resume, ...jobs.map(({ job }) => job.source.id)] }, options, io)
  printGateFailures(gates ?? [], io)
  const code = exitCode({ failed: !written || failures.length > 0, gateFailed: gates !== null && gates.length > 0, nothing: jobs.some((job) => job.score === null) })
  return { code, report }
}
