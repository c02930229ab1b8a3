/** `--format jsonl` by itself: every line is written when its ad is done, and only what the end needs is kept. */
import type { DocumentError } from '../../documents/failure.ts'
import type { Units } from '../../documents/units.ts'
import { AdviceCount } from '../../matching/advice.ts'
import type { GateCheck, GateFailure } from '../../matching/gates.ts'
import { adviceLine, endLine, failureLine, type RunHead, runLine } from '../../report/jsonl.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { printFailure } from '../failures.ts'
import { printGateFailures } from '../gates.ts'
import type { Io } from '../io.ts'
import { writeLines } from '../line-sink.ts'
import { startProgress } from '../progress.ts'
import type { Batch } from './batch.ts'
import type { Facts } from './task.ts'

/**
 * Writes the report line by line.
 *
 * @param head - what is known before the first ad
 * @param units - how many there are, for the progress
 * @param batches - what became of the ads, in their order; left as soon as nobody reads any more
 * @param gates - judges each job; `null` when no gate was asked for
 * @param quiet - no progress
 * @param before - what could not be read before the ads, printed already
 */
export async function streamLines(
  head: RunHead,
  { count }: Units,
  batches: AsyncGenerator<Batch<Facts>>,
  gates: GateCheck | null,
  quiet: boolean,
  before: readonly DocumentError[],
  io: Io,
): Promise<ExitCode> {
  const advice = new AdviceCount()
  const progress = startProgress(io, 'ads', count, quiet)
  let [jobs, failures, nothing] = [0, before.length, false]
  let reads = await writeLines(io.stdout, runLine(head) + before.map(failureLine).join(''))
  if (reads)
    for await (const { outcomes, lines } of batches) {
      for (const { result, error } of outcomes) {
        if (error === undefined) {
          jobs++
          nothing ||= !result.asks
          gates?.see(result)
          advice.add(result.path, result.advice)
        } else {
          failures++
          progress.end()
          printFailure(io, error)
        }
        await progress.step()
      }
      reads = await writeLines(io.stdout, lines)
      if (!reads) break
    }
  progress.end()
  const failed: GateFailure[] = gates?.failures() ?? []
  if (reads) await writeLines(io.stdout, advice.advice().map(adviceLine).join('') + endLine({ jobs, failures, ...(gates === null ? {} : { gates: failed }) }))
  printGateFailures(failed, io)
  return exitCode({ failed: failures > 0, gateFailed: failed.length > 0, nothing })
}
