/** `match --watch`: runs again when a file changes, and shows what moved. */
import { type FSWatcher, statSync, watch as watchFiles } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import type { MatchReport } from '../report/report.ts'
import { safeText } from '../report/safe-text.ts'
import { jobName, scoreText } from '../report/wording.ts'
import type { Io } from './io.ts'

/** Editors write a file in several steps; one run is enough for all of them. */
const SETTLE = 120
const HOME = '\u001b[H'
const TO_LINE_END = '\u001b[K'
const TO_SCREEN_END = '\u001b[J'

/** One run: what it printed, what it complained of, and what it found (`null` when nothing could be matched). */
export interface WatchedRun {
  readonly text: string
  readonly errors: string
  readonly report: MatchReport | null
}

/**
 * Runs at once and after every change, until `stop`.
 *
 * @param operands - files and folders; a glob's folder is watched as far as its first star
 * @param run - does the work and gives back what to print
 * @param io - streams
 * @param stop - ends the watch
 */
export async function watchAndRun(operands: readonly string[], run: () => Promise<WatchedRun>, io: Io, stop: AbortSignal): Promise<void> {
  let before: MatchReport | null = null
  let pending: NodeJS.Timeout | null = null
  let running = false
  let again = false
  const once = async (): Promise<void> => {
    if (running) {
      again = true
      return
    }
    running = true
    do {
      again = false
      const { text, errors, report } = await run()
      const change = before === null || report === null ? '' : moved(before, report)
      show(`${text}${change}`, errors, `\nwatching ${operands.length === 1 ? 'one name' : `${operands.length} names`}; Ctrl-C ends\n`, io)
      before = report ?? before
    } while (again && !stop.aborted)
    running = false
  }
  // Before the first run: a change while it goes on is a change too.
  const watchers = openWatchers(operands, io, () => {
    if (pending !== null) clearTimeout(pending)
    pending = setTimeout(() => void once(), SETTLE)
  })
  await once()
  await new Promise<void>((done) => {
    if (stop.aborted) done()
    else stop.addEventListener('abort', () => done(), { once: true })
  })
  if (pending !== null) clearTimeout(pending)
  for (const watcher of watchers) watcher.close()
}

/** Folders are watched, not files: an editor that renames leaves a watched file behind. */
function openWatchers(operands: readonly string[], io: Io, changed: () => void): FSWatcher[] {
  const folders = new Map<string, Set<string> | null>()
  for (const operand of operands) {
    const path = resolve(io.cwd, operand.replace(/[*?[{(!].*/, ''))
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
    const folder = isFolder ? path : dirname(path)
    const names = folders.get(folder)
    if (isFolder || operand !== operand.replace(/[*?[{(!].*/, '')) folders.set(folder, null)
    else if (names !== null) folders.set(folder, (names ?? new Set()).add(basename(path)))
  }
  // What is not there is told by the run itself.
  const present = [...folders].filter(([folder]) => statSync(folder, { throwIfNoEntry: false }) !== undefined)
  return present.map(([folder, names]) =>
    watchFiles(folder, (_event, name) => {
      // Our own `--output` and an editor's backups begin with a dot or end with a tilde.
      if (name !== null && /^\.|~$|\.tmp$/.test(name)) return
      if (names === null || name === null || names.has(name)) changed()
    }).on('error', () => undefined),
  )
}

/** One write, line by line over what stands there: a cleared screen would flicker, and would take with it what went wrong. */
function show(text: string, errors: string, foot: string, io: Io): void {
  if (io.stdout.isTTY === true) io.stdout.write(`${HOME}${(text + errors + foot).replaceAll('\n', `${TO_LINE_END}\n`)}${TO_SCREEN_END}`)
  else {
    if (errors !== '') io.stderr.write(errors)
    io.stdout.write(text + foot)
  }
}

/** @returns what changed from one run to the next, one line a job */
export function moved(before: MatchReport, now: MatchReport): string {
  const old = new Map(before.jobs.map(({ job, score }) => [job.source.id, score]))
  const lines = now.jobs.flatMap(({ job, score }) => {
    const was = old.get(job.source.id)
    if (was === undefined) return [`  ${safeText(jobName(job))}: new, ${scoreText(score)}`]
    if (was === score) return []
    const change = score !== null && was !== null ? ` (${score > was ? '+' : ''}${(score - was).toFixed(1)})` : ''
    return [`  ${safeText(jobName(job))}: ${scoreText(was)} to ${scoreText(score)}${change}`]
  })
  const gone = before.jobs.filter(({ job }) => !now.jobs.some((other) => other.job.source.id === job.source.id)).map(({ job }) => `  ${safeText(jobName(job))}: gone`)
  const all = [...lines, ...gone]
  return `\n${all.length === 0 ? 'Nothing moved since the last run' : `Since the last run\n${all.join('\n')}`}\n`
}
