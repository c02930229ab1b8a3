/** Finds an ad's keyphrases in a resume: word for word, or by stems within one sentence. */

import type { Doc, Sentence } from '../text/doc.ts'
import { foldWord } from '../text/fold.ts'
import { stem } from '../text/stem.ts'
import type { FoundPhrase, PhraseIndex } from './resume.ts'
import { bestGrade, type SkillEvidenceAt } from './skills.ts'

const FUNCTION_WORDS = new Set(['of', 'and', 'the', 'a', 'an', 'in', 'for', 'to', 'with', 'on', 'or', 'by', 'at', 'from', 'as'])
/** Words of one phrase may have this many others between them. */
const WINDOW = 4
const MAX_EVIDENCE = 5
/** Ads ask for the same phrases again and again; a crawl of a job board must not fill the memory with the others. */
const MOST_ANSWERS = 10_000

interface IndexedWord {
  readonly atom: number
  readonly sentence: number
}

/**
 * @param doc - the resume
 * @param passages - where to look
 * @param evidenceAt - makes the evidence
 * @returns an index; built on the first look-up
 */
export function phraseIndex(doc: Doc, passages: readonly Sentence[], evidenceAt: SkillEvidenceAt): PhraseIndex {
  let words: Map<string, IndexedWord[]> | undefined
  let stems: Map<string, IndexedWord[]> | undefined
  const folds: string[] = []
  const build = (): void => {
    words = new Map()
    stems = new Map()
    passages.forEach((sentence, s) => {
      for (let a = sentence.atomFrom; a < sentence.atomTo; a++) {
        const word = foldWord(doc.text.slice(doc.atoms.start[a], doc.atoms.end[a]))
        folds[a] = word
        push(words as Map<string, IndexedWord[]>, word, { atom: a, sentence: s })
        push(stems as Map<string, IndexedWord[]>, stem(word), { atom: a, sentence: s })
      }
    })
  }
  const found = (coverage: FoundPhrase['coverage'], places: readonly { sentence: number; from: number; to: number }[]): FoundPhrase => {
    const evidence = places.map(({ sentence, from, to }) =>
      evidenceAt(passages[sentence] as Sentence, { start: doc.atoms.start[from] as number, end: doc.atoms.end[to] as number }),
    )
    return { coverage, surface: surface(places[0] as (typeof places)[number]), grade: bestGrade(evidence), evidence: evidence.slice(0, MAX_EVIDENCE) }
  }
  const look = (phrase: string): FoundPhrase | null => {
    if (words === undefined || stems === undefined) build()
    const wanted = phrase
      .split(/[\s\-/_,&]+/)
      .filter((w) => w !== '')
      .map(foldWord)
    const first = wanted[0]
    if (first === undefined) return null
    const exact =
      (words as Map<string, IndexedWord[]>)
        .get(first)
        ?.filter(({ atom, sentence }) => atom + wanted.length <= (passages[sentence] as Sentence).atomTo && wanted.every((w, i) => folds[atom + i] === w)) ?? []
    if (exact.length > 0) {
      const places = exact.map(({ atom, sentence }) => ({ sentence, from: atom, to: atom + wanted.length - 1 }))
      return found('exact', places)
    }
    const content = wanted.filter((w) => !FUNCTION_WORDS.has(w)).map(stem)
    if (content.length === 0) return null
    const near = nearby(content, stems as Map<string, IndexedWord[]>)
    return near.length === 0 ? null : found('alias', near)
  }
  const answers = new Map<string, FoundPhrase | null>()
  return {
    find(phrase) {
      const known = answers.get(phrase)
      if (known !== undefined) return known
      const answer = look(phrase)
      if (answers.size < MOST_ANSWERS) answers.set(phrase, answer)
      return answer
    },
  }
  function surface({ from, to }: { from: number; to: number }): string {
    return doc.text.slice(doc.atoms.start[from], doc.atoms.end[to]).replace(/\s+/g, ' ')
  }
}

/** Places where all stems stand close together in one sentence, in any order. */
function nearby(content: readonly string[], stems: ReadonlyMap<string, readonly IndexedWord[]>): { sentence: number; from: number; to: number }[] {
  const lists = content.map((s) => stems.get(s) ?? [])
  if (lists.some((list) => list.length === 0)) return []
  const out: { sentence: number; from: number; to: number }[] = []
  for (const { atom, sentence } of lists[0] as readonly IndexedWord[]) {
    let from = atom
    let to = atom
    const all = lists.slice(1).every((list) => {
      const found = list.find((w) => w.sentence === sentence && Math.abs(w.atom - atom) <= WINDOW + content.length)
      if (found === undefined) return false
      from = Math.min(from, found.atom)
      to = Math.max(to, found.atom)
      return true
    })
    if (all) out.push({ sentence, from, to })
  }
  return out
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
