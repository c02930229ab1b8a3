import { expect, test } from 'vitest'
import { isoMonth } from '../../src/resume/calendar.ts'
import { type DatePhrase, findDates } from '../../src/resume/dates.ts'
import { monthsIn } from '../../src/resume/intervals.ts'
import { monthsOf } from '../../src/resume/period.ts'

const AS_OF = { year: 2026, month: 11, day: 15 }
const interval = (text: string) => monthsOf(findDates(text)[0] as DatePhrase, AS_OF)

test.each([
  ['Mar 2021 – Feb 2022', '2021-03', 12],
  ['Mar 2021 – Mar 2021', '2021-03', 1],
  ['May 2020 – Present', '2020-05', 79],
  ['2014–2019', '2014-07', 60],
  ['2019 – Present', '2019-07', 89],
  ['2019', '2019-04', 6],
  ['2019 – 2019', '2019-04', 6],
  ['Sep 2021 – 2023', '2021-09', 22],
  ['Sep 2021 – 2021', '2021-09', 4],
  ['2021 – Mar 2021', '2021-01', 3],
  ['Summer 2018', '2018-06', 3],
  ['2026 – Present', '2026-07', 5],
  ['Jan 2025 – Dec 2030', '2025-01', 23],
])('%s is %s and %i months', (text, start, months) => {
  const found = interval(text)
  expect(found).not.toBeNull()
  if (found === null) return
  expect(isoMonth(found.start)).toBe(start)
  expect(found.end - found.start).toBe(months)
})

test('what begins after the day, or without a start, does not count', () => {
  expect(interval('Jan 2027 – Present')).toBeNull()
  expect(interval('until 2019')).toBeNull()
})

test('years chain without gap or overlap', () => {
  expect(monthsIn([interval('2014–2019'), interval('2019–2021'), interval('2021 – Present')].filter((i) => i !== null))).toBe(60 + 24 + 65)
})
