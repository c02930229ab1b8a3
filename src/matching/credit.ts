/** Every constant of credit, with its reason: how much of a requirement's points each way of covering it earns. */
import type { EvidenceGrade } from '../resume/resume.ts'

/** The ways in which a resume covers a term, best first. */
export const COVERAGES = ['exact', 'alias', 'implied', 'missing'] as const
export type Coverage = (typeof COVERAGES)[number]

/**
 * An alias is the same skill in other words: the same credit (the literal wording is advice, not score).
 * What only follows from another skill is likely, but nobody can read it in the resume.
 * A neighbour (MySQL for PostgreSQL) earns nothing: it is named beside the gap, for the reader to judge.
 */
export const COVERAGE_CREDIT: Readonly<Record<Coverage, number>> = { exact: 1, alias: 1, implied: 0.7, missing: 0 }

/**
 * A word in a list is a claim, a sentence of a position supports it. The difference is small, because a short resume is no worse
 * a worker, but it keeps a bare list of keywords from scoring 100. When it was shown is the reader's to weigh: no difference.
 * The lowest named credit (0.96) stays above the highest implied one (0.7), so that naming an implied skill never costs anything.
 */
export const GRADE_CREDIT: Readonly<Record<EvidenceGrade, number>> = { listed: 0.96, shown: 1, recent: 1 }

/** @returns the share of a requirement's points that is earned, 0 … 1 */
export function creditOf(coverage: Coverage, grade: EvidenceGrade): number {
  return COVERAGE_CREDIT[coverage] * GRADE_CREDIT[grade]
}
