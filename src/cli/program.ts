/** The one definition of commands and flags: parsing, help and completion come from it. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { FORMAT_NAMES } from '../report/formats.ts'
import { COLOR_MODES } from './color.ts'
import { ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import type { CommonOptions } from './options.ts'
import { VERSION } from './version.ts'

const EXAMPLES = `Examples:
  atsmatch match resume.md jobs/                 score every ad in jobs/, list what is missing
  atsmatch match resume.md jobs/ --format json   the same for scripts
  atsmatch extract jobs/backend.txt              what one ad asks for
  pbpaste | atsmatch match resume.md -           an ad from the clipboard
`

const EXITS = `
Exit codes: 0 done, 1 a gate failed, 2 usage or unreadable input, 3 nothing to score, 130 interrupted.
`

/**
 * Parses a command line and runs the command that it names.
 *
 * @param argv - the words after the program's name
 * @param io - streams and surroundings
 * @returns the exit code; usage errors are printed and give 2
 */
export async function runProgram(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = ExitCode.ok
  const program = buildProgram(io, (result) => {
    code = result
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    // commander answers 1 to every usage error; 1 is the gates' here.
    return error.exitCode === 0 ? ExitCode.ok : ExitCode.failure
  }
  return code
}

/**
 * Builds the program.
 *
 * @param io - where help and usage errors go
 * @param done - receives the exit code of the command that ran
 */
export function buildProgram(io: Io, done: (code: ExitCode) => void): Command {
  const program = new Command('atsmatch')
    .description('Scores job ads against a resume and lists what the resume lacks. Offline; every point is traced to a line.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .configureOutput({ writeOut: (text) => void io.stdout.write(text), writeErr: (text) => void io.stderr.write(text) })
    .exitOverride()
    .showHelpAfterError('(atsmatch --help lists commands and flags)')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', EXITS)

  common(program.command('match'))
    .description('score every ad, list what is missing')
    .argument('<resume>', 'the resume')
    .argument('<jobs...>', 'ads: folders, globs, files, or - for standard input')
    .action(async (resume: string, jobs: string[], options: CommonOptions) => {
      const { match } = await import('./commands/match.ts')
      done(await match(resume, jobs, options, io))
    })

  common(program.command('extract'))
    .description('the requirements of each ad, no resume')
    .argument('<jobs...>', 'ads: folders, globs, files, or - for standard input')
    .action(async (jobs: string[], options: CommonOptions) => {
      const { extract } = await import('./commands/extract.ts')
      done(await extract(jobs, options, io))
    })

  return program
}

/** Flags that every command on ads takes. */
function common(command: Command): Command {
  return command
    .addOption(new Option('-f, --format <name>', 'how to write the report').choices(FORMAT_NAMES).default('table'))
    .addOption(new Option('--color <when>', 'colour the report').choices(COLOR_MODES).default('auto'))
    .addOption(new Option('--no-color', 'the same as --color never').hideHelp())
    .option('--ascii', 'no symbols beyond ASCII', false)
}

/** A flag's whole number of at least `least`. */
export function wholeNumber(least: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (!Number.isInteger(number) || number < least) throw new InvalidArgumentError(`a whole number of at least ${least} is needed.`)
    return number
  }
}
