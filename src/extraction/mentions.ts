/** Skills of the taxonomy found in a sentence: gazetteer hits whose alias has the context that it needs. */

import type { Gazetteer, GazetteerHit } from '../taxonomy/gazetteer.ts'
import { ENTRY_CASED, ENTRY_LIST, ENTRY_NOT, ENTRY_WITH } from '../taxonomy/layout.ts'
import type { SkillIndex, Taxonomy } from '../taxonomy/taxonomy.ts'
import type { Doc, Sentence } from '../text/doc.ts'
import { sharedHeadHits } from './shared-heads.ts'

const NO_PARTS: ReadonlySet<GazetteerHit> = new Set()

/** A skill found; `[from, to)` counts atoms. */
export interface SkillMention {
  readonly from: number
  readonly to: number
  readonly skill: SkillIndex
  readonly entry: number
}

/**
 * Finds the skills that a sentence names, overlapping ones included; choosing between them is the caller's.
 *
 * @param doc - the document
 * @param sentence - one of its sentences
 * @param gazetteer - over {@link taxonomy}
 * @param taxonomy - the loaded taxonomy
 * @returns mentions by start, then longest first; at most one a stretch
 */
export function findSkillMentions(doc: Doc, sentence: Sentence, gazetteer: Gazetteer, taxonomy: Taxonomy): SkillMention[] {
  const hits = gazetteer.hits(doc.atoms, sentence.atomFrom, sentence.atomTo)
  const shared = sharedHeadHits(doc, sentence, gazetteer)
  const parts = shared.length === 0 ? NO_PARTS : new Set(shared)
  hits.push(...shared)
  if (hits.length === 0) return []
  const { flags, skill } = taxonomy.entries
  const accepted: GazetteerHit[] = []
  const waiting: GazetteerHit[] = []
  for (const hit of hits) {
    const f = flags[hit.entry] as number
    if (f === 0) accepted.push(hit)
    else if (fitsLetters(doc, hit, f, taxonomy) && !hasUnwantedNeighbour(doc, sentence, hit, f, taxonomy)) {
      if ((f & (ENTRY_LIST | ENTRY_WITH)) === 0 || ((f & ENTRY_WITH) !== 0 && hasWantedWord(doc, sentence, hit, taxonomy))) accepted.push(hit)
      else waiting.push(hit)
    }
  }
  if (waiting.length > 0) acceptListed(doc, sentence, accepted, acceptAsked(doc, sentence, accepted, waiting, taxonomy), taxonomy)
  // Of two skills with one spelling, the one whose letters and context are met is meant: "Chef and Puppet" is no cook.
  const told = (hit: GazetteerHit): number => ((flags[hit.entry] as number) & ENTRY_CASED ? 0 : 1)
  const order = (a: GazetteerHit, b: GazetteerHit): number => a.from - b.from || b.to - a.to || told(a) - told(b)
  // Mostly they are in order.
  if (accepted.some((hit, i) => i > 0 && order(accepted[i - 1] as GazetteerHit, hit) > 0)) accepted.sort(order)
  // "Written and verbal communication" is a spelling by itself: it is not taken apart.
  const within = (part: GazetteerHit): boolean => accepted.some((hit) => !parts.has(hit) && hit.from <= part.from && hit.to > part.to)
  const out: SkillMention[] = []
  for (const hit of accepted) {
    if (parts.has(hit) && within(hit)) continue
    const last = out[out.length - 1]
    if (last !== undefined && last.from === hit.from && last.to === hit.to) continue
    out.push({ from: hit.from, to: hit.to, skill: skill[hit.entry] as number, entry: hit.entry })
  }
  return out
}

/** A cased alias must be written letter for letter, but for blanks, hyphens and a plural or possessive ending. */
function fitsLetters(doc: Doc, hit: GazetteerHit, flags: number, taxonomy: Taxonomy): boolean {
  if ((flags & ENTRY_CASED) === 0) return true
  const written = doc.text.slice(doc.atoms.start[hit.from], doc.atoms.end[hit.to - 1]).replace(/[\s\-/]+/g, ' ')
  const alias = taxonomy.entries.text(hit.entry).replace(/[\s\-/]+/g, ' ')
  return written === alias || (written.startsWith(alias) && /^(?:['’]?s|['’])$/.test(written.slice(alias.length)))
}

function hasUnwantedNeighbour(doc: Doc, sentence: Sentence, hit: GazetteerHit, flags: number, taxonomy: Taxonomy): boolean {
  if ((flags & ENTRY_NOT) === 0) return false
  const { context, contextFirst, contexts } = taxonomy.entries
  const row = context[hit.entry] as number
  const from = (contextFirst[row] as number) + 1 + (contexts[contextFirst[row] as number] as number)
  const to = contextFirst[row + 1] as number
  const before = hit.from > sentence.atomFrom ? (doc.atoms.word[hit.from - 1] as number) : -1
  const after = hit.to < sentence.atomTo ? (doc.atoms.word[hit.to] as number) : -1
  for (let i = from; i < to; i++) if (contexts[i] === before || contexts[i] === after) return true
  return false
}

function hasWantedWord(doc: Doc, sentence: Sentence, hit: GazetteerHit, taxonomy: Taxonomy): boolean {
  const { context, contextFirst, contexts } = taxonomy.entries
  const row = context[hit.entry] as number
  const from = (contextFirst[row] as number) + 1
  const to = from + (contexts[from - 1] as number)
  for (let a = sentence.atomFrom; a < sentence.atomTo; a++) {
    if (a >= hit.from && a < hit.to) continue
    const word = doc.atoms.word[a] as number
    if (word < 0) continue
    for (let i = from; i < to; i++) if (contexts[i] === word) return true
  }
  return false
}

/** What may stand by itself in a list may stand by itself after words of demand, given its capitals. */
const ASKABLE = ENTRY_CASED | ENTRY_LIST
/** Words that demand what follows them. */
const ASKING =
  /(?:\b(?:experienced? (?:with|in|using|of)|proficien(?:t|cy) (?:in|with|at|using)|knowledge (?:of|in)|knowledgeable in|familiar(?:ity)? with|expert(?:ise)? (?:in|with)|skill(?:s|ed)? (?:in|with|at)|understanding of|fluen(?:t|cy) (?:in|with)|competen(?:t|ce|cy) (?:in|with)|background in|certified in|command of|comfortable (?:with|in)|exposure to|working with|using))\s+$/i
/** What may follow a name that stands for itself. */
const NAME_END = /^\s*(?:$|[,;.:)(/|]|(?:and|or|is|are|for|to|required|preferred|desired|experience|skills?|programming|development|language|developer)\b)/i

/**
 * Moves to `accepted` each waiting hit that may be listed and is written with its capitals right after words of demand ("proficient in R"), where one skill alone has that spelling.
 *
 * @returns those that go on waiting
 */
function acceptAsked(doc: Doc, sentence: Sentence, accepted: GazetteerHit[], waiting: readonly GazetteerHit[], taxonomy: Taxonomy): GazetteerHit[] {
  const { flags, skill } = taxonomy.entries
  const text = doc.text.slice(sentence.start, sentence.end)
  const asked = waiting.filter((hit) => {
    if (((flags[hit.entry] as number) & ASKABLE) !== ASKABLE) return false
    if (waiting.some((other) => other.from === hit.from && other.to === hit.to && skill[other.entry] !== skill[hit.entry])) return false
    const start = (doc.atoms.start[hit.from] as number) - sentence.start
    const end = (doc.atoms.end[hit.to - 1] as number) - sentence.start
    return ASKING.test(text.slice(0, start)) && NAME_END.test(text.slice(end))
  })
  accepted.push(...asked)
  return waiting.filter((hit) => !asked.includes(hit))
}

/** What may stand between two members of a list. */
const LIST_GAP =
  /^\s*(?:(?:required|preferred|essential|desirable|mandatory|a plus|a must)\b\s*)?(?:[,/|&+;·•]\s*|(?:,\s*)?(?:and\/or|and|or|as well as)\s+|$)(?:(?:and\/or|and|or|e\.g\.|&)\s+)?$/i

/**
 * Moves to `accepted` each waiting hit that a list vouches for: one that may stand in a list beside a hard skill (or beside another that is vouched for),
 * a soft skill beside a soft one, and any that is a line of its own.
 */
function acceptListed(doc: Doc, sentence: Sentence, accepted: GazetteerHit[], waiting: GazetteerHit[], taxonomy: Taxonomy): void {
  const { skill, flags } = taxonomy.entries
  const kind = (hit: GazetteerHit): string => taxonomy.kind(skill[hit.entry] as number)
  const listed = (hit: GazetteerHit): boolean => ((flags[hit.entry] as number) & ENTRY_LIST) !== 0
  const joined = (left: GazetteerHit, right: GazetteerHit): boolean => {
    if (left.to > right.from || right.from - left.to > 2) return false
    const gap = doc.text.slice(doc.atoms.end[left.to - 1], doc.atoms.start[right.from])
    return gap.trim() !== '' && LIST_GAP.test(gap)
  }
  const beside = (hit: GazetteerHit, other: GazetteerHit): boolean => joined(hit, other) || joined(other, hit)
  const firm = [...accepted]
  let open = waiting
  for (;;) {
    const moved = open.filter((hit) =>
      firm.some((other) => beside(hit, other) && (listed(hit) ? kind(other) === 'hard' || kind(other) === kind(hit) : kind(hit) === 'soft' && kind(other) === 'soft')),
    )
    if (moved.length === 0) break
    firm.push(...moved)
    accepted.push(...moved)
    open = open.filter((hit) => !moved.includes(hit))
  }
  // Two that both wait, in one list ("R and Go"), vouch for each other.
  const pairs = open.filter((hit) => listed(hit) && open.some((other) => other !== hit && listed(other) && skill[other.entry] !== skill[hit.entry] && beside(hit, other)))
  accepted.push(...pairs)
  const ownLine = sentence.bullet || sentence.block > 1
  // "AWS" on a line of its own is what it is without more words, no welder's certificate.
  const taken = (hit: GazetteerHit): boolean => accepted.some((other) => other.from === hit.from && other.to === hit.to && skill[other.entry] !== skill[hit.entry])
  for (const hit of open)
    if (ownLine && !pairs.includes(hit) && !taken(hit) && hit.from === sentence.atomFrom && ONLY_WISHED.test(doc.text.slice(doc.atoms.end[hit.to - 1] as number, sentence.end)))
      accepted.push(hit)
}

/** "German", "German is an advantage", "Go preferred": the line names it and says no more than how much it is wanted. */
const ONLY_WISHED =
  /^\W*(?:(?:is |are |would be )?(?:strongly |highly |also |considered )*(?:an? |of )?(?:big |strong |definite )?(?:plus|bonus|advantage|asset|must|required|preferred|desirable|desired|essential|mandatory|welcome|beneficial|nice to have)\W*)?$/i
