import { describe, expect, it } from 'vitest'
import { byRank } from '../../src/matching/confidence.ts'
import { ad, match, resume } from './world.ts'

describe('confidence', () => {
  it('is low where a score rests on little, and such an ad does not win', () => {
    const thin = match(ad('thin', [{ any: ['python'] }, { any: ['sql'] }]), resume([{ skill: 'python' }, { skill: 'sql' }]))
    const rich = match(
      ad(
        'rich',
        [...Array(20)].map((_, i) => ({ any: [`~need ${i}`] })),
      ),
      resume([], { words: [...Array(17)].map((_, i) => `need ${i}`) }),
    )
    expect(thin.score).toBe(100)
    expect(thin.confidence).toMatchObject({ level: 'low', requirements: 2, effective: 2 })
    expect(rich.score).toBe(85)
    expect(rich.confidence.level).toBe('high')
    expect([thin, rich].sort(byRank).map((m) => m.job.source.id)).toEqual(['rich', 'thin'])
  })

  it('counts one requirement with nearly all points as hardly more than one', () => {
    const asks = [
      { any: ['python'], inTitle: true, places: 6 },
      { any: ['~tact'], kind: 'soft' as const },
      { any: ['~calm'], kind: 'soft' as const },
    ]
    expect(match(ad('a', asks), resume([])).confidence.effective).toBeLessThan(1.5)
  })

  it('has no score for an ad without requirements, which goes last', () => {
    const none = match(ad('none', []), resume([{ skill: 'python' }]))
    expect(none).toMatchObject({ score: null, rank: null, confidence: { level: 'low', requirements: 0, effective: 0 } })
    const zero = match(ad('zero', [{ any: ['kafka'] }]), resume([]))
    expect([none, zero].sort(byRank).map((m) => m.job.source.id)).toEqual(['zero', 'none'])
  })
})
