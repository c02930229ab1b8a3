/** The whole flow: read → shape → find → ask / offer → meet. */
import type { SourceDocument } from './documents/source.ts'
import type { ExtractionModel } from './extraction/extract.ts'
import { packWeights, TRAINED } from './extraction/ranker.ts'
import type { JobAd } from './job/job-ad.ts'
import { readJobAd } from './job/read-ad.ts'
import type { JobMatch } from './matching/job-match.ts'
import { Matcher } from './matching/match.ts'
import type { CalendarDay } from './resume/calendar.ts'
import { readResume } from './resume/read-resume.ts'
import type { Resume } from './resume/resume.ts'
import type { TaxonomyExtension } from './taxonomy/extend.ts'
import { Gazetteer } from './taxonomy/gazetteer.ts'
import { readTaxonomyFile, taxonomyDigest } from './taxonomy/load.ts'
import { ARTICLES } from './taxonomy/spellings.ts'
import { Taxonomy } from './taxonomy/taxonomy.ts'
import { shape } from './text/doc.ts'

/** Everything that is loaded once a run. */
export type Model = ExtractionModel

/** A model with what it is made of. */
export interface LoadedModel {
  readonly model: Model
  /** Names the taxonomy in reports. */
  readonly digest: string
  /** The compiled taxonomy. */
  readonly bytes: Buffer
}

/** @returns the model over a taxonomy, by default the one shipped */
export function createModel(taxonomy: Taxonomy = new Taxonomy(readTaxonomyFile())): Model {
  return { taxonomy, gazetteer: new Gazetteer(taxonomy, ARTICLES), weights: packWeights(TRAINED.weights), threshold: TRAINED.threshold }
}

/** Ad → what it asks for. */
export function understandAd(source: SourceDocument, model: Model): JobAd {
  return readJobAd(shape(source, model.taxonomy.vocabulary), model)
}

/** Resume → what it offers, with "Present" and "recent" as of a day. */
export function understandResume(source: SourceDocument, model: Model, asOf: CalendarDay): Resume {
  return readResume(shape(source, model.taxonomy.vocabulary), model, asOf)
}

/** What ads ask for × what a resume offers. */
export function matchJobs(jobs: Iterable<JobAd>, resume: Resume, model: Model): JobMatch[] {
  const matcher = new Matcher(resume, model)
  return Array.from(jobs, (job) => matcher.match(job))
}

/** @returns the model over the shipped taxonomy, and the digest that names it in reports */
export function loadModel(): LoadedModel {
  return modelOf(readTaxonomyFile())
}

/**
 * @param extension - a user's own skills; none gives the shipped taxonomy
 * @returns the model over the shipped taxonomy with them, and the digest that names it in reports
 */
export async function loadModelWith(extension: TaxonomyExtension | undefined): Promise<LoadedModel> {
  if (extension === undefined) return loadModel()
  const { extendTaxonomy } = await import('./taxonomy/extend.ts')
  return modelOf(extendTaxonomy(readTaxonomyFile(), extension))
}

/** @returns the model over a compiled taxonomy, the digest that names it in reports, and the taxonomy as it was given */
export const modelOf = (bytes: Buffer): LoadedModel => ({ bytes, model: createModel(new Taxonomy(bytes)), digest: taxonomyDigest(bytes) })
