import { describe, expect, it } from 'vitest'
import { toScored } from '../../src/matching/compare.ts'
import { Offer } from '../../src/matching/cover.ts'
import { failedGates } from '../../src/matching/gates.ts'
import { requiredTerm } from '../../src/matching/require-term.ts'
import { skillsNamed } from '../../src/matching/resolve-term.ts'
import { ad, match, model, resume, taxonomy } from './world.ts'

describe('gates', () => {
  const own = resume([{ skill: 'python' }, { skill: 'postgresql', surface: 'Postgres' }])
  const jobs = [match(ad('b', [{ any: ['python'] }, { any: ['kafka'] }]), own), match(ad('a', [{ any: ['kafka'] }]), own), match(ad('none', []), own)]
  const none = { require: [], tolerance: 0 }

  it('pass when nothing is asked', () => {
    expect(failedGates(jobs, none)).toEqual([])
  })

  it('list every job below the least score, and judge no job without a score', () => {
    expect(failedGates(jobs, { ...none, minScore: 50 })).toEqual([{ gate: 'min-score', job: 'a', message: 'scores 0.00, below 50' }])
    expect(failedGates(jobs, { ...none, minScoreAny: 50 })).toEqual([])
    expect(failedGates(jobs, { ...none, minScoreAny: 60 })).toEqual([{ gate: 'min-score-any', job: null, message: 'no job reaches 60; the best is b with 50.00' }])
  })

  it('allow a fall within the tolerance, to the hundredth', () => {
    const baseline = jobs.map(toScored).map((job) => ({ ...job, score: job.path === 'b' ? 50.1 : job.score }))
    expect(failedGates(jobs, { ...none, baseline, tolerance: 0.1 })).toEqual([])
    expect(failedGates(jobs, { ...none, baseline, tolerance: 0.09 })).toEqual([{ gate: 'baseline', job: 'b', message: 'fell from 50.10 to 50.00, by more than 0.09' }])
  })

  it('find a required term by label, alias or id, and do not take an implied one for named', () => {
    const offer = new Offer(own, taxonomy)
    const named = (typed: string): boolean => requiredTerm(typed, offer, model).named
    expect(['Python', 'python', 'PostgreSQL', 'postgresql', 'Postgres'].map(named)).toEqual([true, true, true, true, true])
    expect(requiredTerm('SQL', offer, model)).toEqual({ typed: 'SQL', named: false, impliedBy: 'Postgres' })
    expect(requiredTerm('k8s', offer, model)).toEqual({ typed: 'k8s', named: false, impliedBy: null })
    expect(requiredTerm('grant reporting', new Offer(resume([], { words: ['grant reporting'] }), taxonomy), model).named).toBe(true)
    expect(skillsNamed('k8s', model)).toEqual(['kubernetes'])
    expect(skillsNamed('something else', model)).toEqual([])
  })

  it('report all that failed', () => {
    const offer = new Offer(own, taxonomy)
    expect(failedGates(jobs, { minScore: 90, require: [requiredTerm('Kafka', offer, model)], tolerance: 0 }).map((f) => f.gate)).toEqual(['min-score', 'min-score', 'require'])
  })
})
