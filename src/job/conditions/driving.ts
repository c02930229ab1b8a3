/** Demands for a driving licence of any class. Which class is a credential of the taxonomy. */
import type { ConditionPhrase } from './condition.ts'

const LICENCE = /\bdriv(?:er|ing|er['’]s|ers|ers['’])\s+licen[cs]e\b|\bCDL\b|\b(?:HGV|LGV|PCV)\s+licen[cs]e\b/i
const NO_DEMAND = /\bnot (?:required|essential|necessary|needed)\b|\bno driv|\bsome positions\b|\bmay (?:be required|require)\b/i

/** @returns the demand of a sentence, or none */
export function drivingPhrase(sentence: string): ConditionPhrase | null {
  const m = LICENCE.exec(sentence)
  if (m === null || NO_DEMAND.test(sentence)) return null
  return { start: m.index, end: m.index + m[0].length, demand: { kind: 'driving' } }
}
