/** `--format table`: for a person at a terminal. */
import Table from 'cli-table3'
import { type JobAd, type Requirement, STRENGTHS, type Strength } from '../job/job-ad.ts'
import { adviceOf } from '../matching/advice.ts'
import { FIELD_LABEL } from '../matching/field.ts'
import type { JobMatch, RequirementMatch } from '../matching/job-match.ts'
import type { Evidence } from '../text/evidence.ts'
import { fieldBy } from './field-of-work.ts'
import { askedText, HONESTY, nextSteps, reachText } from './next-steps.ts'
import { type Paint, painter } from './paint.ts'
import type { ExtractReport, MatchReport, RenderContext, Renderer } from './report.ts'
import { safeText } from './safe-text.ts'
import { pad, shorten, shortenAround, shortenFront, textWidth, toAscii, wrapList, wrapWords } from './text-width.ts'
import { isShown, NORMAL_VIEW, shownJobs, type View } from './view.ts'
import { adviceText, caution, choice, conditionCounts, conditionsOf, counted, covered, educationText, gateText, jobName, missing, scoreText, tally, yearsText } from './wording.ts'

const MIN_WIDTH = 60
const MAX_WIDTH = 200
/** From here on the ranking has room for what each job lacks most. */
const ROOMY = 100
/** cli-table3 takes time with the square of the rows; beyond, rows are laid out by hand. */
const MOST_TABLE_ROWS = 500
/** Below it there is no room for names and quotes. */
const NARROW = 80
const NAME_MARGIN = 26
/** A quote of less says nothing. */
const LEAST_QUOTE = 16
const DETAILED_JOBS = 5
const COVERED_LINES = 3
const ALSO_LINES = 2
const MOST_MISSING: Readonly<Record<Strength, number>> = { required: 8, preferred: 4, mentioned: 2 }
const MOST_CONDITIONS = 4
const STEPS = 3
const BAR = 8

/** Signs, with what stands for them where only ASCII is shown. */
const SIGNS = { full: '█', empty: '░', has: '✓', lacks: '✗', cut: '…' }
const ASCII_SIGNS: typeof SIGNS = { full: '#', empty: '.', has: '+', lacks: '-', cut: '~' }

/** What laying out needs. */
interface Pen {
  readonly width: number
  readonly view: View
  readonly signs: typeof SIGNS
  readonly chalk: Paint
  /** Makes text of a file safe to show. */
  text(raw: string): string
}

/** Renders a report as a ranking, the jobs one by one, and what to do next. */
export const renderTable: Renderer = (report, context) => {
  const pen = penFor(context)
  const lines = report.command === 'match' ? matchLines(report, pen) : extractLines(report, pen)
  return `${lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd()}\n`
}

function penFor({ width, unicode, color, view = NORMAL_VIEW }: RenderContext): Pen {
  return {
    width: Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)),
    view,
    signs: unicode ? SIGNS : ASCII_SIGNS,
    chalk: painter(color),
    text: unicode ? safeText : (raw) => toAscii(safeText(raw)),
  }
}

function matchLines(report: MatchReport, pen: Pen): string[] {
  const { chalk, view } = pen
  const { jobs, hidden } = shownJobs(report, view)
  const lines = [chalk.bold(shorten(`${pen.text(report.resume)} against ${counted(report.jobs.length, 'job')}`, pen.width, pen.signs.cut)), '', ...ranking(jobs, pen)]
  if (hidden > 0) lines.push(chalk.dim(`  and ${counted(hidden, 'more job')}, not shown (--top)`))
  if (view.detail === 'brief') return [...lines, ...gateLines(report, pen)]
  const detailed = view.detail === 'full' || view.top !== null ? jobs.length : DETAILED_JOBS
  for (const match of jobs.slice(0, detailed)) lines.push('', ...jobLines(match, pen))
  if (jobs.length > detailed) lines.push('', chalk.dim(`${counted(jobs.length - detailed, 'more job')} not shown in full (--verbose)`))
  return [...lines, ...stepLines(report.jobs, pen), ...adviceLines(report.jobs, pen), ...gateLines(report, pen)]
}

function ranking(jobs: readonly JobMatch[], pen: Pen): string[] {
  const roomy = pen.width >= ROOMY
  const widths = [6 + BAR + 2, 0, 10, 11]
  const free = pen.width - 16 - 10 - 11
  const job = roomy ? Math.floor(free * 0.5) : free
  widths[1] = job
  if (roomy) widths.push(free - job)
  const head = ['Score', 'Job', 'Required', 'Preferred', ...(roomy ? ['Lacks most'] : [])]
  const rows = jobs.map((match) => [
    scoreCell(match, pen),
    nameCell(match.job, job - 2, pen),
    fraction(match, 'required'),
    fraction(match, 'preferred'),
    ...(roomy ? [shorten(pen.text(lacksMost(match)), free - job, pen.signs.cut)] : []),
  ])
  if (rows.length > MOST_TABLE_ROWS) return [head, ...rows].map((row) => row.map((cell, i) => (i === 0 && row !== head ? `${cell}  ` : pad(cell, widths[i] as number))).join(''))
  const table = new Table({ head, colWidths: widths, chars: NO_BORDERS, style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 }, wordWrap: false })
  table.push(...rows)
  return table.toString().split('\n')
}

/** The end of a path tells more than its beginning. */
const nameCell = (job: JobAd, width: number, pen: Pen): string => (job.title === '' ? shortenFront : shorten)(pen.text(jobName(job)), width, pen.signs.cut)

const lacksMost = (match: JobMatch): string =>
  missing(match, 'required')
    .slice(0, 3)
    .map((r) => choice(r.requirement))
    .join(', ')

function jobLines(match: JobMatch, pen: Pen): string[] {
  const { chalk, signs, width } = pen
  const remark = caution(match)
  const head = `${scoreText(match.score)}  ${shorten(pen.text(jobName(match.job)), width - 8, signs.cut)}`
  const below = [...(match.job.title === '' ? [] : [pen.text(match.job.source.id)]), ...(remark === '' ? [] : [remark])].join(', ')
  const lines = [chalk.bold(head), ...(below === '' ? [] : [chalk.dim(shorten(`  ${below}`, width, signs.cut))])]
  if (match.score === null) return [...lines, '  no requirement was found in this ad; nothing to score']
  const column = labelColumn(
    match.requirements.map((r) => pen.text(r.coverage === 'missing' ? choice(r.requirement) : pen.view.detail === 'full' ? covered(r) : '')),
    pen,
  )
  for (const strength of STRENGTHS) {
    const { covered: has, all } = tally(match, strength)
    if (all === 0) continue
    const list = match.requirements.filter((r) => r.requirement.strength === strength && isShown(r, pen.view.only))
    if (list.length === 0) continue
    lines.push(`  ${strength}: ${has} of ${all}`)
    lines.push(
      ...missingLines(
        missing(match, strength).filter((r) => list.includes(r)),
        strength,
        column,
        pen,
      ),
      ...coveredLines(
        list.filter((r) => r.coverage !== 'missing'),
        column,
        pen,
      ),
    )
  }
  return [...lines, ...fieldOfWork(match, pen), ...conditionLines(match, pen)]
}

function fieldOfWork({ field }: JobMatch, { text, view, signs, width }: Pen): string[] {
  if (field.points === 0 || view.only !== 'all') return []
  return [shorten(`  ${FIELD_LABEL}: ${field.contribution.toFixed(1)} of ${field.points.toFixed(1)} points, ${text(fieldBy(field))}`, width, signs.cut)]
}

function conditionLines(match: JobMatch, pen: Pen): string[] {
  const { chalk, signs, width } = pen
  const checks = conditionsOf(match)
  const shown = pen.view.detail === 'full' ? checks : checks.filter(({ state }) => state !== 'met').slice(0, MOST_CONDITIONS)
  if (checks.length === 0 || pen.view.only === 'covered') return []
  const paint = { met: chalk.green(signs.has), unknown: chalk.yellow('?'), 'not met': chalk.red(signs.lacks) }
  return [
    `  conditions, beside the score: ${conditionCounts(checks)}`,
    ...shown.map(
      ({ demand, state, reason, evidence }) => `    ${paint[state]} ${shorten(`${pen.text(demand)}: ${pen.text(reason)} (ad line ${evidence.line})`, width - 6, signs.cut)}`,
    ),
  ]
}

/** Columns for a list of names: what the longest takes, a third of the line at most; on a narrow screen names go before quotes. */
function labelColumn(labels: readonly string[], { width }: Pen): number {
  return Math.min(width < NARROW ? width - NAME_MARGIN : Math.floor(width / 3), Math.max(12, ...labels.map(textWidth)))
}

function missingLines(gone: readonly RequirementMatch[], strength: Strength, column: number, pen: Pen): string[] {
  const { chalk, signs, width } = pen
  const full = pen.view.detail === 'full'
  const shown = full ? gone : gone.slice(0, MOST_MISSING[strength])
  const lines = shown.map((r) => {
    const label = pad(shorten(pen.text(choice(r.requirement)), column, signs.cut), column)
    const gain = r.gain > 0 ? `+${r.gain.toFixed(1)}` : ''
    return `    ${chalk.red(signs.lacks)} ${label} ${chalk.yellow(gain.padStart(5))}  ${chalk.dim(quoted(full ? 'ad ' : '', r.requirement.evidence[0], asWritten(r.requirement), width - column - 16, pen))}`
  })
  const rest = gone.slice(shown.length)
  if (rest.length > 0) {
    const names = wrapList(
      rest.map((r) => pen.text(choice(r.requirement))),
      width - 11,
      signs.cut,
      ALSO_LINES,
    )
    lines.push(...names.map((line, i) => chalk.dim(`      ${i === 0 ? 'also' : '    '} ${line}`)))
  }
  return lines
}

function coveredLines(held: readonly RequirementMatch[], column: number, pen: Pen): string[] {
  const { chalk, signs, width } = pen
  if (pen.view.detail === 'full') {
    return held.map((r) => {
      const label = pad(shorten(pen.text(covered(r)), column, signs.cut), column)
      return `    ${chalk.green(signs.has)} ${label} ${r.contribution.toFixed(1).padStart(5)}  ${chalk.dim(quoted('resume ', r.evidence[0], [r.offered ?? ''], width - column - 16, pen))}`
    })
  }
  const names = wrapList(
    held.map((r) => pen.text(covered(r))),
    width - 6,
    signs.cut,
    COVERED_LINES,
  )
  return names.map((line, i) => `    ${i === 0 ? chalk.green(signs.has) : ' '} ${line}`)
}

function stepLines(jobs: readonly JobMatch[], pen: Pen): string[] {
  if (pen.view.only === 'covered') return []
  const steps = nextSteps(jobs).slice(0, STEPS)
  if (steps.length === 0) return []
  const column = Math.min(32, Math.floor(pen.width / 3), Math.max(...steps.map(({ label }) => textWidth(pen.text(label)))))
  const lines = steps.map((step, i) => {
    const known = step.near.length === 0 ? '' : `, near your ${pen.text(step.near.slice(0, 2).join(', '))}`
    const name = pad(shorten(pen.text(step.label), column, pen.signs.cut), column)
    const gain = `+${step.gain.toFixed(1)}`.padStart(6)
    return `  ${i + 1}. ${pen.chalk.bold(name)} ${pen.chalk.yellow(gain)}  ${shorten(`${askedText(step)}${known}`, pen.width - column - 16, pen.signs.cut)}`
  })
  return ['', pen.chalk.bold(`Best next steps (points over ${reachText(jobs)})`), ...lines, ...wrapWords(HONESTY, pen.width - 2).map((line) => pen.chalk.dim(`  ${line}`))]
}

function adviceLines(jobs: readonly JobMatch[], pen: Pen): string[] {
  if (pen.view.only === 'covered') return []
  const all = adviceOf(jobs)
  const shown = pen.view.detail === 'full' ? all : all.slice(0, STEPS)
  if (shown.length === 0) return []
  return ['', pen.chalk.bold('Wording, beside the score'), ...shown.flatMap((advice) => hanging('  - ', pen.text(adviceText(advice, jobs.length)), pen))]
}

function gateLines({ gates }: MatchReport, pen: Pen): string[] {
  if (gates === undefined) return []
  if (gates.length === 0) return ['', pen.chalk.green('Every gate passed')]
  return ['', pen.chalk.red(`${counted(gates.length, 'gate')} failed`), ...gates.flatMap((failure) => hanging('  - ', pen.text(gateText(failure)), pen))]
}

/** Breaks a text into lines that stand under its first word. */
function hanging(start: string, text: string, { width, signs }: Pen): string[] {
  const room = width - start.length
  return wrapWords(text, room).map((line, i) => (i === 0 ? start : ' '.repeat(start.length)) + shorten(line, room, signs.cut))
}

function extractLines({ jobs }: ExtractReport, pen: Pen): string[] {
  return jobs.flatMap((job, i) => [...(i === 0 ? [] : ['']), ...adLines(job, pen)])
}

function adLines(job: JobAd, pen: Pen): string[] {
  const { chalk, signs, width } = pen
  const lines = [chalk.bold(shorten(`Ad: ${pen.text(jobName(job))}`, width, signs.cut))]
  if (job.title !== '') lines.push(chalk.dim(shorten(`  ${pen.text(job.source.id)}`, width, signs.cut)))
  if (job.requirements.length === 0) lines.push('  no requirement was found in this ad')
  for (const strength of STRENGTHS) {
    const asked = job.requirements.filter((r) => r.strength === strength)
    if (asked.length === 0) continue
    if (pen.view.detail === 'full') {
      lines.push(`  ${strength}: ${asked.length}`)
      const column = labelColumn(
        asked.map((r) => pen.text(choice(r))),
        pen,
      )
      for (const r of asked)
        lines.push(
          `    ${pad(shorten(pen.text(choice(r)), column, signs.cut), column)} ${r.weight.toFixed(2).padStart(5)}  ${chalk.dim(quoted('', r.evidence[0], asWritten(r), width - column - 14, pen))}`,
        )
    } else {
      lines.push(
        `  ${strength}: ${asked.length}`,
        ...wrapList(
          asked.map((r) => pen.text(choice(r))),
          width - 4,
          signs.cut,
        ).map((line) => `    ${line}`),
      )
    }
  }
  for (const demand of job.years) lines.push(condition('years', yearsText(demand), demand.strength, demand.evidence, pen))
  for (const demand of job.education) lines.push(condition('education', educationText(demand), demand.strength, demand.evidence, pen))
  return lines
}

function condition(name: string, demand: string, strength: Strength, evidence: Evidence, pen: Pen): string {
  return shorten(`  ${name}: ${pen.text(demand)} (${strength}, line ${evidence.line})`, pen.width, pen.signs.cut)
}

/** The spellings that the ad has for what it asks. */
const asWritten = ({ anyOf }: Requirement): string[] => anyOf.flatMap(({ surfaces }) => surfaces)

/** The place, and as much of the quote as there is room for, around the words that it is about. */
function quoted(file: 'ad ' | 'resume ' | '', evidence: Evidence | undefined, words: readonly string[], width: number, pen: Pen): string {
  if (evidence === undefined) return ''
  const place = `${file}${evidence.page === undefined ? 'line' : `page ${evidence.page}, line`} ${evidence.line}`
  const room = width - place.length - 2
  return room < LEAST_QUOTE ? shorten(place, width, pen.signs.cut) : `${place}: ${shortenAround(pen.text(evidence.quote), words.map(pen.text), room, pen.signs.cut)}`
}

function fraction(match: JobMatch, strength: Strength): string {
  const { covered: has, all } = tally(match, strength)
  return all === 0 ? '-' : `${has} of ${all}`
}

function scoreCell({ score }: JobMatch, { signs, chalk }: Pen): string {
  if (score === null) return pad(' none', 6 + BAR)
  const filled = Math.round((score / 100) * BAR)
  const paint = score >= 75 ? chalk.green : score >= 50 ? chalk.yellow : chalk.red
  return `${score.toFixed(1).padStart(5)} ${paint(signs.full.repeat(filled) + signs.empty.repeat(BAR - filled))}`
}

const NO_BORDERS = {
  'top-left': '',
  'top-right': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  right: '',
  middle: '',
  top: '',
  'top-mid': '',
  bottom: '',
  'bottom-mid': '',
  'left-mid': '',
  'right-mid': '',
  mid: '',
  'mid-mid': '',
}
