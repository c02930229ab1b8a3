import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Scored, selectDisjoint } from '../../src/extraction/select.ts'
import { SEEDED } from '../text/any-text.ts'

const overlap = (a: Scored, b: Scored): boolean => a.from < b.to && b.from < a.to
/** What the selection maximises: each score, and one for each word beyond the first. */
const worth = (list: readonly Scored[]): number => list.reduce((sum, { from, to, score }) => sum + score + (to - from - 1), 0)

const candidate = fc
  .record({ from: fc.nat(9), length: fc.integer({ min: 1, max: 4 }), score: fc.integer({ min: -3, max: 6 }) })
  .map(({ from, length, score }) => ({ from, to: from + length, score }))

describe('the chosen', () => {
  test('stand in order, do not overlap, and each is worth something', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 30 }), (list) => {
        const chosen = selectDisjoint(list)
        chosen.forEach((c, i) => {
          expect(list).toContain(c)
          expect(c.score).toBeGreaterThan(0)
          if (i > 0) expect(c.from).toBeGreaterThanOrEqual((chosen[i - 1] as Scored).to)
        })
      }),
      SEEDED,
    )
  })

  test('are worth as much as any other disjoint set', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 9 }), (list) => {
        let best = 0
        for (let set = 0; set < 1 << list.length; set++) {
          const some = list.filter((c, i) => (set >> i) & 1 && c.score > 0)
          if (some.some((a, i) => some.slice(i + 1).some((b) => overlap(a, b)))) continue
          best = Math.max(best, worth(some))
        }
        expect(worth(selectDisjoint(list))).toBe(best)
      }),
      SEEDED,
    )
  })

  test('do not depend on the order given', () => {
    fc.assert(
      fc.property(fc.uniqueArray(candidate, { maxLength: 12, selector: (c) => `${c.from} ${c.to}` }), (list) => {
        expect(selectDisjoint([...list].reverse())).toEqual(selectDisjoint(list))
      }),
      SEEDED,
    )
  })
})

test.each<[string, Scored[], Scored[]]>([
  ['nothing of nothing', [], []],
  ['nothing of what is worth nothing', [{ from: 0, to: 1, score: 0 }], []],
  [
    'the longer of two alike',
    [
      { from: 0, to: 1, score: 1 },
      { from: 0, to: 2, score: 1 },
    ],
    [{ from: 0, to: 2, score: 1 }],
  ],
  [
    'a phrase before its two words',
    [
      { from: 0, to: 1, score: 1 },
      { from: 1, to: 2, score: 1 },
      { from: 0, to: 2, score: 1.5 },
    ],
    [{ from: 0, to: 2, score: 1.5 }],
  ],
  [
    'two words before a weak phrase',
    [
      { from: 0, to: 1, score: 3 },
      { from: 1, to: 2, score: 3 },
      { from: 0, to: 2, score: 1 },
    ],
    [
      { from: 0, to: 1, score: 3 },
      { from: 1, to: 2, score: 3 },
    ],
  ],
])('%s', (_, list, chosen) => {
  expect(selectDisjoint(list)).toEqual(chosen)
})
