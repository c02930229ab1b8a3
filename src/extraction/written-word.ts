/** What the spelling of a word tells by itself. Worked out once a spelling: ads repeat a few thousand words. */
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { PerSpelling, type Spellings } from '../text/spellings.ts'
import { WordClass } from '../text/word-class.ts'
import { HEAD, Shape, VERB, Word } from './feature-names.ts'

/** Bits of {@link WrittenWord.traits}. */
export const Trait = {
  capital: 1 << 0,
  acronym: 1 << 1,
  digit: 1 << 2,
  mixedCase: 1 << 3,
  plural: 1 << 4,
  dot: 1 << 5,
  nominalSuffix: 1 << 6,
  person: 1 << 7,
  emptyHead: 1 << 8,
  timeOrPlace: 1 << 9,
  emptyModifier: 1 << 10,
  of: 1 << 11,
  /** A number, whatever its signs. */
  digitsOnly: 1 << 12,
  closer: 1 << 13,
  // These only tell whether a costlier look at the sentence can find anything.
  demand: 1 << 14,
  employer: 1 << 15,
  negation: 1 << 16,
  degree: 1 << 17,
  years: 1 << 18,
} as const

/** One spelling. */
export interface WrittenWord {
  readonly spelling: string
  /** Bits of {@link Trait}. */
  readonly traits: number
  /** Hash of the folded word. */
  readonly low: number
  readonly high: number
  /** It is one word of a term's key; "R&D" is two. */
  readonly single: boolean
  /** Id in the vocabulary, or -1. */
  readonly id: number
  /** Its usual class, {@link WordClass.unknown} for a word that the vocabulary lacks. */
  readonly usual: WordClass
  readonly canBeNoun: boolean
  readonly canBeVerb: boolean
  /** Its class, were it unknown. */
  readonly guess: WordClass
  /** Bits of {@link Shape} that it gives a phrase wherever in it it stands, and as its last word. */
  readonly shapes: number
  readonly headShapes: number
  /** Bits of {@link Word} that it gives a phrase as its last, as its first word. */
  readonly asHead: number
  readonly asFirst: number
  /** How much likelier than an average word it stands where ads make demands, -1 … 1. */
  readonly demand: number
  /** In how many spellings of skills it is the last word of several, or stands before the last: log₂(1 + n) / 4. */
  readonly endsSkills: number
  readonly beginsSkills: number
  /** Features of a phrase that ends with it. */
  readonly head: readonly number[]
  /** Features of a phrase that begins with it as a verb. */
  readonly verb: readonly number[]
}

/** Words of people and organisations: no keyword ends with one, but for titles. */
const PERSON =
  /^(?:\w+(?:ist|eer|yst|ician|ologist|ers|ors)|manager|engineer|director|officer|assistant|staff|team|people|person|colleague|member|candidate|applicant|employee|employer|individual|client|customer|patient|student|user|partner|stakeholder|supplier|vendor|contractor|leader|executive|company|organization|organisation|department|office|group|firm|agency|trust|university|college|school|hospital|city|county|state|country|board|committee|community|family|child|children|men|women|public|peer|supervisor|developer|analyst|specialist|consultant|professional|representative|technician|nurse|doctor|teacher|operator|worker|driver)s?$/i
const EMPTY_HEAD =
  /^(?:ability|abilities|area|aspect|basis|behalf|benefit|case|challenge|change|day|degree|detail|duty|duties|effort|element|end|example|experience|expertise|fact|field|focus|function|goal|ground|idea|impact|initiative|interest|issue|item|job|knowledge|level|life|lot|manner|matter|need|number|objective|opportunity|opportunities|order|outcome|part|passion|place|point|position|post|priority|problem|purpose|range|reason|request|requirement|responsibility|responsibilities|result|role|sense|set|skill|solution|step|success|task|term|thing|time|type|understanding|use|value|variety|view|way|week|work|world|year|month|hour|minimum|maximum|plus|need|line|record|track|background|proficiency|familiarity|capacity|tool|technology|technologies|system|product|service|material|environment|information|activity|activities|resource|deadline|question|decision|member|site|location|date|salary|pay|bonus|vacation|insurance|holiday|pension)s?$/i
const TIME_OR_PLACE =
  /\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|am|pm|usa?|uk|london|york|california|texas|angeles|francisco|washington|chicago|boston|years?|months?|weeks?|hours?|days?|today|today's)\b/i
const NOMINAL_SUFFIX = /(?:tion|sion|ment|ance|ence|ity|ysis|ing|ology|graphy|ics|ship|ism|age|ery|ure)$/i
const CLOSER =
  /^(?:skills?|experience|knowledge|abilit(?:y|ies)|expertise|proficiency|certifications?|techniques?|principles|methods|methodolog(?:y|ies)|tools|software|practices|procedures|concepts|standards|systems|frameworks?|technologies|programming|languages?|background|environments?|requirements|processes|platforms?)\b/i
const DEMAND = /\b(?:required|preferred|desirable|plus|essential|must|mandatory|advantage|desired|asset|beneficial|needed)\b/i
const EMPLOYER = /\b(?:we|our|us)\b/i
const NEGATION = /\b(?:no|not|without|don't|neither|nor)\b/i
const DEGREE = /\b(?:bachelor|master|degree|diploma|ph|ph\.?d|doctorate|graduat\w+|BS|BA|BSc|MS|MSc|BSN|majors?)\b/i
const YEARS = /\b(?:years?|yrs?)\b/i

/** Praise and quantity before a noun; no keyword begins with one. */
const EMPTY_MODIFIERS = new Set(
  `strong excellent good great proven solid deep extensive relevant various multiple several many other new current existing previous prior similar appropriate effective high highest
  demonstrated outstanding exceptional superior advanced basic minimum general complex own necessary required preferred additional related different successful able such certain
  full complete overall key main primary specific significant important best better first second third one two three four five six seven eight nine ten daily weekly monthly annual sound thorough
  more most less few some any all each every both either day ongoing regular timely proper correct available possible potential real true major minor large small big wide broad direct ideal working hands
  following above below next last recent early late same individual particular common typical main innovative dynamic exciting motivated passionate experienced skilled qualified professional proficient
  expert familiar hard right day month year years days hours week least plus exact close positive clear concise accurate efficient quick rapid fast live modern latest world leading growing competitive
  talented enthusiastic dedicated committed reliable flexible challenging rewarding valid`.split(/\s+/),
)

const TRAITS: ReadonlyArray<readonly [trait: number, has: (word: string, lower: string) => boolean]> = [
  [Trait.capital, (word) => /^\p{Lu}/u.test(word)],
  [Trait.acronym, (word) => /^[A-Z][A-Z&]{1,6}s?$/.test(word)],
  [Trait.digit, (word) => /\d/.test(word)],
  [Trait.mixedCase, (word) => /\p{Ll}\p{Lu}/u.test(word)],
  [Trait.plural, (word) => /[^s]s$/.test(word)],
  [Trait.dot, (word) => word.includes('.')],
  [Trait.nominalSuffix, (word) => NOMINAL_SUFFIX.test(word)],
  [Trait.person, (word) => PERSON.test(word)],
  [Trait.emptyHead, (word) => EMPTY_HEAD.test(word)],
  [Trait.timeOrPlace, (word) => TIME_OR_PLACE.test(word)],
  [Trait.emptyModifier, (_, lower) => EMPTY_MODIFIERS.has(lower)],
  [Trait.of, (_, lower) => lower === 'of'],
  [Trait.digitsOnly, (word) => /^[0-9]/.test(word) && !/\p{L}/u.test(word)],
  [Trait.closer, (word) => CLOSER.test(word)],
  [Trait.demand, (word) => DEMAND.test(word)],
  [Trait.employer, (word) => EMPLOYER.test(word)],
  [Trait.negation, (word) => NEGATION.test(word)],
  [Trait.degree, (word) => DEGREE.test(word)],
  [Trait.years, (word) => YEARS.test(word)],
]

/** Of a word's commonness over ads, 0 … 255. */
const COMMON = 0.7 * 255
const RARE = 0.35 * 255
const NONE: readonly number[] = []

type TraitShapes = ReadonlyArray<readonly [trait: number, shape: number]>
const SHAPES: TraitShapes = [
  [Trait.digit, Shape.digit],
  [Trait.mixedCase, Shape['mixed case']],
  [Trait.timeOrPlace, Shape['time or place']],
  [Trait.dot, Shape.dotted],
]
const HEAD_SHAPES: TraitShapes = [
  [Trait.plural, Shape['plural head']],
  [Trait.nominalSuffix, Shape['nominal suffix']],
  [Trait.emptyHead, Shape['empty head']],
]

const lexicons = new WeakMap<Taxonomy, PerSpelling<WrittenWord>>()

/** @returns what is known of each word, by how it is spelled */
export function lexiconOf(taxonomy: Taxonomy): PerSpelling<WrittenWord> {
  let lexicon = lexicons.get(taxonomy)
  if (lexicon === undefined) {
    lexicon = new PerSpelling((spelling, of) => study(spelling, of, taxonomy))
    lexicons.set(taxonomy, lexicon)
  }
  return lexicon
}

function study(number: number, of: Spellings, taxonomy: Taxonomy): WrittenWord {
  const spelling = of.text(number)
  const lower = spelling.toLowerCase()
  const id = of.word(number)
  const common = taxonomy.commonness(id) > COMMON
  const rare = taxonomy.commonness(id) < RARE
  const traits = TRAITS.reduce((bits, [trait, has]) => (has(spelling, lower) ? bits | trait : bits), 0)
  const shape = (list: TraitShapes): number => list.reduce((bits, [trait, bit]) => ((traits & trait) !== 0 ? bits | bit : bits), 0)
  const head = HEAD.get(lower.replace(/ies$/, 'y').replace(/([^s])s$/, '$1'))
  return {
    spelling,
    traits,
    shapes: shape(SHAPES),
    headShapes: shape(HEAD_SHAPES),
    low: of.low(number),
    high: of.high(number),
    single: !/[\s,&]/.test(spelling),
    id,
    usual: taxonomy.wordClass(id),
    canBeNoun: taxonomy.canBeNoun(id),
    canBeVerb: taxonomy.canBeVerb(id),
    guess: guess(lower),
    asHead: (common ? 1 << Word['head common'] : 0) | (rare ? 1 << Word['head rare'] : 0) | (id < 0 ? 1 << Word['head unknown'] : 0),
    asFirst: (common ? 1 << Word['first common'] : 0) | (rare ? 1 << Word['first rare'] : 0),
    demand: taxonomy.demand(id),
    endsSkills: Math.log2(1 + taxonomy.headCount(id)) / 4,
    beginsSkills: Math.log2(1 + taxonomy.bodyCount(id)) / 4,
    head: head === undefined ? NONE : [head],
    verb: VERB.get(lower) ?? NONE,
  }
}

function guess(lower: string): WordClass {
  if (lower.endsWith('ing') && lower.length > 5) return WordClass.gerund
  if (lower.endsWith('ed') && lower.length > 4) return WordClass.participle
  if (lower.endsWith('ly') && lower.length > 4) return WordClass.adverb
  if (/(?:al|ive|ous|able|ible|ful|less|ary|ic)$/.test(lower)) return WordClass.adjective
  return WordClass.noun
}
