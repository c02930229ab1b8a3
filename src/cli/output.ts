/** Writes a report: to standard output in the format that was asked for, and to every `--output`. */
import { appendFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type DocumentError, fileSystemFailure } from '../documents/failure.ts'
import { type CommandName, type Reports, render, targetOf, targetsText } from '../report/formats.ts'
import type { RenderContext } from '../report/report.ts'
import { renderContext } from './color.ts'
import { printFailure } from './failures.ts'
import type { Io } from './io.ts'
import type { CommonOptions, ViewOptions } from './options.ts'

/** Width of a table in a file: a person opens it in an editor. */
const FILE_WIDTH = 120

/** What an id adds to the name of a file that holds many ads. */
const LINE_OF_FILE = /(?::\d{1,12}|#[^#]{0,200})$/

/** A report with what else writing it needs. */
export interface Written<C extends CommandName> {
  readonly command: C
  readonly report: Reports[C]
  /** Ids of all that was read: it is never written over. */
  readonly read: readonly string[]
}

/**
 * @param written - the report
 * @param options - flags
 * @param io - streams
 * @returns whether everything was written; what was not is printed
 */
export async function writeReport<C extends CommandName>(written: Written<C>, options: CommonOptions & ViewOptions, io: Io): Promise<boolean> {
  const context: RenderContext = { ...renderContext(io, options), view: viewOf(options) }
  const whole: RenderContext = { ...context, view: viewOf({ ...options, quiet: false }) }
  const { command, report } = written
  // A command that does not write the format has refused it as a flag; what a configuration says in general it may pass over.
  io.stdout.write((await render(command, report, options.format, context)) ?? (await render(command, report, 'table', context)) ?? '')
  const failures: DocumentError[] = []
  if (options.format === 'github') failures.push(...(await writeStepSummary(written, whole, io)))
  // --quiet is about what scrolls past, not about what is kept.
  const inFiles: RenderContext = { ...whole, width: options.width ?? FILE_WIDTH, color: 0, unicode: !options.ascii }
  for (const text of options.output) failures.push(...(await writeFile(text, written, inFiles, io)))
  for (const failure of failures) printFailure(io, failure)
  return failures.length === 0
}

/** @returns what the flags leave to be shown */
function viewOf({ quiet, verbose, only, sort, top }: CommonOptions & ViewOptions): NonNullable<RenderContext['view']> {
  return { detail: quiet ? 'brief' : verbose ? 'full' : 'normal', only: only ?? 'all', sort: sort ?? 'score', top: top ?? null }
}

async function writeFile<C extends CommandName>(text: string, { command, report, read }: Written<C>, context: RenderContext, io: Io): Promise<DocumentError[]> {
  const target = targetOf(text, command)
  // Flags are checked when they are parsed; a configuration may still name anything.
  if (target === null) return [{ code: 'unknown-format', path: text, message: `is nothing that ${command} writes`, hint: `give ${targetsText(command)}` }]
  const file = resolve(io.cwd, target.file)
  const { writeWhole, sameFile } = await import('./output-file.ts')
  if (read.some((id) => id !== '-' && (sameFile(file, resolve(io.cwd, id)) || sameFile(file, resolve(io.cwd, id.replace(LINE_OF_FILE, ''))))))
    return [{ code: 'not-regular', path: target.file, message: 'was read by this run and is not overwritten', hint: 'name another file after --output' }]
  try {
    writeWhole(file, (await render(command, report, target.format, context)) ?? '')
    return []
  } catch (error) {
    return [writeFailure(error, target.file)]
  }
}

/** The page of a workflow run on GitHub. */
async function writeStepSummary<C extends CommandName>({ command, report }: Written<C>, context: RenderContext, io: Io): Promise<DocumentError[]> {
  const file = io.env.GITHUB_STEP_SUMMARY ?? ''
  if (file === '') return []
  try {
    appendFileSync(file, (await render(command, report, 'markdown', context)) ?? '')
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
