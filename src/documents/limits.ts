/** How much of a stranger's file is taken before it is refused. */
import type { LimitName } from './limit-names.ts'

/** Bounds of reading one document. Every one of them ends in an error that names the limit. */
export interface Limits {
  /** Bytes of one file (of one line in JSON lines). */
  readonly fileBytes: number
  /** Bytes that the parts of a DOCX or ODT may have when unpacked, together. */
  readonly unpackedBytes: number
  /** Unpacked bytes for each packed byte of a DOCX or ODT part. */
  readonly ratio: number
  /** Pages of a PDF. */
  readonly pages: number
  /** Elements within elements (HTML, XML, JSON), groups within groups (RTF, TeX). */
  readonly nesting: number
  /** Time for one document, in milliseconds. PDF is read in a thread that is ended then; other readers look at it between paragraphs. */
  readonly millisecondsPerDocument: number
  /** Memory that reading one PDF may take, in bytes. */
  readonly memoryBytes: number
}

/**
 * - fileBytes: a resume with a large photo has about 5 MB; four times that.
 * - unpackedBytes: the XML of a 300-page book has 10 MB; ten times that, and still no danger to a small CI machine.
 * - ratio: XML of Word and LibreOffice shrinks to a 5th, that of an empty table of 1,000 rows to an 80th; a bomb to a 1,000th.
 * - pages: long academic CVs have about 60.
 * - nesting: job boards reach 40 elements, browsers stop at 512.
 * - millisecondsPerDocument: a page of PDF takes 2 to 20 ms, the slowest honest file seen took 1.2 s.
 * - memoryBytes: the largest honest file seen took 200 MB.
 */
export const DEFAULT_LIMITS: Limits = {
  fileBytes: 20 * 1024 * 1024,
  unpackedBytes: 100 * 1024 * 1024,
  ratio: 250,
  pages: 200,
  nesting: 400,
  millisecondsPerDocument: 20_000,
  memoryBytes: 1024 * 1024 * 1024,
}

/** @returns the end of a hint for somebody who needs more */
export const raise = (name: LimitName): string => `or raise the limit with --limit ${name}=…`
