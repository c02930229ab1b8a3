import { describe, expect, it } from 'vitest'
import { makePlan } from '../../src/matching/plan.ts'
import { ad, match, resume, SKILL_IDS, taxonomy } from './world.ts'

describe('plan', () => {
  const own = resume([{ skill: 'mysql' }])
  const jobs = [
    ad('a', [{ any: ['kafka', 'rabbitmq'] }, { any: ['kubernetes'] }]),
    ad('b', [{ any: ['kafka'] }, { any: ['postgresql'] }]),
    ad('c', [{ any: ['mysql'] }, { any: ['kubernetes'] }]),
    ad('d', []),
  ].map((job) => match(job, own))

  it('orders skills by what they add over all jobs and names neighbours', () => {
    const plan = makePlan(jobs, own, taxonomy, { target: 75, most: 5 })
    expect(plan.skills.map((s) => [s.term.label, s.gain, s.lifts])).toEqual([
      ['Kafka', 100, 0],
      ['Kubernetes', 100, 1],
      ['PostgreSQL', 50, 0],
      ['RabbitMQ', 50, 0],
    ])
    expect(plan.skills.find((s) => s.term.label === 'PostgreSQL')?.near).toEqual(['MySQL'])
  })

  it('finds the smallest sets, and their scores are those of a resume that has them', () => {
    const plan = makePlan(jobs, own, taxonomy, { target: 75, most: 5 })
    expect(plan.steps.map((s) => [s.terms.map((t) => t.label), s.lifted, s.exact])).toEqual(
      [
        [['Kubernetes'], ['c'], true],
        [['Kafka', 'Kubernetes'], ['a', 'c'], true],
        [['Kafka', 'Kubernetes', 'PostgreSQL'], ['c', 'a', 'b'].sort(), true],
      ].map(([terms, lifted, exact]) => [terms, expect.arrayContaining(lifted as string[]), exact]),
    )
    expect(plan.outcome).toEqual([
      { path: 'c', title: 'c', before: 50, after: 100 },
      { path: 'a', title: 'a', before: 0, after: 100 },
      { path: 'b', title: 'b', before: 0, after: 100 },
      { path: 'd', title: 'd', before: null, after: null },
    ])
    expect(plan.unreachable).toEqual(['d'])
  })

  it('says so where a few skills lift nothing', () => {
    const far = [
      match(
        ad(
          'far',
          SKILL_IDS.map((skill) => ({ any: [skill] })),
        ),
        resume([]),
      ),
    ]
    const plan = makePlan(far, resume([]), taxonomy, { target: 95, most: 2 })
    expect(plan).toMatchObject({ steps: [], reached: 0, unreachable: [] })
    expect(plan.outcome[0]?.after).toBe(plan.outcome[0]?.before)
  })
})
