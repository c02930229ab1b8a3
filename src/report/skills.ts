/** What `atsmatch skills` found: cards of skills, or the terms that the taxonomy lacks. */
import type { UnknownTerm } from '../job/unknown-terms.ts'
import type { SkillCard } from '../taxonomy/browse.ts'
import { jsonText } from './json-text.ts'
import { type Page, page } from './page.ts'
import { type Common, type RenderContext, SCHEMA_VERSION } from './report.ts'
import { NORMAL_VIEW } from './view.ts'

/** The skills whose name holds the query, or the terms of ads that no skill stands for. */
export type SkillsReport = Common & { readonly command: 'skills' } & (
    | { readonly query: string; readonly skills: readonly SkillCard[] }
    | { readonly terms: readonly UnknownTerm[] }
  )

const MOST_CARDS = 25

/** @returns the report for a person; the first skills in full and the number of the others, all of them in full view, names alone in brief */
export function skillsText(report: SkillsReport, context: RenderContext): string {
  const p = page(context)
  const { detail } = context.view ?? NORMAL_VIEW
  if ('terms' in report) {
    if (report.terms.length === 0) p.line('every term that these ads ask for is known')
    for (const { ads, label, path, evidence } of report.terms) {
      p.cut(`${String(ads).padStart(5)}  ${label}`, [label, 'bold'])
      if (detail !== 'brief') p.cut(`       ${path}:${evidence.line}: ${evidence.quote}`, 'dim')
    }
    return p.text()
  }
  const { skills } = report
  if (skills.length === 0) p.line('no skill found')
  const shown = detail === 'full' ? skills : skills.slice(0, MOST_CARDS)
  for (const card of shown) cardLines(card, detail === 'brief', p)
  if (skills.length > shown.length) p.line(`${context.unicode ? '…' : '...'} and ${skills.length - shown.length} more; ask for a longer part of the name, or --verbose`, 'dim')
  return p.text()
}

function cardLines({ label, id, kind, category, aliases, implies, near }: SkillCard, brief: boolean, p: Page): void {
  p.line(`${label}  (${id}; ${kind}; ${category})`, [label, 'bold'])
  if (brief) return
  if (aliases.length > 0) p.line(`  also: ${aliases.join(', ')}`)
  if (implies.length > 0) p.line(`  shows too: ${implies.join(', ')}`)
  if (near.length > 0) p.line(`  near: ${near.join(', ')}`)
}

/** @returns the report for scripts */
export function skillsJson(report: SkillsReport): string {
  const { command, toolVersion, taxonomy, failures } = report
  const found =
    'terms' in report
      ? { terms: report.terms.map(({ label, ads, path, evidence }) => ({ label, ads, path, line: evidence.line, column: evidence.column, quote: evidence.quote })) }
      : { query: report.query, skills: report.skills }
  return `${jsonText({ schemaVersion: SCHEMA_VERSION, tool: { name: 'atsmatch', version: toolVersion }, taxonomy: { digest: taxonomy }, command, ...found, failures }, 2)}\n`
}
