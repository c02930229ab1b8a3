/** The one definition of the commands; with the flags of flags.ts, parsing, help and completion come from it. */
import { isAbsolute, relative } from 'node:path'
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { ConfigError } from '../config/config-error.ts'
import { limitsOf } from '../documents/limit-names.ts'
import type { CommandName } from '../report/formats.ts'
import { safeText } from '../report/safe-text.ts'
import { SHELLS, type Shell } from './completion.ts'
import { ExitCode } from './exit-code.ts'
import { type Flag, FlagError, flagsOf } from './flags.ts'
import type { Io } from './io.ts'
import type { CommonOptions, CompareOptions, ExplainOptions, ExtractOptions, MatchOptions, PlanFlags, ResumeOptions, SkillsOptions } from './options.ts'
import { VERSION } from './version.ts'

/** What can be asked of the cache. */
const CACHE_ACTIONS = ['dir', 'size', 'clear'] as const
export type CacheAction = (typeof CACHE_ACTIONS)[number]

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
      if (found === null || (found.config.taxonomy === undefined && found.config.weights === undefined)) return
      const { modelChanges } = await import('../config/model-changes.ts')
      command.setOptionValueWithSource('changes', modelChanges(found), 'config')
    })

  reporting(program, 'match')
    .description('score every ad, list what is missing')
    .argument('<resume>', 'the resume')
    .argument('<jobs...>', JOBS)
    .action(async (resume: string, jobs: string[], options: MatchOptions) => {
      const { match } = await import('./commands/match.ts')
      done(await match(resume, jobs, options, within(options, io)))
    })

  reporting(program, 'extract')
    .description('the requirements of each ad, no resume')
    .argument('<jobs...>', JOBS)
    .action(async (jobs: string[], options: ExtractOptions) => {
      const { extract } = await import('./commands/extract.ts')
      done(await extract(jobs, options, within(options, io)))
    })

  reporting(program, 'explain')
    .description('every point of one score, traced to lines of both files; with a term, why it got what it got')
    .argument('<resume>', 'the resume')
    .argument('<job>', 'one ad')
    .argument('[term]', 'a skill, an alias of it, or words of the ad')
    .action(async (resume: string, job: string, term: string | undefined, options: ExplainOptions) => {
      const { explain } = await import('./commands/explain.ts')
      done(await explain(resume, job, term, options, within(options, io)))
    })

  reporting(program, 'plan')
    .description('which skills lift the most jobs, and the smallest set that reaches a threshold')
    .argument('<resume>', 'the resume')
    .argument('<jobs...>', JOBS)
    .action(async (resume: string, jobs: string[], options: PlanFlags) => {
      const { plan } = await import('./commands/plan.ts')
      done(await plan(resume, jobs, options, within(options, io)))
    })

  reporting(program, 'compare')
    .description('what a change of the resume did to every score')
    .argument('<old>', 'the resume as it was, or a report saved with match --format json')
    .argument('<new>', 'the resume as it is')
    .argument('<jobs...>', JOBS)
    .action(async (old: string, now: string, jobs: string[], options: CompareOptions) => {
      const { compare } = await import('./commands/compare.ts')
      done(await compare(old, now, jobs, options, within(options, io)))
    })

  reporting(program, 'resume')
    .description('what a machine reads in a resume: contact, sections, positions, skills with evidence')
    .argument('<file>', 'the resume')
    .action(async (file: string, options: ResumeOptions) => {
      const { resume } = await import('./commands/resume.ts')
      done(await resume(file, options, within(options, io)))
    })

  reporting(program, 'skills')
    .description('look into the taxonomy; or, with --unknown, the terms of ads that it lacks')
    .argument('[query]', 'a part of an id, a label or an alias')
    .action(async (query: string | undefined, options: SkillsOptions) => {
      const { skills } = await import('./commands/skills.ts')
      done(await skills(query, options, within(options, io)))
    })

  program
    .command('init')
    .description('write a commented configuration into this folder')
    .action(async () => {
      const { init } = await import('./commands/init.ts')
      done(init(io))
    })

  program
    .command('cache')
    .description('where the text of PDF and DOCX files is kept for the next run, how much of it there is, or away with it')
    .addArgument(new Argument('<action>', 'what is wanted').choices(CACHE_ACTIONS))
    .action(async (action: CacheAction) => {
      const { cache } = await import('./commands/cache.ts')
      done(await cache(action, io))
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

/** The surroundings of a run with the limits that its flags state. */
const within = ({ limit }: Pick<CommonOptions, 'limit'>, io: Io): Io => (limit === undefined ? io : { ...io, limits: limitsOf(limit) })

const JOBS = 'ads: folders, globs, files, or - for standard input'

/** A command that writes a report, with its flags. */
function reporting(program: Command, name: CommandName): Command {
  const command = program.command(name)
  for (const flag of flagsOf(name)) command.addOption(toOption(flag))
  return command
}

function toOption({ names, about, group, initial, initialText, choices, conflicts, hidden, read }: Flag): Option {
  const option = new Option(names, about).helpGroup(group)
  if (choices !== undefined) option.choices(choices)
  if (read !== undefined)
    option.argParser((text: string, before: unknown) => {
      try {
        return read(text, before)
      } catch (error) {
        throw error instanceof FlagError ? new InvalidArgumentError(error.message) : error
      }
    })
  if (initial !== undefined) option.default(initial, initialText)
  if (conflicts !== undefined) option.conflicts(conflicts)
  return hidden ? option.hideHelp() : option
}
