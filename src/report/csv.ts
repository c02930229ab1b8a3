/** `--format csv`: one row a requirement (RFC 4180), for spreadsheets. */
import type { JobAd, Requirement } from '../job/job-ad.ts'
import type { RequirementMatch } from '../matching/job-match.ts'
import { csvField } from './escape.ts'
import type { Renderer } from './report.ts'
import { isShown, NORMAL_VIEW, shownJobs } from './view.ts'
import { choice } from './wording.ts'

const AD_COLUMNS = ['job', 'title', 'kind', 'strength', 'requirement', 'ad_line', 'ad_quote']
const MATCH_COLUMNS = ['score', 'coverage', 'covered_by', 'resume_writes', 'points', 'contribution', 'gain', 'resume_line', 'resume_quote']

/** Renders a report as rows under a header. An ad that asks for nothing has no row. */
export const renderCsv: Renderer = (report, { view = NORMAL_VIEW }) => {
  if (report.command === 'extract') return rows([AD_COLUMNS, ...report.jobs.flatMap((job) => job.requirements.map((requirement) => adFields(job, requirement)))])
  const { jobs } = shownJobs(report, view)
  const lines = jobs.flatMap(({ job, score, requirements }) =>
    requirements.filter((r) => isShown(r, view.only)).map((match) => [...adFields(job, match.requirement), score === null ? '' : score.toFixed(2), ...matchFields(match)]),
  )
  return rows([[...AD_COLUMNS, ...MATCH_COLUMNS], ...lines])
}

function adFields(job: JobAd, requirement: Requirement): string[] {
  const [evidence] = requirement.evidence
  return [job.source.id, job.title, requirement.kind, requirement.strength, choice(requirement), String(evidence?.line ?? ''), evidence?.quote ?? '']
}

function matchFields({ coverage, by, offered, points, contribution, gain, evidence: [evidence] }: RequirementMatch): string[] {
  const numbers = [points, contribution, gain].map((number) => number.toFixed(2))
  return [coverage, by?.label ?? '', offered ?? '', ...numbers, String(evidence?.line ?? ''), evidence?.quote ?? '']
}

const rows = (table: readonly (readonly string[])[]): string => table.map((fields) => `${fields.map(csvField).join(',')}\r\n`).join('')
