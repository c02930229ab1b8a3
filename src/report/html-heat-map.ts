/** Jobs × skills, at a glance: what each ad asks for and how the resume covers it. */
import type { Coverage } from '../matching/credit.ts'
import type { JobMatch, RequirementMatch } from '../matching/job-match.ts'
import { escapeHtml as text } from './escape.ts'
import { choice, counted, jobName } from './wording.ts'

/** A larger map helps nobody to see. */
const MOST_JOBS = 40
const MOST_SKILLS = 40

/** A sign beside the colour: not everybody sees colours, and print may have none. */
const SIGN: Readonly<Record<Coverage, string>> = { exact: '●', alias: '●', implied: '◐', missing: '○' }
const SAID: Readonly<Record<Coverage, string>> = { exact: 'covered', alias: 'covered in other words', implied: 'implied only', missing: 'missing' }

interface Row {
  readonly label: string
  readonly points: number
  readonly cells: ReadonlyMap<JobMatch, RequirementMatch>
}

/**
 * @param jobs - in the order of the ranking
 * @param anchor - the id of a job's details on the page
 * @returns HTML; empty when no ad asks for anything
 */
export function heatMap(jobs: readonly JobMatch[], anchor: (match: JobMatch) => string): string {
  const columns = jobs.filter((match) => match.score !== null).slice(0, MOST_JOBS)
  const all = skillRows(columns)
  const shown = all.slice(0, MOST_SKILLS)
  if (shown.length === 0) return ''
  const head = columns.map(
    (match) => `<th scope="col"><a href="#${anchor(match)}" title="${text(jobName(match.job))}"><span class="hidden">Job </span>${jobs.indexOf(match) + 1}</a></th>`,
  )
  const body = shown.map(({ label, cells }) => `<tr><th scope="row">${text(label)}</th>${columns.map((match) => cell(cells.get(match))).join('')}</tr>\n`)
  const left = [
    ...(all.length > shown.length ? [counted(all.length - shown.length, 'more skill')] : []),
    ...(jobs.length > columns.length ? [counted(jobs.length - columns.length, 'more job')] : []),
  ]
  const key = (['exact', 'implied', 'missing'] as const).map((c) => `<span class="${c}">${SIGN[c]} ${SAID[c]}</span>`)
  return `<p class="key">${key.join(' ')} A large sign is required. A column is a job, numbered as in the ranking.</p>
<section class="scroll" aria-label="Jobs by skills" tabindex="0"><table class="heat"><caption class="hidden">How the resume covers what each job asks for</caption>
<thead><tr><th scope="col">Skill</th>${head.join('')}</tr></thead>
<tbody>
${body.join('')}</tbody></table></section>
${left.length === 0 ? '' : `<p class="quiet">${left.join(' and ')} not in this map.</p>\n`}`
}

function skillRows(jobs: readonly JobMatch[]): Row[] {
  const rows = new Map<string, { label: string; points: number; cells: Map<JobMatch, RequirementMatch> }>()
  for (const match of jobs) {
    for (const r of match.requirements) {
      const key = r.requirement.anyOf.map((term) => term.key).join('\u0000')
      const row = rows.get(key) ?? { label: choice(r.requirement), points: 0, cells: new Map() }
      row.points += r.points
      if (!row.cells.has(match)) row.cells.set(match, r)
      rows.set(key, row)
    }
  }
  return [...rows.values()].sort((a, b) => b.cells.size - a.cells.size || b.points - a.points || (a.label < b.label ? -1 : 1))
}

function cell(match: RequirementMatch | undefined): string {
  if (match === undefined) return '<td><span class="hidden">not asked for</span></td>'
  const { coverage, requirement } = match
  const sign = requirement.strength === 'required' ? `<b aria-hidden="true">${SIGN[coverage]}</b>` : `<span aria-hidden="true">${SIGN[coverage]}</span>`
  return `<td class="${coverage}">${sign}<span class="hidden">${SAID[coverage]}, ${requirement.strength}</span></td>`
}
