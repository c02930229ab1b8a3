import { expect, test } from 'vitest'
import { isoDay, isoMonth, monthOf, parseDay, yearOf } from '../../src/resume/calendar.ts'

test('a month is a number and comes back as it was', () => {
  expect(isoMonth(monthOf(2021, 3))).toBe('2021-03')
  expect(isoMonth(monthOf(1999, 12))).toBe('1999-12')
  expect(yearOf(monthOf(2020, 12))).toBe(2020)
  expect(monthOf(2021, 1) - monthOf(2020, 12)).toBe(1)
})

test.each([
  ['2026-11-15', { year: 2026, month: 11, day: 15 }],
  ['2024-02-29', { year: 2024, month: 2, day: 29 }],
  ['2023-02-29', null],
  ['1900-02-29', null],
  ['2026-13-01', null],
  ['2026-00-10', null],
  ['2026-04-31', null],
  ['2026-4-3', null],
  ['today', null],
])('%s', (text, day) => {
  expect(parseDay(text)).toEqual(day)
  if (day !== null) expect(isoDay(day)).toBe(text)
})
