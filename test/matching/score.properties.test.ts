/** What must hold for any ad and any resume. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type JobAd, STRENGTHS } from '../../src/job/job-ad.ts'
import { Offer } from '../../src/matching/cover.ts'
import { OfferedField } from '../../src/matching/field.ts'
import { scoreJob } from '../../src/matching/score.ts'
import { WhatIf, withTerms } from '../../src/matching/what-if.ts'
import { EVIDENCE_GRADES } from '../../src/resume/resume.ts'
import { SKILL_KINDS } from '../../src/taxonomy/skill.ts'
import { type Ask, ad, fields, type Has, match, resume, SKILL_IDS, taxonomy, term } from './world.ts'

const names = fc.constantFrom(...SKILL_IDS, '~grant reporting', '~wound care')
const ask: fc.Arbitrary<Ask> = fc.record({
  any: fc.uniqueArray(names, { minLength: 1, maxLength: 4 }),
  strength: fc.constantFrom(...STRENGTHS),
  kind: fc.constantFrom(...SKILL_KINDS),
  inTitle: fc.boolean(),
  places: fc.integer({ min: 1, max: 6 }),
})
/** As extraction makes them: a term is in one requirement only. */
const asks = fc.array(ask, { minLength: 1, maxLength: 12 }).map((list) => {
  const seen = new Set<string>()
  return list.flatMap((a) => {
    const any = a.any.filter((name) => typeof name === 'string' && !seen.has(name))
    for (const name of any) if (typeof name === 'string') seen.add(name)
    return any.length === 0 ? [] : [{ ...a, any }]
  })
})
const has: fc.Arbitrary<Has> = fc.record({ skill: fc.constantFrom(...SKILL_IDS), grade: fc.constantFrom(...EVIDENCE_GRADES), places: fc.integer({ min: 1, max: 4 }) })
const haves = fc.uniqueArray(has, { selector: (h) => h.skill, maxLength: 8 })
/** Ads that show a field of work: its part of the score must keep to the same rules. */
const FIELDS = fields({ data: 0.7, platforms: 0.3 })
const adOf = (list: readonly Ask[]): JobAd => ad('a', list, { fields: FIELDS })
const scoreOf = (list: readonly Ask[], own: readonly Has[]): number => match(adOf(list), resume(own)).score as number

describe('the score', () => {
  it('is the sum of the contributions, in whole hundredths, and all points are a hundred', () => {
    fc.assert(
      fc.property(asks, haves, (list, own) => {
        const { score, requirements, field } = match(adOf(list), resume(own))
        const hundredths = (x: number): number => Math.round(x * 100)
        expect(hundredths(score as number)).toBe(requirements.reduce((sum, r) => sum + hundredths(r.contribution), hundredths(field.contribution)))
        expect(requirements.reduce((sum, r) => sum + hundredths(r.points), hundredths(field.points))).toBe(10_000)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100)
      }),
    )
  })

  it('never falls when a skill is added, however weakly it is supported', () => {
    fc.assert(
      fc.property(asks, haves, has, (list, own, more) => {
        const known = own.find((h) => h.skill === more.skill)
        if (known !== undefined) return
        expect(scoreOf(list, [...own, more])).toBeGreaterThanOrEqual(scoreOf(list, own))
      }),
    )
  })

  it('never falls when a keyphrase is added', () => {
    fc.assert(
      fc.property(asks, haves, (list, own) => {
        expect(match(adOf(list), resume(own, { words: ['wound care'] })).score).toBeGreaterThanOrEqual(scoreOf(list, own))
      }),
    )
  })

  it('does not rise when a word is repeated', () => {
    fc.assert(
      fc.property(asks, haves, (list, own) => {
        const often = own.map((h) => ({ ...h, places: 9 }))
        expect(scoreOf(list, often)).toBe(scoreOf(list, own))
      }),
    )
  })

  it('does not depend on the order of requirements, of members, or of the resume', () => {
    fc.assert(
      fc.property(asks, haves, (list, own) => {
        const turned = [...list].reverse().map((a) => ({ ...a, any: [...a.any].reverse() }))
        expect(scoreOf(turned, [...own].reverse())).toBe(scoreOf(list, own))
      }),
    )
  })

  it('gives a requirement the same contribution in whatever order requirements stand', () => {
    fc.assert(
      fc.property(asks, haves, (list, own) => {
        const by = (order: readonly Ask[]): [string, number][] =>
          match(adOf(order), resume(own))
            .requirements.map((r): [string, number] => [r.requirement.anyOf.map((t) => t.label).join('|'), r.contribution])
            .sort()
        expect(by([...list].reverse())).toEqual(by(list))
      }),
    )
  })

  it('rises by the gain that was promised when the resume shows the term', () => {
    fc.assert(
      fc.property(asks, haves, names, (list, own, name) => {
        const job = adOf(list)
        const before = resume(own)
        const scored = scoreJob(job, new Offer(before, taxonomy))
        const gain = new WhatIf(taxonomy, before).gain(scored, term(name))
        const after = scoreJob(job, new Offer(withTerms(before, [term(name)]), taxonomy, new OfferedField(before, taxonomy)))
        expect(Math.round((after.score as number) * 100)).toBe(Math.round((scored.score as number) * 100) + gain)
      }),
    )
  })

  it('lets what is required dominate: a resume with all of it, only listed, has 90 where the ad spells out enough', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('preferred' as const, 'mentioned' as const), { maxLength: 30 }), (rest) => {
        const job = ad('a', [...SKILL_IDS.slice(0, 8).map((skill) => ({ any: [skill] })), ...rest.map((strength, i) => ({ any: [`~wish ${i}`], strength }))])
        expect(match(job, resume(SKILL_IDS.slice(0, 8).map((skill) => ({ skill, grade: 'listed' as const })))).score).toBeGreaterThanOrEqual(90)
      }),
    )
  })
})
