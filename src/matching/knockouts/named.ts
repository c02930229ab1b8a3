/** Judges credentials and languages: requirements of the score that also decide by themselves. */
import type { RequirementScore } from '../job-match.ts'
import { met, notMet, unknown, type Verdict } from './knockout.ts'

/** Begun is not finished. */
const UNDER_WAY = /\b(?:in progress|expected|pursuing|studying (?:for|towards)|working towards|candidate|scheduled|planned|anticipated|eligible)\b/i

/** @returns met when the resume names it, or what includes it */
export function judgeCredential({ coverage, offered, evidence }: RequirementScore): Verdict {
  if (coverage === 'missing') return unknown('the resume does not name it')
  const [first] = evidence
  if (first !== undefined && evidence.every((e) => UNDER_WAY.test(e.quote))) return unknown(`the resume names ${offered ?? 'it'} as under way`, [first])
  return met(coverage === 'implied' ? `follows from ${offered ?? ''}` : `the resume names ${offered ?? 'it'}`, evidence.slice(0, 1))
}

/** Levels in words and of the Common European Framework, as rungs; what an ad means by "fluent" is at least C1. */
const RUNGS: ReadonlyArray<readonly [rung: number, words: RegExp]> = [
  [6, /\b(?:native|mother[- ]tongue|bilingual|C2)\b/i],
  [5, /\b(?:fluent|fluency|fluently|full professional|near[- ]native|proficient|C1|business[- ]fluent|negotiation)\b/i],
  [4, /\b(?:B2|upper[- ]intermediate|advanced|professional working|business|very good|good command)\b/i],
  [3, /\b(?:B1|intermediate|conversational|working knowledge|good)\b/i],
  [2, /\b(?:A2|elementary|limited working|basic|fair)\b/i],
  [1, /\b(?:A1|beginner|basics|learning|rudimentary)\b/i],
]
/** How far around a language's name its level stands. */
const REACH = 24

/** @returns met when the resume names it without a level below the one asked for */
export function judgeLanguage({ coverage, offered, evidence, requirement, by }: RequirementScore): Verdict {
  const [first] = evidence
  if (coverage === 'missing' || offered === null || first === undefined) return unknown('the resume does not name it')
  const [asked] = requirement.evidence
  const wanted = asked === undefined || by === null ? null : rungNear(asked.quote, by.surfaces[0] ?? by.label)
  const has = rungNear(first.quote, offered)
  // One rung is a matter of opinion; two are not.
  if (wanted !== null && has !== null && has < wanted - 1) return notMet('the resume states a lower level', [first])
  if (wanted !== null && has === null) return met('the resume names it, without a level', [first])
  return met('the resume names it', [first])
}

function rungNear(quote: string, name: string): number | null {
  const at = quote.toLowerCase().indexOf(name.toLowerCase())
  if (at < 0) return null
  const end = at + name.length
  // The level belongs to this language up to the next comma or bracket's end: "English (native), German (A2)".
  const after = /^[^,;|•·)]*/.exec(quote.slice(end, end + REACH))?.[0] ?? ''
  const before = /[^,;|•·()]{0,300}$/.exec(quote.slice(Math.max(0, at - REACH), end))?.[0] ?? ''
  return RUNGS.find(([, words]) => words.test(after))?.[0] ?? RUNGS.find(([, words]) => words.test(before))?.[0] ?? null
}
