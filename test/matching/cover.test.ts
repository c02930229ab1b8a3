import { describe, expect, it } from 'vitest'
import { adviceOf } from '../../src/matching/advice.ts'
import { sameWords } from '../../src/matching/same-words.ts'
import { ad, match, resume } from './world.ts'

describe('coverage', () => {
  const job = ad('a', [{ any: ['postgresql'] }, { any: ['sql'] }, { any: ['python'] }, { any: ['kafka', 'rabbitmq'] }])

  it('tells exact, alias, implied and missing apart, with the credit of each', () => {
    const { requirements } = match(
      job,
      resume([
        { skill: 'postgresql', surface: 'Postgres' },
        { skill: 'rabbitmq', grade: 'listed' },
      ]),
    )
    expect(requirements.map((r) => [r.coverage, r.offered, r.grade, r.credit])).toEqual([
      ['alias', 'Postgres', 'shown', 1],
      ['implied', 'Postgres', 'shown', 0.7],
      ['missing', null, null, 0],
      ['exact', 'RabbitMQ', 'listed', 0.96],
    ])
    expect(requirements[3]?.by?.label).toBe('RabbitMQ')
  })

  it('takes the best supported of the skills that imply a term', () => {
    const { requirements } = match(
      ad('a', [{ any: ['sql'] }]),
      resume([
        { skill: 'mysql', grade: 'listed' },
        { skill: 'postgresql', grade: 'recent' },
      ]),
    )
    expect(requirements[0]).toMatchObject({ offered: 'PostgreSQL', grade: 'recent' })
  })

  it('lets a skill that only a list names be shown by one that implies it, without advice to show it', () => {
    const own = resume([
      { skill: 'python', grade: 'listed' },
      { skill: 'django', grade: 'recent' },
    ])
    const matched = match(ad('a', [{ any: ['python'] }]), own)
    expect(matched.requirements[0]).toMatchObject({ coverage: 'exact', offered: 'Python', grade: 'recent', shownBy: 'Django', credit: 1 })
    expect(adviceOf([matched])).toEqual([])
  })

  it('names the neighbours of what is missing, and gives them no credit', () => {
    const { requirements } = match(ad('a', [{ any: ['postgresql'] }]), resume([{ skill: 'mysql' }]))
    expect(requirements[0]).toMatchObject({ coverage: 'missing', credit: 0, near: ['MySQL'] })
  })

  it('is exact for spellings that a literal search finds', () => {
    expect(sameWords('REST API', 'rest-apis')).toBe(true)
    expect(sameWords('API', 'APIs')).toBe(true)
    expect(sameWords('Postgres', 'PostgreSQL')).toBe(false)
  })
})
