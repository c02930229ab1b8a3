/** The plan as a chart: how few skills lift how many jobs, and every score before and after. */
import type { Plan } from '../matching/plan.ts'
import { escapeHtml as text } from './escape.ts'
import { bar, htmlPage, section } from './html-page.ts'
import { HONESTY } from './next-steps.ts'
import type { PlanReport } from './plan.ts'
import type { RenderContext } from './report.ts'
import { NORMAL_VIEW } from './view.ts'
import { counted, scoreText } from './wording.ts'

const MOST_JOBS = 30
const MOST_SKILLS = 25

/** @returns the sets of skills and what the last of them does to the scores; empty when no set lifts a job */
export function planSection(plan: Plan): string {
  const { steps, outcome, target } = plan
  const last = steps.at(-1)
  if (last === undefined) return ''
  const jobs = outcome.length
  const items = steps.map(({ terms, lifted, exact, bound }) => {
    const proof = exact ? '' : ` <span class="quiet">(not proved to be the most; no set of this size lifts more than ${bound})</span>`
    return `<li><span class="name">${text(terms.map((term) => term.label).join(', '))}</span>: ${counted(plan.reached + lifted.length, 'job')} of ${jobs} at ${target} or more${proof}${bar((100 * plan.reached) / jobs, (100 * lifted.length) / jobs)}</li>\n`
  })
  const changed = outcome.filter(({ before, after }) => before !== after)
  const rows = changed.slice(0, MOST_JOBS).map(({ path, title, before, after }) => {
    const name = text(title === '' ? path : title)
    const reached = last.lifted.includes(path) ? ` <span class="tag exact">reaches ${target}</span>` : ''
    return `<tr><th scope="row">${name}${reached}</th><td class="number">${scoreText(before)}</td><td class="number">${scoreText(after)}</td><td>${bar(before ?? 0, (after ?? 0) - (before ?? 0))}</td></tr>\n`
  })
  const more = changed.length > rows.length ? `<p class="quiet">${counted(changed.length - rows.length, 'more job')} not shown.</p>\n` : ''
  return section(
    'plan',
    `Fewest skills that lift the most jobs to ${target}`,
    `<ol class="steps">
${items.join('')}</ol>
<table class="plan"><caption>With ${text(last.terms.map((term) => term.label).join(', '))}; the lighter part is gained</caption>
<thead><tr><th scope="col">Job</th><th scope="col" class="number">Now</th><th scope="col" class="number">Then</th><th scope="col">Score</th></tr></thead>
<tbody>
${rows.join('')}</tbody></table>${more}`,
  )
}

/** Renders `plan` as a page. */
export function renderPlanHtml(report: PlanReport, { view = NORMAL_VIEW }: RenderContext): string {
  const { plan, resume } = report
  const jobs = plan.outcome.length
  const shown = view.detail === 'full' ? plan.skills : plan.skills.slice(0, MOST_SKILLS)
  const most = shown[0]?.gain ?? 1
  const items = shown.map(({ term, gain, jobs: helped, required, through, near }) => {
    const asked = required > 0 ? `required by ${required}` : `asked by ${helped.length}`
    const also = through.length === 0 ? '' : `, shows ${text(through.slice(0, 3).join(', '))} too`
    const known = near.length === 0 ? '' : ` You know ${text(near.join(', '))}, which is near.`
    return `<li><span class="name">${text(term.label)}</span>: ${gain.toFixed(1)} points, ${asked} of ${counted(jobs, 'job')}${also}.${known}${bar((100 * gain) / most)}</li>\n`
  })
  const rest = plan.skills.length - shown.length
  const left = rest === 0 ? '' : `<p class="quiet">${counted(rest, 'more skill')} not shown (--verbose).</p>`
  const skills = items.length === 0 ? '<p>No job asks for a skill that the resume does not name.</p>' : `<ol class="steps">\n${items.join('')}</ol>${left}`
  const out =
    plan.unreachable.length === 0 ? '' : section('unreachable', 'Out of reach by naming skills', `<ul>${plan.unreachable.map((path) => `<li>${text(path)}</li>`).join('')}</ul>`)
  return htmlPage({
    title: `Plan for ${resume} over ${counted(jobs, 'job')}`,
    intro: `<p>${plan.reached} of ${jobs} reach ${plan.target} now. ${HONESTY}</p>`,
    main: `${planSection(plan)}\n${section('skills', 'Skills by the points that they add', skills)}\n${out}\n`,
    report,
  })
}
