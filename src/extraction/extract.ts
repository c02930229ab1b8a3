/** Doc → mentions: every keyword of an ad, each with its place. */

import type { Gazetteer } from '../taxonomy/gazetteer.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import type { Doc, Sentence } from '../text/doc.ts'
import { foldWord } from '../text/fold.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import { emitFeatures, type FeatureSink, type SentenceFacts, sentenceFacts } from './features.ts'
import { findSkillMentions } from './mentions.ts'
import { selectDisjoint } from './select.ts'
import { asksNothing } from './silence.ts'
import { tagWords } from './word-tags.ts'

/** A keyword found in a document. Spans count in `Doc.text`. */
export interface Mention {
  /** First atom and one past the last. */
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  /** Index into `Doc.sentences`. */
  readonly sentence: number
  /** The skill, or -1 for a keyphrase that the taxonomy lacks. */
  readonly skill: number
  /** Same key, same term. */
  readonly key: string
  /** As the ad writes it. */
  readonly surface: string
  /** Log odds that a careful reader would mark it. */
  readonly logit: number
}

/** What extraction needs besides the document. */
export interface ExtractionModel {
  readonly taxonomy: Taxonomy
  readonly gazetteer: Gazetteer
  /** One weight a feature. */
  readonly weights: Float64Array
  /** Log odds from which a candidate is kept. */
  readonly threshold: number
}

/** A candidate with all that its features are computed from. */
export interface PreparedCandidate extends Candidate {
  readonly sentence: number
  readonly key: string
  readonly surface: string
  emit(sink: FeatureSink): void
}

/** Sections whose text asks nothing of the reader. */
const SILENT = new Set(['benefits', 'legal', 'application', 'details', 'company', 'conditions'])

/**
 * All candidates of a document with their features at hand; what the trainer and {@link extractMentions} share.
 *
 * @param doc - the document
 * @param model - taxonomy and gazetteer
 * @param isTitle - tells the sentence that is the ad's title
 */
export function prepareCandidates(doc: Doc, model: Pick<ExtractionModel, 'taxonomy' | 'gazetteer'>, isTitle: (sentence: Sentence) => boolean = () => false): PreparedCandidate[] {
  const { taxonomy, gazetteer } = model
  const places = new Map<string, number>()
  const out: PreparedCandidate[] = []
  doc.sentences.forEach((sentence, index) => {
    const title = isTitle(sentence)
    if (!title && SILENT.has((doc.sections[sentence.section] as { kind: string }).kind)) return
    if (asksNothing(doc.text.slice(sentence.start, sentence.end))) return
    const mentions = findSkillMentions(doc, sentence, gazetteer, taxonomy)
    const tags = tagWords(doc, sentence, taxonomy)
    const candidates = findCandidates(doc, sentence, tags, mentions, taxonomy)
    if (candidates.length === 0) return
    const skillCover = new Uint8Array(sentence.atomTo - sentence.atomFrom)
    for (const m of mentions) for (let a = m.from; a < m.to; a++) skillCover[a - sentence.atomFrom] = Math.max(skillCover[a - sentence.atomFrom] as number, m.to - m.from)
    const facts: SentenceFacts = sentenceFacts(doc, sentence, title)
    for (const candidate of candidates) {
      const surface = doc.text.slice(doc.atoms.start[candidate.from], doc.atoms.end[candidate.to - 1])
      const key = candidate.skill >= 0 ? `#${candidate.skill}` : termKey(surface)
      places.set(key, (places.get(key) ?? 0) + 1)
      out.push({
        ...candidate,
        sentence: index,
        key,
        surface,
        emit: (sink) =>
          emitFeatures(candidate, { doc, sentence, facts, tags, taxonomy, skillCover, places: places.get(key) as number, part: sentence.start / doc.text.length }, sink),
      })
    }
  })
  return out
}

/** @returns the folded words of a phrase: the same for "Grant reporting" and "grant-reporting" */
export function termKey(surface: string): string {
  return surface
    .split(/[\s\-/_,&]+/)
    .filter((w) => w !== '')
    .map(foldWord)
    .join(' ')
}

/**
 * Finds the keywords of a document.
 *
 * @param doc - a shaped document
 * @param model - taxonomy, gazetteer and weights
 * @param isTitle - tells the sentence that is the ad's title
 * @returns mentions in order of place, without overlap
 */
export function extractMentions(doc: Doc, model: ExtractionModel, isTitle?: (sentence: Sentence) => boolean): Mention[] {
  const bySentence = new Map<number, (PreparedCandidate & { score: number; logit: number })[]>()
  for (const candidate of prepareCandidates(doc, model, isTitle)) {
    let logit = 0
    candidate.emit((feature, value) => {
      logit += (model.weights[feature] as number) * value
    })
    const list = bySentence.get(candidate.sentence) ?? []
    list.push({ ...candidate, logit, score: logit - model.threshold })
    bySentence.set(candidate.sentence, list)
  }
  const out: Mention[] = []
  for (const list of bySentence.values()) {
    for (const c of selectDisjoint(list)) {
      out.push({
        from: c.from,
        to: c.to,
        start: doc.atoms.start[c.from] as number,
        end: doc.atoms.end[c.to - 1] as number,
        sentence: c.sentence,
        skill: c.skill,
        key: c.key,
        surface: c.surface,
        logit: c.logit,
      })
    }
  }
  return out
}
