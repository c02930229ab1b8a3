/** Every flag, defined once: program.ts makes the parser, the help and the completions from this table. */
import { isLimitName, LIMIT_NAMES, type LimitName, limitForm, limitText, limitValue } from '../documents/limit-names.ts'
import type { Shard } from '../documents/shard.ts'
import { type CommandName, formatsOf, targetOf, targetsText } from '../report/formats.ts'
import { ONLY, SORT_KEYS } from '../report/view.ts'
import { parseDay } from '../resume/calendar.ts'
import { COLOR_MODES } from './color.ts'

/** One flag of a command. */
export interface Flag {
  /** As a person types it: `-o, --output <file>`. */
  readonly names: string
  readonly about: string
  /** Heading in the help. */
  readonly group: string
  /** The value when the flag is not given; left out: none. */
  readonly initial?: unknown
  /** How the help shows `initial`; left out: as it is. */
  readonly initialText?: string
  readonly choices?: readonly string[]
  /** Another flag that cannot be given beside it. */
  readonly conflicts?: string
  readonly hidden?: true
  /**
   * @param text - as typed
   * @param before - what the flag holds so far; for those that may be given again
   * @throws FlagError
   */
  readonly read?: (text: string, before: unknown) => unknown
}

/** What is wrong with a flag's value. */
export class FlagError extends Error {
  override readonly name = 'FlagError'
}

const REPORT = 'How the report is written:'
const SHOWN = 'What is shown (the verdict never depends on it):'
const GATES = 'Gates (with any that fails, the exit code is 1):'
const SETTINGS = 'Settings:'
const GROUPS = [REPORT, SHOWN, GATES, SETTINGS]

const GATHERED = (text: string, before: unknown): readonly string[] => [...(Array.isArray(before) ? before : []), text]

/** @returns the flags of a command, in the order of the help */
export function flagsOf(command: CommandName): Flag[] {
  const all = [...OWN_FLAGS[command], ...reportFlags(command)]
  return GROUPS.flatMap((group) => all.filter((flag) => flag.group === group))
}

/** Flags of every command that writes a report. */
function reportFlags(command: CommandName): Flag[] {
  return [
    { names: '-f, --format <name>', about: 'how to write the report', group: REPORT, choices: formatsOf(command), initial: 'table' },
    {
      names: '-o, --output <file>',
      about: 'write it to a file as well, the format by its ending or as FORMAT=FILE; may be given again',
      group: REPORT,
      initial: [],
      initialText: 'none',
      read: (text, before) => outputFile(text, before, command),
    },
    { names: '--color <when>', about: 'colour the report', group: REPORT, choices: COLOR_MODES, initial: 'auto' },
    { names: '--no-color', about: 'the same as --color never', group: REPORT, hidden: true },
    { names: '--ascii', about: 'no symbols beyond ASCII', group: REPORT, initial: false },
    { names: '--width <columns>', about: 'how wide a table may be (default: the terminal)', group: REPORT, read: wholeNumber(MIN_WIDTH) },
    { names: '-q, --quiet', about: 'only what matters most; no progress', group: SHOWN, initial: false, conflicts: 'verbose' },
    { names: '-v, --verbose', about: 'everything, with the lines that it rests on; where each setting is from', group: SHOWN, initial: false },
    {
      names: '--limit <name=value>',
      about: `what reading one document may need (default: ${(Object.keys(LIMIT_NAMES) as LimitName[]).map((name) => `${name}=${limitText(name)}`).join(' ')}); may be given again`,
      group: SETTINGS,
      read: limit,
    },
    { names: '--config <file>', about: 'the configuration (default: the nearest one up to the root of the repository)', group: SETTINGS },
    { names: '--no-cache', about: 'read every PDF and DOCX anew, and keep nothing of it', group: SETTINGS },
    { names: '--no-config', about: 'no configuration', group: SETTINGS, hidden: true },
  ]
}

/** A table of less is no table. */
const MIN_WIDTH = 60

const top: Flag = { names: '--top <n>', about: 'show n jobs', group: SHOWN, read: wholeNumber(1) }
const sort: Flag = { names: '--sort <key>', about: 'order of the jobs shown', group: SHOWN, choices: SORT_KEYS, initial: 'score' }
const only: Flag = { names: '--only <what>', about: 'which requirements are shown', group: SHOWN, choices: ONLY, initial: 'all' }

/** The day that "Present" and "recent" are counted from. */
const asOf: Flag = { names: '--as-of <day>', about: 'read dates of the resume as of a day, YYYY-MM-DD (default: today)', group: SETTINGS, read: day }

/** Results never depend on it. */
const threads: Flag = {
  names: '--threads <n>',
  about: 'work on ads in n threads',
  group: SETTINGS,
  // What threads send back costs what they save: on two cores they were measured slower than one for every number of ads.
  initial: 1,
  initialText: '1; 0: as many as there are cores',
  read: wholeNumber(0),
}

const shard: Flag = { names: '--shard <i/n>', about: 'do the i-th of n parts of the ads, for machines that share them', group: SETTINGS, read: shardOf }

const gates: readonly Flag[] = [
  { names: '--min-score <n>', about: 'fail when a job scores less', group: GATES, read: score },
  { names: '--min-score-any <n>', about: 'fail when no job scores as much', group: GATES, read: score },
  { names: '--require <term>', about: 'fail when the resume does not name it; may be given again', group: GATES, initial: [], initialText: 'none', read: GATHERED },
  { names: '--baseline <file>', about: 'fail when a job scores less than in this report of match --format json', group: GATES },
  { names: '--tolerance <points>', about: 'how far a job may fall below the baseline', group: GATES, initial: 0, read: score },
]

/** What is planned for when nobody says. */
export const PLAN = { target: 75, most: 5 } as const

/** Every command's own flags; it has those of {@link reportFlags} too. */
const OWN_FLAGS: Readonly<Record<CommandName, readonly Flag[]>> = {
  match: [
    { names: '-w, --watch', about: 'run again when the resume or an ad changes, and show what moved', group: SHOWN, initial: false },
    top,
    sort,
    only,
    ...gates,
    asOf,
    threads,
    shard,
  ],
  extract: [top, threads, shard],
  explain: [only, asOf],
  plan: [
    { names: '--target <score>', about: 'the score that a job should reach', group: SETTINGS, initial: PLAN.target, read: score },
    { names: '--most <n>', about: 'look for sets of up to n skills', group: SETTINGS, initial: PLAN.most, read: wholeNumber(1) },
    asOf,
    threads,
  ],
  compare: [top, asOf, threads],
  resume: [asOf],
  skills: [{ names: '--unknown <jobs...>', about: 'list the terms of these ads that the taxonomy does not know, with counts', group: SETTINGS }],
}

/** A file that a report of the command can be written to. */
function outputFile(text: string, before: unknown, command: CommandName): readonly string[] {
  const files = Array.isArray(before) ? before : []
  if (targetOf(text, command) === null) throw new FlagError(`${targetsText(command)} is needed.`)
  if (files.includes(text)) throw new FlagError('it is named twice.')
  return [...files, text]
}

/** `pages=40` among the limits so far. */
function limit(text: string, before: unknown): object {
  const [name = '', value = ''] = text.split('=', 2)
  if (!isLimitName(name)) throw new FlagError(`name one of ${Object.keys(LIMIT_NAMES).join(', ')}, as in pages=40.`)
  if (limitValue(name, value) === null) throw new FlagError(`${limitForm(name).words} is needed for ${name}.`)
  return { ...(typeof before === 'object' ? before : {}), [name]: value }
}

/** A flag's score or points, 0 … 100. */
function score(value: string): number {
  const number = Number(value)
  if (value.trim() === '' || !(number >= 0 && number <= 100)) throw new FlagError('a number from 0 to 100 is needed.')
  return number
}

/** A flag's whole number of at least `least`. */
function wholeNumber(least: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (value.trim() === '' || !Number.isInteger(number) || number < least) throw new FlagError(`a whole number of at least ${least} is needed.`)
    return number
  }
}

function shardOf(value: string): Shard {
  const found = /^(\d{1,6})\/(\d{1,6})$/.exec(value)
  const [index, count] = [Number(found?.[1]), Number(found?.[2])]
  if (!(index >= 1 && index <= count)) throw new FlagError('a part of a whole such as 1/8 is needed.')
  return { index, count }
}

function day(value: string): object {
  const found = parseDay(value)
  if (found === null) throw new FlagError('a day of the calendar as YYYY-MM-DD is needed.')
  return found
}
