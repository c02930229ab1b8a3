/** Judges clearance, right to work, driving licence and travel by what the resume states. */
import { workCountry } from '../../job/conditions/authorisation.ts'
import { clearanceLevel, findClearance } from '../../job/conditions/clearance.ts'
import { CLEARANCE_LEVELS, type ConditionDemand } from '../../job/conditions/condition.ts'
import type { Evidence } from '../../text/evidence.ts'
import { met, notMet, SAYS_NOTHING, unknown, type Verdict } from './knockout.ts'
import type { ResumeLines } from './resume-lines.ts'

type Demand<K extends ConditionDemand['kind']> = Extract<ConditionDemand, { kind: K }>

/** @returns whether the resume states a clearance that includes the one asked for */
export function judgeClearance({ level, obtainable }: Demand<'clearance'>, lines: ResumeLines): Verdict {
  const held = lines.find(/\b(?:clearances?|cleared|TS\s?\/\s?SCI|top[- ]secret)\b/i, (line) => findClearance(line) !== null)
  const [first] = held
  if (first === undefined) return unknown(obtainable ? `${SAYS_NOTHING}; being able to get one is enough` : SAYS_NOTHING)
  const best = held.reduce((a, b) => (rank(b) > rank(a) ? b : a), first)
  if (/\b(?:expired|lapsed|inactive|former|previous(?:ly)?)\b/i.test(best.quote)) return unknown('the resume states one that is no longer active', [best])
  // "Security clearance" alone says nothing of how high it is.
  if (level !== 'any' && clearanceLevel(best.quote) === 'any') return unknown('the resume does not say of which level', [best])
  return rank(best) >= CLEARANCE_LEVELS.indexOf(level)
    ? met(`the resume states ${clearanceLevel(best.quote) === 'any' ? 'one' : clearanceLevel(best.quote)}`, [best])
    : notMet(`the resume states only ${clearanceLevel(best.quote)}`, [best])
}

const rank = (e: Evidence): number => CLEARANCE_LEVELS.indexOf(clearanceLevel(e.quote))

const HAS_RIGHT =
  /\b(?:authori[sz]ed|eligible|entitled|permitted) to work\b|\b(?:right to work|work (?:authori[sz]ation|permit)|unrestricted work rights|citizen(?:ship)?|permanent resident|green card|indefinite leave|settled status|pre-settled|ILR)\b/i
const CITIZEN = /\bcitizen(?:ship)?\b|\bnational(?:ity)?\s*:/i
const NEEDS_SPONSOR =
  /\b(?:requires?|require|need|needs|seeking|will need)\b[^.;\n]{0,30}\b(?:sponsorship|sponsor|visa)\b|\b(?:H-?1B|F-?1(?: OPT)?|OPT|tier 2|skilled worker) visa\b|\bon (?:OPT|H-?1B)\b/i
const NEEDS_NONE = /\b(?:no|not|without|n['’]t)\b[^.;\n]{0,25}\b(?:sponsorship|sponsor|visa)\b/i

/** @returns whether the resume states a right to work where the ad asks for one */
export function judgeAuthorisation({ country, citizen, noSponsorship }: Demand<'authorisation'>, lines: ResumeLines): Verdict {
  const needs = lines.find(NEEDS_SPONSOR, (line) => !NEEDS_NONE.test(line))
  if (needs.length > 0 && noSponsorship) return notMet('the resume says that a visa needs a sponsor', needs)
  const has = lines.find(HAS_RIGHT)
  const free = lines.find(NEEDS_NONE)
  const fitting = has.filter((e) => country !== null && workCountry(e.quote) === country)
  if (citizen) {
    const citizens = fitting.filter((e) => CITIZEN.test(e.quote))
    return citizens.length > 0
      ? met('the resume states the citizenship', citizens)
      : unknown(has.length > 0 ? 'the resume states a right to work, not the citizenship' : SAYS_NOTHING, has)
  }
  if (fitting.length > 0) return met('the resume states it', fitting)
  if (free.length > 0 && noSponsorship) return met('the resume says that no sponsor is needed', free)
  return has.length > 0 ? unknown('the resume states one; whether it is for this country is open', has) : unknown(SAYS_NOTHING, needs)
}

const LICENCE = /\bdriv(?:er|ing|er['’]s|ers|ers['’])\s+licen[cs]e\b|\b(?:full|clean|UK|EU|valid)\s+(?:\w+\s+)?licen[cs]e\b(?=.*\b(?:car|driv))|\bCDL\b|\b(?:HGV|LGV|PCV)\b/i

/** @returns whether the resume states a driving licence */
export function judgeDriving(lines: ResumeLines): Verdict {
  const none = lines.find(LICENCE, (line) => /\bno (?:driv|licen)|\bwithout\b|\bdo not (?:have|hold|drive)/i.test(line))
  if (none.length > 0) return notMet('the resume says that there is none', none)
  const has = lines.find(LICENCE, (line) => !/\b(?:learner|provisional|working towards)\b/i.test(line))
  return has.length > 0 ? met('the resume states one', has) : unknown(SAYS_NOTHING)
}

const TRAVELS =
  /\b(?:willing|able|happy|open|ready|prepared|available|free) to travel\b|\btravel(?:s|led|ed|ing)? (?:up to )?\d{1,3}\s?%|\b\d{1,3}\s?% travel\b|\bwillingness to travel\b/i
const STAYS_HOME = /\b(?:no travel|(?:not|un)(?: )?(?:willing|able) to travel|cannot travel)\b/i

/** @returns whether the resume says that its owner travels */
export function judgeTravel({ percent }: Demand<'travel'>, lines: ResumeLines): Verdict {
  const no = lines.find(STAYS_HOME)
  if (no.length > 0) return notMet('the resume says that its owner does not travel', no)
  const yes = lines.find(TRAVELS)
  const [first] = yes
  if (first === undefined) return unknown(SAYS_NOTHING)
  const stated = /(\d{1,3})\s?%/.exec(first.quote)
  if (percent !== null && stated !== null && Number(stated[1]) < percent) return notMet(`the resume says up to ${stated[1]}%`, yes)
  return met('the resume says that its owner travels', yes)
}
