/** Demands for a security clearance: "active Secret clearance", "able to obtain a TS/SCI". */
import type { ClearanceLevel, ConditionPhrase } from './condition.ts'

/** Not the clearances of customs, police, health, trade marks or checks of the criminal record: those are no state secrets. */
const OTHER =
  /\b(?:DBS|CRB|police|criminal|customs|entry|medical|health|occupational|TB|tuberculosis|child(?:ren)?|trademark|title|creatinine|renal|stock|equifax|state)\s+(?:\w+\s+)?clearances?\b/i
const CLEARANCE =
  /\b(?:TS\s?\/\s?SCI|top[- ]secret(?:\s*\/\s*SCI)?|(?:active |current |DoD |government |national |final |interim |US |U\.S\. ){0,6}(?:secret|confidential|security|SC|DV)(?: level)?(?: security)?\s+clearances?|TS (?:security )?clearances?|(?:SC|DV)[- ]cleared)\b/i

const LEVELS: ReadonlyArray<readonly [ClearanceLevel, RegExp]> = [
  ['TS/SCI', /\bSCI\b/i],
  ['top secret', /\btop[- ]secret\b|\bTS\b|\bDV\b/i],
  ['secret', /\bsecret\b|\bSC\b/i],
  ['confidential', /\bconfidential\b/i],
]

/** @returns the level that a wording names; `any` when it names none */
export function clearanceLevel(text: string): ClearanceLevel {
  return LEVELS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'any'
}

/** @returns the clearance that a stretch of text names, or `null` */
export function findClearance(text: string): { start: number; end: number; level: ClearanceLevel } | null {
  const m = CLEARANCE.exec(text)
  if (m === null || OTHER.test(text)) return null
  return { start: m.index, end: m.index + m[0].length, level: clearanceLevel(m[0]) }
}

/** @returns the demand of a sentence, or none */
export function clearancePhrase(sentence: string): ConditionPhrase | null {
  const found = findClearance(sentence)
  if (found === null || /\bno (?:security )?clearance|not (?:required|needed|necessary)\b/i.test(sentence)) return null
  const obtainable =
    /\b(?:able|ability|eligible|eligibility|willing|capable)\b[^.;]{0,40}\b(?:to (?:obtain|get|gain|hold|acquire|undergo|be granted)|for)\b|\b(?:must obtain|obtainable?|(?:will|must|to) (?:be conducted|undergo))\b/i.test(
      sentence,
    )
  return { start: found.start, end: found.end, demand: { kind: 'clearance', level: found.level, obtainable } }
}
