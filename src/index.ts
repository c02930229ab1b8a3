/**
 * The public API; nothing else of the package is public. Everything works offline and gives the same values for the same input.
 *
 * @packageDocumentation
 */
import { plainDocument } from './documents/plain.ts'
import { readDocument } from './documents/read.ts'
import type { Role, SourceDocument } from './documents/source.ts'
import type { JobAd } from './job/job-ad.ts'
import { byRank } from './matching/confidence.ts'
import type { JobMatch } from './matching/job-match.ts'
import { loadModel, type Model, matchJobs, understandAd, understandResume } from './pipeline.ts'
import type { CalendarDay } from './resume/calendar.ts'

export type { Place, Role, SourceDocument } from './documents/source.ts'
export type { EducationDemand, Factor, JobAd, Requirement, Strength, Term, YearsDemand } from './job/job-ad.ts'
export type { Coverage } from './matching/credit.ts'
export type { JobMatch, RequirementMatch } from './matching/job-match.ts'
export type { CalendarDay } from './resume/calendar.ts'
export type { SkillKind } from './taxonomy/skill.ts'
export type { Evidence } from './text/evidence.ts'

/** A loaded taxonomy. Load it once and pass it to every call; only {@link loadTaxonomy} makes one. */
export interface LoadedTaxonomy {
  /** Names it: results of one digest are comparable. */
  readonly digest: string
}

/** A text with a name, or a document that {@link read} gave. */
export type Input = { readonly id: string; readonly text: string } | SourceDocument

/** What is behind each; nobody outside depends on its shape. */
const models = new WeakMap<LoadedTaxonomy, Model>()
let shared: LoadedTaxonomy | undefined

/**
 * Loads the taxonomy that the package ships. Takes some milliseconds; the result may be shared by all calls.
 *
 * @throws an error of the file system when the package is not whole
 */
export function loadTaxonomy(): LoadedTaxonomy {
  if (shared === undefined) {
    const { model, digest } = loadModel()
    shared = Object.freeze({ digest })
    models.set(shared, model)
  }
  return shared
}

function modelBehind(taxonomy: LoadedTaxonomy): Model {
  const model = models.get(taxonomy)
  if (model === undefined) throw new TypeError('a taxonomy comes from loadTaxonomy()')
  return model
}

/**
 * Reads a file of any format that the command line reads.
 *
 * @param path - of the file
 * @param role - what it is read as
 * @throws Error with `code` and `hint` when it cannot be read
 * @example
 * const resume = await read('resume.pdf', 'resume')
 */
export async function read(path: string, role: Role): Promise<SourceDocument> {
  const result = await readDocument({ id: path, path }, role)
  if ('document' in result) return result.document
  const { code, message, hint } = result.error
  throw Object.assign(new Error(`${path}: ${message}`), { code, hint })
}

/**
 * What ads ask for.
 *
 * @param ads - texts or documents
 * @param taxonomy - by default the one shipped
 * @returns one understood ad for each, in the same order
 * @throws TypeError for a taxonomy that {@link loadTaxonomy} did not give
 * @example
 * const [ad] = extract([{ id: 'ad.txt', text: 'Requirements:\n- Python, Java or Go' }])
 */
export function extract(ads: readonly Input[], taxonomy: LoadedTaxonomy = loadTaxonomy()): JobAd[] {
  const model = modelBehind(taxonomy)
  return ads.map((ad) => understandAd(asDocument(ad, 'ad'), model))
}

/**
 * Scores ads against a resume.
 *
 * @param resume - text or document
 * @param ads - texts or documents
 * @param asOf - the day that "Present" and "recent" count from
 * @param taxonomy - by default the one shipped
 * @returns one match for each ad, by rank; `score` is the sum of the contributions of its `requirements` and of its `field`
 * @example
 * const [best] = match({ id: 'cv.md', text: cv }, ads, { year: 2026, month: 11, day: 22 })
 */
export function match(resume: Input, ads: readonly Input[], asOf: CalendarDay, taxonomy: LoadedTaxonomy = loadTaxonomy()): JobMatch[] {
  const model = modelBehind(taxonomy)
  return matchJobs(extract(ads, taxonomy), understandResume(asDocument(resume, 'resume'), model, asOf), model).sort(byRank)
}

function asDocument(input: Input, role: Role): SourceDocument {
  return 'locate' in input ? input : plainDocument(input.id, input.text, role)
}
