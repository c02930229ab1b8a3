/** `--format json`: one object; its shape is `report/schema/report.schema.json`. */
import type { Condition } from '../job/conditions/condition.ts'
import type { EducationDemand, JobAd, Requirement, Term, YearsDemand } from '../job/job-ad.ts'
import { type Advice, adviceOf } from '../matching/advice.ts'
import type { JobMatch, RequirementMatch } from '../matching/job-match.ts'
import type { KnockoutCheck } from '../matching/knockouts/knockout.ts'
import { evidenceJson } from './evidence-json.ts'
import { fieldJson, fieldRequirementJson } from './field-of-work.ts'
import { jsonText } from './json-text.ts'
import { type MatchReport, type Renderer, type Report, SCHEMA_VERSION } from './report.ts'

/** Renders any report as JSON, two blanks deep. The same report gives the same bytes. */
export const renderJson: Renderer = (report) => `${jsonText(reportJson(report), 2)}\n`

/** @returns the report as plain JSON values */
export function reportJson(report: Report): object {
  const common = { schemaVersion: SCHEMA_VERSION, tool: { name: 'atsmatch', version: report.toolVersion }, taxonomy: { digest: report.taxonomy }, command: report.command }
  if (report.command === 'extract') return { ...common, jobs: report.jobs.map(adJson), failures: report.failures }
  return {
    ...common,
    resume: report.resume,
    ...gatesJson(report.gates),
    jobs: report.jobs.map(matchJson),
    advice: adviceOf(report.jobs).map(adviceJson),
    failures: report.failures,
  }
}

/** What the gates said, where one was asked for. */
export function gatesJson(gates: MatchReport['gates']): object {
  return gates === undefined ? {} : { gates: { passed: gates.length === 0, failed: gates } }
}

/** One ad of `extract`. */
export function adJson(job: JobAd): object {
  return { path: job.source.id, title: job.title, requirements: job.requirements.map(requirementJson), ...conditionsJson(job) }
}

/** One ad of `match`. */
export function matchJson(match: JobMatch): object {
  const { job, score, rank, confidence, field, restFactor, requirements, knockouts } = match
  return {
    path: job.source.id,
    title: job.title,
    score,
    rank,
    confidence,
    field: fieldJson(field),
    restFactor,
    requirements: [...requirements.map(requirementMatchJson), ...fieldRequirementJson(match)],
    ...conditionsJson(job),
    knockouts: knockouts.map(knockoutJson),
  }
}

function requirementJson({ kind, strength, anyOf, weight, factors, evidence }: Requirement): object {
  return {
    kind,
    strength,
    anyOf: anyOf.map(termJson),
    weight,
    factors,
    evidence: evidence.map(evidenceJson),
  }
}

function requirementMatchJson(match: RequirementMatch): object {
  const { coverage, by, offered, grade, shownBy, credit, evidence, points, contribution, gain, gainBy, near } = match
  return {
    ...requirementJson(match.requirement),
    coverage,
    by: by?.label ?? null,
    offered,
    grade,
    shownBy,
    resumeEvidence: evidence.map(evidenceJson),
    points,
    credit,
    contribution,
    gain,
    gainBy: gainBy?.label ?? null,
    near,
  }
}

/** A term, without the key that is ours alone. */
export function termJson({ label, skill, source, surfaces }: Term): object {
  return { label, skill, source, surfaces }
}

function knockoutJson({ kind, demand, strength, state, reason, evidence, resumeEvidence }: KnockoutCheck): object {
  return { kind, demand, strength, state, reason, evidence: evidenceJson(evidence), resumeEvidence: resumeEvidence.map(evidenceJson) }
}

/** One piece of advice. */
export function adviceJson({ kind, label, written, asked, acronym, evidence, jobs }: Advice): object {
  return { kind, label, written, asked, acronym, resumeEvidence: evidenceJson(evidence), jobs }
}

function conditionJson({ evidence, ...demand }: Condition): object {
  return { ...demand, evidence: evidenceJson(evidence) }
}

function conditionsJson({ years, education, conditions }: JobAd): object {
  return {
    years: years.map(({ min, max, of, strength, evidence }: YearsDemand) => ({ min, max, of, strength, evidence: evidenceJson(evidence) })),
    education: education.map(({ level, fields, strength, orEquivalent, evidence }: EducationDemand) => ({
      level,
      fields,
      strength,
      orEquivalent,
      evidence: evidenceJson(evidence),
    })),
    conditions: conditions.map(conditionJson),
  }
}
