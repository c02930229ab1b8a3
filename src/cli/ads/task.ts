/** What is done to each ad of a run. The same in every thread. */
import type { SourceDocument } from '../../documents/source.ts'
import type { JobAd } from '../../job/job-ad.ts'
import { type AdviceItem, adviceItems } from '../../matching/advice.ts'
import type { JobMatch } from '../../matching/job-match.ts'
import { Matcher } from '../../matching/match.ts'
import { type Model, understandAd } from '../../pipeline.ts'
import { adLine, matchLine } from '../../report/jsonl.ts'
import type { Resume } from '../../resume/resume.ts'

/** Makes a value of an ad, a line of the value, and says what the verdict and the last lines need of it. */
export interface Task<V> {
  of(source: SourceDocument): V
  line(value: V): string
  facts(value: V): Facts
}

/** What is kept of an ad when its line is written. */
export interface Facts {
  readonly path: string
  readonly score: number | null
  /** Something that it asks for was understood. */
  readonly asks: boolean
  readonly advice: readonly AdviceItem[]
}

/** What an ad asks for. */
export function extractTask(model: Model): Task<JobAd> {
  return {
    of: (source) => understandAd(source, model),
    line: adLine,
    facts: ({ source, requirements }) => ({ path: source.id, score: null, asks: requirements.length > 0, advice: [] }),
  }
}

/** What an ad asks for × what a resume offers. */
export function matchTask(model: Model, resume: Resume): Task<JobMatch> {
  const matcher = new Matcher(resume, model)
  return {
    of: (source) => matcher.match(understandAd(source, model)),
    line: matchLine,
    facts: (match) => ({ path: match.job.source.id, score: match.score, asks: match.score !== null, advice: adviceItems(match) }),
  }
}
