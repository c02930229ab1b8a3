/** Every stretch of a sentence that may be a keyword: skills of the taxonomy, and phrases shaped like one. */
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import type { Doc, Sentence } from '../text/doc.ts'
import { WordClass } from '../text/word-class.ts'
import type { Candidate, CandidateType } from './candidate.ts'
import type { SkillMention } from './mentions.ts'
import { Trait, type WrittenWord } from './written-word.ts'

const MAX_WORDS = 4

/** Classes that a keyword may end with, and those that may stand before, as bits. */
const NOMINAL = (1 << WordClass.noun) | (1 << WordClass.name) | (1 << WordClass.gerund) | (1 << WordClass.unknown)
const MODIFIER = (1 << WordClass.adjective) | (1 << WordClass.participle) | (1 << WordClass.number)
const is = (classes: number, tag: number): boolean => (classes & (1 << tag)) !== 0

type Chunk = readonly [from: number, to: number]

/**
 * @param doc - the document
 * @param sentence - one of its sentences
 * @param words - its words
 * @param tags - their classes
 * @param mentions - its skills
 * @param taxonomy - the loaded taxonomy
 * @returns candidates, overlapping ones included; a phrase that is a skill too appears as the skill only
 */
export function findCandidates(doc: Doc, sentence: Sentence, words: readonly WrittenWord[], tags: Uint8Array, mentions: readonly SkillMention[], taxonomy: Taxonomy): Candidate[] {
  const base = sentence.atomFrom
  const { atoms } = doc
  const nominal = (atom: number): boolean => is(NOMINAL, tags[atom - base] as number)
  const mayOpen = (atom: number): boolean => ((words[atom - base] as WrittenWord).traits & Trait.emptyModifier) === 0
  const chunks = nounChunks(doc, sentence, tags, taxonomy)
  const out: Candidate[] = []
  /** By first atom: bit n for a candidate of n words. */
  const taken = new Int32Array(words.length)
  let chunk = 0
  for (const m of mentions) {
    while (chunk > 0 && (chunks[chunk - 1] as Chunk)[1] >= m.to) chunk--
    while (chunk < chunks.length && (chunks[chunk] as Chunk)[1] < m.to) chunk++
    const [chunkFrom, chunkTo] = chunks[chunk] ?? [m.to, m.to]
    const within = chunkFrom < m.to
    take(m.from, m.to)
    out.push({
      from: m.from,
      to: m.to,
      type: 'skill',
      skill: m.skill,
      entry: m.entry,
      chunkFrom: within ? Math.min(m.from, chunkFrom) : m.from,
      chunkTo: within ? Math.max(m.to, chunkTo) : m.to,
    })
  }
  chunks.forEach(([from, to], index) => {
    for (let start = from; start < to; start++) {
      if (!mayOpen(start)) continue
      const most = Math.min(to, start + MAX_WORDS)
      for (let end = start + 1; end <= most; end++) if (nominal(end - 1)) add(start, end, 'noun', from, to)
    }
    const next = chunks[index + 1]
    if (next !== undefined && isOf(doc, words, base, to, next[0])) {
      for (let start = Math.max(from, to - 2); start < to; start++) {
        if (!mayOpen(start)) continue
        for (let end = next[0] + 1; end <= Math.min(next[1], next[0] + 3); end++) if (nominal(end - 1)) add(start, end, 'of', from, next[1])
      }
    }
    const verb = verbBefore(doc, sentence, tags, from, taxonomy)
    if (verb >= 0) for (let end = from + 1; end <= Math.min(to, from + 3); end++) if (nominal(end - 1)) add(verb, end, 'verb', verb, to)
  })
  return out

  function take(from: number, to: number): boolean {
    const bit = 1 << (to - from)
    const known = taken[from - base] as number
    taken[from - base] = known | bit
    return (known & bit) === 0
  }

  function add(from: number, to: number, type: CandidateType, chunkFrom: number, chunkTo: number): void {
    if ((atoms.end[to - 1] as number) - (atoms.start[from] as number) >= 2 && take(from, to)) out.push({ from, to, type, skill: -1, entry: -1, chunkFrom, chunkTo })
  }
}

/** Maximal runs that read as one noun phrase. */
function nounChunks(doc: Doc, sentence: Sentence, tags: Uint8Array, taxonomy: Taxonomy): Chunk[] {
  const out: Chunk[] = []
  const base = sentence.atomFrom
  let start = -1
  const close = (end: number): void => {
    if (start < 0) return
    let to = end
    while (to > start && !is(NOMINAL, tags[to - 1 - base] as number)) to--
    if (to > start) out.push([start, to])
    start = -1
  }
  for (let a = base; a < sentence.atomTo; a++) {
    const tag = tags[a - base] as number
    if (start >= 0 && doc.atoms.broken[a] === 1) close(a)
    const goesOn = is(NOMINAL | MODIFIER, tag) || (tag === WordClass.verb && start >= 0 && taxonomy.canBeNoun(doc.atoms.word[a] as number))
    if (!goesOn) close(a)
    else if (start < 0) start = a
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

/** Whether "of" stands between two noun phrases, perhaps with an article. */
function isOf(doc: Doc, words: readonly WrittenWord[], base: number, at: number, next: number): boolean {
  const gap = next - at
  if (gap < 1 || gap > 2 || doc.atoms.broken[at] === 1 || doc.atoms.broken[next] === 1) return false
  return ((words[at - base] as WrittenWord).traits & Trait.of) !== 0
}
