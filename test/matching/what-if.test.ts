import { describe, expect, it } from 'vitest'
import { ad, match, resume } from './world.ts'

describe('gain', () => {
  it('counts what follows from the term, and names the member of a choice that gains most', () => {
    const { requirements } = match(ad('a', [{ any: ['kafka', 'django'] }, { any: ['python'] }]), resume([]))
    expect(requirements[0]?.gainBy?.label).toBe('Django')
    expect(requirements[0]?.gain).toBeCloseTo((requirements[0]?.points ?? 0) + Math.floor((requirements[1]?.points ?? 0) * 70) / 100, 2)
  })

  it('of a term that is only listed is what showing it would add; of one that is shown it is nothing', () => {
    const { requirements } = match(ad('a', [{ any: ['kafka'] }, { any: ['python'] }]), resume([{ skill: 'kafka', grade: 'listed' }, { skill: 'python' }]))
    expect(requirements.map((r) => [r.gain, r.gainBy?.label ?? null])).toEqual([
      [2, 'Kafka'],
      [0, null],
    ])
  })
})
