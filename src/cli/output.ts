/** Writes a report: to standard output in the format that was asked for, and to every `--output` by its ending. */
import { appendFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type DocumentError, fileSystemFailure } from '../documents/failure.ts'
import { endingsText, FORMATS, formatByEnding } from '../report/formats.ts'
import type { RenderContext, Report } from '../report/report.ts'
import { optionsContext } from './color.ts'
import { printFailure } from './failures.ts'
import type { Io } from './io.ts'
import type { CommonOptions, DisplayOptions } from './options.ts'

/** Width of a table in a file: a person opens it in an editor. */
const FILE_WIDTH = 120

/**
 * @param report - to write
 * @param options - flags
 * @param io - streams
 * @returns whether everything was written; what was not is printed
 */
export async function writeReport(report: Report, options: CommonOptions & DisplayOptions, io: Io): Promise<boolean> {
  const context: RenderContext = { ...optionsContext(io, options), view: viewOf(options) }
  const render = await FORMATS[options.format]()
  io.stdout.write(render(report, context))
  const failures: DocumentError[] = []
  if (options.format === 'github') failures.push(...(await writeStepSummary(report, { ...context, view: viewOf({ ...options, quiet: false }) }, io)))
  // --quiet is about what scrolls past, not about what is kept.
  const inFiles: RenderContext = { width: FILE_WIDTH, color: 0, unicode: !options.ascii, view: viewOf({ ...options, quiet: false }) }
  for (const name of options.output) failures.push(...(await writeFile(name, report, inFiles, io)))
  for (const failure of failures) printFailure(io, failure)
  return failures.length === 0
}

/** @returns what the flags leave to be shown */
function viewOf({ quiet, verbose, only, sort, top }: DisplayOptions): NonNullable<RenderContext['view']> {
  return { detail: quiet ? 'brief' : verbose ? 'full' : 'normal', only, sort, top: top ?? null }
}

async function writeFile(name: string, report: Report, context: RenderContext, io: Io): Promise<DocumentError[]> {
  const file = resolve(io.cwd, name)
  const format = formatByEnding(name)
  // Flags are checked when they are parsed; a configuration may still name anything.
  if (format === null) return [{ code: 'unknown-format', path: name, message: 'has an ending that stands for no format', hint: `give ${endingsText()}` }]
  const { writeWhole, sameFile } = await import('./output-file.ts')
  const read = [...(report.command === 'match' ? [report.resume] : []), ...report.jobs.map((entry) => ('job' in entry ? entry.job : entry).source.id)]
  if (read.some((id) => id !== '-' && sameFile(file, resolve(io.cwd, id))))
    return [{ code: 'not-regular', path: name, message: 'was read by this run and is not overwritten', hint: 'name another file after --output' }]
  const render = await FORMATS[format]()
  try {
    writeWhole(file, render(report, context))
    return []
  } catch (error) {
    return [writeFailure(error, name)]
  }
}

/** The page of a workflow run on GitHub. */
async function writeStepSummary(report: Report, context: RenderContext, io: Io): Promise<DocumentError[]> {
  const file = io.env.GITHUB_STEP_SUMMARY ?? ''
  if (file === '') return []
  const render = await FORMATS.markdown()
  try {
    appendFileSync(file, render(report, context))
    return []
  } catch (error) {
    return [writeFailure(error, 'GITHUB_STEP_SUMMARY')]
  }
}

function writeFailure(error: unknown, name: string): DocumentError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const hint = code === 'ENOENT' ? 'make its folder first' : code === 'ENOSPC' ? 'free some room on the disk' : 'check the folder and your right to write there'
  return { ...fileSystemFailure(error).toError(name), message: `could not be written (${code || 'unknown'})`, hint }
}
