/** `atsmatch compare <old> <new> <jobs...>`: what a change of the resume did to every score. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { DocumentError } from '../../documents/failure.ts'
import { compareScores, type ScoredJob, toScored } from '../../matching/compare.ts'
import { matchJobs, understandResume } from '../../pipeline.ts'
import type { CompareReport } from '../../report/compare.ts'
import { looksLikeReport, type SavedReport } from '../../report/saved-report.ts'
import { exitCode } from '../exit-code.ts'
import { printFailure } from '../failures.ts'
import { readInputs } from '../inputs.ts'
import type { Io } from '../io.ts'
import { type Matched, readAndMatch } from '../matched.ts'
import type { CompareOptions } from '../options.ts'
import { writeReport } from '../output.ts'
import { readSavedReport } from '../saved-file.ts'
import { today } from '../today.ts'
import { VERSION } from '../version.ts'

/**
 * @param old - the resume as it was, or a report that `match --format json` saved
 * @param now - the resume as it is
 * @param operands - the ads
 * @param options - flags
 * @param io - streams
 */
export async function compare(old: string, now: string, operands: readonly string[], options: CompareOptions, io: Io): Promise<ReturnType<typeof exitCode>> {
  const failed = exitCode({ failed: true, gateFailed: false, nothing: false })
  const saved = isSavedReport(old, io) ? readSavedReport(old, io) : null
  if (saved !== null && 'code' in saved) {
    printFailure(io, saved)
    return failed
  }
  const matched = await readAndMatch(now, operands, options, io)
  if (matched === null) return failed
  const before = saved === null ? await matchOld(old, matched, options, io) : { jobs: saved.jobs, failures: [] }
  if (before === null) return failed
  const failures = [...before.failures, ...matched.failures]
  const report: CompareReport = {
    command: 'compare',
    toolVersion: VERSION,
    taxonomy: matched.digest,
    failures,
    old,
    new: matched.resume.source.id,
    jobs: compareScores(before.jobs, matched.jobs.map(toScored)),
    notes: notes(saved, matched),
  }
  const written = await writeReport({ command: 'compare', report, read: [old, report.new, ...matched.jobs.map(({ job }) => job.source.id)] }, options, io)
  return exitCode({ failed: !written || failures.length > 0, gateFailed: false, nothing: matched.jobs.some((job) => job.score === null) })
}

/** A JSON Resume is JSON too: what the file says decides, not its name. */
function isSavedReport(operand: string, io: Io): boolean {
  if (!/\.json$/i.test(operand)) return false
  try {
    return looksLikeReport(readFileSync(resolve(io.cwd, operand), 'utf8'))
  } catch {
    // The reader of resumes will say what is wrong with it.
    return false
  }
}

async function matchOld(operand: string, { jobs, model }: Matched, options: CompareOptions, io: Io): Promise<{ jobs: ScoredJob[]; failures: DocumentError[] } | null> {
  const { documents, failures } = await readInputs([operand], 'resume', options, io)
  for (const failure of failures) printFailure(io, failure)
  const [source] = documents
  if (source === undefined) return null
  const resume = understandResume(source, model, options.asOf ?? today())
  return {
    jobs: matchJobs(
      jobs.map((match) => match.job),
      resume,
      model,
    ).map(toScored),
    failures,
  }
}

function notes(saved: SavedReport | null, { digest }: Matched): string[] {
  return saved !== null && saved.taxonomy !== digest ? ['the saved report was made with another version of the taxonomy; scores may differ for that alone'] : []
}
