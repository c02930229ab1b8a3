/** From the gates' flags to the verdict. */
import type { DocumentError } from '../documents/failure.ts'
import { Offer } from '../matching/cover.ts'
import { GateCheck, type GateFailure } from '../matching/gates.ts'
import { requiredTerm } from '../matching/require-term.ts'
import { safeText } from '../report/safe-text.ts'
import type { SavedReport } from '../report/saved-report.ts'
import type { Io } from './io.ts'
import type { Offered } from './matched.ts'
import type { GateOptions } from './options.ts'

/** @returns whether any gate was asked for */
export function asksForGates({ minScore, minScoreAny, require, baseline }: GateOptions): boolean {
  return minScore !== undefined || minScoreAny !== undefined || require.length > 0 || baseline !== undefined
}

/** @returns the saved report that `--baseline` names, why it could not be read, or `undefined` when the flag was not given */
export async function readBaseline({ baseline }: GateOptions, io: Io): Promise<SavedReport | DocumentError | undefined> {
  if (baseline === undefined) return undefined
  const { readSavedReport } = await import('./saved-file.ts')
  return readSavedReport(baseline, io)
}

/** @returns what judges each job, whatever the format, filter or verbosity */
export function gateCheck({ resume, model, digest }: Offered, options: GateOptions, baseline: SavedReport | undefined, io: Io): GateCheck {
  const offer = new Offer(resume, model.taxonomy)
  if (baseline !== undefined && baseline.taxonomy !== digest)
    io.stderr.write(
      `atsmatch: warning: the baseline was made with another version of the taxonomy; scores may differ for that alone\n  hint: make it anew with atsmatch match … --format json\n`,
    )
  const { minScore, minScoreAny, tolerance, require } = options
  return new GateCheck({
    ...(minScore === undefined ? {} : { minScore }),
    ...(minScoreAny === undefined ? {} : { minScoreAny }),
    require: require.map((typed) => requiredTerm(typed, offer, model)),
    ...(baseline === undefined ? {} : { baseline: baseline.jobs }),
    tolerance,
  })
}

/** Writes what failed to stderr, one line each. */
export function printGateFailures(failures: readonly GateFailure[], io: Io): void {
  for (const { gate, job, message } of failures) io.stderr.write(`atsmatch: gate ${gate} failed: ${job === null ? '' : `${safeText(job)} `}${safeText(message)}\n`)
}
