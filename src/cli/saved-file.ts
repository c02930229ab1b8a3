/** Reads a saved report that a flag or an operand names. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type DocumentError, fileSystemFailure } from '../documents/failure.ts'
import { parseSavedReport, type SavedReport } from '../report/saved-report.ts'
import type { Io } from './io.ts'

/** @returns the report, or why it could not be read */
export function readSavedReport(file: string, io: Io): SavedReport | DocumentError {
  let text: string
  try {
    text = readFileSync(resolve(io.cwd, file), 'utf8')
  } catch (error) {
    return fileSystemFailure(error).toError(file)
  }
  try {
    return parseSavedReport(text)
  } catch (error) {
    return { code: 'unknown-json', path: file, message: error instanceof Error ? error.message : String(error), hint: 'make one with atsmatch match … --format json' }
  }
}
