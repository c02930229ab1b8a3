/** What the ranker knows of a candidate: named yes/no and small numeric features. One definition serves training and use. */

import { ENTRY_CASED, ENTRY_LIST, ENTRY_WITH } from '../taxonomy/layout.ts'
import { SKILL_KINDS } from '../taxonomy/skill.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import type { Doc, Sentence } from '../text/doc.ts'
import { SECTION_KINDS } from '../text/headings.ts'
import { WordClass } from '../text/word-class.ts'
import { CANDIDATE_TYPES, type Candidate } from './candidates.ts'

/** Receives one feature of a candidate. */
export type FeatureSink = (feature: number, value: number) => void

const names: string[] = []
const index = new Map<string, number>()

function feature(name: string): number {
  const known = index.get(name)
  if (known !== undefined) return known
  index.set(name, names.length)
  return names.push(name) - 1
}

/** All features, by index. */
export const FEATURE_NAMES: readonly string[] = names

/** Skills are told apart by kind; phrases by shape. */
const GROUPS = [...SKILL_KINDS.map((kind) => `skill-${kind}`), ...CANDIDATE_TYPES.slice(1)]

const perGroup = <T extends string>(prefix: string, values: readonly T[], groups: readonly string[] = GROUPS): Record<string, number[]> =>
  Object.fromEntries(groups.map((group) => [group, values.map((value) => feature(`${group}: ${prefix} ${value}`))]))

const BIAS = perGroup('is', ['so'])
const SECTION = perGroup('in section', SECTION_KINDS)
const LENGTHS = ['1', '2', '3', '4', '5+'] as const
const LENGTH = perGroup('words', LENGTHS)
const PLACES = [
  'bullet',
  'list',
  'alone',
  'first',
  'last',
  'title',
  'long sentence',
  'cue near',
  'cue before',
  'closer after',
  'demand after',
  'inside longer',
  'in brackets',
  'of the employer',
  'negated',
  'after degree',
  'before degree',
  'in the first lines',
  'in the last lines',
  'one of many',
  'after years',
  'employer speaks',
  'reader asked',
  'duty',
] as const
const PLACE = perGroup('place', PLACES)
const WORDS = ['head of skills', 'first of skills', 'head rare', 'head common', 'first rare', 'first common', 'head unknown', 'demand of head', 'demand of first'] as const
const WORD = perGroup('word', WORDS)
const SHAPES = [
  'capital',
  'acronym',
  'digit',
  'mixed case',
  'gerund head',
  'gerund first',
  'adjective first',
  'verb first',
  'name',
  'whole chunk',
  'chunk end',
  'plural head',
  'participle first',
  'dotted',
  'slash',
  'nominal suffix',
  'person',
  'empty head',
  'time or place',
  'begins empty',
  'covers skill',
  'is two skills',
] as const
const SHAPE = perGroup('shape', SHAPES)
const CONTEXT = perGroup(
  'alias',
  ['by list', 'by word', 'cased', 'demand', 'never seen', 'often seen'],
  SKILL_KINDS.map((kind) => `skill-${kind}`),
)
const VERBS = [
  'manage',
  'develop',
  'maintain',
  'perform',
  'provide',
  'prepare',
  'ensure',
  'support',
  'assist',
  'conduct',
  'create',
  'design',
  'implement',
  'monitor',
  'coordinate',
  'review',
  'build',
  'work',
  'lead',
  'use',
  'write',
  'analyze',
  'administer',
  'operate',
  'plan',
  'make',
  'take',
  'help',
  'meet',
  'identify',
  'evaluate',
  'assess',
  'supervise',
  'train',
  'maintaining',
  'understand',
  'read',
  'process',
  'participate',
  'have',
  'be',
  'do',
  'join',
  'grow',
  'include',
  'apply',
  'need',
  'offer',
  'become',
  'see',
  'look',
] as const
const VERB = Object.fromEntries(VERBS.map((verb) => [verb, feature(`verb: begins with ${verb}`)]))
const HEADS = [
  'management',
  'analysis',
  'development',
  'design',
  'planning',
  'testing',
  'system',
  'service',
  'process',
  'procedure',
  'policy',
  'report',
  'record',
  'plan',
  'standard',
  'requirement',
  'control',
  'training',
  'care',
  'support',
  'program',
  'project',
  'team',
  'environment',
  'data',
  'software',
  'tool',
  'equipment',
  'law',
  'regulation',
  'practice',
  'method',
  'technique',
  'strategy',
  'issue',
  'problem',
  'solution',
  'need',
  'goal',
  'information',
  'material',
  'document',
  'activity',
  'operation',
  'maintenance',
  'assessment',
  'research',
  'communication',
  'relationship',
  'review',
  'application',
  'technology',
  'concept',
  'principle',
  'framework',
  'platform',
  'product',
  'customer',
  'client',
  'staff',
  'department',
  'office',
  'company',
  'experience',
  'knowledge',
  'skill',
  'ability',
  'field',
  'area',
  'level',
  'role',
  'position',
  'opportunity',
  'responsibility',
  'task',
  'job',
  'work',
  'result',
  'quality',
  'performance',
  'industry',
  'business',
  'administration',
  'education',
  'safety',
  'security',
  'network',
  'database',
  'language',
  'engineering',
  'programming',
  'science',
  'reporting',
  'documentation',
  'monitoring',
  'improvement',
  'evaluation',
  'delivery',
  'integration',
  'implementation',
  'preparation',
  'budget',
  'event',
  'meeting',
  'patient',
  'student',
  'people',
  'member',
  'time',
  'year',
  'day',
  'site',
  'facility',
  'resource',
  'model',
  'code',
  'test',
  'treatment',
  'therapy',
  'medication',
  'infection',
  'sale',
  'marketing',
  'account',
  'order',
  'inventory',
  'vehicle',
  'machine',
  'architecture',
] as const
const HEAD = new Map(HEADS.map((head) => [head, feature(`phrase: head ${head}`)]))
const TIMES = perGroup('seen in', ['one place', 'two places', 'more places'])

/** Words of people and organisations: no keyword ends with one, but for titles. */
const PERSON =
  /(?:^|\s)(?:\w+(?:ist|eer|yst|ician|ologist|ers|ors)|manager|engineer|director|officer|assistant|staff|team|people|person|colleague|member|candidate|applicant|employee|employer|individual|client|customer|patient|student|user|partner|stakeholder|supplier|vendor|contractor|leader|executive|company|organization|organisation|department|office|group|firm|agency|trust|university|college|school|hospital|city|county|state|country|board|committee|community|family|child|children|men|women|public|peer|supervisor|developer|analyst|specialist|consultant|professional|representative|technician|nurse|doctor|teacher|operator|worker|driver)s?$/i
const EMPTY_HEAD =
  /^(?:ability|abilities|area|aspect|basis|behalf|benefit|case|challenge|change|day|degree|detail|duty|duties|effort|element|end|example|experience|expertise|fact|field|focus|function|goal|ground|idea|impact|initiative|interest|issue|item|job|knowledge|level|life|lot|manner|matter|need|number|objective|opportunity|opportunities|order|outcome|part|passion|place|point|position|post|priority|problem|purpose|range|reason|request|requirement|responsibility|responsibilities|result|role|sense|set|skill|solution|step|success|task|term|thing|time|type|understanding|use|value|variety|view|way|week|work|world|year|month|hour|minimum|maximum|plus|need|line|record|track|background|proficiency|familiarity|capacity|tool|technology|technologies|system|product|service|material|environment|information|activity|activities|resource|deadline|question|decision|member|site|location|date|salary|pay|bonus|vacation|insurance|holiday|pension)s?$/i
const TIME_OR_PLACE =
  /\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|am|pm|usa?|uk|london|york|california|texas|angeles|francisco|washington|chicago|boston|years?|months?|weeks?|hours?|days?|today|today's)\b/i
const NOMINAL_SUFFIX = /(?:tion|sion|ment|ance|ence|ity|ysis|ing|ology|graphy|ics|ship|ism|age|ery|ure)$/i

const CUE =
  /\b(?:experienced? (?:with|in|of|using|working (?:with|in)|as an?)|experience:?|knowledge (?:of|in)|knowledgeable (?:in|of|about)|proficien(?:t|cy) (?:in|with|at|using)|familiar(?:ity)? with|understanding of|expertise (?:in|with)|expert (?:in|at)|skill(?:s|ed)? (?:in|with|at|including)|abilit(?:y|ies) to|able to|background in|trained in|training in|certified in|certification in|competen(?:t|ce|cy) (?:in|with)|exposure to|hands[- ]on|degree in|comfortable (?:with|using)|fluen(?:t|cy) in|working with|use of|using|specializ\w+ in|specialis\w+ in|track record (?:of|in|with)|command of|awareness of|aptitude for|such as|including|like|e\.g\.|responsib\w+ (?:for|include)|principles of)\b/gi
const CLOSER =
  /^\W{0,2}(?:skills?|experience|knowledge|abilit(?:y|ies)|expertise|proficiency|certifications?|techniques?|principles|methods|methodolog(?:y|ies)|tools|software|practices|procedures|concepts|standards|systems|frameworks?|technologies|programming|languages?|background|environments?|requirements|processes|platforms?)\b/i
const DEMAND = /^[^.;]{0,60}\b(?:required|preferred|desirable|a plus|essential|a must|mandatory|an advantage|desired|an asset|beneficial|needed)\b/i
const NEGATED = /\b(?:no|not|without|don't need|do not need|neither|nor)\s+(?:\w+\s+){0,3}$/i

const EMPLOYER =
  /^\W*(?:we(?:['’](?:re|ve))?\b|our\b|at [A-Z]\w+|founded|established|(?:the )?[A-Z][\w&.]+(?: [A-Z][\w&.]+){0,4},? (?:is|are|has|provides|offers|was|helps|builds|serves|operates|delivers)\b)/
const READER =
  /^\W*(?:you\b|your\b|the (?:ideal|successful|right) (?:candidate|applicant)|(?:candidates?|applicants?|the post ?holder|the incumbent|this (?:role|position|individual|person))\b)/i
const DEGREE = /\b(?:bachelor|master|degree|diploma|ph\.?d|doctorate|graduat\w+|BS|BA|BSc|MS|MSc|BSN|majors?)\b[^.;:]*$/i
const YEARS = /\b(?:years?|yrs?)\b[^.;:]*$/i

/** What is computed once a sentence. */
export interface SentenceFacts {
  readonly text: string
  readonly cueEnds: readonly number[]
  readonly commas: number
  readonly isTitle: boolean
  /** Who the sentence is about; `null` when nothing tells. */
  readonly speaker: 'employer' | 'reader' | null
}

export function sentenceFacts(doc: Doc, sentence: Sentence, isTitle: boolean): SentenceFacts {
  const text = doc.text.slice(sentence.start, sentence.end)
  const cueEnds: number[] = []
  CUE.lastIndex = 0
  for (let m = CUE.exec(text); m !== null; m = CUE.exec(text)) cueEnds.push(m.index + m[0].length)
  let commas = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === 44) commas++
  const speaker = EMPLOYER.test(text) ? 'employer' : READER.test(text) ? 'reader' : null
  return { text, cueEnds, commas, isTitle, speaker }
}

/** What must be known of the sentence and of the ad around a candidate. */
export interface Surroundings {
  readonly doc: Doc
  readonly sentence: Sentence
  readonly facts: SentenceFacts
  readonly tags: Uint8Array
  readonly taxonomy: Taxonomy
  /** Atoms that some skill covers, by atom − sentence.atomFrom: how long the longest is. */
  readonly skillCover: Uint8Array
  /** In how many places of the ad the same term stands. */
  readonly places: number
  /** How far into the ad the sentence stands, 0 … 1. */
  readonly part: number
}

/**
 * Emits the features of one candidate.
 *
 * @param c - the candidate
 * @param s - what is around it
 * @param sink - receives each feature that is not zero
 */
export function emitFeatures(c: Candidate, s: Surroundings, sink: FeatureSink): void {
  const { doc, sentence, facts, tags, taxonomy } = s
  const { atoms } = doc
  const kind = c.skill < 0 ? null : taxonomy.kind(c.skill)
  const group = kind === null ? c.type : `skill-${kind}`
  const on = (table: Record<string, number[]>, i: number, value = 1): void => {
    if (i >= 0) sink((table[group] as number[])[i] as number, value)
  }
  const length = c.to - c.from
  on(BIAS, 0)
  on(SECTION, SECTION_KINDS.indexOf((doc.sections[sentence.section] as { kind: (typeof SECTION_KINDS)[number] }).kind))
  on(LENGTH, Math.min(length, 5) - 1)
  on(TIMES, Math.min(s.places, 3) - 1)

  const start = (atoms.start[c.from] as number) - sentence.start
  const end = (atoms.end[c.to - 1] as number) - sentence.start
  const place = (name: (typeof PLACES)[number]): void => on(PLACE, PLACES.indexOf(name))
  if (sentence.bullet) place('bullet')
  if (facts.commas >= 2) place('list')
  if (length >= sentence.atomTo - sentence.atomFrom) place('alone')
  if (c.from === sentence.atomFrom) place('first')
  if (c.to === sentence.atomTo) place('last')
  if (facts.isTitle) place('title')
  if (sentence.atomTo - sentence.atomFrom > 30) place('long sentence')
  let cue = -1
  for (const at of facts.cueEnds) if (at <= start) cue = at
  if (cue >= 0) place(start - cue <= 25 ? 'cue near' : 'cue before')
  const after = facts.text.slice(end, end + 90)
  if (CLOSER.test(after)) place('closer after')
  if (DEMAND.test(after)) place('demand after')
  if (c.chunkTo - c.chunkFrom > length) place('inside longer')
  const before = facts.text.slice(0, start)
  if (before.lastIndexOf('(') > before.lastIndexOf(')')) place('in brackets')
  if (/\b(?:we|our|us)\b[^.]{0,40}$/i.test(before)) place('of the employer')
  if (NEGATED.test(before)) place('negated')
  if (DEGREE.test(before.slice(-90))) place('after degree')
  if (/^\s*(?:\w+\s){0,2}(?:degree|major|diploma|graduate)\b/i.test(after)) place('before degree')
  if (YEARS.test(before.slice(-60))) place('after years')
  if (facts.speaker === 'employer') place('employer speaks')
  if (facts.speaker === 'reader') place('reader asked')
  if (tags[0] === WordClass.verb || tags[0] === WordClass.gerund) place('duty')
  if (s.part < 0.15) place('in the first lines')
  if (s.part > 0.85) place('in the last lines')
  if (facts.commas >= 5) place('one of many')

  const head = atoms.word[c.to - 1] as number
  const first = atoms.word[c.from] as number
  const word = (name: (typeof WORDS)[number], value: number): void => {
    if (value !== 0) on(WORD, WORDS.indexOf(name), value)
  }
  word('head of skills', Math.log2(1 + taxonomy.headCount(head)) / 4)
  if (length > 1) word('first of skills', Math.log2(1 + taxonomy.bodyCount(first)) / 4)
  const common = taxonomy.commonness(head) / 255
  word('head common', common > 0.7 ? 1 : 0)
  word('head rare', common < 0.35 ? 1 : 0)
  word('head unknown', head < 0 ? 1 : 0)
  word('demand of head', taxonomy.demand(head))
  const firstCommon = taxonomy.commonness(first) / 255
  word('first common', firstCommon > 0.7 ? 1 : 0)
  word('first rare', firstCommon < 0.35 ? 1 : 0)
  if (length > 1) word('demand of first', taxonomy.demand(first))

  const surface = facts.text.slice(start, end)
  const shape = (name: (typeof SHAPES)[number]): void => on(SHAPE, SHAPES.indexOf(name))
  if (c.from > sentence.atomFrom && /^\p{Lu}/u.test(surface)) shape('capital')
  if (/^[A-Z][A-Z&]{1,6}s?$/.test(surface)) shape('acronym')
  if (/\d/.test(surface)) shape('digit')
  if (/\p{Ll}\p{Lu}/u.test(surface)) shape('mixed case')
  const headTag = tags[c.to - 1 - sentence.atomFrom]
  const firstTag = tags[c.from - sentence.atomFrom]
  const headText = facts.text.slice((atoms.start[c.to - 1] as number) - sentence.start, end)
  if (headTag === WordClass.gerund) shape('gerund head')
  if (length > 1) {
    if (firstTag === WordClass.gerund) shape('gerund first')
    if (firstTag === WordClass.adjective) shape('adjective first')
    if (firstTag === WordClass.participle) shape('participle first')
  }
  if (firstTag === WordClass.verb) shape('verb first')
  if (headTag === WordClass.name) shape('name')
  if (c.from === c.chunkFrom && c.to === c.chunkTo) shape('whole chunk')
  else if (c.to === c.chunkTo) shape('chunk end')
  if (/[^s]s$/.test(headText)) shape('plural head')
  if (surface.includes('.')) shape('dotted')
  if (surface.includes('/')) shape('slash')
  if (NOMINAL_SUFFIX.test(headText)) shape('nominal suffix')
  if (PERSON.test(surface)) shape('person')
  if (EMPTY_HEAD.test(headText)) shape('empty head')
  if (TIME_OR_PLACE.test(surface)) shape('time or place')
  if (c.skill >= 0) {
    const flags = taxonomy.entries.flags[c.entry] as number
    const table = CONTEXT[group] as number[]
    if ((flags & ENTRY_LIST) !== 0) sink(table[0] as number, 1)
    if ((flags & ENTRY_WITH) !== 0) sink(table[1] as number, 1)
    if ((flags & ENTRY_CASED) !== 0) sink(table[2] as number, 1)
    const demand = taxonomy.skillDemand(c.skill)
    if (demand === null) sink(table[4] as number, 1)
    else {
      sink(table[3] as number, demand.demand)
      if (demand.often) sink(table[5] as number, 1)
    }
    return
  }
  let covered = 0
  for (let a = c.from; a < c.to; a++) if ((s.skillCover[a - sentence.atomFrom] as number) > 0) covered++
  if (covered > 0) shape('covers skill')
  if (covered === length && length > 1) shape('is two skills')
  const headFeature = HEAD.get(folded(headText))
  if (headFeature !== undefined && c.type !== 'verb') sink(headFeature, 1)
  if (c.type === 'verb') {
    const verb = facts.text.slice(start, (atoms.end[c.from] as number) - sentence.start).toLowerCase()
    for (const v of VERBS) if (verb === v || verb === `${v}s` || verb === `${v.replace(/e$/, '')}ing` || verb === `${v}ing`) sink(VERB[v] as number, 1)
  }
}

const folded = (word: string): (typeof HEADS)[number] =>
  word
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/([^s])s$/, '$1') as (typeof HEADS)[number]
