/** What the process tells its caller. */

/** Exit codes; part of the contract, see README. */
export const ExitCode = {
  /** Done, and every gate passed. */
  ok: 0,
  /** A gate that was asked for failed. */
  gate: 1,
  /** Usage, configuration, or an input that could not be read. */
  failure: 2,
  /** Nothing to score: no requirement found in an ad that was named. */
  nothing: 3,
  /** Interrupted. */
  interrupted: 130,
} as const
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode]

/** What a run came to. */
export interface Outcome {
  /** Some input could not be read. */
  readonly failed: boolean
  readonly gateFailed: boolean
  /** Some ad asks for nothing that was understood. */
  readonly nothing: boolean
}

/** An unreadable input outranks a failed gate (the gate saw only a part), and both outrank an empty ad. */
export function exitCode({ failed, gateFailed, nothing }: Outcome): ExitCode {
  if (failed) return ExitCode.failure
  if (gateFailed) return ExitCode.gate
  return nothing ? ExitCode.nothing : ExitCode.ok
}
