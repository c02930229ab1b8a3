/** A place of a file as reports write it. */
import type { Evidence } from '../text/evidence.ts'

/** @returns line and column, from 1, what stands there, and the page where there are pages */
export function evidenceJson({ line, column, page, quote, section }: Evidence): object {
  return { line, column, ...(page === undefined ? {} : { page }), quote, section }
}
