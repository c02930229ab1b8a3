/** `--format json`: one object; its shape is `schema/report.schema.json`. */
import type { EducationDemand, JobAd, Requirement, YearsDemand } from '../job/job-ad.ts'
import type { JobMatch, RequirementMatch } from '../matching/job-match.ts'
import type { Evidence } from '../text/evidence.ts'
import { type Renderer, type Report, SCHEMA_VERSION } from './report.ts'

/** Renders any report as JSON, two blanks deep. The same report gives the same bytes. */
export const renderJson: Renderer = (report) => `${JSON.stringify(reportJson(report), null, 2)}\n`

/** @returns the report as plain JSON values */
export function reportJson(report: Report): object {
  const common = { schemaVersion: SCHEMA_VERSION, tool: { name: 'atsmatch', version: report.toolVersion }, taxonomy: { digest: report.taxonomy }, command: report.command }
  const jobs = report.command === 'match' ? report.jobs.map(matchJson) : report.jobs.map(adJson)
  return { ...common, ...(report.command === 'match' ? { resume: report.resume } : {}), jobs, failures: report.failures }
}

/** One ad of `extract`. */
export function adJson(job: JobAd): object {
  return { path: job.source.id, title: job.title, requirements: job.requirements.map(requirementJson), ...conditionsJson(job) }
}

/** One ad of `match`. */
export function matchJson({ job, score, requirements }: JobMatch): object {
  return { path: job.source.id, title: job.title, score, requirements: requirements.map(requirementMatchJson), ...conditionsJson(job) }
}

function requirementJson({ kind, strength, anyOf, weight, factors, evidence }: Requirement): object {
  return {
    kind,
    strength,
    anyOf: anyOf.map(({ label, skill, source, surfaces }) => ({ label, skill, source, surfaces })),
    weight,
    factors,
    evidence: evidence.map(evidenceJson),
  }
}

function requirementMatchJson(match: RequirementMatch): object {
  const { coverage, by, offered, evidence, points, contribution } = match
  return { ...requirementJson(match.requirement), coverage, by: by?.label ?? null, offered, resumeEvidence: evidence.map(evidenceJson), points, contribution }
}

function conditionsJson({ years, education }: JobAd): object {
  return {
    years: years.map(({ min, max, of, strength, evidence }: YearsDemand) => ({ min, max, of, strength, evidence: evidenceJson(evidence) })),
    education: education.map(({ level, fields, strength, orEquivalent, evidence }: EducationDemand) => ({
      level,
      fields,
      strength,
      orEquivalent,
      evidence: evidenceJson(evidence),
    })),
  }
}

function evidenceJson({ line, column, page, quote, section }: Evidence): object {
  return { line, column, ...(page === undefined ? {} : { page }), quote, section }
}
