/** `--format table`: for a person at a terminal. */
import { Chalk, type ChalkInstance } from 'chalk'
import Table from 'cli-table3'
import type { JobAd, Requirement } from '../job/job-ad.ts'
import type { JobMatch, RequirementMatch } from '../matching/job-match.ts'
import type { RenderContext, Renderer } from './report.ts'
import { safeText } from './safe-text.ts'

const MAX_MISSING = 8
const MIN_WIDTH = 60
const MAX_WIDTH = 160

/** Renders a report as tables. */
export const renderTable: Renderer = (report, context) => {
  const chalk = new Chalk({ level: context.color })
  return report.command === 'match' ? matchTable(report.resume, report.jobs, context, chalk) : extractTable(report.jobs, context, chalk)
}

function matchTable(resume: string, jobs: readonly JobMatch[], context: RenderContext, chalk: ChalkInstance): string {
  const width = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, context.width))
  const overview = plainTable(context, ['Score', 'Job', 'Required', 'Preferred'], [16, width - 16 - 11 - 12 - 5, 11, 12])
  for (const match of jobs)
    overview.push([scoreCell(match.score, context, chalk), shorten(jobName(match.job), width - 16 - 11 - 12 - 7), fraction(match, 'required'), fraction(match, 'preferred')])
  const parts = [`${chalk.bold(safeText(resume))} against ${jobs.length} ${jobs.length === 1 ? 'job' : 'jobs'}\n`, overview.toString(), '']
  for (const match of jobs) parts.push(...jobDetail(match, width, chalk))
  return `${parts.join('\n').trimEnd()}\n`
}

function jobDetail(match: JobMatch, width: number, chalk: ChalkInstance): string[] {
  const lines = [chalk.bold(shorten(`${jobName(match.job)}  ${match.score === null ? '' : match.score.toFixed(1)}`, width)) + chalk.dim(`  ${safeText(match.job.source.id)}`)]
  if (match.score === null) return [...lines, '  no requirement found in this ad; nothing to score', '']
  const covered = match.requirements.filter((r) => r.coverage !== 'missing')
  lines.push(...wrap(`covered: ${covered.length === 0 ? 'nothing' : covered.map((r) => safeText(coveredName(r))).join(', ')}`, width - 2, '  '))
  const missing = match.requirements.filter((r) => r.coverage === 'missing').sort((a, b) => b.points - a.points)
  if (missing.length > 0) lines.push('  missing, dearest first:')
  for (const r of missing.slice(0, MAX_MISSING)) {
    const [evidence] = r.requirement.evidence
    const head = `    ${chalk.red(`-${r.points.toFixed(1).padStart(5)}`)}  ${strengthMark(r.requirement, chalk)} ${safeText(choice(r.requirement))}`
    lines.push(head)
    if (evidence !== undefined) lines.push(chalk.dim(`             line ${evidence.line}: ${shorten(safeText(evidence.quote), width - 24)}`))
  }
  if (missing.length > MAX_MISSING)
    lines.push(
      chalk.dim(
        `    … and ${missing.length - MAX_MISSING} more, together ${missing
          .slice(MAX_MISSING)
          .reduce((sum, r) => sum + r.points, 0)
          .toFixed(1)} points (--format json shows all)`,
      ),
    )
  return [...lines, '']
}

function extractTable(jobs: readonly JobAd[], context: RenderContext, chalk: ChalkInstance): string {
  const width = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, context.width))
  const parts: string[] = []
  for (const job of jobs) {
    parts.push(chalk.bold(shorten(jobName(job), width)) + chalk.dim(`  ${safeText(job.source.id)}`))
    if (job.requirements.length === 0) parts.push('  no requirement found in this ad')
    for (const strength of ['required', 'preferred', 'mentioned'] as const) {
      const list = job.requirements.filter((r) => r.strength === strength)
      if (list.length > 0) parts.push(...wrap(`${strength}: ${list.map((r) => safeText(choice(r))).join(', ')}`, width - 2, '  '))
    }
    for (const y of job.years)
      parts.push(`  years: ${y.min ?? 0}${y.max === null ? '+' : `–${y.max}`}${y.of === '' ? '' : ` of ${safeText(y.of)}`} (${y.strength}, line ${y.evidence.line})`)
    for (const e of job.education)
      parts.push(
        `  education: ${e.level}${e.fields.length === 0 ? '' : ` in ${safeText(e.fields.join(', '))}`}${e.orEquivalent ? ' or equivalent' : ''} (${e.strength}, line ${e.evidence.line})`,
      )
    parts.push('')
  }
  return `${parts.join('\n').trimEnd()}\n`
}

const jobName = (job: JobAd): string => safeText(job.title === '' ? job.source.id : job.title)
const choice = (requirement: Requirement): string => requirement.anyOf.map((term) => term.label).join(' or ')
const coveredName = (r: RequirementMatch): string =>
  r.coverage === 'exact' || r.offered === null ? (r.by?.label ?? '') : `${r.by?.label ?? ''} (${r.coverage === 'implied' ? 'implied by' : 'as'} ${r.offered})`

function strengthMark(requirement: Requirement, chalk: ChalkInstance): string {
  const text = requirement.strength.padEnd(9)
  return requirement.strength === 'required' ? chalk.yellow(text) : chalk.dim(text)
}

function fraction(match: JobMatch, strength: Requirement['strength']): string {
  const all = match.requirements.filter((r) => r.requirement.strength === strength)
  return all.length === 0 ? '-' : `${all.filter((r) => r.coverage !== 'missing').length}/${all.length}`
}

const BAR = 8

function scoreCell(score: number | null, { unicode }: RenderContext, chalk: ChalkInstance): string {
  if (score === null) return 'none'
  const filled = Math.round((score / 100) * BAR)
  const bar = (unicode ? '█' : '#').repeat(filled) + (unicode ? '░' : '.').repeat(BAR - filled)
  const paint = score >= 75 ? chalk.green : score >= 50 ? chalk.yellow : chalk.red
  return `${score.toFixed(1).padStart(5)} ${paint(bar)}`
}

function plainTable({ unicode }: RenderContext, head: string[], colWidths: number[]): Table.Table {
  const none = {
    'top-left': '',
    'top-right': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '',
    right: '',
    middle: ' ',
    top: '',
    'top-mid': '',
    bottom: '',
    'bottom-mid': '',
    'left-mid': '',
    'right-mid': '',
    mid: '',
    'mid-mid': '',
  }
  // cli-table3 colours heads and borders into pipes unless told not to.
  return new Table({ head, colWidths, chars: none, style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1 }, wordWrap: false, truncate: unicode ? '…' : '~' })
}

/** Cuts a text to a width. */
function shorten(text: string, width: number): string {
  const chars = [...text]
  return chars.length <= width ? text : `${chars.slice(0, Math.max(1, width - 1)).join('')}…`
}

/** Breaks a text at blanks; later lines are indented two more. */
function wrap(text: string, width: number, indent: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width - indent.length) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? (lines.length === 0 ? word : `  ${word}`) : `${line} ${word}`
  }
  lines.push(line)
  return lines.map((l) => indent + l)
}
