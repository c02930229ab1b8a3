/** What is worked out once for a sentence, or once for a word of it, and serves every candidate there. */
import type { Sentence } from '../text/doc.ts'
import { WordClass } from '../text/word-class.ts'
import type { AdWords } from './ad-words.ts'
import { Place } from './feature-names.ts'
import { Trait, type WrittenWord } from './written-word.ts'

const CUE =
  /\b(?:experienced? (?:with|in|of|using|working (?:with|in)|as an?)|experience:?|knowledge (?:of|in)|knowledgeable (?:in|of|about)|proficien(?:t|cy) (?:in|with|at|using)|familiar(?:ity)? with|understanding of|expertise (?:in|with)|expert (?:in|at)|skill(?:s|ed)? (?:in|with|at|including)|abilit(?:y|ies) to|able to|background in|trained in|training in|certified in|certification in|competen(?:t|ce|cy) (?:in|with)|exposure to|hands[- ]on|degree in|comfortable (?:with|using)|fluen(?:t|cy) in|working with|use of|using|specializ\w+ in|specialis\w+ in|track record (?:of|in|with)|command of|awareness of|aptitude for|such as|including|like|e\.g\.|responsib\w+ (?:for|include)|principles of)\b/gi
const DEMAND_AFTER = /^[^.;]{0,60}\b(?:required|preferred|desirable|a plus|essential|a must|mandatory|an advantage|desired|an asset|beneficial|needed)\b/i
const DEGREE_AFTER = /^\s*(?:\w+\s){0,2}(?:degree|major|diploma|graduate)\b/i
const EMPLOYER_BEFORE = /\b(?:we|our|us)\b[^.]{0,40}$/i
const NEGATED = /\b(?:no|not|without|don't need|do not need|neither|nor)\s+(?:\w+\s+){0,3}$/i
const DEGREE_BEFORE = /\b(?:bachelor|master|degree|diploma|ph\.?d|doctorate|graduat\w+|BS|BA|BSc|MS|MSc|BSN|majors?)\b[^.;:]*$/i
const YEARS_BEFORE = /\b(?:years?|yrs?)\b[^.;:]*$/i

/** Who a sentence is about. */
const EMPLOYER =
  /^\W*(?:we(?:['’](?:re|ve))?\b|our\b|at [A-Z]\w+|founded|established|(?:the )?[A-Z][\w&.]+(?: [A-Z][\w&.]+){0,4},? (?:is|are|has|provides|offers|was|helps|builds|serves|operates|delivers)\b)/
const READER =
  /^\W*(?:you\b|your\b|the (?:ideal|successful|right) (?:candidate|applicant)|(?:candidates?|applicants?|the post ?holder|the incumbent|this (?:role|position|individual|person))\b)/i

/** How far around a candidate its wording is looked at, in characters. */
const NEAR_CUE = 25
const NEAR_AFTER = 90
/** As long as {@link EMPLOYER_BEFORE} can be, with the sign before it. */
const NEAR_EMPLOYER = 44
const NEAR_DEGREE = 90
const NEAR_YEARS = 60

/** Set beside the bits of {@link Place} of an atom once they are known. */
const KNOWN = 1 << 30

const LONG_SENTENCE = 30
const LIST_COMMAS = 2
const LONG_LIST_COMMAS = 5
const FIRST_LINES = 0.15
const LAST_LINES = 0.85

/** What tells whether a cue can stand in a sentence, in some word of it. */
export const CUE_HINT =
  /experience|knowledg|proficien|familiar|understand|expert|skill|abilit|able|background|train|certifi|competen|exposure|hands|degree|fluen|working|use|using|speciali|track|command|awareness|aptitude|such|includ|like|^g$|responsib|principles/i

/** A sentence as candidates see it. */
export class SentenceFacts {
  readonly words: AdWords
  readonly sentence: Sentence
  /** Bits of {@link Place} that every candidate of it has. */
  readonly places: number
  readonly #text: string
  readonly #traits: number
  readonly #cueEnds: readonly number[]
  readonly #brackets: boolean

  /**
   * @param words - of the ad, those of the sentence tagged
   * @param sentence - one of its sentences
   * @param text - of the sentence
   * @param mayCue - whether a word of it hints at a cue
   * @param isTitle - whether it is the ad's title
   */
  constructor(words: AdWords, sentence: Sentence, text: string, mayCue: boolean, isTitle: boolean) {
    const { atomFrom, atomTo } = sentence
    this.words = words
    this.sentence = sentence
    this.#text = text
    let traits = 0
    for (let a = atomFrom; a < atomTo; a++) traits |= (words.word[a] as WrittenWord).traits
    this.#traits = traits
    this.#cueEnds = mayCue ? ends(CUE, text) : []
    this.#brackets = text.includes('(')
    const commas = count(text, ',')
    const part = sentence.start / words.doc.text.length
    const first = words.tag[atomFrom]
    this.places =
      (sentence.bullet ? Place.bullet : 0) |
      (commas >= LIST_COMMAS ? Place.list : 0) |
      (commas >= LONG_LIST_COMMAS ? Place['one of many'] : 0) |
      (isTitle ? Place.title : 0) |
      (atomTo - atomFrom > LONG_SENTENCE ? Place['long sentence'] : 0) |
      (EMPLOYER.test(text) ? Place['employer speaks'] : READER.test(text) ? Place['reader asked'] : 0) |
      (first === WordClass.verb || first === WordClass.gerund ? Place.duty : 0) |
      (part < FIRST_LINES ? Place['in the first lines'] : 0) |
      (part > LAST_LINES ? Place['in the last lines'] : 0)
  }

  /** @returns bits of {@link Place} that hang on where a candidate begins */
  placesBefore(atom: number): number {
    const { before } = this.words
    if (before[atom] === 0) before[atom] = this.#lookBefore(atom) | KNOWN
    return (before[atom] as number) & ~KNOWN
  }

  /** @returns bits of {@link Place} that hang on which atom a candidate ends with */
  placesAfter(atom: number): number {
    const { after } = this.words
    if (after[atom] === 0) after[atom] = this.#lookAfter(atom) | KNOWN
    return (after[atom] as number) & ~KNOWN
  }

  #lookBefore(atom: number): number {
    const start = (this.words.doc.atoms.start[atom] as number) - this.sentence.start
    let places = atom === this.sentence.atomFrom ? Place.first : 0
    let cue = this.#cueEnds.length - 1
    while (cue >= 0 && (this.#cueEnds[cue] as number) > start) cue--
    if (cue >= 0) places |= start - (this.#cueEnds[cue] as number) <= NEAR_CUE ? Place['cue near'] : Place['cue before']
    if (start > 0 && this.#brackets && this.#text.lastIndexOf('(', start - 1) > this.#text.lastIndexOf(')', start - 1)) places |= Place['in brackets']
    if (!this.#has(Trait.employer | Trait.negation | Trait.degree | Trait.years)) return places
    const before = this.#text.slice(0, start)
    if (this.#has(Trait.employer) && EMPLOYER_BEFORE.test(before.slice(-NEAR_EMPLOYER))) places |= Place['of the employer']
    if (this.#has(Trait.negation) && NEGATED.test(before)) places |= Place.negated
    if (this.#has(Trait.degree) && DEGREE_BEFORE.test(lastWords(before, NEAR_DEGREE))) places |= Place['after degree']
    if (this.#has(Trait.years) && YEARS_BEFORE.test(lastWords(before, NEAR_YEARS))) places |= Place['after years']
    return places
  }

  #lookAfter(atom: number): number {
    const { atoms } = this.words.doc
    const end = atoms.end[atom] as number
    const isLast = atom + 1 === this.sentence.atomTo
    let places = isLast ? Place.last : 0
    const next = isLast ? undefined : this.words.word[atom + 1]
    if (next !== undefined && (next.traits & Trait.closer) !== 0 && (atoms.start[atom + 1] as number) - end <= 2) places |= Place['closer after']
    if (!this.#has(Trait.demand | Trait.degree)) return places
    const after = this.#text.slice(end - this.sentence.start, end - this.sentence.start + NEAR_AFTER)
    if (this.#has(Trait.demand) && DEMAND_AFTER.test(after)) places |= Place['demand after']
    if (this.#has(Trait.degree) && DEGREE_AFTER.test(after)) places |= Place['before degree']
    return places
  }

  /** Whether a word of the sentence has one of the traits. */
  #has(traits: number): boolean {
    return (this.#traits & traits) !== 0
  }
}

/** The last characters of a text, `most` at most, without a word that the cut goes through: "platforms" ends in no degree. */
function lastWords(text: string, most: number): string {
  const tail = text.slice(-most)
  return text.length > most && /^\w/.test(tail) && /\w/.test(text.charAt(text.length - most - 1)) ? tail.replace(/^\w+/, '') : tail
}

function count(text: string, sign: string): number {
  let n = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) n++
  return n
}

/** Where the matches of a pattern with the flag `g` end. */
function ends(pattern: RegExp, text: string): number[] {
  const out: number[] = []
  pattern.lastIndex = 0
  while (pattern.test(text)) out.push(pattern.lastIndex)
  return out
}
