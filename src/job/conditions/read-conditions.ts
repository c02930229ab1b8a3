/** Doc → the conditions that an ad sets. */
import type { Doc, Sentence } from '../../text/doc.ts'
import { evidenceAt } from '../../text/evidence.ts'
import type { SectionKind } from '../../text/headings.ts'
import { Hints } from '../../text/hints.ts'
import { strengthAt } from '../strength.ts'
import { authorisationPhrase } from './authorisation.ts'
import { clearancePhrase } from './clearance.ts'
import type { Condition, ConditionPhrase } from './condition.ts'
import { drivingPhrase } from './driving.ts'
import { placePhrase } from './place.ts'
import { travelPhrase } from './travel.ts'

/** Sections that speak of the employer and what it gives; a right to work is asked for even in the legal ones. */
const SILENT = new Set<SectionKind>(['benefits', 'company'])

/** A sentence with none of these words sets no condition: one quick look spares the ones that follow. */
const HINT =
  /clear(?:ance|ed)|secret|TS\/|authori[sz]|right to work|eligib|citizen|sponsor|permit|licen[cs]e|CDL|travel|locat|based|hybrid|on-?site|office|in[- ]person|days?|city|station|remote|base/i
/** And what tells, in some word of it, that it can set one of a kind. */
const HINTS = new Hints({
  clearance: /clear|secret|\bsci\b/i,
  authorisation: /sponsor|citizen|authori|eligib|entitled|permit|allowed|right/i,
  driving: /driv|cdl|hgv|lgv|pcv/i,
  place: /day|hybrid|site|office|person|remote|locat|place|station|base|city/i,
  travel: /travel/i,
})
const LOCATION_HEADING = /^(?:(?:job|work|office|primary) )?(?:locations?|place of work|work ?station|duty station)\s*:?$/i

/**
 * @param doc - the ad
 * @returns at most one condition a kind: the strictest by strength, of equals the first that says most
 */
export function readConditions(doc: Doc): Condition[] {
  const found = new Map<Condition['kind'], Condition>()
  const add = (condition: Condition): void => {
    const known = found.get(condition.kind)
    if (known === undefined || stricter(condition, known)) found.set(condition.kind, condition)
  }
  const located = doc.sections.map(({ heading }) => LOCATION_HEADING.test(heading.trim()))
  for (const sentence of doc.sentences) {
    const { kind } = doc.sections[sentence.section] as { kind: SectionKind }
    if (SILENT.has(kind)) continue
    const here = located[sentence.section] as boolean
    const hints = HINTS.in(doc.atoms, sentence)
    if (hints === 0 && !here) continue
    const text = doc.text.slice(sentence.start, sentence.end)
    if (!here && !HINT.test(text)) continue
    for (const phrase of phrases(text, hints, here)) if (phrase !== null) add(toCondition(doc, sentence, text, phrase, kind))
  }
  return [...found.values()]
}

function* phrases(text: string, hints: number, located: boolean): Generator<ConditionPhrase | null> {
  const { bit } = HINTS
  if ((hints & bit.clearance) !== 0) yield clearancePhrase(text)
  if ((hints & bit.authorisation) !== 0) yield authorisationPhrase(text)
  if ((hints & bit.driving) !== 0) yield drivingPhrase(text)
  if (located || (hints & bit.place) !== 0) yield placePhrase(text, located)
  if ((hints & bit.travel) !== 0) yield travelPhrase(text)
}

function toCondition(doc: Doc, sentence: Sentence, text: string, { start, end, demand }: ConditionPhrase, section: SectionKind): Condition {
  const strength = strengthAt(text, start, end, section) === 'preferred' ? 'preferred' : 'required'
  return { ...demand, strength, evidence: evidenceAt(doc, sentence, { start: sentence.start + start, end: sentence.start + end }) }
}

function stricter(a: Condition, b: Condition): boolean {
  if (a.strength !== b.strength) return a.strength === 'required'
  return says(a) > says(b)
}

/** How much a condition says. */
function says(condition: Condition): number {
  switch (condition.kind) {
    case 'clearance':
      return condition.level === 'any' ? 0 : 1
    case 'authorisation':
      return (condition.country === null ? 0 : 1) + (condition.citizen ? 1 : 0) + (condition.noSponsorship ? 1 : 0)
    case 'driving':
      return 0
    case 'place':
      return (condition.place === '' ? 0 : 4) + (condition.daysOnSite === null ? 0 : 2) + (condition.mode === null ? 0 : 1)
    case 'travel':
      return condition.percent === null ? 0 : 1
  }
}
