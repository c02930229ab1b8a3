/**
 * One report for the tests of every format, built by hand: no extraction and no scoring takes part, so that it changes only here.
 * It holds an ordinary ad, the hostile one of `fixtures/naughty`, one in wide letters, one that asks for nothing, and a file that could not be read.
 */
import { readFileSync } from 'node:fs'
import { plainDocument } from '../../src/documents/plain.ts'
import type { SourceDocument } from '../../src/documents/source.ts'
import type { JobAd, Requirement, Strength, Term } from '../../src/job/job-ad.ts'
import type { Confidence } from '../../src/matching/confidence.ts'
import type { Coverage } from '../../src/matching/credit.ts'
import type { FieldScore, JobMatch, RequirementMatch } from '../../src/matching/job-match.ts'
import type { KnockoutCheck } from '../../src/matching/knockouts/knockout.ts'
import type { ExtractReport, MatchReport } from '../../src/report/report.ts'
import type { SkillKind } from '../../src/taxonomy/skill.ts'
import type { Evidence } from '../../src/text/evidence.ts'

const RESUME = `# Ada Example

## Experience
Backend developer, Harbour Systems, 2019 to 2024
- Wrote a Django service that books cranes, with tests
- Moved the data from MySQL to Postgres

## Skills
Python, Django, Postgres, Docker, Git, MySQL
Communication, teamwork
`

const BACKEND = `Backend Engineer
We need 5+ years of Python.

Requirements
- Python and SQL
- PostgreSQL in production
- Kubernetes, Nomad or Docker Swarm
- Kafka or RabbitMQ

Nice to have
- Terraform
- Docker
`

const WIDE = `バックエンドエンジニア（東京）
必須: Python, Kubernetes
歓迎: 日本語
`

const resume = plainDocument('resume.md', RESUME, 'resume', { format: 'md' })
const backend = plainDocument('jobs/backend.txt', BACKEND, 'ad')
const hostile = plainDocument('jobs/hostile 100%,a:b.txt', readFileSync(new URL('../../fixtures/naughty/hostile.txt', import.meta.url), 'utf8'), 'ad')
const wide = plainDocument('jobs/wide.txt', WIDE, 'ad')
const notice = plainDocument('jobs/notice.txt', 'The office is closed on Monday.\n', 'ad')

/** The line of a document that holds a text, as evidence. */
function evidence(source: SourceDocument, part: string, section: Evidence['section'] = 'requirements'): Evidence {
  const start = source.text.indexOf(part)
  if (start < 0) throw new Error(`${source.id} does not hold ${part}`)
  const { line, column } = source.locate(start)
  return {
    span: { start, end: start + part.length },
    line,
    column,
    quote: source
      .lineAt(start)
      .replace(/^[-#] /, '')
      .trim()
      .slice(0, 160),
    section,
  }
}

function term(label: string, surface: string = label): Term {
  const known = /^[A-Za-z ]+$/.test(label)
  return { label, skill: known ? label.toLowerCase().replaceAll(' ', '-') : null, source: known ? 'taxonomy' : 'keyphrase', surfaces: [surface], key: label.toLowerCase() }
}

interface Asked {
  readonly any: readonly Term[]
  readonly in: SourceDocument
  readonly at: string
  readonly points: number
  readonly strength?: Strength
  readonly kind?: SkillKind
  readonly coverage?: Coverage
  readonly offered?: string
  readonly shown?: string
  readonly near?: readonly string[]
}

function requirement({ any, in: source, at, strength = 'required', kind = 'hard', points }: Asked): Requirement {
  const value = { required: 3, preferred: 1.5, mentioned: 1 }[strength]
  return {
    kind,
    strength,
    anyOf: any,
    weight: Math.round(points * 1000) / 10_000,
    factors: [{ name: `strength: ${strength}`, value }],
    evidence: [evidence(source, at, strength === 'preferred' ? 'preferred' : 'requirements')],
  }
}

function requirementMatch(asked: Asked): RequirementMatch {
  const { coverage = 'missing', points, any } = asked
  const gone = coverage === 'missing'
  const credit = gone ? 0 : coverage === 'implied' ? 0.7 : 1
  return {
    requirement: requirement(asked),
    coverage,
    by: gone ? null : (any[0] ?? null),
    offered: gone ? null : (asked.offered ?? any[0]?.label ?? null),
    grade: gone ? null : 'shown',
    shownBy: null,
    credit,
    evidence: asked.shown === undefined ? [] : [evidence(resume, asked.shown, 'requirements')],
    points,
    contribution: Math.round(points * credit * 100) / 100,
    gain: gone ? points : 0,
    gainBy: gone ? (any[0] ?? null) : null,
    near: asked.near ?? [],
  }
}

const NO_FIELD: FieldScore = { weight: 0, points: 0, credit: 0, by: 'fit', telling: 1, contribution: 0, categories: 0, title: 0, words: 0.25, fit: 0, shared: [], titleWords: [] }

function jobMatch(job: JobAd, asked: readonly Asked[], level: Confidence['level'], knockouts: readonly KnockoutCheck[] = []): JobMatch {
  const requirements = asked.map(requirementMatch)
  const score = asked.length === 0 ? null : Math.round(requirements.reduce((sum, { contribution }) => sum + contribution * 100, 0)) / 100
  const required = requirements.filter((r) => r.requirement.strength === 'required').length
  return {
    job,
    score,
    restFactor: 1,
    requirements,
    confidence: { level, requirements: asked.length, required, effective: asked.length },
    field: NO_FIELD,
    rank: score,
    knockouts,
  }
}

const ad = (source: SourceDocument, title: string, asked: readonly Asked[], rest: Partial<JobAd> = {}): JobAd => ({
  source,
  title,
  requirements: asked.map(requirement),
  years: [],
  education: [],
  conditions: [],
  vocabulary: [],
  titleWords: [],
  fields: [],
  titleEvidence: null,
  ...rest,
})

const backendAsks: readonly Asked[] = [
  { any: [term('Python')], in: backend, at: 'Python and SQL', points: 24, coverage: 'exact', shown: 'Python, Django' },
  { any: [term('SQL')], in: backend, at: 'Python and SQL', points: 16, coverage: 'implied', offered: 'Postgres', shown: 'Postgres, Docker' },
  { any: [term('PostgreSQL')], in: backend, at: 'PostgreSQL in', points: 18.5, coverage: 'alias', offered: 'Postgres', shown: 'MySQL to Postgres' },
  { any: [term('Kubernetes'), term('Nomad'), term('Docker Swarm')], in: backend, at: 'Kubernetes, Nomad', points: 17.25, near: ['Docker'] },
  { any: [term('Kafka'), term('RabbitMQ')], in: backend, at: 'Kafka or', points: 12.25 },
  { any: [term('Terraform')], in: backend, at: 'Terraform', points: 7, strength: 'preferred' },
  { any: [term('Docker')], in: backend, at: '- Docker', points: 5, strength: 'preferred', coverage: 'exact', shown: 'Docker, Git' },
]

/** Strings that an ad brings to break out of a document; each must come out harmless. */
const hostileAsks: readonly Asked[] = [
  { any: [term('"><b onmouseover=alert(1)>Terraform</b>')], in: hostile, at: 'Terraform</b>', points: 14 },
  { any: [term("=cmd|' /C calc'!A0")], in: hostile, at: '=cmd|', points: 12 },
  { any: [term('PostgreSQL', 'Post\u200bgreSQL')], in: hostile, at: 'Experience with Post', points: 12, coverage: 'alias', offered: 'Postgres', shown: 'Postgres, Docker' },
  { any: [term('| GraphQL | gRPC |')], in: hostile, at: '| GraphQL', points: 11 },
  { any: [term('Python\u001b[8m and COBOL')], in: hostile, at: 'Python', points: 10, coverage: 'exact', shown: 'Python, Django' },
  { any: [term('Kafka ]]> and RabbitMQ')], in: hostile, at: 'Kafka ]]>', points: 9 },
  { any: [term('`CI/CD` pipelines and ```Jenkins')], in: hostile, at: '`CI/CD`', points: 8 },
  { any: [term('::error file=x::boo ##[error]100%0A')], in: hostile, at: '::error', points: 7, strength: 'mentioned' },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an ad may write what workflows fill in
  { any: [term('${{ github.token }} $(whoami) {{7*7}}')], in: hostile, at: '{{7*7}}', points: 6, strength: 'preferred' },
  { any: [term('\u202eavaJ\u202c @everyone #1 https://gantry.example')], in: hostile, at: 'Knowledge of', points: 6, strength: 'preferred' },
  { any: [term(`Donaudampf${'schifffahrt'.repeat(20)}`)], in: hostile, at: 'Donaudampf', points: 5, strength: 'preferred' },
]

const wideAsks: readonly Asked[] = [
  { any: [term('Python')], in: wide, at: 'Python', points: 45, coverage: 'exact', shown: 'Python, Django' },
  { any: [term('Kubernetes')], in: wide, at: 'Kubernetes', points: 40 },
  { any: [term('日本語')], in: wide, at: '日本語', points: 15, strength: 'preferred', kind: 'language' },
]

const years = evidence(backend, '5+ years', 'intro')
const knockouts: readonly KnockoutCheck[] = [
  {
    kind: 'years',
    demand: '5+ years of Python',
    strength: 'required',
    state: 'not met',
    reason: 'the resume shows 4',
    evidence: years,
    resumeEvidence: [evidence(resume, '2019 to 2024')],
  },
  { kind: 'travel', demand: 'travel', strength: 'preferred', state: 'unknown', reason: 'the resume does not say', evidence: years, resumeEvidence: [] },
]

const HOSTILE_TITLE = '\u001b[31mPlatform Engineer\u001b[0m – @everyone <script>alert(1)</script>'
const backendAd = ad(backend, 'Backend Engineer', backendAsks, { years: [{ min: 5, max: null, of: 'Python', strength: 'required', evidence: years }] })
const hostileAd = ad(hostile, HOSTILE_TITLE, hostileAsks, {
  education: [{ level: 'bachelor', fields: ['Computer Science'], strength: 'required', orEquivalent: true, evidence: evidence(hostile, "Bachelor's degree") }],
})
const wideAd = ad(wide, 'バックエンドエンジニア（東京）', wideAsks)
const noticeAd = ad(notice, '', [])

const common = {
  toolVersion: '0.0.0',
  taxonomy: '0123456789abcdef',
  failures: [{ code: 'image', path: 'jobs/scan <b>.png', message: 'is a PNG image, not text', hint: 'run it through text recognition first' }],
} as const

const matches = [jobMatch(backendAd, backendAsks, 'medium', knockouts), jobMatch(wideAd, wideAsks, 'low'), jobMatch(hostileAd, hostileAsks, 'high'), jobMatch(noticeAd, [], 'low')]
const ads = [backendAd, hostileAd, noticeAd]

export const sharedMatch: MatchReport = {
  ...common,
  command: 'match',
  resume: 'resume.md',
  gates: [
    { gate: 'min-score', job: 'jobs/wide.txt', message: 'scores 45.00, below 50' },
    { gate: 'require', job: null, message: 'the resume does not name <Terraform>' },
  ],
  jobs: matches,
  asRead: [...matches.slice(0, 1), ...common.failures, ...matches.slice(1)],
}

export const sharedExtract: ExtractReport = { ...common, command: 'extract', jobs: ads, asRead: [...ads, ...common.failures] }
