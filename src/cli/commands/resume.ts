/** `atsmatch resume <file>`: what a machine reads in a resume. */
import { loadModelWith, understandResume } from '../../pipeline.ts'
import { renderResumeJson } from '../../report/resume-json.ts'
import type { ResumeReport } from '../../report/resume-report.ts'
import { renderResumeTable } from '../../report/resume-table.ts'
import { renderContext } from '../color.ts'
import { ExitCode } from '../exit-code.ts'
import { printFailure } from '../failures.ts'
import { readInputs } from '../inputs.ts'
import type { Io } from '../io.ts'
import type { ResumeOptions } from '../options.ts'
import { today } from '../today.ts'
import { VERSION } from '../version.ts'

/**
 * @param operand - the resume
 * @param options - flags
 * @param io - streams
 * @returns 2 when it could not be read
 */
export async function resume(operand: string, options: ResumeOptions, io: Io): Promise<ExitCode> {
  const { documents, failures } = await readInputs([operand], 'resume', io)
  for (const failure of failures) printFailure(io, failure)
  const [source] = documents
  if (source === undefined) return ExitCode.failure
  const { model, digest } = await loadModelWith(options.skills)
  const understood = understandResume(source, model, options.asOf ?? today())
  const names = new Map(
    [...understood.skills.keys()].map((id) => {
      const skill = model.taxonomy.byId(id)
      return [id, { label: model.taxonomy.label(skill), kind: model.taxonomy.kind(skill) }]
    }),
  )
  const report: ResumeReport = { toolVersion: VERSION, taxonomy: digest, resume: understood, names }
  io.stdout.write(
    options.format === 'json' ? renderResumeJson(report) : renderResumeTable(report, renderContext(io, options.color === false ? 'never' : options.color, options.ascii)),
  )
  return failures.length > 0 ? ExitCode.failure : ExitCode.ok
}
