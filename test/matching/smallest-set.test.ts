import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CoverProblem, type Gift, smallSet } from '../../src/matching/smallest-set.ts'

/** How many goals a set reaches, by the definition. */
function reaches({ lacking, choices }: CoverProblem, chosen: readonly number[]): number {
  const best = new Map<number, Gift>()
  for (const c of chosen) for (const gift of choices[c] ?? []) if (gift.units > (best.get(gift.part)?.units ?? 0)) best.set(gift.part, gift)
  const sums = lacking.map(() => 0)
  for (const { goal, units } of best.values()) sums[goal] = (sums[goal] ?? 0) + units
  return lacking.filter((lack, g) => (sums[g] ?? 0) >= lack).length
}

function subsets(count: number, size: number): number[][] {
  if (size === 0) return [[]]
  return subsets(count, size - 1).flatMap((s) => Array.from({ length: count - (s.at(-1) ?? -1) - 1 }, (_, i) => [...s, (s.at(-1) ?? -1) + 1 + i]))
}

const PARTS_A_GOAL = 3
const problem: fc.Arbitrary<CoverProblem> = fc.integer({ min: 1, max: 4 }).chain((goals) => {
  const gift = fc
    .record({ part: fc.nat({ max: goals * PARTS_A_GOAL - 1 }), units: fc.integer({ min: 1, max: 20 }) })
    .map(({ part, units }) => ({ goal: Math.floor(part / PARTS_A_GOAL), part, units }))
  return fc.record({
    lacking: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: goals, maxLength: goals }),
    parts: fc.constant(goals * PARTS_A_GOAL),
    choices: fc.array(fc.uniqueArray(gift, { selector: (g) => g.part, maxLength: 4 }), { minLength: 1, maxLength: 7 }),
  })
})

describe('smallSet', () => {
  it('reaches as many goals as trying every set does, and says that it is exact', () => {
    fc.assert(
      fc.property(problem, fc.integer({ min: 1, max: 3 }), (p, size) => {
        const answer = smallSet(p, size)
        const all = subsets(p.choices.length, Math.min(size, p.choices.length))
        expect(answer.exact).toBe(true)
        expect(answer.bound).toBe(answer.reached.length)
        expect(answer.reached.length).toBe(Math.max(...all.map((s) => reaches(p, s))))
        expect(reaches(p, answer.chosen)).toBe(answer.reached.length)
        expect(answer.chosen.length).toBeLessThanOrEqual(size)
      }),
      { numRuns: 300 },
    )
  })

  it('without the time to prove it gives the greedy set and a bound that holds', () => {
    fc.assert(
      fc.property(problem, fc.integer({ min: 1, max: 3 }), (p, size) => {
        const greedy = smallSet(p, size, 0)
        const { reached } = smallSet(p, size)
        expect(greedy.bound).toBeGreaterThanOrEqual(reached.length)
        expect(greedy.reached.length).toBeLessThanOrEqual(reached.length)
        if (greedy.exact) expect(greedy.reached.length).toBe(reached.length)
      }),
    )
  })

  it('sees that two choices for one part do not add up', () => {
    const p: CoverProblem = { lacking: [10], parts: 2, choices: [[{ goal: 0, part: 0, units: 6 }], [{ goal: 0, part: 0, units: 6 }], [{ goal: 0, part: 1, units: 4 }]] }
    expect(smallSet(p, 2)).toMatchObject({ reached: [0], exact: true })
    expect(smallSet({ ...p, choices: p.choices.slice(0, 2) }, 2).reached).toEqual([])
  })

  it('finds a pair that the greedy choice misses', () => {
    const units = (goal: number, n: number): Gift => ({ goal, part: goal, units: n })
    const half = (goal: number, part: number): Gift => ({ goal, part, units: 5 })
    // The first choice brings much everywhere and finishes nothing; the two others together finish both goals.
    const p: CoverProblem = {
      lacking: [10, 10],
      parts: 4,
      choices: [
        [units(0, 6), units(1, 6)],
        [half(0, 2), { goal: 1, part: 3, units: 4 }],
        [
          { goal: 0, part: 0, units: 5 },
          { goal: 1, part: 1, units: 6 },
        ],
      ],
    }
    const best = smallSet(p, 2)
    expect(best.reached).toEqual([0, 1])
    expect(best.exact).toBe(true)
  })

  it('chooses nothing where nothing helps', () => {
    expect(smallSet({ lacking: [5], parts: 1, choices: [[]] }, 2)).toEqual({ chosen: [], reached: [], exact: true, bound: 0 })
  })
})
