/** `--format html`: one file without network and without script. Whatever comes from a file goes through `text`. */
import { type JobAd, STRENGTHS } from '../job/job-ad.ts'
import { adviceOf } from '../matching/advice.ts'
import type { JobMatch, RequirementMatch } from '../matching/job-match.ts'
import type { Evidence } from '../text/evidence.ts'
import { escapeHtml as text } from './escape.ts'
import { fieldBy, fieldLines } from './field-of-work.ts'
import { heatMap } from './html-heat-map.ts'
import { bar, htmlPage, section } from './html-page.ts'
import { planSection } from './html-plan.ts'
import { askedText, HONESTY, nextSteps, reachText } from './next-steps.ts'
import type { MatchReport, Renderer, Report } from './report.ts'
import { isShown, NORMAL_VIEW, shownJobs, type View } from './view.ts'
import { adviceText, caution, choice, conditionsOf, counted, covered, educationText, gateText, jobName, missing, scoreText, tally, yearsText } from './wording.ts'

const STEPS = 10
const OPEN_JOBS = 3

/** Renders a report as a page. */
export const renderHtml: Renderer = (report, { view = NORMAL_VIEW }) => {
  if (report.command === 'extract')
    return htmlPage({
      title: `What ${counted(report.jobs.length, 'ad')} ask${report.jobs.length === 1 ? 's' : ''} for`,
      intro: '',
      main: `${report.jobs.map((job) => adSection(job)).join('\n')}\n${failures(report)}`,
      report,
    })
  const title = `${report.resume} against ${counted(report.jobs.length, 'job')}`
  return htmlPage({ title, intro: overview(report) + gateList(report), main: `${matchMain(report, view)}\n${failures(report)}`, report })
}

function overview({ jobs }: MatchReport): string {
  const scores = jobs.flatMap(({ score }) => (score === null ? [] : [score]))
  if (scores.length === 0) return '<p>No job could be scored.</p>'
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  return `<p>Scores from ${scoreText(Math.min(...scores))} to ${scoreText(Math.max(...scores))}, ${scoreText(mean)} on average, out of 100.</p>`
}

function gateList({ gates }: MatchReport): string {
  if (gates === undefined) return ''
  if (gates.length === 0) return '<p><span class="tag exact">Every gate passed</span></p>'
  return `<p><span class="tag missing">${counted(gates.length, 'gate')} failed</span></p>\n<ul>${gates.map((failure) => `<li>${text(gateText(failure))}</li>`).join('')}</ul>`
}

function matchMain(report: MatchReport, view: View): string {
  const { jobs, hidden } = shownJobs(report, view)
  const ids = new Map(jobs.map((match, i) => [match, `job-${i + 1}`]))
  const anchor = (match: JobMatch): string => ids.get(match) as string
  const map = view.detail === 'brief' ? '' : heatMap(jobs, anchor)
  return [
    section('ranking', 'Ranking', ranking(jobs, hidden, anchor)),
    ...(view.only === 'covered' ? [] : [stepsSection(report.jobs)]),
    ...(view.only === 'covered' || report.plan === undefined ? [] : [planSection(report.plan)]),
    ...(view.only === 'covered' ? [] : [adviceSection(report.jobs)]),
    ...(map === '' ? [] : [section('map', 'Jobs and skills', map)]),
    section('jobs', 'Job by job', jobs.map((match, i) => jobDetails(match, anchor(match), i < OPEN_JOBS, view)).join('\n')),
  ].join('\n')
}

function ranking(jobs: readonly JobMatch[], hidden: number, anchor: (match: JobMatch) => string): string {
  const rows = jobs.map((match, i) => {
    const remark = caution(match)
    return `<tr><td class="number">${i + 1}</td><th scope="row"><a href="#${anchor(match)}">${text(jobName(match.job))}</a>${remark === '' ? '' : `<br><span class="quiet">${text(remark)}</span>`}</th><td><span class="number">${scoreText(match.score)}</span>${bar(match.score ?? 0)}</td><td class="number">${fraction(match, 'required')}</td><td class="number wide">${fraction(match, 'preferred')}</td></tr>\n`
  })
  const more = hidden === 0 ? '' : `<p class="quiet">${counted(hidden, 'more job')} not shown.</p>`
  return `<table><caption class="hidden">Jobs, the best first</caption><thead><tr><th scope="col" class="number">No.</th><th scope="col">Job</th><th scope="col">Score</th><th scope="col" class="number">Required</th><th scope="col" class="number wide">Preferred</th></tr></thead>
<tbody>
${rows.join('')}</tbody></table>${more}`
}

function fraction(match: JobMatch, strength: 'required' | 'preferred'): string {
  const { covered: has, all } = tally(match, strength)
  return all === 0 ? '–' : `${has} of ${all}`
}

function stepsSection(jobs: readonly JobMatch[]): string {
  const steps = nextSteps(jobs).slice(0, STEPS)
  const most = steps[0]?.gain ?? 1
  const items = steps.map((step) => {
    const known = step.near.length === 0 ? '' : ` You know ${text(step.near.join(', '))}, which is near.`
    return `<li><span class="name">${text(step.label)}</span>: ${step.gain.toFixed(1)} points, ${askedText(step)}.${known}${bar((100 * step.gain) / most)}</li>\n`
  })
  const lead = `<p>The points are what each would add over ${reachText(jobs)}. ${HONESTY}</p>`
  return items.length === 0 ? '' : section('steps', 'Best next steps', `${lead}\n<ol class="steps">\n${items.join('')}</ol>`)
}

function adviceSection(jobs: readonly JobMatch[]): string {
  const items = adviceOf(jobs).map((advice) => `<li>${text(adviceText(advice, jobs.length))}</li>\n`)
  return items.length === 0 ? '' : section('wording', 'Wording, beside the score', `<ul>\n${items.join('')}</ul>`)
}

function jobDetails(match: JobMatch, id: string, open: boolean, view: View): string {
  const { job, score, requirements } = match
  const head = `<details${open ? ' open' : ''}><summary><h3>${scoreText(score)} <span class="title">${text(jobName(job))}</span></h3></summary><div class="body" id="${id}"><p class="quiet">${text(job.source.id)}</p>`
  if (score === null) return `${head}<p>No requirement was found in this ad; there is nothing to score.</p></div></details>`
  const groups = STRENGTHS.map((strength) => {
    const asked = requirements.filter((r) => r.requirement.strength === strength && isShown(r, view.only))
    if (asked.length === 0) return ''
    const { covered: has, all } = tally(match, strength)
    const ordered = [...missing(match, strength), ...asked.filter((r) => r.coverage !== 'missing')].filter((r) => asked.includes(r))
    return `<h4>${strength[0]?.toUpperCase()}${strength.slice(1)}: ${has} of ${all}</h4>\n<ul class="list">\n${ordered.map(requirementItem).join('')}</ul>\n`
  })
  return `${head}${groups.join('')}${view.only === 'all' ? fieldOfWork(match) : ''}${checks(match)}</div></details>`
}

function fieldOfWork({ field }: JobMatch): string {
  if (field.points === 0) return ''
  const lines = fieldLines(field).map((line) => `<li>${text(line)}</li>\n`)
  const worth = `${field.contribution.toFixed(1)} of ${field.points.toFixed(1)} points`
  return `<h4>Field of work: ${worth}</h4>\n<p class="quiet">${text(fieldBy(field))}</p>\n${lines.length === 0 ? '' : `<ul class="list">\n${lines.join('')}</ul>\n`}`
}

function requirementItem(match: RequirementMatch): string {
  const { coverage, requirement, points, contribution, gain, near, evidence } = match
  const state = { exact: 'covered', alias: 'covered', implied: 'implied only', missing: 'missing' }[coverage]
  const worth =
    coverage === 'missing'
      ? `worth ${points.toFixed(1)} points${gain > points ? `, ${gain.toFixed(1)} with what follows from it` : ''}`
      : `${contribution.toFixed(1)} of ${points.toFixed(1)} points`
  const known = near.length === 0 ? '' : `<span class="quiet">; you know ${text(near.join(', '))}, which is near</span>`
  const name = coverage === 'missing' ? choice(requirement) : covered(match)
  return `<li><span class="name">${text(name)}</span> <span class="tag ${coverage}">${state}</span> <span class="quiet">${worth}</span>${known}${quote('The ad', requirement.evidence[0])}${quote('The resume', evidence[0])}</li>\n`
}

function quote(who: string, evidence: Evidence | undefined): string {
  if (evidence === undefined) return ''
  return `<blockquote>${who}, ${evidence.page === undefined ? '' : `page ${evidence.page}, `}line ${evidence.line}: “${text(evidence.quote)}”</blockquote>`
}

const STATE_CLASS = { met: 'exact', unknown: 'implied', 'not met': 'missing' } as const

function checks(match: JobMatch): string {
  const items = conditionsOf(match).map(
    ({ demand, strength, state, reason, evidence, resumeEvidence: [own] }) =>
      `<li><span class="name">${text(demand)}</span> <span class="tag ${STATE_CLASS[state]}">${state}</span> <span class="quiet">${strength}; ${text(reason)}</span>${quote('The ad', evidence)}${quote('The resume', own)}</li>\n`,
  )
  return items.length === 0 ? '' : `<h4>Conditions, beside the score</h4>\n<ul class="list">\n${items.join('')}</ul>\n`
}

function conditions({ years, education }: JobAd): string {
  const items = [
    ...years.map((demand) => `<li>${text(yearsText(demand))} <span class="quiet">(${demand.strength})</span>${quote('The ad', demand.evidence)}</li>\n`),
    ...education.map((demand) => `<li>${text(educationText(demand))} <span class="quiet">(${demand.strength})</span>${quote('The ad', demand.evidence)}</li>\n`),
  ]
  return items.length === 0 ? '' : `<h3>Conditions</h3>\n<ul class="list">\n${items.join('')}</ul>\n`
}

function adSection(job: JobAd): string {
  const groups = STRENGTHS.map((strength) => {
    const asked = job.requirements.filter((r) => r.strength === strength)
    const items = asked.map(
      (r) => `<li><span class="name">${text(choice(r))}</span> <span class="quiet">weight ${r.weight.toFixed(2)}</span>${quote('The ad', r.evidence[0])}</li>\n`,
    )
    return asked.length === 0 ? '' : `<h3>${strength[0]?.toUpperCase()}${strength.slice(1)}: ${asked.length}</h3>\n<ul class="list">\n${items.join('')}</ul>\n`
  })
  const body = job.requirements.length === 0 ? '<p>No requirement was found in this ad.</p>' : groups.join('')
  return `<section><h2>${text(jobName(job))}</h2><p class="quiet">${text(job.source.id)}</p>${body}${conditions(job)}</section>`
}

function failures(report: Report): string {
  const items = report.failures.map(({ path, message, hint }) => `<li><span class="name">${text(path)}</span> ${text(message)} <span class="quiet">(${text(hint)})</span></li>\n`)
  return items.length === 0 ? '' : `${section('failures', 'Could not be read', `<ul class="list">\n${items.join('')}</ul>`)}\n`
}
