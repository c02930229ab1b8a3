/** How strongly a place of an ad asks: by its section, and by its wording down to a part of the sentence. */
import type { SectionKind } from '../text/headings.ts'
import type { Strength } from './job-ad.ts'

const SOFT =
  /\b(?:nice[- ]to[- ]haves?|good to have|great to have|preferred|preferably|preference|prefer|desirable|desired|desire|(?:is|are|be|as)?\s?an? (?:big |huge |strong |real |definite |distinct |added |major )?(?:plus|bonus|asset|advantage)|pluses|bonus(?: points)?|ideally|advantageous|(?:be|is|are|considered|highly|also|very) (?:beneficial|helpful)|(?:beneficial|helpful)(?=\s*(?:$|[.;,)]|but))|optional(?:ly)?|would be (?:great|ideal|nice|useful)|not (?:required|essential|mandatory)|would suit|welcome[d]?|a plus|plus)\b/gi
const FIRM =
  /\b(?:must|(?<!\b(?:as|if|when|where|activities|statutorily|tasks|services|otherwise) )required(?! (?:to|by|for)\b)|requires?|requirement|mandatory|essential|needs? (?:to (?:have|be|know)|an?|someone)|(?:is|are) necessary|minimum|at least|should (?:have|be|possess)|have to|proficien(?:t|cy) (?:in|with)|experienced? (?:with|in|of|using|as|working)|years?['’]? (?:of )?(?:\w+ ){0,3}experience|knowledge (?:of|in)|understanding of|possess(?:es)?|track record|capabilities$|skills? (?:to|in|and proficiency)|familiar(?:ity)? with|expert(?:ise)? in|skilled in|ability to|able to|strong|excellent|proven|demonstrated|solid|good|fluen(?:t|cy)|qualified|certified|licensed|you (?:have|are|possess|bring)|you(?:['’]ll| will) (?:also )?(?:have|need|bring|possess|be (?:able|highly|comfortable|familiar|experienced|proficient|confident))|you['’]re (?:\w+ )?(?:comfortable|familiar|experienced|proficient|confident|skilled)|(?:we['’]?re|we are|i am|is) (?:looking for|seeking)|looking for (?:an?|someone)|seeking an?|ideal candidate|successful (?:candidate|applicant)|the candidate|(?:applicants?|candidates?) (?:will|must|should|need)|who (?:has|have|is|can|knows)|registered with|passion for|passionate about|willing(?:ness)? to)\b/i
const EXPLICIT = /\b(?:must|required?|mandatory|essential)\b/i

const BY_SECTION: Readonly<Partial<Record<SectionKind, Strength>>> = { requirements: 'required', education: 'required', preferred: 'preferred' }

/** Sections in which a demand must be worded to be one. */
const BY_WORDING = new Set<SectionKind>(['intro', 'summary', 'other', 'company', 'conditions', 'stack'])

/**
 * Judges the strength of a place in a sentence.
 *
 * @param sentence - the sentence's text
 * @param start - where the term begins in it
 * @param end - where it ends
 * @param section - the section that the sentence stands in
 * @param lead - what the line before its list makes of the sentence
 * @returns how strongly the ad asks there
 */
export function strengthAt(sentence: string, start: number, end: number, section: SectionKind, lead: Strength | null = null): Strength {
  const wording = wordingOf(sentence)
  const soft = wording.softens(start, end)
  if (section === 'preferred') return EXPLICIT.test(clause(sentence, start, end)) && !soft && !SOFT_TEST.test(sentence) ? 'required' : 'preferred'
  if (soft || lead === 'preferred') return 'preferred'
  if (lead !== null) return lead
  const base = BY_SECTION[section] ?? 'mentioned'
  if (wording.isDuty) return wording.isExplicit ? base : 'mentioned'
  if (base === 'mentioned' && wording.isFirm && (BY_WORDING.has(section) || wording.demandsInDuties)) return 'required'
  return base
}

/** What the words of a sentence tell, each worked out when it is first asked for: all terms of the sentence are judged by it. */
class Wording {
  readonly sentence: string
  #soft: readonly Scope[] | undefined
  #duty: boolean | undefined
  #explicit: boolean | undefined
  #firm: boolean | undefined
  #demands: boolean | undefined

  constructor(sentence: string) {
    this.sentence = sentence
  }

  /** Whether a softening word has the stretch in its scope. */
  softens(start: number, end: number): boolean {
    this.#soft ??= softScopes(this.sentence)
    return this.#soft.some(([from, to]) => start >= from && end <= to)
  }

  get isDuty(): boolean {
    this.#duty ??= DUTY.test(this.sentence)
    return this.#duty
  }

  get isExplicit(): boolean {
    this.#explicit ??= EXPLICIT.test(this.sentence)
    return this.#explicit
  }

  get isFirm(): boolean {
    this.#firm ??= FIRM.test(this.sentence)
    return this.#firm
  }

  get demandsInDuties(): boolean {
    this.#demands ??= DEMANDS_IN_DUTIES.test(this.sentence)
    return this.#demands
  }
}

type Scope = readonly [from: number, to: number]

/** The terms of a sentence are judged one after another: only the last sentence need be remembered. */
let last = new Wording('')

function wordingOf(sentence: string): Wording {
  if (last.sentence !== sentence) last = new Wording(sentence)
  return last
}

/** "You will lead …" tells what the work is, wherever it stands. */
const DUTY =
  /^\W*(?:in this role,? )?you(?:['’]ll| will)(?! (?:also )?(?:have|need|bring|possess|be (?:an?|able|comfortable|familiar|required|experienced|proficient|highly|passionate|responsible and)|demonstrate|hold|know)\b)/i

const SOFT_TEST = new RegExp(SOFT.source, 'i')

/** Duties often say "ability to"; among them only outright demands count. */
const DEMANDS_IN_DUTIES =
  /\b(?:must (?:have|be|possess|hold)|(?:is|are) required|(?<!\b(?:as|if|when|where|statutorily|utilizing|otherwise) )required(?! (?:to|by|tools)\b)|possess|track record of|years?['’]? (?:of )?(?:\w+ ){0,3}experience|proficien(?:t|cy) (?:in|with)|(?:strong|excellent|proven|good|solid)\s(?:\w+\s){0,4}(?:skills?|knowledge|experience|understanding|abilit)|knowledge of|experience (?:with|in)\b|ability to)/i

/** The stretches that the softening words of a sentence speak of. */
function softScopes(sentence: string): Scope[] {
  const scopes: Scope[] = []
  SOFT.lastIndex = 0
  for (let m = SOFT.exec(sentence); m !== null; m = SOFT.exec(sentence)) {
    if (
      /^(?:plus|desired?|welcomed?|prefer|preference)$/i.test(m[0].trim()) &&
      !/(?:\(|,|;|:|-|–)\s*$|\b(?:is|are|be|considered|highly|strongly|also)\s*$/i.test(sentence.slice(0, m.index)) &&
      !/^\s*(?:\)|[.,;:]|$)/.test(sentence.slice(m.index + m[0].length))
    )
      continue
    scopes.push(scope(sentence, m.index, m.index + m[0].length))
  }
  return scopes
}

/** The stretch that a softening word at `[at, end)` speaks of. */
function scope(sentence: string, at: number, end: number): Scope {
  const open = sentence.lastIndexOf('(', at)
  if (open >= 0 && sentence.lastIndexOf(')', at) < open) {
    const close = sentence.indexOf(')', end)
    const inside: [number, number] = [open, close < 0 ? sentence.length : close]
    // "(preferred)" alone speaks of what stands before the bracket, "(PostgreSQL preferred)" of what is in it.
    const others = sentence
      .slice(open + 1, inside[1])
      .replace(SOFT_TEST, ' ')
      .replace(/\b(?:highly|strongly|is|are|but|not|required|also|would|be)\b/gi, ' ')
    return /[\p{L}\p{N}]/u.test(others) ? inside : [Math.max(0, lastBreak(sentence, open)), inside[1]]
  }
  const before = sentence.slice(0, at)
  // "Ideally …" speaks of what follows, "… preferred" of what precedes.
  if (/^(?:ideally|preferably|bonus|nice|good|great|desirable|preferred)/i.test(sentence.slice(at, end)) && before.trim() === '') return [0, sentence.length]
  if (/^(?:ideally|preferably)/i.test(sentence.slice(at, end))) {
    const stop = sentence.slice(end).search(/[;()]/)
    return [at, stop < 0 ? sentence.length : end + stop]
  }
  const cut = Math.max(before.lastIndexOf(';'), before.lastIndexOf(' but '), before.lastIndexOf(' – '), before.lastIndexOf('. '))
  const comma = before.lastIndexOf(',')
  const tail = before.slice(comma + 1).trim()
  // "…, Go a plus": the last part only, unless it ends an and-list ("A, B, and C preferred").
  const opensAnew = comma > cut && /^and (?:any |some |an? )?(?:experience|knowledge|familiarity|exposure|interest)/i.test(tail)
  const ownPart =
    opensAnew ||
    (comma > cut &&
      !/^(?:and|or|and\/or|&)\b/i.test(tail) &&
      tail !== '' &&
      tail.split(/\s+/).length <= 6 &&
      (EXPLICIT.test(before.slice(cut + 1, comma)) ||
        /\b(?:experience|knowledge|proficien\w+|strong|years?|degree|familiar\w*|understanding|expertise)\b/i.test(before.slice(cut + 1, comma))) &&
      before.slice(cut + 1, comma).split(',').length <= 2)
  const clauseEnd = sentence.slice(end).search(/;|\.\s/)
  return [ownPart ? comma : Math.max(0, cut), clauseEnd < 0 ? sentence.length : end + clauseEnd]
}

const lastBreak = (sentence: string, at: number): number => Math.max(...[',', ';', ')', '.'].map((c) => sentence.lastIndexOf(c, at - 1)))

function clause(sentence: string, start: number, end: number): string {
  const from = sentence.lastIndexOf(';', start) + 1
  const to = sentence.indexOf(';', end)
  return sentence.slice(from, to < 0 ? sentence.length : to)
}
