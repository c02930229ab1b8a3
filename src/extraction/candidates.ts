/** Every stretch of a sentence that may be a keyword: skills of the taxonomy, and phrases shaped like one. */
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import type { Doc, Sentence } from '../text/doc.ts'
import { WordClass } from '../text/word-class.ts'
import type { SkillMention } from './mentions.ts'

/** The shapes of candidate: a skill, a noun phrase, a verb and its object, a noun phrase with "of". */
export const CANDIDATE_TYPES = ['skill', 'noun', 'verb', 'of'] as const
export type CandidateType = (typeof CANDIDATE_TYPES)[number]

/** A stretch `[from, to)` of atoms that may be a keyword. */
export interface Candidate {
  readonly from: number
  readonly to: number
  readonly type: CandidateType
  /** The skill, or -1. */
  readonly skill: number
  /** The alias entry that fired, or -1. */
  readonly entry: number
  /** Atoms of the whole noun phrase that it is cut from. */
  readonly chunkFrom: number
  readonly chunkTo: number
}

const MAX_WORDS = 4

const NOMINAL = new Set<number>([WordClass.noun, WordClass.name, WordClass.gerund, WordClass.unknown])
const MODIFIER = new Set<number>([WordClass.adjective, WordClass.participle, WordClass.number])

/**
 * @param doc - the document
 * @param sentence - one of its sentences
 * @param tags - its word classes
 * @param mentions - its skills
 * @param taxonomy - the loaded taxonomy
 * @returns candidates, overlapping ones included; a phrase that is a skill too appears as the skill only
 */
export function findCandidates(doc: Doc, sentence: Sentence, tags: Uint8Array, mentions: readonly SkillMention[], taxonomy: Taxonomy): Candidate[] {
  const base = sentence.atomFrom
  const { atoms } = doc
  const chunks = nounChunks(doc, sentence, tags, taxonomy)
  const chunkOf = new Map<number, readonly [number, number]>()
  for (const chunk of chunks) for (let a = chunk[0]; a < chunk[1]; a++) chunkOf.set(a, chunk)
  const out: Candidate[] = []
  const taken = new Set<number>()
  const key = (from: number, to: number): number => (from - base) * 4096 + (to - base)
  for (const m of mentions) {
    taken.add(key(m.from, m.to))
    const chunk = chunkOf.get(m.to - 1)
    out.push({
      from: m.from,
      to: m.to,
      type: 'skill',
      skill: m.skill,
      entry: m.entry,
      chunkFrom: Math.min(m.from, chunk?.[0] ?? m.from),
      chunkTo: Math.max(m.to, chunk?.[1] ?? m.to),
    })
  }
  const add = (from: number, to: number, type: CandidateType, chunkFrom: number, chunkTo: number): void => {
    if (taken.has(key(from, to))) return
    taken.add(key(from, to))
    out.push({ from, to, type, skill: -1, entry: -1, chunkFrom, chunkTo })
  }
  chunks.forEach(([from, to], index) => {
    for (let start = from; start < to; start++) {
      if (isEmptyModifier(doc, start)) continue
      for (let end = start + 1; end <= Math.min(to, start + MAX_WORDS); end++) {
        if (NOMINAL.has(tags[end - 1 - base] as number)) add(start, end, 'noun', from, to)
      }
    }
    const next = chunks[index + 1]
    if (next !== undefined && isOf(doc, to, next[0])) {
      for (let start = Math.max(from, to - 2); start < to; start++)
        for (let end = next[0] + 1; end <= Math.min(next[1], next[0] + 3); end++) {
          if (NOMINAL.has(tags[end - 1 - base] as number) && !isEmptyModifier(doc, start)) add(start, end, 'of', from, next[1])
        }
    }
    const verb = verbBefore(doc, sentence, tags, from, taxonomy)
    if (verb >= 0)
      for (let end = from + 1; end <= Math.min(to, from + 3); end++) {
        if (NOMINAL.has(tags[end - 1 - base] as number)) add(verb, end, 'verb', verb, to)
      }
  })
  return out.filter((c) => c.type === 'skill' || (atoms.end[c.to - 1] as number) - (atoms.start[c.from] as number) >= 2)
}

/** Maximal runs that read as one noun phrase. */
function nounChunks(doc: Doc, sentence: Sentence, tags: Uint8Array, taxonomy: Taxonomy): [from: number, to: number][] {
  const out: [number, number][] = []
  const base = sentence.atomFrom
  let start = -1
  const close = (end: number): void => {
    if (start < 0) return
    let to = end
    while (to > start && !NOMINAL.has(tags[to - 1 - base] as number)) to--
    if (to > start) out.push([start, to])
    start = -1
  }
  for (let a = base; a < sentence.atomTo; a++) {
    const tag = tags[a - base] as number
    if (start >= 0 && doc.atoms.broken[a] === 1) close(a)
    const nounNow = NOMINAL.has(tag) || (tag === WordClass.verb && start >= 0 && taxonomy.canBeNoun(doc.atoms.word[a] as number))
    if (nounNow) {
      if (start < 0) start = a
    } else if (MODIFIER.has(tag)) {
      if (start < 0) start = a
    } else close(a)
  }
  close(sentence.atomTo)
  return out
}

/** The atom of a verb that governs the phrase that begins at `from`, or -1. An article may stand between. */
function verbBefore(doc: Doc, sentence: Sentence, tags: Uint8Array, from: number, taxonomy: Taxonomy): number {
  let a = from - 1
  if (a >= sentence.atomFrom && tags[a - sentence.atomFrom] === WordClass.determiner && doc.atoms.broken[a + 1] === 0) a--
  if (a < sentence.atomFrom || doc.atoms.broken[a + 1] === 1) return -1
  const tag = tags[a - sentence.atomFrom] as number
  if (tag === WordClass.gerund || tag === WordClass.verb) return a
  return a === sentence.atomFrom && taxonomy.canBeVerb(doc.atoms.word[a] as number) ? a : -1
}

function isOf(doc: Doc, at: number, next: number): boolean {
  const gap = next - at
  if (gap < 1 || gap > 2 || doc.atoms.broken[at] === 1 || doc.atoms.broken[next] === 1) return false
  return doc.text.slice(doc.atoms.start[at], doc.atoms.end[at]).toLowerCase() === 'of'
}

/** Praise and quantity before a noun; never part of a keyword. */
const EMPTY_MODIFIERS = new Set(
  `strong excellent good great proven solid deep extensive relevant various multiple several many other new current existing previous prior similar appropriate effective high highest
  demonstrated outstanding exceptional superior advanced basic minimum general complex own necessary required preferred additional related different successful able such certain
  full complete overall key main primary specific significant important best better first second third one two three four five six seven eight nine ten daily weekly monthly annual sound thorough
  more most less few some any all each every both either day ongoing regular timely proper correct available possible potential real true major minor large small big wide broad direct ideal working hands
  following above below next last recent early late same individual particular common typical main innovative dynamic exciting motivated passionate experienced skilled qualified professional proficient
  expert familiar hard right day month year years days hours week least plus exact close positive clear concise accurate efficient quick rapid fast live modern latest world leading growing competitive
  talented enthusiastic dedicated committed reliable flexible challenging rewarding valid`.split(/\s+/),
)

/** Whether the atom is a word that no keyword begins with. */
export function isEmptyModifier(doc: Doc, atom: number): boolean {
  return EMPTY_MODIFIERS.has(doc.text.slice(doc.atoms.start[atom], doc.atoms.end[atom]).toLowerCase())
}
