/** What the ranker knows of a candidate: named yes/no and small numeric features. One definition serves training and use. */

import { ENTRY_CASED, ENTRY_LIST, ENTRY_WITH } from '../taxonomy/layout.ts'
import { SKILL_KINDS } from '../taxonomy/skill.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { SECTION_KINDS, type SectionKind } from '../text/headings.ts'
import { WordClass } from '../text/word-class.ts'
import type { AdWords } from './ad-words.ts'
import type { Candidate } from './candidate.ts'
import { BIAS, CONTEXT, Context, LENGTH, LENGTHS, PLACE, Place, phraseGroup, SECTION, SHAPE, Shape, TIMES, WORD, Word } from './feature-names.ts'
import type { SentenceFacts } from './sentence-facts.ts'
import { Trait, type WrittenWord } from './written-word.ts'

/** Receives the features of a candidate, each that is not zero. */
export type EachFeature = (feature: number, value: number) => void

const MOST_TIMES = 3
const BLANK = 32
const DOT = 46
const SLASH = 47
const NONE: readonly number[] = []

/**
 * The features of a candidate before they are named (for the trainer, and to explain) or weighed (`ranker.ts`).
 * One object is filled again and again: an ad has hundreds of candidates.
 */
export class Features {
  /** Kind of skill, or shape of phrase. */
  group = 0
  /** Numbers of the features that every candidate has: section, length, how many places its term has. */
  section = 0
  length = 0
  times = 0
  /** Bits of {@link Place}, {@link Shape}, {@link Word} and {@link Context}. */
  places = 0
  shapes = 0
  words = 0
  context = 0
  /** Values of {@link Word} and {@link Context} that are no yes or no. */
  endsSkills = 0
  beginsSkills = 0
  demandOfHead = 0
  demandOfFirst = 0
  demandOfSkill = 0
  /** Features by number: the very words that a phrase begins or ends with. */
  own = NONE

  /**
   * Takes a candidate.
   *
   * @param c - the candidate
   * @param facts - the sentence that it stands in
   * @param times - in how many places of the ad the same term stands
   */
  take(c: Candidate, facts: SentenceFacts, times: number): void {
    const { words, sentence } = facts
    const { doc, taxonomy } = words
    const first = words.word[c.from] as WrittenWord
    const head = words.word[c.to - 1] as WrittenWord
    const several = c.to - c.from > 1
    const group = c.skill < 0 ? phraseGroup(c.type) : SKILL_KINDS.indexOf(taxonomy.kind(c.skill))
    this.group = group
    this.section = (SECTION[group] as number) + SECTION_KINDS.indexOf((doc.sections[sentence.section] as { kind: SectionKind }).kind)
    this.length = (LENGTH[group] as number) + Math.min(c.to - c.from, LENGTHS.length) - 1
    this.times = (TIMES[group] as number) + Math.min(times, MOST_TIMES) - 1
    this.places = placesOf(c, facts)
    this.shapes = shapesOf(c, first, head, words, sentence.atomFrom)
    this.words = head.asHead | first.asFirst
    this.endsSkills = head.endsSkills
    this.beginsSkills = several ? first.beginsSkills : 0
    this.demandOfHead = head.demand
    this.demandOfFirst = several ? first.demand : 0
    this.own = c.skill >= 0 ? NONE : c.type === 'verb' ? first.verb : head.head
    this.#takeAlias(c, taxonomy)
  }

  /** How the alias of a skill came to count, and what background ads know of the skill. */
  #takeAlias({ skill, entry }: Candidate, taxonomy: Taxonomy): void {
    this.context = 0
    this.demandOfSkill = 0
    if (skill < 0) return
    const flags = taxonomy.entries.flags[entry] as number
    const known = taxonomy.skillDemand(skill)
    this.demandOfSkill = known?.demand ?? 0
    this.context =
      ((flags & ENTRY_LIST) !== 0 ? 1 << Context['by list'] : 0) |
      ((flags & ENTRY_WITH) !== 0 ? 1 << Context['by word'] : 0) |
      ((flags & ENTRY_CASED) !== 0 ? 1 << Context.cased : 0) |
      (known === null ? 1 << Context['never seen'] : known.often ? 1 << Context['often seen'] : 0)
  }

  /** Gives each feature that is not zero. */
  each(give: EachFeature): void {
    const { group } = this
    const word = WORD[group] as number
    give(BIAS[group] as number, 1)
    give(this.section, 1)
    give(this.length, 1)
    give(this.times, 1)
    eachBit(this.places, (bit) => give((PLACE[group] as number) + bit, 1))
    eachBit(this.shapes, (bit) => give((SHAPE[group] as number) + bit, 1))
    eachBit(this.words, (bit) => give(word + bit, 1))
    eachBit(this.context, (bit) => give((CONTEXT[group] as number) + bit, 1))
    if (this.endsSkills !== 0) give(word + Word['head of skills'], this.endsSkills)
    if (this.beginsSkills !== 0) give(word + Word['first of skills'], this.beginsSkills)
    if (this.demandOfHead !== 0) give(word + Word['demand of head'], this.demandOfHead)
    if (this.demandOfFirst !== 0) give(word + Word['demand of first'], this.demandOfFirst)
    if (this.demandOfSkill !== 0) give((CONTEXT[group] as number) + Context.demand, this.demandOfSkill)
    for (const feature of this.own) give(feature, 1)
  }
}

/** Calls with the number of each bit that is set. */
function eachBit(bits: number, call: (bit: number) => void): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) call(31 - Math.clz32(rest & -rest))
}

/** Bits of {@link Place}. */
function placesOf(c: Candidate, facts: SentenceFacts): number {
  const length = c.to - c.from
  const { atomFrom, atomTo } = facts.sentence
  return (
    facts.places |
    facts.placesBefore(c.from) |
    facts.placesAfter(c.to - 1) |
    (length >= atomTo - atomFrom ? Place.alone : 0) |
    (c.chunkTo - c.chunkFrom > length ? Place['inside longer'] : 0)
  )
}

/** Bits of {@link Shape}. */
function shapesOf(c: Candidate, first: WrittenWord, head: WrittenWord, { doc, word, tag, covered: skills }: AdWords, base: number): number {
  const length = c.to - c.from
  const firstTag = tag[c.from] as WordClass
  const headTag = tag[c.to - 1] as WordClass
  let shapes = first.shapes | head.headShapes
  let covered = skills[c.from] as number
  for (let a = c.from + 1; a < c.to; a++) {
    shapes |= (word[a] as WrittenWord).shapes
    covered += skills[a] as number
    for (let i = doc.atoms.end[a - 1] as number; i < (doc.atoms.start[a] as number); i++) {
      const sign = doc.text.charCodeAt(i)
      if (sign === DOT) shapes |= Shape.dotted
      else if (sign === SLASH) shapes |= Shape.slash
    }
  }
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
  // "Co-worker" is no word of persons here.
  if ((head.traits & Trait.person) !== 0 && (length === 1 || doc.text.charCodeAt((doc.atoms.start[c.to - 1] as number) - 1) <= BLANK)) shapes |= Shape.person
  if (c.skill < 0 && covered > 0) shapes |= length > 1 && covered === length ? Shape['covers skill'] | Shape['is two skills'] : Shape['covers skill']
  return shapes
}
