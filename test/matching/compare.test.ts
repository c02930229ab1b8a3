import { describe, expect, it } from 'vitest'
import { compareScores, toScored } from '../../src/matching/compare.ts'
import { ad, match, resume } from './world.ts'

describe('compare', () => {
  it('tells terms won and lost, and jobs that are on one side only', () => {
    const job = ad('a', [{ any: ['kafka', 'rabbitmq'] }, { any: ['python'] }])
    const before = [match(job, resume([{ skill: 'python' }])), match(ad('gone', [{ any: ['sql'] }]), resume([]))]
    const after = [match(job, resume([{ skill: 'kafka' }])), match(ad('new', []), resume([]))]
    expect(compareScores(before.map(toScored), after.map(toScored))).toEqual([
      {
        path: 'a',
        title: 'a',
        before: 50,
        after: 50,
        delta: 0,
        won: [{ label: 'Kafka or RabbitMQ', from: 'missing', to: 'exact', points: 50 }],
        lost: [{ label: 'Python', from: 'exact', to: 'missing', points: -50 }],
      },
      { path: 'gone', title: 'gone', before: 0, after: undefined, delta: null, won: [], lost: [] },
      { path: 'new', title: 'new', before: undefined, after: null, delta: null, won: [], lost: [] },
    ])
  })
})
