/** Demands for a right to work: "must be authorized to work in the US", "no sponsorship", "US citizens only". */
import type { ConditionPhrase, WorkCountry } from './condition.ts'

const COUNTRY: ReadonlyArray<readonly [WorkCountry, RegExp]> = [
  ['us', /\bU\.?S\.?A?\b|\bunited states\b|\bAmerican? citizen|\bgreen card\b|\bH-?1B\b/i],
  ['uk', /\bU\.?K\b|\bunited kingdom\b|\bbritish citizen|\bgreat britain\b/i],
  ['eu', /\bE\.?U\b|\beuropean union\b|\bEEA\b/],
  ['canada', /\bcanad(?:a|ian)\b/i],
  ['australia', /\baustralian?\b/i],
  ['ireland', /\bireland\b|\birish citizen/i],
  ['india', /\bindian?\b/i],
]

/** @returns the country of a wording, or `null` */
export function workCountry(text: string): WorkCountry | null {
  return COUNTRY.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

const RIGHT =
  /\b(?:legally )?(?:authori[sz]ed|eligible|entitled|permitted|allowed) to (?:legally )?work\b|\b(?:work authori[sz]ation|authori[sz]ation to work|(?:legal )?right to work|eligibility to work|work permit)\b/i
const CITIZEN =
  /\b(?:(?:must|shall|should|need to|required to) be(?: an?| either)?|only|open to|requires?|restricted to|limited to)\b[\w.\s()'’-]{0,24}\b(?:citizens?|citizenship)\b|\bcitizens? only\b|\bcitizenship (?:is )?(?:required|mandatory)\b/i
const NO_SPONSORSHIP =
  /\b(?:no|not|unable to|cannot|can ?not|can['’]t|won['’]t|without(?: the need for)?(?: current or future)?)\b[^.;]{0,45}\bsponsor(?:ship|ed|ing)?\b|\bsponsorship (?:is )?(?:not (?:available|offered|provided|possible)|unavailable)\b/i
/** Equal-opportunity text and offers of help name the same words and ask nothing. */
const NO_DEMAND =
  /\b(?:regardless of|without regard|discriminat|equal opportunity|national origin|race|we (?:do |can |will |are able to )?(?:offer|provide|sponsor)|sponsorship (?:is )?(?:available|offered|provided|possible)|are welcome|will be considered|right to work checks?|non-citizens?|dual citizen)/i
const DEMANDED = /\bmust|require|need|only|applicants?|candidates?|you|eligible|essential|proof|evidence|legal|have\b/i

/** @returns the demand of a sentence, or none */
export function authorisationPhrase(sentence: string): ConditionPhrase | null {
  const noSponsorship = NO_SPONSORSHIP.exec(sentence)
  const citizen = CITIZEN.exec(sentence)
  const right = RIGHT.exec(sentence)
  const found = noSponsorship ?? citizen ?? right
  if (found === null) return null
  if (noSponsorship === null && (NO_DEMAND.test(sentence) || !DEMANDED.test(sentence))) return null
  return {
    start: found.index,
    end: found.index + found[0].length,
    // A green card or a permit beside the citizens: they are not the only ones.
    demand: {
      kind: 'authorisation',
      country: workCountry(sentence),
      citizen: citizen !== null && !/\b(?:green card|permanent resident|or (?:work|legal|authori)|residents?)\b/i.test(sentence),
      noSponsorship: noSponsorship !== null,
    },
  }
}
