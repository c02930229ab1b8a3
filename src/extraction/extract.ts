/** Doc → mentions: every keyword of an ad, each with its place. */

import type { Gazetteer } from '../taxonomy/gazetteer.ts'
import type { SkillIndex, Taxonomy } from '../taxonomy/taxonomy.ts'
import type { Doc, Sentence } from '../text/doc.ts'
import { Hints } from '../text/hints.ts'
import { AdWords } from './ad-words.ts'
import type { Candidate } from './candidate.ts'
import { findCandidates } from './candidates.ts'
import { type EachFeature, Features } from './features.ts'
import { findSkillMentions } from './mentions.ts'
import { isNegated, mayNegate, NEGATION_HINT } from './negation.ts'
import { outermost } from './outermost.ts'
import { Ranker } from './ranker.ts'
import { type Scored, selectDisjoint } from './select.ts'
import { CUE_HINT, SentenceFacts } from './sentence-facts.ts'
import { asksNothing, SILENCE_HINT } from './silence.ts'
import { TermCounts, TermHash, termKey } from './term-counts.ts'
import { tagWords } from './word-tags.ts'
import type { WrittenWord } from './written-word.ts'

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
  /** Gives each feature that is not zero. */
  emit(each: EachFeature): void
}

/** Sections whose text asks nothing of the reader. */
const SILENT = new Set(['benefits', 'legal', 'application', 'details', 'company', 'conditions'])

/** What costs more than a look at the words of a sentence. */
const HINTS = new Hints({ cue: CUE_HINT, silence: SILENCE_HINT, negation: NEGATION_HINT })

/** The candidates of one sentence. */
interface SentenceCandidates {
  /** Index into `Doc.sentences`. */
  readonly sentence: number
  readonly facts: SentenceFacts
  readonly candidates: readonly Candidate[]
}

function candidatesBySentence(
  doc: Doc,
  { taxonomy, gazetteer }: Pick<ExtractionModel, 'taxonomy' | 'gazetteer'>,
  isTitle: (sentence: Sentence) => boolean,
  named: (skill: SkillIndex) => void = () => {},
): SentenceCandidates[] {
  const out: SentenceCandidates[] = []
  const words = new AdWords(doc, taxonomy)
  doc.sentences.forEach((sentence, index) => {
    const title = isTitle(sentence)
    if (!title && SILENT.has((doc.sections[sentence.section] as { kind: string }).kind)) return
    const text = doc.text.slice(sentence.start, sentence.end)
    const hints = HINTS.in(doc.atoms, sentence)
    if ((hints & HINTS.bit.silence) !== 0 && asksNothing(text)) return
    const mentions = findSkillMentions(doc, sentence, gazetteer, taxonomy)
    for (const { skill } of outermost(mentions)) named(skill)
    for (const { from, to } of mentions) words.covered.fill(1, from, to)
    tagWords(words, sentence)
    const found = findCandidates(words, sentence, mentions)
    const denied = (c: Candidate): boolean => isNegated(text, (doc.atoms.start[c.from] as number) - sentence.start, (doc.atoms.end[c.to - 1] as number) - sentence.start)
    const candidates = (hints & HINTS.bit.negation) !== 0 && mayNegate(text) ? found.filter((c) => !denied(c)) : found
    if (candidates.length === 0) return
    out.push({ sentence: index, facts: new SentenceFacts(words, sentence, text, (hints & HINTS.bit.cue) !== 0, title), candidates })
  })
  return out
}

/** @returns in how many places the term of each candidate stands, in the order of the candidates */
function countPlaces(doc: Doc, groups: readonly SentenceCandidates[]): Int32Array {
  const all = groups.reduce((sum, { candidates }) => sum + candidates.length, 0)
  const counts = new TermCounts(all)
  const rows = new Int32Array(all)
  const hash = new TermHash()
  let n = 0
  for (const { facts, candidates } of groups)
    for (const c of candidates) {
      if (c.skill >= 0) hash.skill(c.skill)
      else if (facts.words.wordwise(c.from, c.to)) {
        hash.clear()
        for (let a = c.from; a < c.to; a++) hash.add(facts.words.word[a] as WrittenWord)
      } else hash.phrase(surfaceOf(doc, c))
      rows[n++] = counts.add(hash)
    }
  for (let i = 0; i < all; i++) rows[i] = counts.at(rows[i] as number)
  return rows
}

const surfaceOf = ({ text, atoms }: Doc, { from, to }: Candidate): string => text.slice(atoms.start[from], atoms.end[to - 1])
const keyOf = (doc: Doc, c: Candidate): string => (c.skill >= 0 ? `#${c.skill}` : termKey(surfaceOf(doc, c)))

/**
 * All candidates of a document with their features at hand, for the trainer and for tracing a term.
 *
 * @param doc - the document
 * @param model - taxonomy and gazetteer
 * @param isTitle - tells the sentence that is the ad's title
 */
export function prepareCandidates(doc: Doc, model: Pick<ExtractionModel, 'taxonomy' | 'gazetteer'>, isTitle: (sentence: Sentence) => boolean = () => false): PreparedCandidate[] {
  const groups = candidatesBySentence(doc, model, isTitle)
  const places = countPlaces(doc, groups)
  let n = 0
  return groups.flatMap(({ sentence, facts, candidates }) =>
    candidates.map((c) => {
      const times = places[n++] as number
      const emit = (each: EachFeature): void => {
        const features = new Features()
        features.take(c, facts, times)
        features.each(each)
      }
      return { ...c, sentence, key: keyOf(doc, c), surface: surfaceOf(doc, c), emit }
    }),
  )
}

/** "SOTI MobiControl" names one skill once, though each of its words is a name of it too and the two together count for more. */
function joinParts<T extends Likely>(chosen: readonly T[], likely: readonly T[]): readonly T[] {
  const overlap = (a: T, b: T): boolean => a.from < b.to && b.from < a.to
  const wholes = likely.filter((whole) => {
    if (whole.candidate.skill < 0 || whole.to - whole.from < 2) return false
    const inside = chosen.filter((c) => overlap(c, whole))
    return inside.length > 1 && inside.every((c) => c.candidate.skill === whole.candidate.skill && whole.from <= c.from && c.to <= whole.to)
  })
  if (wholes.length === 0) return chosen
  return selectDisjoint([...chosen.filter((c) => !wholes.some((whole) => overlap(c, whole))), ...wholes])
}

/** A candidate above the threshold. */
interface Likely extends Scored {
  readonly candidate: Candidate
  readonly logit: number
}

/** Weights are packed once a run; what is worked out from them need be no part of a model. */
const rankers = new WeakMap<Float64Array, Ranker>()

function rankerOf(weights: Float64Array): Ranker {
  const ranker = rankers.get(weights) ?? new Ranker(weights)
  rankers.set(weights, ranker)
  return ranker
}

/**
 * Finds the keywords of a document.
 *
 * @param doc - a shaped document
 * @param model - taxonomy, gazetteer and weights
 * @param isTitle - tells the sentence that is the ad's title
 * @param named - is given each skill that the sentences looked at name, also where a careful reader would mark no demand
 * @returns mentions in order of place, without overlap
 */
export function extractMentions(doc: Doc, model: ExtractionModel, isTitle: (sentence: Sentence) => boolean = () => false, named?: (skill: SkillIndex) => void): Mention[] {
  const groups = candidatesBySentence(doc, model, isTitle, named)
  const places = countPlaces(doc, groups)
  const ranker = rankerOf(model.weights)
  const features = new Features()
  const out: Mention[] = []
  let n = 0
  for (const { sentence, facts, candidates } of groups) {
    const likely: Likely[] = []
    for (const candidate of candidates) {
      features.take(candidate, facts, places[n++] as number)
      const logit = ranker.logit(features)
      if (logit > model.threshold) likely.push({ from: candidate.from, to: candidate.to, score: logit - model.threshold, candidate, logit })
    }
    for (const { candidate, logit, from, to } of joinParts(selectDisjoint(likely), likely))
      out.push({
        from,
        to,
        start: doc.atoms.start[from] as number,
        end: doc.atoms.end[to - 1] as number,
        sentence,
        skill: candidate.skill,
        key: keyOf(doc, candidate),
        surface: surfaceOf(doc, candidate),
        logit,
      })
  }
  return out
}
