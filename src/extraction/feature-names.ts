/** The names of all features, in one flat numbering. One definition serves training and use. */
import { SKILL_KINDS } from '../taxonomy/skill.ts'
import { SECTION_KINDS } from '../text/headings.ts'
import { CANDIDATE_TYPES, type CandidateType } from './candidate.ts'

const names: string[] = []

/** All features, by index. */
export const FEATURE_NAMES: readonly string[] = names

const feature = (name: string): number => names.push(name) - 1

/** Skills are told apart by kind, phrases by shape: what speaks for one may speak against another. */
const GROUPS = [...SKILL_KINDS.map((kind) => `skill-${kind}`), ...CANDIDATE_TYPES.slice(1)]

/** The group of phrases of a shape; a skill's group is the number of its kind. */
export const phraseGroup = (type: CandidateType): number => SKILL_KINDS.length - 1 + CANDIDATE_TYPES.indexOf(type)

/** Names one feature a group and value. `block[group] + i` is the feature of the value at `i`. */
function block(prefix: string, values: readonly string[], groups: readonly string[] = GROUPS): Int32Array {
  return Int32Array.from(groups, (group) => {
    const first = names.length
    for (const value of values) feature(`${group}: ${prefix} ${value}`)
    return first
  })
}

/** Value → its place in a list, which is its bit in a mask too. */
const places = <T extends string>(values: readonly T[]): Readonly<Record<T, number>> => Object.fromEntries(values.map((value, i) => [value, i])) as Record<T, number>
const bits = <T extends string>(values: readonly T[]): Readonly<Record<T, number>> => Object.fromEntries(values.map((value, i) => [value, 1 << i])) as Record<T, number>

export const BIAS = block('is', ['so'])
export const SECTION = block('in section', SECTION_KINDS)
export const LENGTHS = ['1', '2', '3', '4', '5+'] as const
export const LENGTH = block('words', LENGTHS)

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
/** Where a candidate stands, as bits. */
export const Place = bits(PLACES)
export const PLACE = block('place', PLACES)

const WORDS = ['head of skills', 'first of skills', 'head rare', 'head common', 'first rare', 'first common', 'head unknown', 'demand of head', 'demand of first'] as const
/** What background ads know of a candidate's words. */
export const Word = places(WORDS)
export const WORD = block('word', WORDS)

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
/** How a candidate is written and built, as bits. */
export const Shape = bits(SHAPES)
export const SHAPE = block('shape', SHAPES)

const CONTEXTS = ['by list', 'by word', 'cased', 'demand', 'never seen', 'often seen'] as const
/** What is known of a skill and of the alias that fired. */
export const Context = places(CONTEXTS)
export const CONTEXT = block('alias', CONTEXTS, GROUPS.slice(0, SKILL_KINDS.length))

const VERBS =
  `manage develop maintain perform provide prepare ensure support assist conduct create design implement monitor coordinate review build work lead use write analyze administer
  operate plan make take help meet identify evaluate assess supervise train maintaining understand read process participate have be do join grow include apply need offer become see look`.split(
    /\s+/,
  )
const verbFeatures = new Map<string, number[]>()
for (const verb of VERBS) {
  const number = feature(`verb: begins with ${verb}`)
  for (const form of new Set([verb, `${verb}s`, `${verb}ing`, `${verb.replace(/e$/, '')}ing`])) verbFeatures.set(form, [...(verbFeatures.get(form) ?? []), number])
}
/** Verb in small letters, as inflected → its features. */
export const VERB: ReadonlyMap<string, readonly number[]> = verbFeatures

const HEADS =
  `management analysis development design planning testing system service process procedure policy report record plan standard requirement control training care support program project
  team environment data software tool equipment law regulation practice method technique strategy issue problem solution need goal information material document activity operation maintenance
  assessment research communication relationship review application technology concept principle framework platform product customer client staff department office company experience knowledge
  skill ability field area level role position opportunity responsibility task job work result quality performance industry business administration education safety security network database
  language engineering programming science reporting documentation monitoring improvement evaluation delivery integration implementation preparation budget event meeting patient student people
  member time year day site facility resource model code test treatment therapy medication infection sale marketing account order inventory vehicle machine architecture`.split(
    /\s+/,
  )
/** Head noun in small letters, singular → its feature. */
export const HEAD: ReadonlyMap<string, number> = new Map(HEADS.map((head) => [head, feature(`phrase: head ${head}`)]))

export const TIMES = block('seen in', ['one place', 'two places', 'more places'])
