/** `atsmatch explain`: every point of one score, traced to lines of both files. It prints the stored computation; nothing is computed here. */
import { STRENGTHS } from '../job/job-ad.ts'
import { FIELD_SHARE, FIELD_WEIGHT } from '../job/weights.ts'
import { adviceOf } from '../matching/advice.ts'
import type { Coverage } from '../matching/credit.ts'
import { FIELD_LABEL, FULL_FIELD, TITLE_CREDIT } from '../matching/field.ts'
import type { JobMatch, RequirementMatch } from '../matching/job-match.ts'
import type { TermTrace, TracedPlace } from '../matching/trace-term.ts'
import type { Evidence } from '../text/evidence.ts'
import { evidenceJson } from './evidence-json.ts'
import { fieldBy, fieldLines } from './field-of-work.ts'
import { matchJson } from './json.ts'
import { jsonText } from './json-text.ts'
import { type Page, page, type Style } from './page.ts'
import { type Common, type RenderContext, SCHEMA_VERSION } from './report.ts'
import { isShown, NORMAL_VIEW } from './view.ts'
import { adviceText, choice, conditionsOf, counted, jobName } from './wording.ts'

/** What `explain` found. */
export interface ExplainReport extends Common {
  readonly command: 'explain'
  readonly resume: string
  readonly match: JobMatch
  /** `null` when the whole score is explained. */
  readonly term: TermTrace | null
}

/** @returns the report for a person; in brief the sums alone, in full every place of both files */
export function explainText(report: ExplainReport, context: RenderContext): string {
  const p = page(context)
  const { match, resume, term } = report
  const { detail, only } = context.view ?? NORMAL_VIEW
  const most = detail === 'full' ? Number.POSITIVE_INFINITY : 1
  p.line(`${jobName(match.job)}  (${match.job.source.id})`, [jobName(match.job), 'bold'])
  if (term !== null) return termText(term, match, most, p)
  const { confidence, score, rank } = match
  if (score === null) {
    p.line('  no requirement was found in this ad; there is nothing to score')
    return p.text()
  }
  p.line(`  ${score.toFixed(2)} of 100 for ${resume}`, [score.toFixed(2), scoreStyle(score)])
  p.line(
    `  confidence ${confidence.level}: ${counted(confidence.requirements, 'requirement')}, as telling as ${confidence.effective.toFixed(1)} of equal points; ranked by ${(rank ?? 0).toFixed(2)}`,
  )
  for (const strength of STRENGTHS) {
    const list = match.requirements.filter((r) => r.requirement.strength === strength)
    if (list.length === 0) continue
    if (detail !== 'brief') p.line('')
    const got = list.reduce((sum, r) => sum + Math.round(r.contribution * 100), 0) / 100
    const all = list.reduce((sum, r) => sum + Math.round(r.points * 100), 0) / 100
    p.line(`${detail === 'brief' ? '  ' : ''}${strength}: ${got.toFixed(2)} of ${all.toFixed(2)} points`, 'bold')
    if (detail === 'brief') continue
    if (strength !== 'required' && match.restFactor < 1) p.line(`  (weights × ${match.restFactor}: what is required dominates)`)
    for (const r of list) if (isShown(r, only)) requirementText(r, strength === 'required' ? 1 : match.restFactor, most, p)
  }
  fieldText(match, detail === 'brief', p)
  if (detail === 'brief') return p.text()
  p.line('')
  p.line(`${score.toFixed(2)} = the sum of the contributions`, 'bold')
  const checks = conditionsOf(match)
  if (checks.length > 0) {
    p.line('')
    p.line('conditions, beside the score:', 'bold')
    for (const { demand, state, reason, evidence, resumeEvidence } of checks) {
      p.line(`  ${state}: ${demand} (${reason})`, [state, { met: 'green', unknown: 'yellow', 'not met': 'red' }[state] as Style])
      quote('ad', evidence, p)
      for (const e of resumeEvidence.slice(0, 2)) quote('resume', e, p)
    }
  }
  const advice = adviceOf([match])
  if (advice.length > 0) {
    p.line('')
    p.line('wording, beside the score:', 'bold')
    for (const item of advice) p.line(`  ${adviceText(item, 1)}`)
  }
  return p.text()
}

/** The field of work: what it is worth, what earns it, and from what both follow. */
function fieldText({ field }: JobMatch, brief: boolean, p: Page): void {
  const { points, contribution, weight, credit, by, fit, categories, title, titleWords, telling } = field
  if (points === 0) return
  if (!brief) p.line('')
  p.line(`${brief ? '  ' : ''}${FIELD_LABEL}: ${contribution.toFixed(2)} of ${points.toFixed(2)} points`, 'bold')
  if (brief) return
  p.line('')
  p.line(`  ${contribution.toFixed(2)} of ${points.toFixed(2)}  ${fieldBy(field)}`, [contribution.toFixed(2), COVERAGE_STYLE[contribution === 0 ? 'missing' : 'implied']])
  p.line(`      weight ${weight.toFixed(2)} = ${FIELD_SHARE} × the weights above + ${FIELD_WEIGHT}`)
  const sum = `fit ${fit.toFixed(3)} = ${Math.max(0, categories).toFixed(3)} categories / ${FULL_FIELD} + ${TITLE_CREDIT} × ${title.toFixed(3)} title, at most 1`
  p.line(`      ${sum}${by === 'fit' ? '' : `; covering the requirements shows more: ${credit.toFixed(3)} = ${telling.toFixed(3)} × their share that is earned`}`)
  for (const line of fieldLines(field)) p.line(`      ${line}`)
  if (titleWords.length > 0) p.line(`      in titles of both: ${titleWords.join(', ')}`)
}

function requirementText(r: RequirementMatch, restFactor: number, most: number, p: Page): void {
  const { requirement, points, contribution } = r
  p.line('')
  const name = choice(requirement)
  p.line(`  ${contribution.toFixed(2)} of ${points.toFixed(2)}  ${name}: ${how(r)}`, [contribution.toFixed(2), COVERAGE_STYLE[r.coverage]], [name, 'bold'])
  const factors = requirement.factors.map((f) => `${f.value} ${f.name}`).join(' × ')
  p.line(`      weight ${requirement.weight.toFixed(2)}${factors === '' ? '' : ` = ${factors}`}${restFactor < 1 ? `, × ${restFactor}` : ''}`)
  quotes('ad', 'first', requirement.evidence, most, p)
  quotes('resume', 'best', r.evidence, most, p)
  if (r.gain > 0 && r.gainBy !== null)
    p.line(
      r.coverage === 'missing' || r.coverage === 'implied'
        ? `      ${r.gainBy.label} in the resume would add ${r.gain.toFixed(2)}${r.near.length === 0 ? '' : `; near it you know ${r.near.join(', ')}`}`
        : `      shown in a position it would add ${r.gain.toFixed(2)}`,
    )
}

function how({ coverage, by, offered, grade, shownBy, credit, requirement }: RequirementMatch): string {
  if (coverage === 'missing') return 'missing'
  const member = requirement.anyOf.length > 1 ? ` by ${by?.label ?? ''}` : ''
  const words = { exact: 'named', alias: `named as ${offered ?? ''}`, implied: `implied by ${offered ?? ''}`, missing: '' }[coverage]
  const grades = { listed: 'only listed', shown: 'shown in a position', recent: 'shown in a recent position' }
  return `${words}${member}${grade === null ? '' : `, ${grades[grade]}`}${shownBy === null ? '' : ` by ${shownBy}`}${credit < 1 ? `, earns ${Math.round(credit * 1000) / 10}%` : ''}`
}

const OUTCOMES: Readonly<Record<TracedPlace['outcome'], string>> = {
  kept: 'taken as a keyword',
  beaten: 'part of another keyword',
  unlikely: 'not taken as a keyword: the signs speak against it',
  silent: 'not looked at: this part of the ad asks nothing of the reader',
  plain: 'not shaped like a keyword here',
}

function termText(term: TermTrace, match: JobMatch, most: number, p: Page): string {
  p.line(`  ${term.typed}: ${term.skills.length === 0 ? 'not in the taxonomy' : `in the taxonomy as ${term.skills.join(', ')}`}`)
  if (term.requirements.length === 0) {
    p.line('')
    p.line(term.places.length === 0 ? 'The ad does not contain it.' : 'It is no requirement of this ad.')
  }
  for (const r of term.requirements) requirementText(r, r.requirement.strength === 'required' ? 1 : match.restFactor, most, p)
  if (term.places.length > 0) {
    p.line('')
    p.line('where the ad has it:', 'bold')
  }
  for (const place of term.places) {
    p.line('')
    p.line(`  ${place.surface}: ${OUTCOMES[place.outcome]}${place.by === null ? '' : ` (${place.by})`}`)
    quote('ad', place.evidence, p)
    if (place.margin !== null)
      p.line(`      ${signed(place.margin)} from the threshold, in log odds; strongest signs: ${place.signs.map((s) => `${s.name} ${signed(s.logOdds)}`).join(', ')}`)
  }
  return p.text()
}

const signed = (x: number): string => `${x < 0 ? '' : '+'}${x.toFixed(2)}`

function quote(file: string, { line, page: leaf, quote: words }: Evidence, p: Page): void {
  p.line(`      ${file} ${leaf === undefined ? '' : `page ${leaf}, `}line ${line}: ${words}`, 'dim')
}

/** The first places, and how many there are where not all are shown. */
function quotes(file: string, which: 'first' | 'best', evidence: readonly Evidence[], most: number, p: Page): void {
  const name = evidence.length > most ? `${file} (${which} of ${evidence.length})` : file
  for (const each of evidence.slice(0, most)) quote(name, each, p)
}

const COVERAGE_STYLE: Readonly<Record<Coverage, Style>> = { exact: 'green', alias: 'green', implied: 'yellow', missing: 'red' }
const scoreStyle = (score: number): Style => (score >= 75 ? 'green' : score >= 50 ? 'yellow' : 'red')

/** @returns the report for scripts */
export function explainJson(report: ExplainReport): string {
  const { term } = report
  const trace =
    term === null
      ? null
      : {
          typed: term.typed,
          skills: term.skills,
          requirements: term.requirements.map((r) => report.match.requirements.indexOf(r)),
          places: term.places.map(({ evidence, ...place }) => ({ ...place, evidence: evidenceJson(evidence) })),
        }
  return `${jsonText(
    {
      schemaVersion: SCHEMA_VERSION,
      tool: { name: 'atsmatch', version: report.toolVersion },
      taxonomy: { digest: report.taxonomy },
      command: report.command,
      resume: report.resume,
      job: matchJson(report.match),
      term: trace,
      failures: report.failures,
    },
    2,
  )}\n`
}
