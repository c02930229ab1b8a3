/** `atsmatch resume <file>`: what a machine reads in a resume. */
import { loadModelWith, understandResume } from '../../pipeline.ts'
import type { ResumeReport } from '../../report/resume-report.ts'
import { ExitCode } from '../exit-code.ts'
import { printFailure } from '../failures.ts'
import { readInputs } from '../inputs.ts'
import type { Io } from '../io.ts'
import type { ResumeOptions } from '../options.ts'
import { writeReport } from '../output.ts'
import { today } from '../today.ts'
import { VERSION } from '../version.ts'

/**
 * @param operand - the resume
 * @param options - flags
 * @param io - streams
 * @returns 2 when it could not be read
 */
export async function resume(operand: string, options: ResumeOptions, io: Io): Promise<ExitCode> {
  const { documents, failures } = await readInputs([operand], 'resume', options, io)
  for (const failure of failures) printFailure(io, failure)
  const [source] = documents
  if (source === undefined) return ExitCode.failure
  const { model, digest } = await loadModelWith(options.changes)
  const understood = understandResume(source, model, options.asOf ?? today())
  const names = new Map(
    [...understood.skills.keys()].map((id) => {
      const skill = model.taxonomy.byId(id)
      return [id, { label: model.taxonomy.label(skill), kind: model.taxonomy.kind(skill) }]
    }),
  )
  const report: ResumeReport = { command: 'resume', toolVersion: VERSION, taxonomy: digest, failures, resume: understood, names }
  const written = await writeReport({ command: 'resume', report, read: [source.id] }, options, io)
  return !written || failures.length > 0 ? ExitCode.failure : ExitCode.ok
}
