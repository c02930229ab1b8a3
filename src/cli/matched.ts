/** What every command on a resume and ads begins with: read the resume, understand it, and match it to each ad. */
import type { DocumentError } from '../documents/failure.ts'
import type { SourceDocument } from '../documents/source.ts'
import type { Units } from '../documents/units.ts'
import { byRank } from '../matching/confidence.ts'
import type { JobMatch } from '../matching/job-match.ts'
import { type LoadedModel, loadModelWith, understandResume } from '../pipeline.ts'
import type { CalendarDay } from '../resume/calendar.ts'
import type { Resume } from '../resume/resume.ts'
import { type Batch, valueWork, whole } from './ads/batch.ts'
import { spreadMatches } from './ads/spread.ts'
import { matchTask } from './ads/task.ts'
import { workThrough } from './ads/work.ts'
import { printFailure } from './failures.ts'
import { findInputs, readInputs, readingOf } from './inputs.ts'
import type { Io } from './io.ts'
import type { ResumeOptions, ThreadOptions } from './options.ts'
import { startProgress } from './progress.ts'
import { today } from './today.ts'

/** A resume as understood. */
export interface Offered extends LoadedModel {
  readonly resume: Resume
  /** The day that "Present" and "recent" count from. */
  readonly asOf: CalendarDay
  readonly failures: readonly DocumentError[]
}

/** One resume against its jobs. */
export interface Matched extends Offered {
  /** By rank. */
  readonly jobs: readonly JobMatch[]
  /** The jobs and what could not be read, in the order of reading. */
  readonly asRead: readonly (JobMatch | DocumentError)[]
}

/**
 * Reads the resume; prints what could not be read.
 *
 * @returns `null` when there is none
 */
export async function readOffer(operand: string, options: ResumeOptions, io: Io): Promise<Offered | null> {
  const { documents, failures } = await readInputs([operand], 'resume', options, io)
  const many = documents.length > 1
  if (many) failures.push(manyResumes(operand, documents))
  for (const failure of failures) printFailure(io, failure)
  const [source] = documents
  if (source === undefined || many) return null
  const loaded = await loadModelWith(options.changes)
  const asOf = options.asOf ?? today()
  return { ...loaded, asOf, resume: understandResume(source, loaded.model, asOf), failures }
}

/**
 * Reads and matches; prints what could not be read.
 *
 * @returns `null` when there is no resume, or no ad at all: the failures are printed already
 */
export async function readAndMatch(resumeOperand: string, operands: readonly string[], options: ResumeOptions & Partial<ThreadOptions>, io: Io): Promise<Matched | null> {
  const offered = await readOffer(resumeOperand, options, io)
  const units = await findInputs(operands, 'ad', io)
  if (offered === null) {
    await printMissing(units, io)
    return null
  }
  const { model, resume, asOf } = offered
  const spread = spreadMatches({ threads: options.threads ?? 1, reading: readingOf(options, io) }, offered, { command: 'match', resume, asOf })
  const gathered = await gather(units, workThrough(units, valueWork(matchTask(model, resume), whole), spread), options.quiet, io)
  return gathered.values.length === 0 ? null : ranked(offered, gathered)
}

/** @returns the jobs by rank, and the failures of both sides */
export function ranked(offered: Offered, { values, failures, asRead }: Gathered<JobMatch>): Matched {
  return { ...offered, jobs: values.sort(byRank), failures: [...offered.failures, ...failures], asRead: [...offered.failures, ...asRead] }
}

/** Prints what could not even be found, so that two mistakes in one command line are told at once. */
export async function printMissing({ units }: Units, io: Io): Promise<void> {
  for await (const unit of units) {
    if (unit.kind !== 'failure') return
    printFailure(io, unit.error)
  }
}

/** Everything that was made of ads. */
export interface Gathered<V> {
  readonly values: V[]
  readonly failures: readonly DocumentError[]
  /** Both, in the order of reading. */
  readonly asRead: readonly (V | DocumentError)[]
}

/** Takes in what became of every ad; prints what could not be read, and shows how far it is. */
export async function gather<V>({ count }: Units, batches: AsyncGenerator<Batch<V>>, quiet: boolean, io: Io): Promise<Gathered<V>> {
  const values: V[] = []
  const failures: DocumentError[] = []
  const asRead: (V | DocumentError)[] = []
  const progress = startProgress(io, 'ads', count, quiet)
  for await (const { outcomes } of batches) {
    for (const { result, error } of outcomes) {
      if (error === undefined) values.push(result)
      else {
        failures.push(error)
        progress.end()
        printFailure(io, error)
      }
      asRead.push(error ?? result)
      await progress.step()
    }
  }
  progress.end()
  return { values, failures, asRead }
}

/** To score against the first of them would be a guess. */
function manyResumes(operand: string, found: readonly SourceDocument[]): DocumentError {
  return { code: 'many-documents', path: operand, message: `holds ${found.length} resumes`, hint: `name one of them, such as ${found[0]?.id ?? 'resume.md'}` }
}
