/** `atsmatch match <resume> <jobs...>`: scores every ad, lists what is missing; with gates, the check of a pipeline. */
import type { JobMatch } from '../../matching/job-match.ts'
import { targetOf } from '../../report/formats.ts'
import type { MatchReport } from '../../report/report.ts'
import { lineWork, valueWork, whole } from '../ads/batch.ts'
import { spreadLines, spreadMatches } from '../ads/spread.ts'
import { streamLines } from '../ads/stream.ts'
import { matchTask } from '../ads/task.ts'
import { workThrough } from '../ads/work.ts'
import { ExitCode, exitCode } from '../exit-code.ts'
import { printFailure } from '../failures.ts'
import { PLAN } from '../flags.ts'
import { asksForGates, gateCheck, printGateFailures, readBaseline } from '../gates.ts'
import { findInputs, readingOf } from '../inputs.ts'
import type { Io } from '../io.ts'
import { gather, type Offered, printMissing, ranked, readOffer } from '../matched.ts'
import type { MatchOptions } from '../options.ts'
import { writeReport } from '../output.ts'
import { VERSION } from '../version.ts'
import type { WatchedRun } from '../watch.ts'

/** Sets of skills over more jobs than this take seconds. */
const MOST_PLANNED = 200

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
  const [text, errors]: [string[], string[]] = [[], []]
  const { isTTY, columns } = io.stdout
  const stdout = { isTTY, columns, write: (part: string) => text.push(part) }
  const { report } = await matchOnce(resumeOperand, operands, options, { ...io, stdout, stderr: { write: (part) => errors.push(part) } })
  return { text: text.join(''), errors: errors.join(''), report }
}

async function matchOnce(resumeOperand: string, operands: readonly string[], options: MatchOptions, io: Io): Promise<{ code: ExitCode; report: MatchReport | null }> {
  const baseline = await readBaseline(options, io)
  if (baseline !== undefined && 'code' in baseline) {
    printFailure(io, baseline)
    return { code: ExitCode.failure, report: null }
  }
  const offered = await readOffer(resumeOperand, options, io)
  const units = await findInputs(operands, 'ad', io, options.shard)
  if (offered === null) {
    await printMissing(units, io)
    return { code: ExitCode.failure, report: null }
  }
  const { model, digest, resume, asOf } = offered
  const gates = asksForGates(options) ? gateCheck(offered, options, baseline, io) : null
  const means = { threads: options.threads, reading: readingOf(options, io) }
  const task = matchTask(model, resume)
  const spread = { command: 'match', resume, asOf } as const
  const head = { command: 'match', toolVersion: VERSION, taxonomy: digest, resume: resume.source.id } as const
  if (options.format === 'jsonl' && options.output.length === 0 && !options.watch)
    return {
      code: await streamLines(head, units, workThrough(units, lineWork(task), spreadLines(means, offered, spread)), gates, options.quiet, offered.failures, io),
      report: null,
    }
  const gathered = await gather(units, workThrough(units, valueWork(task, whole), spreadMatches(means, offered, spread)), options.quiet, io)
  // A part of the ads may be empty; else there is always an ad, or a failure that says why not.
  if (gathered.values.length === 0 && (options.shard === undefined || gathered.failures.length > 0)) return { code: ExitCode.failure, report: null }
  const { jobs, failures, asRead } = ranked(offered, gathered)
  for (const { job, score } of jobs) gates?.see({ path: job.source.id, score })
  const failed = gates?.failures() ?? []
  const report: MatchReport = { ...head, failures, jobs, asRead, ...(gates === null ? {} : { gates: failed }), ...(await planned(jobs, offered, options)) }
  const written = await writeReport({ command: 'match', report, read: [report.resume, ...jobs.map(({ job }) => job.source.id)] }, options, io)
  printGateFailures(failed, io)
  const code = exitCode({ failed: !written || failures.length > 0, gateFailed: failed.length > 0, nothing: jobs.some((job) => job.score === null) })
  return { code, report }
}

/** The HTML report shows the plan as a chart; finding the smallest sets takes time, so it is made for that alone. */
async function planned(jobs: readonly JobMatch[], { resume, model }: Offered, options: MatchOptions): Promise<Pick<MatchReport, 'plan'>> {
  const wanted = options.format === 'html' || options.output.some((text) => targetOf(text, 'match')?.format === 'html')
  if (!wanted || jobs.length > MOST_PLANNED) return {}
  const { makePlan } = await import('../../matching/plan.ts')
  return { plan: makePlan(jobs, resume, model.taxonomy, PLAN) }
}
