import { describe, expect, it } from 'vitest'
import { Offer } from '../../src/matching/cover.ts'
import { liftOf, scoreJob } from '../../src/matching/score.ts'
import { WhatIf, withTerms } from '../../src/matching/what-if.ts'
import type { Position } from '../../src/resume/resume.ts'
import { ad, fields, match, resume, taxonomy, term } from './world.ts'

const position = (title: string): Position => ({
  kind: 'work',
  title,
  employer: '',
  location: '',
  from: null,
  to: null,
  ongoing: false,
  months: null,
  highlights: [],
  at: { line: 1, column: 1 },
})
const titled = (title: string): { positions: readonly Position[] } => ({ positions: [position(title)] })
const generic = ad('generic', [{ any: ['~driving'], kind: 'soft' }], { fields: fields({ care: 1 }) })
const asks = ['python', 'sql', 'kafka', 'kubernetes', 'django', 'rabbitmq'].map((skill) => ({ any: [skill] }))
const full = ad('full', asks, { fields: fields({ data: 0.8, platforms: 0.2 }), titleWords: [{ word: 'developer', weight: 0.5 }] })
const has = (...skills: readonly string[]): { skill: string }[] => skills.map((skill) => ({ skill }))

describe('the field of work', () => {
  it('has no points where the ad shows none', () => {
    const { field, requirements } = match(ad('a', asks), resume(has('python')))
    expect(field).toMatchObject({ points: 0, contribution: 0 })
    expect(requirements.reduce((sum, r) => sum + Math.round(r.points * 100), 0)).toBe(10_000)
  })

  it('shares in the points, and the contributions add up to the score', () => {
    const { field, requirements, score } = match(full, resume(has('python', 'mysql', 'nginx')))
    expect(field.points).toBeGreaterThan(30)
    expect(Math.round(100 * requirements.reduce((sum, r) => sum + r.points, field.points))).toBe(10_000)
    expect(Math.round(100 * requirements.reduce((sum, r) => sum + r.contribution, field.contribution))).toBe(Math.round(100 * (score as number)))
  })

  it('keeps an ad of demands that everybody meets low for people of another field', () => {
    const words = { words: ['driving'] }
    const clerk = match(generic, resume(has('python', 'sql', 'linux'), words))
    const nurse = match(generic, resume(has('vital-signs', 'catheter-care'), words))
    expect(clerk.score).toBeLessThan(20)
    expect(nurse.score).toBeGreaterThan((clerk.score as number) + 30)
  })

  it('is shown by skills that the ad does not ask for, and by those that ads name beside them', () => {
    const other = match(full, resume(has('vital-signs')))
    const near = match(full, resume(has('linux', 'nginx')))
    const same = match(full, resume(has('mysql', 'postgresql', 'amazon-web-services')))
    expect(other.field.contribution).toBe(0)
    expect(near.field.categories).toBeGreaterThan(0)
    expect(same.field.categories).toBeGreaterThan(near.field.categories)
    expect(same.field.shared.map(({ category, skills }) => [category, skills.map(({ skill }) => skill)])).toEqual([
      ['data', ['mysql', 'postgresql', 'amazon-web-services']],
      ['platforms', []],
    ])
  })

  it('leaves out what the ad asks for: its requirements count it', () => {
    const before = match(full, resume(has('mysql'))).field
    const after = match(full, resume(has('mysql', 'kafka'))).field
    expect([after.categories, after.fit]).toEqual([before.categories, before.fit])
  })

  it('is shown by titles that share the telling words of the ad’s', () => {
    const same = match(full, resume(has('mysql'), titled('Senior Web Developer')))
    expect(same.field.titleWords).toEqual(['developer'])
    expect(same.score).toBeGreaterThan(match(full, resume(has('mysql'), titled('Staff Nurse'))).score as number)
    expect(match(full, resume(has('mysql'), titled('Developers'))).field.title).toBe(same.field.title)
  })

  it('is shown by covering all that a telling ad asks for: a bare list of it scores 90, but not 100', () => {
    const list = asks.map(({ any: [skill] }) => ({ skill: skill as string, grade: 'listed' as const }))
    const { score, field } = match(full, resume(list))
    expect(score).toBeGreaterThanOrEqual(90)
    expect(score).toBeLessThan(100)
    expect(field.by).toBe('requirements')
  })

  it('rises with the requirements as the promised gain says', () => {
    const before = resume(has('python', 'mysql'))
    const scored = scoreJob(full, new Offer(before, taxonomy))
    const whatIf = new WhatIf(taxonomy, before)
    for (const name of ['kafka', 'django', 'kubernetes']) {
      const after = scoreJob(full, new Offer(withTerms(before, [term(name)]), taxonomy))
      expect(Math.round((after.score as number) * 100)).toBe(Math.round((scored.score as number) * 100) + whatIf.gain(scored, term(name)))
    }
    expect(liftOf(scored, 0)).toBe(0)
    expect(liftOf(scored, 500)).toBeGreaterThanOrEqual(500)
  })
})
