/** The reports of the other commands for the tests of their formats, built by hand on the one of `shared-report.ts`. */
import type { CompareReport } from '../../src/report/compare.ts'
import type { ExplainReport } from '../../src/report/explain.ts'
import type { PlanReport } from '../../src/report/plan.ts'
import type { SkillsReport } from '../../src/report/skills.ts'
import { sharedMatch } from './shared-report.ts'

const { toolVersion, taxonomy, failures, resume, jobs } = sharedMatch
const common = { toolVersion, taxonomy, failures }
const [backend, wide, hostile] = jobs
if (backend === undefined || wide === undefined || hostile === undefined) throw new Error('the shared report has fewer jobs')
const paths = jobs.map(({ job }) => job.source.id)

export const sharedExplain: ExplainReport = { ...common, command: 'explain', resume, match: backend, term: null }
export const sharedHostileExplain: ExplainReport = { ...sharedExplain, match: hostile }

const [sql] = backend.requirements.filter(({ coverage }) => coverage === 'implied')
if (sql === undefined) throw new Error('the shared report implies nothing')
const [place] = sql.requirement.evidence
if (place === undefined) throw new Error('a requirement without evidence')

export const sharedExplainTerm: ExplainReport = {
  ...sharedExplain,
  term: {
    typed: 'SQL',
    skills: ['sql'],
    requirements: [sql],
    places: [
      {
        surface: 'SQL',
        evidence: place,
        outcome: 'kept',
        by: null,
        margin: 1.25,
        signs: [
          { name: 'shape acronym', logOdds: 1.1 },
          { name: 'begins a line', logOdds: -0.2 },
        ],
      },
      { surface: 'PostgreSQL', evidence: place, outcome: 'beaten', by: 'PostgreSQL', margin: null, signs: [] },
    ],
  },
}

const named = (match: typeof backend, at: number) => match.requirements[at]?.requirement.anyOf[0] as NonNullable<(typeof match.requirements)[number]['gainBy']>

export const sharedPlan: PlanReport = {
  ...common,
  command: 'plan',
  resume,
  plan: {
    target: 75,
    most: 5,
    reached: 0,
    unreachable: ['jobs/notice.txt'],
    skills: [
      {
        term: named(backend, 3),
        gain: 57.25,
        jobs: [
          { path: 'jobs/wide.txt', gain: 40 },
          { path: 'jobs/backend.txt', gain: 17.25 },
        ],
        required: 2,
        through: ['containers'],
        lifts: 1,
        near: ['Docker'],
      },
      { term: named(backend, 4), gain: 12.25, jobs: [{ path: 'jobs/backend.txt', gain: 12.25 }], required: 1, through: [], lifts: 0, near: [] },
      { term: named(hostile, 0), gain: 14, jobs: [{ path: paths[2] ?? '', gain: 14 }], required: 1, through: [], lifts: 0, near: [] },
    ],
    steps: [
      { terms: [named(backend, 3)], lifted: ['jobs/wide.txt'], exact: true, bound: 1 },
      { terms: [named(backend, 3), named(backend, 4)], lifted: ['jobs/backend.txt', 'jobs/wide.txt'], exact: false, bound: 3 },
    ],
    outcome: jobs.map(({ job, score }, i) => ({ path: job.source.id, title: job.title, before: score, after: score === null ? null : ([88.2, 85, score][i] ?? score) })),
  },
}

export const sharedCompare: CompareReport = {
  ...common,
  command: 'compare',
  old: 'old.md',
  new: resume,
  notes: ['the saved report was made with another version of the taxonomy; scores may differ for that alone'],
  jobs: [
    {
      path: 'jobs/backend.txt',
      title: 'Backend Engineer',
      before: 70.75,
      after: 58.7,
      delta: -12.05,
      won: [],
      lost: [
        { label: 'Kafka or RabbitMQ', from: 'exact', to: 'missing', points: -12.25 },
        { label: 'SQL', from: 'missing', to: 'implied', points: 0.2 },
      ],
    },
    { path: 'jobs/wide.txt', title: wide.job.title, before: 45, after: 45, delta: 0, won: [], lost: [] },
    {
      path: paths[2] ?? '',
      title: hostile.job.title,
      before: 11,
      after: 22,
      delta: 11,
      won: Array.from({ length: 8 }, (_, i) => ({ label: i === 0 ? '| <b>@all</b> |' : `Skill ${i}`, from: 'missing' as const, to: 'exact' as const, points: 2 - i / 10 })),
      lost: [],
    },
    { path: 'jobs/new.txt', title: '', before: undefined, after: 30, delta: null, won: [], lost: [] },
    { path: 'jobs/notice.txt', title: '', before: null, after: null, delta: null, won: [], lost: [] },
  ],
}

export const sharedSkills: SkillsReport = {
  ...common,
  command: 'skills',
  query: 'frob',
  skills: [
    { id: 'frobnicator', label: 'Frobnicator', kind: 'hard', category: 'own', aliases: ['Frob', 'Frob Studio'], implies: ['Python'], near: [] },
    { id: 'frobbing', label: 'frobbing', kind: 'soft', category: 'own', aliases: [], implies: [], near: ['Frobnicator'] },
  ],
}

export const sharedUnknown: SkillsReport = {
  ...common,
  command: 'skills',
  terms: [
    { label: 'Quillon \u001b[31mCMS', ads: 3, path: 'jobs/a.txt', evidence: { ...place, quote: 'Knows Quillon \u202eCMS.' } },
    { label: '日本語', ads: 1, path: 'jobs/wide.txt', evidence: place },
  ],
}
