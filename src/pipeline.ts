/** The whole flow: read → shape → find → ask / offer → meet. */
import type { SourceDocument } from './documents/source.ts'
import { packWeights, TRAINED } from './extraction/ranker.ts'
import type { JobAd } from './job/job-ad.ts'
import { type AdModel, readJobAd } from './job/read-ad.ts'
import type { Weighting } from './job/weights.ts'
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
export type Model = AdModel

/** What a user sets otherwise than the package does. */
export interface ModelChanges {
  readonly skills?: TaxonomyExtension
  readonly weighting?: Weighting
}

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
 * @param changes - a user's own skills and weights; none gives what is shipped
 * @returns the model over the shipped taxonomy with them, and the digest that names both in reports: scores of one digest are comparable
 */
export async function loadModelWith({ skills, weighting }: ModelChanges = {}): Promise<LoadedModel> {
  const shipped = readTaxonomyFile()
  const loaded = modelOf(skills === undefined ? shipped : (await import('./taxonomy/extend.ts')).extendTaxonomy(shipped, skills), weighting)
  if (weighting === undefined) return loaded
  const { createHash } = await import('node:crypto')
  const digest = createHash('sha256')
    .update(`${loaded.digest} ${JSON.stringify(weighting)}`)
    .digest('hex')
    .slice(0, loaded.digest.length)
  return { ...loaded, digest }
}

/**
 * @param bytes - a compiled taxonomy
 * @param weighting - other weights than the shipped ones
 * @returns the model, the digest that names the taxonomy in reports, and the taxonomy as it was given
 */
export function modelOf(bytes: Buffer, weighting?: Weighting): LoadedModel {
  const model = createModel(new Taxonomy(bytes))
  return { bytes, model: weighting === undefined ? model : { ...model, weighting }, digest: taxonomyDigest(bytes) }
}
