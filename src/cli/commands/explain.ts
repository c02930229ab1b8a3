/** `atsmatch explain <resume> <job> [term]`: every point of one score, or the story of one term. */
import { traceTerm } from '../../matching/trace-term.ts'
import type { ExplainReport } from '../../report/explain.ts'
import { shape } from '../../text/doc.ts'
import { exitCode } from '../exit-code.ts'
import { printFailure } from '../failures.ts'
import type { Io } from '../io.ts'
import { readAndMatch } from '../matched.ts'
import type { ExplainOptions } from '../options.ts'
import { writeReport } from '../output.ts'
import { VERSION } from '../version.ts'

/**
 * @param resumeOperand - the resume
 * @param operand - one ad
 * @param term - a label, an alias, an id or words of the ad; all requirements when left out
 * @param options - flags
 * @param io - streams
 */
export async function explain(resumeOperand: string, operand: string, term: string | undefined, options: ExplainOptions, io: Io): Promise<ReturnType<typeof exitCode>> {
  const matched = await readAndMatch(resumeOperand, [operand], options, io)
  const failed = exitCode({ failed: true, gateFailed: false, nothing: false })
  if (matched === null) return failed
  const { model, digest, failures, resume, jobs } = matched
  const [match] = jobs
  if (match === undefined || jobs.length > 1) {
    printFailure(io, { code: 'many-documents', path: operand, message: `holds ${jobs.length} ads`, hint: `name one of them, such as ${match?.job.source.id ?? 'jobs/a.txt'}` })
    return failed
  }
  const trace = term === undefined ? null : traceTerm(term, shape(match.job.source, model.taxonomy.vocabulary), match, model)
  const report: ExplainReport = { command: 'explain', toolVersion: VERSION, taxonomy: digest, failures, resume: resume.source.id, match, term: trace }
  const written = await writeReport({ command: 'explain', report, read: [report.resume, match.job.source.id] }, options, io)
  return exitCode({ failed: !written || failures.length > 0, gateFailed: false, nothing: match.score === null })
}
