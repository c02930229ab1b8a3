/** `atsmatch plan`: which skills lift the most jobs. */
import type { Plan, PlanSkill, PlanStep } from '../matching/plan.ts'
import { termJson } from './json.ts'
import { jsonText } from './json-text.ts'
import { HONESTY } from './next-steps.ts'
import { type Page, page } from './page.ts'
import { type Common, type RenderContext, SCHEMA_VERSION } from './report.ts'
import { pad, textWidth } from './text-width.ts'
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

/** @returns the report for a person */
export function planText({ resume, plan }: PlanReport, context: RenderContext): string {
  const p = page(context)
  const jobs = plan.outcome.length
  p.line(`${resume} against ${counted(jobs, 'job')}: ${plan.reached} of ${jobs} reach ${plan.target}`)
  if (plan.skills.length === 0) {
    p.line('')
    p.line('No job asks for a skill that the resume does not name.')
    return p.text()
  }
  p.line('')
  p.line(jobs === 1 ? 'Skills by the points that they add' : `Skills by the points that they add over all ${jobs} jobs`)
  for (const skill of plan.skills.slice(0, MOST_SKILLS)) skillLine(skill, jobs, p)
  if (plan.skills.length > MOST_SKILLS) p.line(`  … and ${plan.skills.length - MOST_SKILLS} more (--format json has all)`)
  p.line('')
  stepLines(plan, p)
  p.line('')
  p.line(HONESTY)
  return p.text()
}

function skillLine({ term, gain, jobs, required, through, lifts, near }: PlanSkill, all: number, p: Page): void {
  const asked = `${required > 0 ? `required by ${required}` : `asked by ${jobs.length}`} of ${counted(all, 'job')}`
  const also = through.length === 0 ? '' : `, shows ${through.slice(0, 3).join(', ')} too`
  const lifting = lifts === 0 ? '' : `, lifts ${lifts} by itself`
  const known = near.length === 0 ? '' : `; you know ${near.join(', ')}`
  const name = textWidth(term.label) > NAME_COLUMN ? term.label : pad(term.label, NAME_COLUMN)
  p.cut(`  ${`+${gain.toFixed(1)}`.padStart(6)}  ${name}  ${asked}${also}${lifting}${known}`)
}

function stepLines(plan: Plan, p: Page): void {
  const { steps, target, most, skills, unreachable, outcome } = plan
  const last = steps.at(-1)
  if (last === undefined) {
    const open = outcome.length - plan.reached
    if (open > 0) p.line(`No set of up to ${counted(Math.min(most, skills.length), 'skill')} lifts another job to ${target}.`)
    else p.line(`Every job reaches ${target} already.`)
  } else {
    p.line(`Fewest skills that lift the most jobs to ${target}`)
    for (const step of steps) p.line(`  ${stepText(step)}`)
    p.line('')
    p.line(`With ${names(last)}`)
    const lifted = (path: string): boolean => last.lifted.includes(path)
    const changed = outcome.filter(({ before, after }) => before !== after).sort((a, b) => Number(lifted(b.path)) - Number(lifted(a.path)))
    for (const { path, before, after } of changed.slice(0, MOST_JOBS))
      p.cut(`  ${scoreText(before).padStart(5)} -> ${scoreText(after).padStart(5)}  ${lifted(path) ? '*' : ' '} ${path}`)
    if (changed.length > MOST_JOBS) p.line(`  … and ${changed.length - MOST_JOBS} more`)
    p.line(`  (* now reaches ${target})`)
  }
  if (unreachable.length > 0) {
    p.line('')
    p.line(`Out of reach by naming skills: ${unreachable.slice(0, MOST_NAMED).join(', ')}${unreachable.length > MOST_NAMED ? ` and ${unreachable.length - MOST_NAMED} more` : ''}`)
  }
}

const names = ({ terms }: PlanStep): string => terms.map((t) => t.label).join(', ')

function stepText(step: PlanStep): string {
  const proof = step.exact ? '' : ` (not proved to be the most; no set of this size lifts more than ${step.bound})`
  return `${counted(step.terms.length, 'skill')}: ${names(step)} → ${counted(step.lifted.length, 'job')}${proof}`
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
