/** `--format junit`: a suite a job, a case a requirement, for GitLab, Jenkins and whatever else reads test results. */
import type { GateFailure } from '../matching/gates.ts'
import type { JobMatch, RequirementMatch } from '../matching/job-match.ts'
import type { KnockoutCheck } from '../matching/knockouts/knockout.ts'
import { escapeXml } from './escape.ts'
import type { Renderer } from './report.ts'
import { choice, covered, jobName, scoreText } from './wording.ts'

/** What one suite holds. */
interface Suite {
  readonly name: string
  readonly cases: readonly string[]
  readonly failures: number
  readonly errors: number
  readonly skipped: number
  readonly output: string
}

/**
 * Renders a report. What is required and missing fails; what is only preferred or mentioned and missing is skipped; a file that could not be read is an error.
 * The exit code does not follow from it: gates decide that.
 */
export const renderJunit: Renderer = (report) => {
  const suites = [
    ...(report.command === 'match'
      ? report.jobs.map(jobSuite)
      : report.jobs.map((job) => ({
          name: `${jobName(job)} (${job.source.id})`,
          cases: job.requirements.map((r) => testCase(job.source.id, `${r.strength}: ${choice(r)}`, '')),
          failures: 0,
          errors: 0,
          skipped: 0,
          output: '',
        }))),
    ...(report.command === 'match' && report.gates !== undefined ? [gateSuite(report.gates)] : []),
    ...(report.failures.length === 0
      ? []
      : [
          {
            name: 'files',
            cases: report.failures.map(({ path, message, code, hint }) => testCase('files', path, element('error', code, message, hint))),
            failures: 0,
            errors: report.failures.length,
            skipped: 0,
            output: '',
          },
        ]),
  ]
  const total = (count: (suite: Suite) => number): number => suites.reduce((sum, suite) => sum + count(suite), 0)
  const counts = `tests="${total((s) => s.cases.length)}" failures="${total((s) => s.failures)}" errors="${total((s) => s.errors)}"`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="atsmatch" ${counts}>\n${suites.map(suiteXml).join('')}</testsuites>\n`
}

function jobSuite({ job, score, requirements, knockouts }: JobMatch): Suite {
  const path = job.source.id
  const gone = requirements.filter((r) => r.coverage === 'missing')
  const failures = gone.filter((r) => r.requirement.strength === 'required').length
  if (score === null) {
    const note = testCase(path, 'requirements', element('skipped', '', 'no requirement was found in this ad; nothing to score', ''))
    return { name: `${jobName(job)} (${path})`, cases: [note], failures: 0, errors: 0, skipped: 1, output: '' }
  }
  return {
    name: `${jobName(job)} (${path})`,
    cases: [
      ...requirements.map((match) => testCase(path, `${match.requirement.strength}: ${choice(match.requirement)}`, verdict(match))),
      ...knockouts.map((check) => testCase(path, `condition: ${check.demand}`, conditionVerdict(check))),
    ],
    failures: failures + knockouts.filter((check) => conditionOutcome(check) === 'failure').length,
    errors: 0,
    skipped: gone.length - failures + knockouts.filter((check) => conditionOutcome(check) === 'skipped').length,
    output: `score ${scoreText(score)}`,
  }
}

function verdict(match: RequirementMatch): string {
  const [ad] = match.requirement.evidence
  const quote = ad === undefined ? '' : `the ad, line ${ad.line}: ${ad.quote}`
  if (match.coverage === 'missing') {
    const lost = `not in the resume; worth ${match.points.toFixed(2)} points`
    return match.requirement.strength === 'required' ? element('failure', 'missing', lost, quote) : element('skipped', '', lost, '')
  }
  const [own] = match.evidence
  return `      <system-out>${escapeXml(`${covered(match)}${own === undefined ? '' : `; the resume, line ${own.line}: ${own.quote}`}`)}</system-out>\n`
}

function gateSuite(gates: readonly GateFailure[]): Suite {
  const failed = gates.map((failure) => testCase('gates', `${failure.gate}${failure.job === null ? '' : `: ${failure.job}`}`, element('failure', 'gate', failure.message, '')))
  return { name: 'gates', cases: failed.length === 0 ? [testCase('gates', 'every gate', '')] : failed, failures: failed.length, errors: 0, skipped: 0, output: '' }
}

/** A condition fails only where the resume itself says that it is not met. */
function conditionOutcome({ state, strength }: KnockoutCheck): 'failure' | 'skipped' | 'met' {
  if (state === 'met') return 'met'
  return state === 'not met' && strength === 'required' ? 'failure' : 'skipped'
}

function conditionVerdict(check: KnockoutCheck): string {
  const outcome = conditionOutcome(check)
  if (outcome === 'met') return ''
  return outcome === 'failure'
    ? element('failure', 'condition', check.reason, `the ad, line ${check.evidence.line}: ${check.evidence.quote}`)
    : element('skipped', '', check.reason, '')
}

function element(name: 'failure' | 'error' | 'skipped', type: string, message: string, text: string): string {
  const open = `      <${name}${type === '' ? '' : ` type="${escapeXml(type)}"`} message="${escapeXml(message)}"`
  return text === '' ? `${open}/>\n` : `${open}>${escapeXml(text)}</${name}>\n`
}

function testCase(classname: string, name: string, inner: string): string {
  const open = `    <testcase classname="${escapeXml(classname)}" name="${escapeXml(name)}" time="0"`
  return inner === '' ? `${open}/>\n` : `${open}>\n${inner}    </testcase>\n`
}

function suiteXml({ name, cases, failures, errors, skipped, output }: Suite): string {
  const out = output === '' ? '' : `    <system-out>${escapeXml(output)}</system-out>\n`
  return `  <testsuite name="${escapeXml(name)}" tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="${skipped}" time="0">\n${cases.join('')}${out}  </testsuite>\n`
}
