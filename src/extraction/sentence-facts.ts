/** What is worked out once for a sentence, or once for a word of it, and serves every candidate there. */
import type { Doc, Sentence } from '../text/doc.ts'
import { WordClass } from '../text/word-class.ts'
import { Place } from './feature-names.ts'
import type { SkillMention } from './mentions.ts'
import { Trait, WRITTEN, type WrittenWord } from './written-word.ts'

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
const NEAR_DEGREE = 90
const NEAR_YEARS = 60

/** Signs at which a term's key parts words, too. */
const PARTS_WORDS = new Set([...' \n-/_'].map((sign) => sign.charCodeAt(0)))

const LONG_SENTENCE = 30
const LIST_COMMAS = 2
const LONG_LIST_COMMAS = 5
const FIRST_LINES = 0.15
const LAST_LINES = 0.85

/** A sentence as candidates see it. */
export class SentenceFacts {
  readonly doc: Doc
  readonly sentence: Sentence
  readonly tags: Uint8Array
  /** Its words, `[0]` being the sentence's first atom. */
  readonly words: readonly WrittenWord[]
  /** By atom − sentence.atomFrom: 1 where some skill stands. */
  readonly skillCover: Uint8Array
  /** Bits of {@link Place} that every candidate of it has. */
  readonly places: number
  readonly #text: string
  readonly #traits: number
  readonly #cueEnds: readonly number[]
  readonly #brackets: boolean
  /** Bits of {@link Place} by atom, -1 until asked for. */
  readonly #before: Int32Array
  readonly #after: Int32Array

  /**
   * @param doc - the ad
   * @param sentence - one of its sentences
   * @param words - its words
   * @param tags - their classes
   * @param mentions - its skills
   * @param isTitle - whether it is the ad's title
   */
  constructor(doc: Doc, sentence: Sentence, words: readonly WrittenWord[], tags: Uint8Array, mentions: readonly SkillMention[], isTitle: boolean) {
    this.doc = doc
    this.sentence = sentence
    this.words = words
    this.tags = tags
    this.skillCover = new Uint8Array(words.length)
    for (const { from, to } of mentions) this.skillCover.fill(1, from - sentence.atomFrom, to - sentence.atomFrom)
    this.#text = doc.text.slice(sentence.start, sentence.end)
    this.#traits = words.reduce((traits, word) => traits | word.traits, 0)
    this.#cueEnds = Array.from(this.#text.matchAll(CUE), (m) => m.index + m[0].length)
    this.#brackets = this.#text.includes('(')
    this.#before = new Int32Array(words.length).fill(-1)
    this.#after = new Int32Array(words.length).fill(-1)
    const commas = count(this.#text, ',')
    const part = sentence.start / doc.text.length
    this.places =
      (sentence.bullet ? Place.bullet : 0) |
      (commas >= LIST_COMMAS ? Place.list : 0) |
      (commas >= LONG_LIST_COMMAS ? Place['one of many'] : 0) |
      (isTitle ? Place.title : 0) |
      (words.length > LONG_SENTENCE ? Place['long sentence'] : 0) |
      (EMPLOYER.test(this.#text) ? Place['employer speaks'] : READER.test(this.#text) ? Place['reader asked'] : 0) |
      (tags[0] === WordClass.verb || tags[0] === WordClass.gerund ? Place.duty : 0) |
      (part < FIRST_LINES ? Place['in the first lines'] : 0) |
      (part > LAST_LINES ? Place['in the last lines'] : 0)
  }

  /** @returns the word at an atom */
  word(atom: number): WrittenWord {
    return this.words[atom - this.sentence.atomFrom] as WrittenWord
  }

  /** Whether the words of a stretch are those of its key: single ones, with blanks, hyphens or slashes between. */
  wordwise(from: number, to: number): boolean {
    const { atoms, text } = this.doc
    if (!this.word(from).single) return false
    for (let a = from + 1; a < to; a++) {
      if (!this.word(a).single || atoms.start[a] === atoms.end[a - 1]) return false
      for (let i = atoms.end[a - 1] as number; i < (atoms.start[a] as number); i++) if (!PARTS_WORDS.has(text.charCodeAt(i))) return false
    }
    return true
  }

  /** @returns bits of {@link Place} that hang on where a candidate begins */
  placesBefore(atom: number): number {
    const i = atom - this.sentence.atomFrom
    if (this.#before[i] === -1) this.#before[i] = this.#lookBefore(atom)
    return this.#before[i] as number
  }

  /** @returns bits of {@link Place} that hang on which atom a candidate ends with */
  placesAfter(atom: number): number {
    const i = atom - this.sentence.atomFrom
    if (this.#after[i] === -1) this.#after[i] = this.#lookAfter(atom)
    return this.#after[i] as number
  }

  #lookBefore(atom: number): number {
    const start = (this.doc.atoms.start[atom] as number) - this.sentence.start
    let places = atom === this.sentence.atomFrom ? Place.first : 0
    const cue = this.#cueEnds.findLast((end) => end <= start)
    if (cue !== undefined) places |= start - cue <= NEAR_CUE ? Place['cue near'] : Place['cue before']
    if (start > 0 && this.#brackets && this.#text.lastIndexOf('(', start - 1) > this.#text.lastIndexOf(')', start - 1)) places |= Place['in brackets']
    if (!this.#has(Trait.employer | Trait.negation | Trait.degree | Trait.years)) return places
    const before = this.#text.slice(0, start)
    if (this.#has(Trait.employer) && EMPLOYER_BEFORE.test(before)) places |= Place['of the employer']
    if (this.#has(Trait.negation) && NEGATED.test(before)) places |= Place.negated
    if (this.#has(Trait.degree) && DEGREE_BEFORE.test(lastWords(before, NEAR_DEGREE))) places |= Place['after degree']
    if (this.#has(Trait.years) && YEARS_BEFORE.test(lastWords(before, NEAR_YEARS))) places |= Place['after years']
    return places
  }

  #lookAfter(atom: number): number {
    const { atoms } = this.doc
    const end = atoms.end[atom] as number
    const isLast = atom + 1 === this.sentence.atomTo
    let places = isLast ? Place.last : 0
    const next = this.words[atom + 1 - this.sentence.atomFrom]
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

/** @returns the words of a sentence as they are written */
export function writtenWords(doc: Doc, sentence: Sentence): WrittenWord[] {
  const { spelling, spellings } = doc.atoms
  const words: WrittenWord[] = []
  for (let a = sentence.atomFrom; a < sentence.atomTo; a++) words.push(WRITTEN.at(spelling[a] as number, spellings))
  return words
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
