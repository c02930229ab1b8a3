import { describe, expect, it } from 'vitest'
import { apportion, sharePoints } from '../../src/matching/points.ts'
import { requirement, SKILL_IDS } from './world.ts'

describe('points', () => {
  it('are whole hundredths that add up to a hundred', () => {
    expect(apportion([1, 1, 1], ['a', 'b', 'c'])).toEqual([3334, 3333, 3333])
    expect(apportion([1, 1, 1], ['c', 'b', 'a'])).toEqual([3333, 3333, 3334])
    expect(apportion([], [])).toEqual([])
    expect(apportion([0, 0], ['a', 'b'])).toEqual([0, 0])
  })

  it('go to what is required first; an ad that requires nothing shares them among the rest', () => {
    const wishes = Array.from({ length: 40 }, (_, i) => requirement({ any: [`~wish ${i}`], strength: 'mentioned' }))
    const firm = SKILL_IDS.slice(0, 8).map((skill) => requirement({ any: [skill] }))
    const { hundredths, restFactor } = sharePoints([...firm, ...wishes], false)
    expect(hundredths.slice(0, 8).reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(9_590)
    expect(restFactor).toBeLessThan(1)
    expect(sharePoints(wishes, false).restFactor).toBe(1)
    expect(sharePoints([], false).hundredths).toEqual([])
  })

  it('leave more to the rest the less an ad requires', () => {
    const wishes = Array.from({ length: 10 }, (_, i) => requirement({ any: [`~wish ${i}`], strength: 'mentioned' }))
    const share = (count: number): number => {
      const firm = SKILL_IDS.slice(0, count).map((skill) => requirement({ any: [skill] }))
      return sharePoints([...firm, ...wishes], false)
        .hundredths.slice(0, count)
        .reduce((a, b) => a + b, 0)
    }
    expect(share(1)).toBeLessThan(share(4))
    expect(share(4)).toBeLessThan(share(8))
  })
})
