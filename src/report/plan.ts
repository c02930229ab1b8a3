/** `atsmatch plan`: which skills lift the most jobs. */
import type { Plan, PlanSkill, PlanStep } from '../matching/plan.ts'
import { termJson } from './json.ts'
import { jsonText } from './json-text.ts'
import { HONESTY } from './next-steps.ts'
import { type Page, page } from './page.ts'
import { type Common, type RenderContext, SCHEMA_VERSION } from './report.ts'
import { pad, textWidth } from './text-width.ts'
import { NORMAL_VIEW, type View } from './view.ts'
import { counted, scoreText } from './wording.ts'

/** What `plan` found. */
export interface PlanReport extends Common {
  readonly command: 'plan'
  readonly resume: string
  readonly plan: Plan
}

const MOST_SKILLS = 12
const MOST_NAMED = 6
const MOST_JOBS = 15
const NAME_COLUMN = 34
const SIGNS = { cut: '…', to: '→' }
const ASCII_SIGNS: typeof SIGNS = { cut: '...', to: '->' }

/** @returns the report for a person; in brief the sets alone, in full every skill and job */
export function planText({ resume, plan }: PlanReport, context: RenderContext): string {
  const p = page(context)
  const { detail } = context.view ?? NORMAL_VIEW
  const jobs = plan.outcome.length
  p.line(`${resume} against ${counted(jobs, 'job')}: ${plan.reached} of ${jobs} reach ${plan.target}`, 'bold')
  if (plan.skills.length === 0) {
    p.line('')
    p.line('No job asks for a skill that the resume does not name.')
    return p.text()
  }
  if (detail !== 'brief') {
    p.line('')
    p.line(jobs === 1 ? 'Skills by the points that they add' : `Skills by the points that they add over all ${jobs} jobs`, 'bold')
    const shown = detail === 'full' ? plan.skills : plan.skills.slice(0, MOST_SKILLS)
    for (const skill of shown) skillLine(skill, jobs, p)
    if (plan.skills.length > shown.length) p.line(`  ${signs(context).cut} and ${plan.skills.length - shown.length} more (--verbose)`, 'dim')
  }
  p.line('')
  stepLines(plan, detail, signs(context), p)
  p.line('')
  p.line(HONESTY, 'dim')
  return p.text()
}

const signs = ({ unicode }: RenderContext): typeof SIGNS => (unicode ? SIGNS : ASCII_SIGNS)

function skillLine({ term, gain, jobs, required, through, lifts, near }: PlanSkill, all: number, p: Page): void {
  const asked = `${required > 0 ? `required by ${required}` : `asked by ${jobs.length}`} of ${counted(all, 'job')}`
  const also = through.length === 0 ? '' : `, shows ${through.slice(0, 3).join(', ')} too`
  const lifting = lifts === 0 ? '' : `, lifts ${lifts} by itself`
  const known = near.length === 0 ? '' : `; you know ${near.join(', ')}`
  const name = textWidth(term.label) > NAME_COLUMN ? term.label : pad(term.label, NAME_COLUMN)
  const points = `+${gain.toFixed(1)}`
  p.cut(`  ${points.padStart(6)}  ${name}  ${asked}${also}${lifting}${known}`, [points, 'yellow'], [term.label, 'bold'])
}

function stepLines(plan: Plan, detail: View['detail'], sign: typeof SIGNS, p: Page): void {
  const { steps, target, most, skills, unreachable, outcome } = plan
  const last = steps.at(-1)
  if (last === undefined) {
    const open = outcome.length - plan.reached
    if (open > 0) p.line(`No set of up to ${counted(Math.min(most, skills.length), 'skill')} lifts another job to ${target}.`)
    else p.line(`Every job reaches ${target} already.`)
  } else {
    p.line(`Fewest skills that lift the most jobs to ${target}`, 'bold')
    for (const step of steps) p.line(`  ${stepText(step, sign)}`)
    if (detail !== 'brief') outcomeLines(plan, last, detail, sign, p)
  }
  if (unreachable.length > 0) {
    p.line('')
    p.line(`Out of reach by naming skills: ${unreachable.slice(0, MOST_NAMED).join(', ')}${unreachable.length > MOST_NAMED ? ` and ${unreachable.length - MOST_NAMED} more` : ''}`)
  }
}

function outcomeLines({ outcome, target }: Plan, last: PlanStep, detail: View['detail'], sign: typeof SIGNS, p: Page): void {
  p.line('')
  p.line(`With ${names(last)}`, 'bold')
  const lifted = (path: string): boolean => last.lifted.includes(path)
  const changed = outcome.filter(({ before, after }) => before !== after).sort((a, b) => Number(lifted(b.path)) - Number(lifted(a.path)))
  const shown = detail === 'full' ? changed : changed.slice(0, MOST_JOBS)
  for (const { path, title, before, after } of shown) {
    const scores = `${scoreText(before).padStart(5)} -> ${scoreText(after).padStart(5)}`
    p.cut(`  ${scores}  ${lifted(path) ? '*' : ' '} ${title === '' ? path : `${title} (${path})`}`, ...(lifted(path) ? [[scores, 'green'] as const] : []))
  }
  if (changed.length > shown.length) p.line(`  ${sign.cut} and ${changed.length - shown.length} more (--verbose)`, 'dim')
  p.line(`  (* now reaches ${target})`, 'dim')
}

const names = ({ terms }: PlanStep): string => terms.map((t) => t.label).join(', ')

function stepText(step: PlanStep, sign: typeof SIGNS): string {
  const proof = step.exact ? '' : ` (not proved to be the most; no set of this size lifts more than ${step.bound})`
  return `${counted(step.terms.length, 'skill')}: ${names(step)} ${sign.to} ${counted(step.lifted.length, 'job')}${proof}`
}

/** @returns the report for scripts */
export function planJson({ plan, resume, toolVersion, taxonomy, failures, command }: PlanReport): string {
  return `${jsonText(
    {
      schemaVersion: SCHEMA_VERSION,
      tool: { name: 'atsmatch', version: toolVersion },
      taxonomy: { digest: taxonomy },
      command,
      resume,
      target: plan.target,
      most: plan.most,
      reached: plan.reached,
      unreachable: plan.unreachable,
      skills: plan.skills.map(({ term, gain, jobs, required, through, lifts, near }) => ({ ...termJson(term), gain, required, through, lifts, near, jobs })),
      steps: plan.steps.map(({ terms, lifted, exact, bound }) => ({ skills: terms.map((t) => t.label), lifted, exact, bound })),
      jobs: plan.outcome,
      failures,
    },
    2,
  )}\n`
}
