/** Where the work is done: "Location: Austin, TX (Hybrid)", "three days a week in our Leeds office", "this is an on-site role". */
import type { ConditionPhrase } from './condition.ts'

const LABEL =
  /^\s*(?:\*\*)?(?:(?:job|work|office|primary|position|post) )?(?:locations?|place of work|work ?station|duty station|based (?:in|at)|city|base)(?: type)?(?:\*\*)?\s*:\s*(?:\*\*)?\s*/i
/** The words before a place in running text; the place itself begins with a capital. */
const BASED =
  /\b(?:(?:is|are|be|role|position|post|job|office) (?:based|located)|based|located on-?site) (?:in|at|out of) (?:our |the |central |downtown )?(\p{Lu}[\p{L}.'’-]+(?:(?:,? | & )\p{Lu}[\p{L}.'’-]*){0,3})/u
const IN_OFFICE =
  /\b(one|two|three|four|five|[1-5])(?:\s*(?:-|–|to)\s*(?:one|two|three|four|five|[1-5]))?\s*(?:\+\s*)?(?:full |business )?days?[- ](?:(?:a|per|each|every|\/) ?week |weekly )?(?:are )?(?:spent |working |worked |of work )?(?:in[- ]?(?:the |our |person\b)?(?:[\p{L}]+ ){0,2}(?:office|person|studio|site|hub)|in-office|on-?site|at (?:the |our )?(?:[\p{L}]+ ){0,2}office)/iu
const ON_SITE =
  /\b(?:on-?site (?:role|position|job|only|work|presence)|(?:fully|100 ?%|strictly|full-time) (?:on-?site|in[- ]office|in[- ]person)|in[- ](?:office|person) (?:role|position|presence|only)|not (?:a )?remote|work(?:ing)? on-?site)\b/i
const HYBRID = /\bhybrid\b(?! (?:cloud|app|mobile|vehicle|sales|infrastructure|environments?|architecture|event|power|warfare))/i
const REMOTE = /\b(?:fully |100 ?% )?remote(?:ly)?\b|\bwork(?:ing)? from home\b|\bhome[- ]based\b|\btelecommut/i
const NUMBERS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5 }
const MAX_PLACE = 60

/**
 * @param sentence - a sentence of the ad
 * @param located - whether it stands under a heading that says "location"
 * @returns the demand, or none; remote work asks for no place
 */
export function placePhrase(sentence: string, located: boolean): ConditionPhrase | null {
  const days = IN_OFFICE.exec(sentence)
  const daysOnSite = days === null ? null : dayCount(days[1] ?? '')
  const mode = daysOnSite !== null ? (daysOnSite >= 5 ? 'on-site' : 'hybrid') : HYBRID.test(sentence) ? 'hybrid' : ON_SITE.test(sentence) ? 'on-site' : null
  const label = LABEL.exec(sentence)
  if (label !== null || located) {
    const start = label === null ? 0 : label[0].length
    const place = trimPlace(sentence.slice(start))
    const remote = REMOTE.test(sentence) && mode === null
    if (remote || place === null) return mode === null ? null : { start, end: sentence.length, demand: { kind: 'place', place: '', mode, daysOnSite } }
    return { start, end: start + place.length, demand: { kind: 'place', place, mode: mode ?? (/\bon-?site\b|\bin[- ]office\b/i.test(sentence) ? 'on-site' : null), daysOnSite } }
  }
  if (days !== null) return { start: days.index, end: days.index + days[0].length, demand: { kind: 'place', place: based(sentence)?.place ?? '', mode, daysOnSite } }
  const named = based(sentence)
  if (named !== null) return REMOTE.test(sentence) ? null : { ...named, demand: { kind: 'place', place: named.place, mode, daysOnSite: null } }
  const worded =
    mode === 'on-site' ? ON_SITE.exec(sentence) : /\bhybrid (?:role|position|job|schedule|working|work(?:ing)? (?:model|arrangement|policy|pattern)|model)\b/i.exec(sentence)
  if (worded === null) return null
  return { start: worded.index, end: worded.index + worded[0].length, demand: { kind: 'place', place: '', mode, daysOnSite: null } }
}

const dayCount = (word: string): number => NUMBERS[word.toLowerCase()] ?? Number(word)

function based(sentence: string): { start: number; end: number; place: string } | null {
  const m = BASED.exec(sentence)
  const place = m?.[1]?.replace(/[.,]$/, '')
  // Wards, firms and methods are "based" too: only the job and who does it count.
  if (
    m === null ||
    place === undefined ||
    !/\b(?:roles?|posts?|positions?|jobs?|you|candidates?|holder|vacanc(?:y|ies)|opportunit(?:y|ies)|team)\b/i.test(sentence.slice(0, m.index + 12))
  )
    return null
  const start = m.index + m[0].length - (m[1]?.length ?? 0)
  return { start, end: start + place.length, place }
}

/** The place without how it is worked, or `null` when nothing like a place is left. */
function trimPlace(text: string): string | null {
  const place = text
    .replace(/\*\*/g, '')
    .replace(/\((?:[^()]{0,300}\b(?:hybrid|remote|on-?site|office|home|days?)\b[^()]*)\)/gi, '')
    .replace(/(?:[-–|,/;]|\bor\b)?\s{0,60}\b(?:hybrid|on-?site|in[- ]office)\b.*$/i, '')
    .replace(/\s{0,60}(?:,|\bor\b|\/|\|)\s*(?:fully )?remote\b.*$/i, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;|–-]{1,60}$/, '')
    .trim()
  return place.length >= 2 && place.length <= MAX_PLACE && /^[\p{Lu}\d]/u.test(place) && !/^(?:remote|hybrid|various|multiple|flexible|negotiable|see|n\/a|tbc|tbd)\b/i.test(place)
    ? place
    : null
}
