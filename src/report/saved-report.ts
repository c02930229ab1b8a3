/** Reads back a report that `match --format json` wrote. */
import * as v from 'valibot'
import type { ScoredJob } from '../matching/compare.ts'
import { COVERAGES } from '../matching/credit.ts'
import { SCHEMA_VERSION } from './report.ts'

/** A saved report, as far as comparing needs it. */
export interface SavedReport {
  readonly resume: string
  /** Digest of the taxonomy that it was made with. */
  readonly taxonomy: string
  readonly jobs: readonly ScoredJob[]
}

/** The text is no report of ours that can be compared with. */
export class NotAReport extends Error {
  override readonly name = 'NotAReport'
}

const Saved = v.object({
  schemaVersion: v.number(),
  tool: v.object({ name: v.literal('atsmatch') }),
  taxonomy: v.object({ digest: v.string() }),
  command: v.string(),
  resume: v.string(),
  jobs: v.array(
    v.object({
      path: v.string(),
      title: v.string(),
      score: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
      requirements: v.array(v.object({ anyOf: v.array(v.object({ label: v.string() })), coverage: v.picklist(COVERAGES), points: v.number(), contribution: v.number() })),
    }),
  ),
})

/** @returns whether a text looks like a report of ours at all, rather than a JSON Resume or anything else */
export const looksLikeReport = (text: string): boolean => /^\s*\{/.test(text) && /"schemaVersion"\s*:/.test(text.slice(0, 500)) && /"atsmatch"/.test(text.slice(0, 500))

/**
 * @param text - the file's text
 * @throws {NotAReport} when it is no report of `match` of this schema; the message says what is wrong
 */
export function parseSavedReport(text: string): SavedReport {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new NotAReport('is not JSON')
  }
  const result = v.safeParse(Saved, value)
  if (!result.success) {
    const [issue] = result.issues
    const path = v.getDotPath(issue)
    throw new NotAReport(`is not a report of atsmatch match${path === null ? '' : ` (at ${path})`}`)
  }
  const { output } = result
  if (output.command !== 'match') throw new NotAReport(`is a report of atsmatch ${output.command}, not of match`)
  if (output.schemaVersion !== SCHEMA_VERSION) throw new NotAReport(`has schemaVersion ${output.schemaVersion}; this version reads ${SCHEMA_VERSION}`)
  return {
    resume: output.resume,
    taxonomy: output.taxonomy.digest,
    jobs: output.jobs.map(({ path, title, score, requirements }) => ({
      path,
      title,
      score,
      requirements: requirements.map(({ anyOf, coverage, points, contribution }) => ({ label: anyOf.map((t) => t.label).join(' or '), coverage, points, contribution })),
    })),
  }
}
