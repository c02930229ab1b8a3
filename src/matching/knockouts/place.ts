/** Judges a demand for a place by where the resume's owner lives, or would move to. */
import type { ConditionDemand } from '../../job/conditions/condition.ts'
import { met, notMet, SAYS_NOTHING, unknown, type Verdict } from './knockout.ts'
import { liesIn, regionOf } from './regions.ts'
import type { ResumeLines } from './resume-lines.ts'

const MOVES = /\b(?:(?:open|willing|happy|ready|able|prepared) to (?:relocat\w+|move)|relocation (?:possible|ok|welcome)|will relocate)\b/i
const STAYS = /\b(?:not (?:open|willing|able|looking) to (?:relocat\w+|move)|no relocation|cannot relocate|remote only|only remote|fully remote (?:roles?|positions?|work) only)\b/i
const CONTACT_LINES = 8

/**
 * @param home - where the resume's owner lives, `null` when not understood
 * @returns whether the resume names the place, or the will to move there
 */
export function judgePlace({ place, mode }: Extract<ConditionDemand, { kind: 'place' }>, lines: ResumeLines, home: string | null): Verdict {
  const stays = lines.find(STAYS)
  const parts = partsOf(place)
  const towns = parts.filter((part) => regionOf(part) === null).flatMap(townOf)
  const head = home ?? lines.head(CONTACT_LINES)
  const near = towns.filter((name) => wordsOf(head).includes(` ${name} `))
  if (near.length > 0) return met('the resume gives the same place', lineOf(near, lines))
  // "United States" or "Texas" alone asks for no town.
  const regions = parts.flatMap((part) => regionOf(part) ?? [])
  const homes = home === null ? [] : partsOf(home).flatMap((part) => regionOf(part) ?? [])
  if (home !== null && towns.length === 0 && homes.some((inner) => regions.some((outer) => liesIn(inner, outer))))
    return met(`${home} lies there`, lineOf([wordsOf(partsOf(home)[0] ?? home).trim()], lines))
  if (stays.length > 0 && mode !== null) return notMet('the resume says that its owner does not move', stays)
  const moves = lines.find(MOVES, (line) => !STAYS.test(line))
  if (moves.length > 0) return met('the resume says that its owner would move', moves)
  return unknown(home === null ? SAYS_NOTHING : `the resume gives ${home}`, stays)
}

const partsOf = (place: string): string[] =>
  place
    .split(/[,;/|()]|\bor\b|\band\b/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** House numbers, codes and kinds of building do not tell a place. */
const NO_TOWN = /^(?:remote|street|road|office|head office|headquarters)$/

function townOf(part: string): string[] {
  const town = wordsOf(part).trim()
  return town.length > 3 && !/\d/.test(town) && !NO_TOWN.test(town) ? [town] : []
}

const lineOf = (names: readonly string[], lines: ResumeLines): ReturnType<ResumeLines['find']> =>
  lines.find(new RegExp(names.map(literally).join('|').replaceAll(' ', '[\\s,]+'), 'i')).slice(0, 1)

const wordsOf = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
