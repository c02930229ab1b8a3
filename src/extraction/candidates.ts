/** Every stretch of a sentence that may be a keyword: skills of the taxonomy, and phrases shaped like one. */
import type { Sentence } from '../text/doc.ts'
import { WordClass } from '../text/word-class.ts'
import type { AdWords } from './ad-words.ts'
import type { Candidate, CandidateType } from './candidate.ts'
import type { SkillMention } from './mentions.ts'
import { Trait, type WrittenWord } from './written-word.ts'

const MAX_WORDS = 4

/** Classes that a keyword may end with, and those that may stand before, as bits. */
const NOMINAL = (1 << WordClass.noun) | (1 << WordClass.name) | (1 << WordClass.gerund) | (1 << WordClass.unknown)
const MODIFIER = (1 << WordClass.adjective) | (1 << WordClass.participle) | (1 << WordClass.number)
const is = (classes: number, tag: number): boolean => (classes & (1 << tag)) !== 0

type Chunk = readonly [from: number, to: number]

/** By first atom of the sentence: bit n for a candidate of n words. Sentences have a bound; grown when one is longer. */
let taken = new Int32Array(256)

/**
 * @param words - of the document, those of the sentence tagged
 * @param sentence - one of its sentences
 * @param mentions - its skills
 * @returns candidates, overlapping ones included; a phrase that is a skill too appears as the skill only
 */
export function findCandidates(words: AdWords, sentence: Sentence, mentions: readonly SkillMention[]): Candidate[] {
  const { atomFrom: base, atomTo } = sentence
  const { doc, tag } = words
  const { atoms } = doc
  const nominal = (atom: number): boolean => is(NOMINAL, tag[atom] as number)
  const mayOpen = (atom: number): boolean => ((words.word[atom] as WrittenWord).traits & Trait.emptyModifier) === 0
  const chunks = nounChunks(words, sentence)
  const out: Candidate[] = []
  if (taken.length < atomTo - base) taken = new Int32Array(2 * (atomTo - base))
  taken.fill(0, 0, atomTo - base)
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
  for (let index = 0; index < chunks.length; index++) {
    const [from, to] = chunks[index] as Chunk
    for (let start = from; start < to; start++) {
      if (!mayOpen(start)) continue
      const most = Math.min(to, start + MAX_WORDS)
      for (let end = start + 1; end <= most; end++) if (nominal(end - 1)) add(start, end, 'noun', from, to)
    }
    const next = chunks[index + 1]
    if (next !== undefined && isOf(words, to, next[0])) {
      for (let start = Math.max(from, to - 2); start < to; start++) {
        if (!mayOpen(start)) continue
        for (let end = next[0] + 1; end <= Math.min(next[1], next[0] + 3); end++) if (nominal(end - 1)) add(start, end, 'of', from, next[1])
      }
    }
    const verb = verbBefore(words, sentence, from)
    if (verb >= 0) for (let end = from + 1; end <= Math.min(to, from + 3); end++) if (nominal(end - 1)) add(verb, end, 'verb', verb, to)
  }
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
function nounChunks({ doc, tag, word }: AdWords, { atomFrom, atomTo }: Sentence): Chunk[] {
  const out: Chunk[] = []
  let start = -1
  const close = (end: number): void => {
    if (start < 0) return
    let to = end
    while (to > start && !is(NOMINAL, tag[to - 1] as number)) to--
    if (to > start) out.push([start, to])
    start = -1
  }
  for (let a = atomFrom; a < atomTo; a++) {
    const own = tag[a] as number
    if (start >= 0 && doc.atoms.broken[a] === 1) close(a)
    const goesOn = is(NOMINAL | MODIFIER, own) || (own === WordClass.verb && start >= 0 && (word[a] as WrittenWord).canBeNoun)
    if (!goesOn) close(a)
    else if (start < 0) start = a
  }
  close(atomTo)
  return out
}

/** The atom of a verb that governs the phrase that begins at `from`, or -1. An article may stand between. */
function verbBefore({ doc, tag, word }: AdWords, { atomFrom }: Sentence, from: number): number {
  const { broken } = doc.atoms
  let a = from - 1
  if (a >= atomFrom && tag[a] === WordClass.determiner && broken[a + 1] === 0) a--
  if (a < atomFrom || broken[a + 1] === 1) return -1
  const own = tag[a] as number
  if (own === WordClass.gerund || own === WordClass.verb) return a
  return a === atomFrom && (word[a] as WrittenWord).canBeVerb ? a : -1
}

/** Whether "of" stands between two noun phrases, perhaps with an article. */
function isOf({ doc, word }: AdWords, at: number, next: number): boolean {
  const gap = next - at
  if (gap < 1 || gap > 2 || doc.atoms.broken[at] === 1 || doc.atoms.broken[next] === 1) return false
  return ((word[at] as WrittenWord).traits & Trait.of) !== 0
}
