/** `atsmatch compare`: what a change of the resume did to every score, in table, markdown and JSON. */
import type { JobDelta, TermChange } from '../matching/compare.ts'
import { markdownCode as code, escapeMarkdown as md } from './escape.ts'
import { jsonText } from './json-text.ts'
import { page } from './page.ts'
import { type Common, type RenderContext, SCHEMA_VERSION } from './report.ts'
import { NORMAL_VIEW } from './view.ts'
import { counted, scoreText } from './wording.ts'

/** What `compare` found. */
export interface CompareReport extends Common {
  readonly command: 'compare'
  /** The old resume, or the saved report. */
  readonly old: string
  readonly new: string
  readonly jobs: readonly JobDelta[]
  /** What a reader should know before trusting the differences. */
  readonly notes: readonly string[]
}

const MOST_TERMS = 6

/** @returns the report for a person: one line a job, under it what was won and lost; that is left out in brief and complete in full view */
export function compareText({ old, new: now, jobs, notes }: CompareReport, context: RenderContext): string {
  const p = page(context)
  const { detail, top } = context.view ?? NORMAL_VIEW
  p.line(`${old} -> ${now}, ${counted(jobs.length, 'job')}: ${summary(jobs)}`, 'bold')
  for (const note of notes) p.line(`note: ${note}`, 'yellow')
  const most = detail === 'full' ? Number.POSITIVE_INFINITY : MOST_TERMS
  const list = (changes: readonly TermChange[]): string => changes.slice(0, most).map(change).join(', ') + more(changes, most)
  const shown = jobs.slice(0, top ?? jobs.length)
  if (detail === 'brief') p.line('')
  for (const job of shown) {
    if (detail !== 'brief') p.line('')
    const delta = signed(job.delta)
    p.cut(`${delta.padStart(7)}  ${score(job.before).padStart(5)} -> ${score(job.after).padStart(5)}  ${jobText(job)}`, [delta, deltaStyle(job.delta)])
    if (detail === 'brief') continue
    if (job.won.length > 0) p.line(`         won: ${list(job.won)}`, ['won:', 'green'])
    if (job.lost.length > 0) p.line(`         lost: ${list(job.lost)}`, ['lost:', 'red'])
  }
  if (jobs.length > shown.length) p.line(`  and ${counted(jobs.length - shown.length, 'more job')}, not shown (--top)`, 'dim')
  return p.text()
}

const jobText = ({ title, path }: JobDelta): string => (title === '' ? path : `${title} (${path})`)
const deltaStyle = (delta: number | null): 'green' | 'red' | 'dim' => (delta === null || delta === 0 ? 'dim' : delta > 0 ? 'green' : 'red')

/** @returns the report for a comment on a pull request */
export function compareMarkdown({ old, new: now, jobs, notes }: CompareReport): string {
  const rows = jobs.map(
    (job) =>
      `| ${signed(job.delta)} | ${score(job.before)} | ${score(job.after)} | ${md(job.title === '' ? job.path : job.title)} | ${md(job.won.slice(0, MOST_TERMS).map(change).join(', ') + more(job.won, MOST_TERMS))} | ${md(job.lost.slice(0, MOST_TERMS).map(change).join(', ') + more(job.lost, MOST_TERMS))} |`,
  )
  const parts = [
    `<!-- atsmatch compare -->`,
    `### ${md(old)} → ${md(now)}: ${summary(jobs)}`,
    ...notes.map((note) => `_${md(note)}_`),
    `| Change | Before | After | Job | Won | Lost |\n| ---: | ---: | ---: | :--- | :--- | :--- |\n${rows.join('\n')}`,
    `${counted(jobs.length, 'job')}: ${jobs.map((job) => code(job.path)).join(', ')}`,
  ]
  return `${parts.join('\n\n')}\n`
}

/** @returns the report for scripts */
export function compareJson({ old, new: now, jobs, notes, toolVersion, taxonomy, failures, command }: CompareReport): string {
  return `${jsonText(
    {
      schemaVersion: SCHEMA_VERSION,
      tool: { name: 'atsmatch', version: toolVersion },
      taxonomy: { digest: taxonomy },
      command,
      old,
      new: now,
      notes,
      jobs: jobs.map(({ path, title, before, after, delta, won, lost }) => ({ path, title, before: before ?? null, after: after ?? null, delta, won, lost })),
      failures,
    },
    2,
  )}\n`
}

function summary(jobs: readonly JobDelta[]): string {
  const count = (test: (delta: number) => boolean): number => jobs.filter(({ delta }) => delta !== null && test(delta)).length
  return `${count((d) => d > 0)} up, ${count((d) => d < 0)} down, ${count((d) => d === 0)} unchanged`
}

const score = (value: number | null | undefined): string => (value === undefined ? '-' : scoreText(value))
const signed = (delta: number | null): string => (delta === null ? '' : delta > 0 ? `+${delta.toFixed(2)}` : delta.toFixed(2))
const change = ({ label, points, from, to }: TermChange): string => `${label} (${points > 0 ? '+' : ''}${points.toFixed(2)}${from === to ? '' : `, ${from} -> ${to}`})`
const more = (list: readonly TermChange[], most: number): string => (list.length > most ? ` and ${list.length - most} more` : '')
