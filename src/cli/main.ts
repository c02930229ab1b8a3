/** The entry: answers `--version` by itself, loads everything else late, and never ends the process from within. */
import { ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { VERSION } from './version.ts'

/**
 * Runs the tool.
 *
 * @param argv - the words after the program's name
 * @param io - streams and surroundings
 * @returns the exit code; an error of our own making is thrown
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    io.stdout.write(`${VERSION}\n`)
    return ExitCode.ok
  }
  const { runProgram } = await import('./program.ts')
  return runProgram(argv, io)
}
