/** Report → findings, for the formats that report places: `github` and `sarif`. One finding a term, over all jobs. */
import { createHash } from 'node:crypto'
import { adviceOf } from '../matching/advice.ts'
import type { RequirementMatch } from '../matching/job-match.ts'
import type { Evidence } from '../text/evidence.ts'
import type { MatchReport, Report } from './report.ts'
import { placeForMissing, placeOf, type ResumePlace } from './resume-place.ts'
import { RULES, type RuleName } from './rules.ts'
import { adviceText, choice, counted, gateText, jobName } from './wording.ts'

/** A place of an ad that a finding rests on. */
interface AdPlace {
  readonly path: string
  readonly title: string
  readonly evidence: Evidence
}

/** Something to look at. Its texts are not escaped. */
export interface Finding {
  readonly rule: RuleName
  /** What it is about in few words. */
  readonly title: string
  readonly message: string
  /** The file to open; `null` where it came from standard input. */
  readonly file: string | null
  readonly place: ResumePlace | null
  readonly ads: readonly AdPlace[]
  /** Points that hang on it over all jobs. Hundredths. */
  readonly points: number
  /** The same as long as the rule, the file and the term are: lines may move. 32 hexadecimal digits. */
  readonly fingerprint: string
}

/** @returns the findings of a report, by rule, then the most points first */
export function findings(report: Report): Finding[] {
  const found: Finding[] = report.failures.map(({ path, message, hint, code }) =>
    finding({ rule: 'unreadable', title: path, message: `${path} ${message}; ${hint}`, file: path, place: null, ads: [], points: 0 }, [path, code]),
  )
  for (const entry of report.jobs) {
    const job = 'job' in entry ? entry.job : entry
    if (job.requirements.length > 0) continue
    const path = job.source.id
    found.push(
      finding({ rule: 'nothingToScore', title: jobName(job), message: `No requirement was found in ${path}.`, file: path, place: { line: 1, column: 1 }, ads: [], points: 0 }, [
        path,
      ]),
    )
  }
  return report.command === 'match' ? [...found, ...gateFindings(report), ...termFindings(report), ...adviceFindings(report), ...conditionFindings(report)] : found
}

type Group = { rule: RuleName; label: string; key: string; entries: { ad: AdPlace; match: RequirementMatch }[] }

function termFindings(report: MatchReport): Finding[] {
  const groups = new Map<string, Group>()
  for (const { job, requirements } of report.jobs) {
    for (const match of requirements) {
      const rule = ruleOf(match)
      const [evidence] = match.requirement.evidence
      if (rule === null || evidence === undefined) continue
      const keys = match.requirement.anyOf.map((term) => term.key).sort()
      const id = JSON.stringify([rule, keys])
      const group = groups.get(id) ?? { rule, label: brief(choice(match.requirement)), key: keys.join('\u0000'), entries: [] }
      group.entries.push({ ad: { path: job.source.id, title: jobName(job), evidence }, match })
      groups.set(id, group)
    }
  }
  const missingPlace = placeForMissing(report)
  const order = Object.keys(RULES)
  return [...groups.values()]
    .map(({ rule, label, key, entries }) => {
      const [first] = entries as [Group['entries'][number]]
      const points = Math.round(entries.reduce((sum, { match }) => sum + (match.points - match.contribution) * 100, 0)) / 100
      const place = rule === 'impliedOnly' ? placeOf(first.match.evidence[0]) : missingPlace
      const { title, message } = sentence(rule, label, entries, report.jobs.length)
      return finding({ rule, title, message, file: report.resume, place, ads: entries.map(({ ad }) => ad), points }, [report.resume, key])
    })
    .sort((a, b) => order.indexOf(a.rule) - order.indexOf(b.rule) || b.points - a.points || (a.fingerprint < b.fingerprint ? -1 : 1))
}

/** An annotation is read in a margin. */
const brief = (label: string): string => (label.length > 80 ? `${[...label].slice(0, 79).join('')}…` : label)

const MISSING: Readonly<Record<RequirementMatch['requirement']['strength'], RuleName>> = {
  required: 'missingRequired',
  preferred: 'missingPreferred',
  mentioned: 'missingMentioned',
}

function ruleOf({ coverage, requirement }: RequirementMatch): RuleName | null {
  if (coverage === 'missing') return MISSING[requirement.strength]
  return coverage === 'implied' && requirement.strength === 'required' ? 'impliedOnly' : null
}

function gateFindings({ resume, gates = [] }: MatchReport): Finding[] {
  return gates.map((failure) =>
    finding({ rule: 'gate', title: `${failure.gate} failed`, message: `${gateText(failure)}.`, file: resume, place: null, ads: [], points: 0 }, [
      failure.gate,
      failure.job ?? failure.message,
    ]),
  )
}

function adviceFindings({ resume, jobs }: MatchReport): Finding[] {
  return adviceOf(jobs).map((advice) => {
    const title = advice.kind === 'wording' ? `${advice.written} is ${advice.asked} in ads` : `${advice.label} is only listed`
    const file = { file: resume, place: placeOf(advice.evidence) }
    return finding({ rule: advice.kind, title, message: `${adviceText(advice, jobs.length)}.`, ...file, ads: [], points: 0 }, [resume, advice.label])
  })
}

function conditionFindings({ resume, jobs }: MatchReport): Finding[] {
  return jobs.flatMap(({ job, knockouts }) =>
    knockouts
      .filter(({ state }) => state === 'not met')
      .map(({ kind, demand, reason, evidence, resumeEvidence: [own] }) => {
        const ad = { path: job.source.id, title: jobName(job), evidence }
        const message = `${demand}: ${reason}. ${quoted(ad)}.`
        return finding({ rule: 'knockout', title: `${demand}: not met`, message, file: resume, place: placeOf(own), ads: [ad], points: 0 }, [resume, job.source.id, kind, demand])
      }),
  )
}

const quoted = ({ path, evidence }: AdPlace): string => `“${evidence.quote}” (${path}:${evidence.line})`

function sentence(rule: RuleName, label: string, entries: Group['entries'], jobs: number): { title: string; message: string } {
  const [{ ad, match }] = entries as [Group['entries'][number]]
  const verb = { required: 'require', preferred: 'prefer', mentioned: 'mention' }[match.requirement.strength]
  const asked = jobs === 1 ? `the ad ${verb}s it` : `${entries.length} of ${counted(jobs, 'ad')} ${entries.length === 1 ? `${verb}s` : verb} it`
  const quote = quoted(ad)
  const near = match.near.length === 0 ? '' : ` You know ${match.near.join(', ')}, which is near.`
  if (rule === 'impliedOnly')
    return { title: `${label} is not written out`, message: `${label} only follows from ${match.offered}; ${asked}: ${quote}. Write it out if you have it.` }
  return { title: `${label} is not in the resume`, message: `${label}: ${asked}: ${quote}.${near} If you have it, say so here; if not, it is worth learning.` }
}

function finding(parts: Omit<Finding, 'fingerprint' | 'file'> & { file: string }, identity: readonly string[]): Finding {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([RULES[parts.rule].id, ...identity]))
    .digest('hex')
    .slice(0, 32)
  return { ...parts, file: parts.file === '-' || parts.file.startsWith('-:') ? null : parts.file, fingerprint }
}
