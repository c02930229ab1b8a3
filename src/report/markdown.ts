/** `--format markdown`: GitHub-flavoured, sized for the comment of a pull request. */
import type { JobAd, Requirement } from '../job/job-ad.ts'
import { STRENGTHS } from '../job/job-ad.ts'
import { adviceOf } from '../matching/advice.ts'
import type { JobMatch, RequirementMatch } from '../matching/job-match.ts'
import { markdownCode as code, escapeMarkdown as text } from './escape.ts'
import { fieldBy } from './field-of-work.ts'
import { askedText, HONESTY, nextSteps, reachText } from './next-steps.ts'
import type { MatchReport, Renderer } from './report.ts'
import { isShown, NORMAL_VIEW, shownJobs, type View } from './view.ts'
import { adviceText, caution, choice, conditionsOf, counted, covered, educationText, gateText, jobName, missing, scoreText, tally, yearsText } from './wording.ts'

/** By this line a workflow finds its own comment again, to replace it. */
const MARK = '<!-- atsmatch -->'
/** GitHub refuses comments of more than 65,536 characters; some room is left for whoever wraps this one. */
const MOST_CHARACTERS = 60_000
const STEPS = 3
const ADVICE = 5

/** Renders a report; jobs beyond what a comment holds are counted, not shown. */
export const renderMarkdown: Renderer = (report, { view = NORMAL_VIEW }) => {
  const blocks = report.command === 'match' ? matchBlocks(report, view) : report.jobs.map(adBlock)
  const failures = report.failures.map(({ path, message, hint }) => `- ${code(path)} ${text(message)}; ${text(hint)}`)
  const tail = failures.length === 0 ? [] : [`### Could not be read\n\n${failures.join('\n')}`]
  return `${fitted([MARK, ...blocks], tail).join('\n\n')}\n`
}

function fitted(blocks: readonly string[], tail: readonly string[]): string[] {
  const out: string[] = []
  let room = MOST_CHARACTERS - tail.reduce((sum, block) => sum + block.length + 2, 0)
  for (const block of blocks) {
    room -= block.length + 2
    if (room < 0)
      return [
        ...out,
        `_${counted(blocks.length - out.length, 'part')} left out: too long for a comment. \`--format html\` holds everything._`,
        ...tail.filter((t) => t.length < MOST_CHARACTERS),
      ]
    out.push(block)
  }
  return [...out, ...tail]
}

function matchBlocks(report: MatchReport, view: View): string[] {
  const { jobs, hidden } = shownJobs(report, view)
  const more = hidden === 0 ? '' : `\n\n_… and ${counted(hidden, 'more job')}._`
  const rows = jobs.map((match) => {
    const worst = missing(match, 'required').slice(0, 3)
    const lacks = worst.length === 0 ? '' : text(worst.map((r) => choice(r.requirement)).join(', '))
    return `| ${scoreText(match.score)} | ${text(jobName(match.job))} | ${fraction(match, 'required')} | ${fraction(match, 'preferred')} | ${lacks} |`
  })
  const ranking = `### ${text(report.resume)} against ${counted(report.jobs.length, 'job')}\n\n| Score | Job | Required | Preferred | Lacks most |\n| ---: | :--- | ---: | ---: | :--- |\n${rows.join('\n')}${more}`
  const steps = nextSteps(report.jobs).slice(0, STEPS)
  const list = steps.map((step, i) => {
    const known = step.near.length === 0 ? '' : ` You know ${text(step.near.join(', '))}, which is near.`
    return `${i + 1}. **${text(step.label)}**: ${step.gain.toFixed(1)} points, ${askedText(step)}.${known}`
  })
  const advice = adviceOf(report.jobs)
    .slice(0, ADVICE)
    .map((item) => `- ${text(adviceText(item, report.jobs.length))}`)
  return [
    ranking,
    ...gateBlock(report),
    ...(list.length === 0 ? [] : [`### Best next steps\n\nThe points are what each would add over ${reachText(report.jobs)}.\n\n${list.join('\n')}\n\n${HONESTY}`]),
    ...(advice.length === 0 ? [] : [`### Wording, beside the score\n\n${advice.join('\n')}`]),
    ...(view.detail === 'brief' ? [] : jobs.map((match) => jobBlock(match, view))),
  ]
}

function gateBlock({ gates }: MatchReport): string[] {
  if (gates === undefined) return []
  return gates.length === 0 ? ['**Every gate passed.**'] : [`**${counted(gates.length, 'gate')} failed:**\n\n${gates.map((failure) => `- ${text(gateText(failure))}`).join('\n')}`]
}

function jobBlock(match: JobMatch, view: View): string {
  const { job, score } = match
  const summary = `<summary><b>${scoreText(score)}</b> ${text(jobName(job))}</summary>`
  if (score === null) return `<details>${summary}\n\nNo requirement was found in ${code(job.source.id)}; there is nothing to score.\n\n</details>`
  const remark = caution(match)
  const parts = [`${code(job.source.id)}${remark === '' ? '' : `, ${remark}`}`]
  const gone = missing(match).filter((r) => isShown(r, view.only))
  if (gone.length > 0) {
    const rows = gone.map((r) => `| ${text(choice(r.requirement))} | ${r.requirement.strength} | ${r.gain.toFixed(1)} | ${adQuote(r.requirement)} |`)
    parts.push(`| Missing | Strength | Gain | The ad says |\n| :--- | :--- | ---: | :--- |\n${rows.join('\n')}`)
  }
  const held = match.requirements.filter((r) => r.coverage !== 'missing' && isShown(r, view.only))
  if (held.length > 0 && view.detail === 'full') {
    const rows = held.map((r) => `| ${text(covered(r))} | ${r.requirement.strength} | ${r.contribution.toFixed(1)} of ${r.points.toFixed(1)} | ${resumeQuote(r)} |`)
    parts.push(`| Covered | Strength | Points | The resume says |\n| :--- | :--- | ---: | :--- |\n${rows.join('\n')}`)
  } else if (held.length > 0) {
    parts.push(`Covered: ${text(held.map(covered).join(', '))}`)
  }
  const { field } = match
  if (field.points > 0 && view.only === 'all') parts.push(`Field of work: ${field.contribution.toFixed(1)} of ${field.points.toFixed(1)} points, ${text(fieldBy(field))}`)
  const open = conditionsOf(match).filter(({ state }) => state !== 'met' || view.detail === 'full')
  if (open.length > 0 && view.only !== 'covered') {
    const rows = open.map(({ demand, state, reason, evidence }) => `| ${text(demand)} | ${state} | ${text(reason)} | line ${evidence.line}: ${code(evidence.quote)} |`)
    parts.push(`| Condition | State | Why | The ad says |\n| :--- | :--- | :--- | :--- |\n${rows.join('\n')}`)
  }
  return `<details>${summary}\n\n${parts.join('\n\n')}\n\n</details>`
}

function adBlock(job: JobAd): string {
  const lines = STRENGTHS.flatMap((strength) => {
    const asked = job.requirements.filter((r) => r.strength === strength)
    return asked.length === 0 ? [] : [`- ${strength}: ${text(asked.map(choice).join(', '))}`]
  })
  const conditions = [
    ...job.years.map((demand) => `- ${text(yearsText(demand))} (${demand.strength})`),
    ...job.education.map((demand) => `- ${text(educationText(demand))} (${demand.strength})`),
  ]
  const body = lines.length === 0 ? 'No requirement was found.' : [...lines, ...conditions].join('\n')
  return `### ${text(jobName(job))}\n\n${code(job.source.id)}\n\n${body}`
}

function fraction(match: JobMatch, strength: Requirement['strength']): string {
  const { covered: has, all } = tally(match, strength)
  return all === 0 ? '' : `${has} of ${all}`
}

function adQuote({ evidence: [place] }: Requirement): string {
  return place === undefined ? '' : `line ${place.line}: ${code(place.quote)}`
}

function resumeQuote({ evidence: [place] }: RequirementMatch): string {
  return place === undefined ? '' : `line ${place.line}: ${code(place.quote)}`
}
