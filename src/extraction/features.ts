/** What the ranker knows of a candidate: named yes/no and small numeric features. One definition serves training and use. */

import { ENTRY_CASED, ENTRY_LIST, ENTRY_WITH } from '../taxonomy/layout.ts'
import { SKILL_KINDS } from '../taxonomy/skill.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { SECTION_KINDS, type SectionKind } from '../text/headings.ts'
import { WordClass } from '../text/word-class.ts'
import type { Candidate } from './candidate.ts'
import { BIAS, CONTEXT, Context, LENGTH, LENGTHS, PLACE, Place, phraseGroup, SECTION, SHAPE, Shape, TIMES, WORD, Word } from './feature-names.ts'
import type { SentenceFacts } from './sentence-facts.ts'
import { Trait, type WrittenWord } from './written-word.ts'

/** Receives the features of a candidate, each that is not zero. */
export interface FeatureSink {
  add(feature: number, value: number): void
}

const MOST_TIMES = 3
const BLANK = 32
const DOT = 46
const SLASH = 47

/** Of a word's commonness over ads, 0 … 255. */
const COMMON = 0.7 * 255
const RARE = 0.35 * 255

/**
 * Emits the features of one candidate.
 *
 * @param c - the candidate
 * @param facts - the sentence that it stands in
 * @param times - in how many places of the ad the same term stands
 * @param taxonomy - the loaded taxonomy
 * @param sink - receives them
 */
export function emitFeatures(c: Candidate, facts: SentenceFacts, times: number, taxonomy: Taxonomy, sink: FeatureSink): void {
  const { doc, sentence } = facts
  const group = c.skill < 0 ? phraseGroup(c.type) : SKILL_KINDS.indexOf(taxonomy.kind(c.skill))
  const length = c.to - c.from
  sink.add(BIAS[group] as number, 1)
  sink.add((SECTION[group] as number) + SECTION_KINDS.indexOf((doc.sections[sentence.section] as { kind: SectionKind }).kind), 1)
  sink.add((LENGTH[group] as number) + Math.min(length, LENGTHS.length) - 1, 1)
  sink.add((TIMES[group] as number) + Math.min(times, MOST_TIMES) - 1, 1)
  emitBits(placesOf(c, facts), PLACE[group] as number, sink)
  emitWords(c, facts, taxonomy, WORD[group] as number, sink)
  emitBits(shapesOf(c, facts), SHAPE[group] as number, sink)
  if (c.skill >= 0) emitAlias(c, taxonomy, CONTEXT[group] as number, sink)
  else emitPhrase(c, facts, sink)
}

/** One feature a bit, from `first` on. */
function emitBits(bits: number, first: number, sink: FeatureSink): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) sink.add(first + 31 - Math.clz32(rest & -rest), 1)
}

/** Bits of {@link Place}. */
function placesOf(c: Candidate, facts: SentenceFacts): number {
  const length = c.to - c.from
  return (
    facts.places |
    facts.placesBefore(c.from) |
    facts.placesAfter(c.to - 1) |
    (length >= facts.words.length ? Place.alone : 0) |
    (c.chunkTo - c.chunkFrom > length ? Place['inside longer'] : 0)
  )
}

function emitWords(c: Candidate, { doc }: SentenceFacts, taxonomy: Taxonomy, at: number, sink: FeatureSink): void {
  const head = doc.atoms.word[c.to - 1] as number
  const first = doc.atoms.word[c.from] as number
  const several = c.to - c.from > 1
  const add = (feature: number, value: number): void => {
    if (value !== 0) sink.add(at + feature, value)
  }
  add(Word['head of skills'], Math.log2(1 + taxonomy.headCount(head)) / 4)
  if (several) add(Word['first of skills'], Math.log2(1 + taxonomy.bodyCount(first)) / 4)
  const commonHead = taxonomy.commonness(head)
  if (commonHead > COMMON) add(Word['head common'], 1)
  if (commonHead < RARE) add(Word['head rare'], 1)
  if (head < 0) add(Word['head unknown'], 1)
  add(Word['demand of head'], taxonomy.demand(head))
  const commonFirst = taxonomy.commonness(first)
  if (commonFirst > COMMON) add(Word['first common'], 1)
  if (commonFirst < RARE) add(Word['first rare'], 1)
  if (several) add(Word['demand of first'], taxonomy.demand(first))
}

const TRAIT_SHAPES: ReadonlyArray<readonly [trait: number, shape: number]> = [
  [Trait.digit, Shape.digit],
  [Trait.mixedCase, Shape['mixed case']],
  [Trait.timeOrPlace, Shape['time or place']],
  [Trait.dot, Shape.dotted],
]

/** Bits of {@link Shape}. */
function shapesOf(c: Candidate, { doc, sentence, words, tags, skillCover }: SentenceFacts): number {
  const base = sentence.atomFrom
  const length = c.to - c.from
  const first = words[c.from - base] as WrittenWord
  const head = words[c.to - 1 - base] as WrittenWord
  const firstTag = tags[c.from - base] as WordClass
  const headTag = tags[c.to - 1 - base] as WordClass
  let shapes = 0
  let traits = first.traits
  let covered = skillCover[c.from - base] as number
  for (let a = c.from + 1; a < c.to; a++) {
    traits |= (words[a - base] as WrittenWord).traits
    covered += skillCover[a - base] as number
    for (let i = doc.atoms.end[a - 1] as number; i < (doc.atoms.start[a] as number); i++) {
      const sign = doc.text.charCodeAt(i)
      if (sign === DOT) shapes |= Shape.dotted
      else if (sign === SLASH) shapes |= Shape.slash
    }
  }
  for (const [trait, shape] of TRAIT_SHAPES) if ((traits & trait) !== 0) shapes |= shape
  if (c.from > base && (first.traits & Trait.capital) !== 0) shapes |= Shape.capital
  if (length === 1) {
    if ((head.traits & Trait.acronym) !== 0) shapes |= Shape.acronym
  } else if (firstTag === WordClass.gerund) shapes |= Shape['gerund first']
  else if (firstTag === WordClass.adjective) shapes |= Shape['adjective first']
  else if (firstTag === WordClass.participle) shapes |= Shape['participle first']
  if (firstTag === WordClass.verb) shapes |= Shape['verb first']
  if (headTag === WordClass.gerund) shapes |= Shape['gerund head']
  if (headTag === WordClass.name) shapes |= Shape.name
  if (c.to === c.chunkTo) shapes |= c.from === c.chunkFrom ? Shape['whole chunk'] : Shape['chunk end']
  if ((head.traits & Trait.plural) !== 0) shapes |= Shape['plural head']
  if ((head.traits & Trait.nominalSuffix) !== 0) shapes |= Shape['nominal suffix']
  if ((head.traits & Trait.emptyHead) !== 0) shapes |= Shape['empty head']
  // "Co-worker" is no word of persons here.
  if ((head.traits & Trait.person) !== 0 && (length === 1 || doc.text.charCodeAt((doc.atoms.start[c.to - 1] as number) - 1) <= BLANK)) shapes |= Shape.person
  if (c.skill < 0 && covered > 0) shapes |= length > 1 && covered === length ? Shape['covers skill'] | Shape['is two skills'] : Shape['covers skill']
  return shapes
}

/** How the alias of a skill came to count, and what background ads know of the skill. */
function emitAlias(c: Candidate, taxonomy: Taxonomy, at: number, sink: FeatureSink): void {
  const flags = taxonomy.entries.flags[c.entry] as number
  if ((flags & ENTRY_LIST) !== 0) sink.add(at + Context['by list'], 1)
  if ((flags & ENTRY_WITH) !== 0) sink.add(at + Context['by word'], 1)
  if ((flags & ENTRY_CASED) !== 0) sink.add(at + Context.cased, 1)
  const known = taxonomy.skillDemand(c.skill)
  if (known === null) sink.add(at + Context['never seen'], 1)
  else {
    sink.add(at + Context.demand, known.demand)
    if (known.often) sink.add(at + Context['often seen'], 1)
  }
}

/** The very words that a phrase begins or ends with. */
function emitPhrase(c: Candidate, { sentence, words }: SentenceFacts, sink: FeatureSink): void {
  if (c.type === 'verb') {
    for (const feature of (words[c.from - sentence.atomFrom] as WrittenWord).verb) sink.add(feature, 1)
    return
  }
  const { head } = words[c.to - 1 - sentence.atomFrom] as WrittenWord
  if (head >= 0) sink.add(head, 1)
}
