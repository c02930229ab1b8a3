/** What every command on a resume and ads begins with: read both, understand both, match. */
import type { DocumentError } from '../documents/failure.ts'
import type { SourceDocument } from '../documents/source.ts'
import type { JobAd } from '../job/job-ad.ts'
import { byRank } from '../matching/confidence.ts'
import type { JobMatch } from '../matching/job-match.ts'
import { loadModelWith, type Model, matchJobs, understandAd, understandResume } from '../pipeline.ts'
import type { Resume } from '../resume/resume.ts'
import { printFailure } from './failures.ts'
import { readInputs } from './inputs.ts'
import type { Io } from './io.ts'
import type { ResumeOptions } from './options.ts'
import { startProgress } from './progress.ts'
import { today } from './today.ts'

/** One resume against its jobs. */
export interface Matched {
  readonly model: Model
  readonly digest: string
  readonly resume: Resume
  readonly ads: readonly SourceDocument[]
  /** By rank. */
  readonly jobs: readonly JobMatch[]
  readonly failures: readonly DocumentError[]
}

/**
 * Reads and matches; prints what could not be read.
 *
 * @returns `null` when there is no resume, or no ad at all: the failures are printed already
 */
export async function readAndMatch(resumeOperand: string, operands: readonly string[], options: ResumeOptions & { readonly quiet?: boolean }, io: Io): Promise<Matched | null> {
  const resumes = await readInputs([resumeOperand], 'resume', io)
  const { documents: ads, failures: adFailures } = await readInputs(operands, 'ad', io)
  const many = resumes.documents.length > 1
  const failures = [...resumes.failures, ...(many ? [manyResumes(resumeOperand, resumes.documents)] : []), ...adFailures]
  for (const failure of failures) printFailure(io, failure)
  const [source] = resumes.documents
  if (source === undefined || many || ads.length === 0) return null
  const { model, digest } = await loadModelWith(options.skills)
  const resume = understandResume(source, model, options.asOf ?? today())
  const understood: JobAd[] = []
  const progress = startProgress(io, 'ads', ads.length, options.quiet === true)
  for (const ad of ads) {
    understood.push(understandAd(ad, model))
    await progress.step()
  }
  progress.end()
  return { model, digest, resume, ads, jobs: matchJobs(understood, resume, model).sort(byRank), failures }
}

/** To score against the first of them would be a guess. */
function manyResumes(operand: string, found: readonly SourceDocument[]): DocumentError {
  return { code: 'many-documents', path: operand, message: `holds ${found.length} resumes`, hint: `name one of them, such as ${found[0]?.id ?? 'resume.md'}` }
}
