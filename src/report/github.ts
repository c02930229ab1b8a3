/** `--format github`: annotations of GitHub Actions, at the lines of the resume. */
import { workflowMessage, workflowProperty } from './escape.ts'
import { type Finding, findings } from './findings.ts'
import type { Renderer, Report } from './report.ts'
import { type Level, RULES } from './rules.ts'
import { counted, scoreText } from './wording.ts'

/** GitHub shows no more of one level a step; what is beyond it silently drops. */
const MOST_A_LEVEL = 10
const COMMANDS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', note: 'notice' }

/** Renders a report as workflow commands, and one line for the log. */
export const renderGithub: Renderer = (report) => {
  const lines = [logLine(report)]
  const all = findings(report)
  for (const level of ['error', 'warning', 'note'] as const) {
    const found = all.filter(({ rule }) => RULES[rule].level === level)
    // The last place goes to the count of what is left out.
    const shown = found.length > MOST_A_LEVEL ? found.slice(0, MOST_A_LEVEL - 1) : found
    lines.push(...shown.map((finding) => annotation(level, finding)))
    if (found.length > shown.length) lines.push(`::${COMMANDS[level]} title=atsmatch::${found.length - shown.length} more like these; the step summary lists them all`)
  }
  return lines.map((line) => `${line}\n`).join('')
}

function annotation(level: Level, { rule, title, message, file, place }: Finding): string {
  const properties = [
    ...(file === null ? [] : [`file=${workflowProperty(file)}`]),
    ...(file === null || place === null ? [] : [`line=${place.line}`, `col=${place.column}`]),
    `title=${workflowProperty(`${RULES[rule].id} ${title}`)}`,
  ]
  return `::${COMMANDS[level]} ${properties.join(',')}::${workflowMessage(message)}`
}

function logLine(report: Report): string {
  if (report.command === 'extract') return `atsmatch: ${counted(report.jobs.length, 'job')} read`
  const scores = report.jobs.flatMap(({ score }) => (score === null ? [] : [score]))
  if (scores.length === 0) return `atsmatch: ${counted(report.jobs.length, 'job')}, none scored`
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  return `atsmatch: ${counted(scores.length, 'job')} scored, lowest ${scoreText(Math.min(...scores))}, mean ${scoreText(mean)}`
}
