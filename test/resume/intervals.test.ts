import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contains, type Interval, monthsIn, unionOf } from '../../src/resume/intervals.ts'

const interval = fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 60 })).map(([start, length]): Interval => ({ start, end: start + length }))
const intervals = fc.array(interval, { maxLength: 12 })
const monthsOf = (list: readonly Interval[]): Set<number> => new Set(list.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)))

test('the union holds the same months, each once', () => {
  fc.assert(fc.property(intervals, (list) => void expect([...monthsOf(unionOf(list))].sort()).toEqual([...monthsOf(list)].sort())))
  fc.assert(fc.property(intervals, (list) => monthsIn(list) === monthsOf(list).size))
})

test('the union is in order, and none of it touches another', () => {
  fc.assert(fc.property(intervals, (list) => unionOf(list).every(({ start, end }, i, all) => start < end && (i === 0 || start > (all[i - 1] as Interval).end))))
})

test('order and repetition change nothing', () => {
  fc.assert(fc.property(intervals, (list) => void expect(unionOf([...list].reverse())).toEqual(unionOf(list))))
  fc.assert(fc.property(intervals, (list) => void expect(unionOf([...list, ...list])).toEqual(unionOf(list))))
  fc.assert(fc.property(intervals, (list) => void expect(unionOf(unionOf(list))).toEqual(unionOf(list))))
})

test('a further interval never takes months away, and adds at most its own', () => {
  fc.assert(
    fc.property(intervals, interval, (list, more) => {
      const before = monthsIn(list)
      const after = monthsIn([...list, more])
      return after >= before && after <= before + more.end - more.start
    }),
  )
})

test('what is contained adds nothing', () => {
  fc.assert(fc.property(interval, interval, (a, b) => !contains(a, b) || monthsIn([a, b]) === monthsIn([a])))
})
