import { describe, expect, it } from 'vitest'
import { adviceOf, isAcronymPair } from '../../src/matching/advice.ts'
import { adviceText } from '../../src/report/wording.ts'
import { ad, match, resume } from './world.ts'

describe('advice', () => {
  it('names words that a literal search misses, with the ads that use them', () => {
    const own = resume([
      { skill: 'postgresql', surface: 'Postgres' },
      { skill: 'amazon-web-services', surface: 'AWS' },
    ])
    const jobs = [
      match(ad('a', [{ any: ['postgresql'] }, { any: ['amazon-web-services'] }]), own),
      match(ad('b', [{ any: ['postgresql'] }]), own),
      match(ad('c', [{ any: ['kafka'] }]), own),
    ]
    const advice = adviceOf(jobs)
    expect(advice.map((a) => [a.kind, a.written, a.asked, a.acronym, a.jobs])).toEqual([
      ['wording', 'Postgres', 'PostgreSQL', false, ['a', 'b']],
      ['wording', 'AWS', 'Amazon Web Services', true, ['a']],
    ])
    expect(advice.map((a) => adviceText(a, jobs.length))).toEqual([
      "you write Postgres (line 1), 2 of 3 ads write PostgreSQL: recruiters' search is often literal, write both",
      "you write AWS (line 1), 1 of 3 ads writes Amazon Web Services: recruiters' search is often literal, write both, the name and its initials",
    ])
  })

  it('names what is required and only listed', () => {
    const own = resume([
      { skill: 'kafka', grade: 'listed' },
      { skill: 'python', grade: 'listed' },
    ])
    const advice = adviceOf([match(ad('a', [{ any: ['kafka'] }, { any: ['python'], strength: 'mentioned' }]), own)])
    expect(advice.map((a) => [a.kind, a.label])).toEqual([['unshown', 'Kafka']])
    expect(adviceText(advice[0] as (typeof advice)[number], 1)).toBe('Kafka stands in a list only (line 1), the ad requires it: if you used it at work, say where')
  })

  it('knows initials', () => {
    expect(isAcronymPair('NLP', 'natural language processing')).toBe(true)
    expect(isAcronymPair('terms of reference', 'ToR')).toBe(true)
    expect(isAcronymPair('Postgres', 'PostgreSQL')).toBe(false)
  })
})
