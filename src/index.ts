/**
 * The public API; nothing else of the package is public.
 *
 * @packageDocumentation
 */
export type { SourceDocument } from './documents/source.ts'
export type { EducationDemand, JobAd, Requirement, Term, YearsDemand } from './job/job-ad.ts'
export type { JobMatch, RequirementMatch } from './matching/job-match.ts'
export { createModel, type Model, matchJobs, understandAd, understandResume } from './pipeline.ts'
export type { Resume } from './resume/resume.ts'
