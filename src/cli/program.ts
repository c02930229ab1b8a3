/** The one definition of commands and flags: parsing, help and completion come from it. */
import { isAbsolute, relative } from 'node:path'
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { ConfigError } from '../config/config-error.ts'
import { endingsText, FORMAT_NAMES, formatByEnding } from '../report/formats.ts'
import { safeText } from '../report/safe-text.ts'
import { ONLY, SORT_KEYS } from '../report/view.ts'
import { parseDay } from '../resume/calendar.ts'
import { COLOR_MODES } from './color.ts'
import type { SkillsOptions } from './commands/skills.ts'
import { SHELLS, type Shell } from './completion.ts'
import { ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import type { CommonOptions, DisplayOptions, MatchOptions, PlanFlags, ResumeOptions } from './options.ts'
import { VERSION } from './version.ts'

const EXAMPLES = `Examples:
  atsmatch match resume.md jobs/                 score every ad in jobs/, list what is missing
  atsmatch match resume.md jobs/ --format json   the same for scripts
  atsmatch extract jobs/backend.txt              what one ad asks for
  atsmatch explain resume.md jobs/backend.txt    where every point comes from
  atsmatch plan resume.md jobs/                  which skills would lift the most jobs
  atsmatch compare old.md new.md jobs/           what a change of the resume did
  atsmatch match resume.md jobs/ --min-score 60 --require Kubernetes   fail when below
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
    if (error instanceof ConfigError) {
      io.stderr.write(
        `atsmatch: ${safeText(isAbsolute(error.where) ? relative(io.cwd, error.where) : error.where)}: ${safeText(error.message)} [config]\n  hint: ${safeText(error.hint)}\n`,
      )
      return ExitCode.failure
    }
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
    .configureOutput({ writeOut: (text) => void io.stdout.write(text), writeErr: (text) => void io.stderr.write(text.split('\n').map(safeText).join('\n')) })
    .exitOverride()
    .showHelpAfterError('(atsmatch --help lists commands and flags)')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', EXITS)
    .hook('preAction', async (_program, command) => {
      if (!command.options.some((option) => option.attributeName() === 'config')) return
      const { applyLayers } = await import('./options-layers.ts')
      const found = await applyLayers(command, io)
      const changes = found?.config.taxonomy
      if (found === null || changes === undefined) return
      const { taxonomyExtension } = await import('../config/own-skills.ts')
      command.setOptionValueWithSource('skills', taxonomyExtension(changes, found.file), 'config')
    })

  gates(asOf(display(common(program.command('match')))))
    .option('-w, --watch', 'run again when the resume or an ad changes, and show what moved', false)
    .description('score every ad, list what is missing')
    .argument('<resume>', 'the resume')
    .argument('<jobs...>', 'ads: folders, globs, files, or - for standard input')
    .action(async (resume: string, jobs: string[], options: MatchOptions) => {
      const { match } = await import('./commands/match.ts')
      done(await match(resume, jobs, options, io))
    })

  display(common(program.command('extract')))
    .description('the requirements of each ad, no resume')
    .argument('<jobs...>', 'ads: folders, globs, files, or - for standard input')
    .action(async (jobs: string[], options: CommonOptions & DisplayOptions) => {
      const { extract } = await import('./commands/extract.ts')
      done(await extract(jobs, options, io))
    })

  asOf(common(program.command('explain'), ['table', 'json']))
    .description('every point of one score, traced to lines of both files; with a term, why it got what it got')
    .argument('<resume>', 'the resume')
    .argument('<job>', 'one ad')
    .argument('[term]', 'a skill, an alias of it, or words of the ad')
    .action(async (resume: string, job: string, term: string | undefined, options: ResumeOptions) => {
      const { explain } = await import('./commands/explain.ts')
      done(await explain(resume, job, term, options, io))
    })

  asOf(common(program.command('plan'), ['table', 'json']))
    .description('which skills lift the most jobs, and the smallest set that reaches a threshold')
    .argument('<resume>', 'the resume')
    .argument('<jobs...>', 'ads: folders, globs, files, or - for standard input')
    .addOption(new Option('--target <score>', 'the score that a job should reach').argParser(score).default(75))
    .addOption(new Option('--most <n>', 'look for sets of up to n skills').argParser(wholeNumber(1)).default(5))
    .action(async (resume: string, jobs: string[], options: PlanFlags) => {
      const { plan } = await import('./commands/plan.ts')
      done(await plan(resume, jobs, options, io))
    })

  asOf(common(program.command('compare'), ['table', 'markdown', 'json']))
    .description('what a change of the resume did to every score')
    .argument('<old>', 'the resume as it was, or a report saved with match --format json')
    .argument('<new>', 'the resume as it is')
    .argument('<jobs...>', 'ads: folders, globs, files, or - for standard input')
    .action(async (old: string, now: string, jobs: string[], options: ResumeOptions) => {
      const { compare } = await import('./commands/compare.ts')
      done(await compare(old, now, jobs, options, io))
    })

  asOf(common(program.command('resume'), ['table', 'json']))
    .description('what a machine reads in a resume: contact, sections, positions, skills with evidence')
    .argument('<file>', 'the resume')
    .action(async (file: string, options: ResumeOptions) => {
      const { resume } = await import('./commands/resume.ts')
      done(await resume(file, options, io))
    })

  program
    .command('skills')
    .description('look into the taxonomy; or, with --unknown, the terms of ads that it lacks')
    .argument('[query]', 'a part of an id, a label or an alias')
    .option('--unknown <jobs...>', 'list the terms of these ads that the taxonomy does not know, with counts')
    .addOption(new Option('-f, --format <name>', 'how to write it').choices(['table', 'json']).default('table'))
    .addOption(configFlag())
    .addOption(noConfigFlag())
    .action(async (query: string | undefined, options: SkillsOptions) => {
      const { skills } = await import('./commands/skills.ts')
      done(await skills(query, options, io))
    })

  program
    .command('init')
    .description('write a commented configuration into this folder')
    .action(async () => {
      const { init } = await import('./commands/init.ts')
      done(init(io))
    })

  program
    .command('completion')
    .description('print a completion script for a shell')
    .addArgument(new Argument('[shell]', 'whose script is wanted').choices(SHELLS))
    .addOption(new Option('--skills <text>', 'print the skills that begin with a text').hideHelp())
    .action(async (shell: Shell | undefined, { skills }: { readonly skills?: string }, command: Command) => {
      const { completion, skillNames } = await import('./commands/completion.ts')
      if (skills !== undefined) return done(await skillNames(skills, io))
      if (shell === undefined) command.error("error: missing required argument 'shell'")
      done(completion(shell, program, io))
    })

  return program
}

/** The day that "Present" and "recent" are counted from. */
function asOf(command: Command): Command {
  return command.addOption(
    new Option('--as-of <day>', 'read dates of the resume as of a day, YYYY-MM-DD (default: today)').argParser((value) => {
      const day = parseDay(value)
      if (day === null) throw new InvalidArgumentError('a day of the calendar as YYYY-MM-DD is needed.')
      return day
    }),
  )
}

/** Flags that every command on ads takes. */
function common(command: Command, formats: readonly string[] = FORMAT_NAMES): Command {
  return command
    .addOption(new Option('-f, --format <name>', 'how to write the report').choices(formats).default('table'))
    .addOption(new Option('--color <when>', 'colour the report').choices(COLOR_MODES).default('auto'))
    .addOption(new Option('--no-color', 'the same as --color never').hideHelp())
    .option('--ascii', 'no symbols beyond ASCII', false)
    .addOption(configFlag())
    .addOption(noConfigFlag())
}

const configFlag = (): Option => new Option('--config <file>', 'the configuration (default: the nearest one up to the root of the repository)')
const noConfigFlag = (): Option => new Option('--no-config', 'no configuration').hideHelp()

/** Where reports are written besides standard output, and what people are shown. The verdict never depends on these. */
function display(command: Command): Command {
  return command
    .addOption(new Option('-o, --output <file>', 'write it to a file as well, the format by its ending; may be given again').argParser(outputFile).default([], 'none'))
    .addOption(new Option('-q, --quiet', 'only the ranking; no progress').default(false).conflicts('verbose'))
    .addOption(new Option('-v, --verbose', 'every requirement with the lines of both files; where each setting is from').default(false))
    .addOption(new Option('--top <n>', 'show n jobs').argParser(wholeNumber(1)))
    .addOption(new Option('--sort <key>', 'order of the jobs shown').choices(SORT_KEYS).default('score'))
    .addOption(new Option('--only <what>', 'which requirements are shown').choices(ONLY).default('all'))
}

/** A file that a report can be written to. */
function outputFile(file: string, files: readonly string[]): readonly string[] {
  if (formatByEnding(file) === null) throw new InvalidArgumentError(`${endingsText()} is needed.`)
  if (files.includes(file)) throw new InvalidArgumentError('it is named twice.')
  return [...files, file]
}

/** Gates: with any of them that fails, the exit code is 1. */
function gates(command: Command): Command {
  return command
    .addOption(new Option('--min-score <n>', 'fail when a job scores less').argParser(score))
    .addOption(new Option('--min-score-any <n>', 'fail when no job scores as much').argParser(score))
    .addOption(
      new Option('--require <term>', 'fail when the resume does not name it; may be given again')
        .argParser((term: string, terms: readonly string[]) => [...terms, term])
        .default([], 'none'),
    )
    .addOption(new Option('--baseline <file>', 'fail when a job scores less than in this report of match --format json'))
    .addOption(new Option('--tolerance <points>', 'how far a job may fall below the baseline').argParser(score).default(0))
}

/** A flag's score or points, 0 … 100. */
function score(value: string): number {
  const number = Number(value)
  if (value.trim() === '' || !(number >= 0 && number <= 100)) throw new InvalidArgumentError('a number from 0 to 100 is needed.')
  return number
}

/** A flag's whole number of at least `least`. */
export function wholeNumber(least: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (!Number.isInteger(number) || number < least) throw new InvalidArgumentError(`a whole number of at least ${least} is needed.`)
    return number
  }
}
