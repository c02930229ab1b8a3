/** Demands to travel: "up to 30 % travel", "must be willing to travel". */
import type { ConditionPhrase } from './condition.ts'

const PERCENT = /(?:\b(\d{1,2})\s{0,60}%?\s*(?:-|–|to)\s*)?\b(\d{1,3})\s*%/
const DEMAND =
  /\b(?:willing(?:ness)?|able|ability|flexib(?:le|ility)|prepared|ready|expected|required|must|need|available)\b[^.;]{0,40}\bto\b[^.;]{0,20}\btravel\b|\btravel\b[^.;]{0,60}\b(?:is |will be |may be |as )?(?:required|needed|necessary|expected|essential)\b|\b(?:requires?|involves?|includes?)\b[^.;]{0,30}\btravel\b|\btravel requirements?\b|\b(?:occasional|frequent|extensive|regular|international|domestic|overnight|some|limited|minimal) (?:\w+ )?travel\b|^travel\s*:/i
/** Travel as a trade, an expense or a gift. */
const NO_DEMAND =
  /\b(?:travel (?:arrangements?|agen|loans?|discounts?|expenses?|insurance|allowance|industry|opportunities|time|schemes?|plans?|accommodations?|bookings?|itinerar\w+|cards?|companies|sector|policy|perks?|reimbursement)|no travel|without travel|travel (?:is |will )?not (?:be )?(?:required|needed)|paid travel)\b/i

/** @returns the demand of a sentence, or none */
export function travelPhrase(sentence: string): ConditionPhrase | null {
  const word = /\btravel(?:l?ing)?\b/i.exec(sentence)
  if (word === null || NO_DEMAND.test(sentence)) return null
  const near = sentence.slice(Math.max(0, word.index - 60), word.index + 60)
  const percent = PERCENT.exec(near)
  if (percent === null && !DEMAND.test(sentence)) return null
  const value = percent === null ? null : Number(percent[2])
  if (value === 0 || (value !== null && value > 100)) return null
  return { start: word.index, end: word.index + word[0].length, demand: { kind: 'travel', percent: value } }
}
