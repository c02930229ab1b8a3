import { describe, expect, test } from 'vitest'
import { yearsPhrases } from '../../src/job/years.ts'

const found = (sentence: string, asks = true): [number | null, number | null, string][] => yearsPhrases(sentence, asks).map(({ min, max, of }) => [min, max, of])

describe('a length of experience', () => {
  test.each<[string, number | null, number | null, string]>([
    ['5+ years of Python', 5, null, 'Python'],
    ['5+ years of backend engineering experience', 5, null, 'backend engineering'],
    ['8+ years of professional backend software engineering experience, with a strong focus on Python.', 8, null, 'backend software engineering'],
    ['4+ years of backend development experience', 4, null, 'backend development'],
    ['3–5 years', 3, 5, ''],
    ['3-5 years of backend development experience', 3, 5, 'backend development'],
    ['three to five years of experience', 3, 5, ''],
    ['between 3 and 5 years of experience', 3, 5, ''],
    ['one to two years of bookkeeping experience preferred', 1, 2, 'bookkeeping'],
    ['a year or two of experience in retail', 1, 2, 'retail'],
    ['at least 2 yrs experience with Kafka', 2, null, 'Kafka'],
    ['at least 2 years in a GMP laboratory', 2, null, 'GMP laboratory'],
    ['minimum of 24 months in a similar role', 2, null, 'similar role'],
    ['18 months of post-qualification experience', 1.5, null, 'post-qualification'],
    ['6 months of experience in customer service', 0.5, null, 'customer service'],
    ['three (3) years of nursing experience', 3, null, 'nursing'],
    ['5 or more years’ experience in sales', 5, null, 'sales'],
    ['10 plus years of experience as a manager', 10, null, 'manager'],
    ['two years’ experience', 2, null, ''],
    ['1+ year of tractor-trailer experience in the last three', 1, null, 'tractor-trailer'],
    ['Minimum 4 years, maximum 10 years', 4, 10, ''],
    ['experience in sales for 3 years', 3, null, 'sales'],
    ['1.5 years of experience', 1.5, null, ''],
    ['at least a year of experience in retail', 1, null, 'retail'],
  ])('%s', (sentence, min, max, of) => {
    expect(found(sentence)).toEqual([[min, max, of]])
  })

  test('two in one sentence', () => {
    expect(found('5 years of Java experience and 2 years of Kotlin experience')).toEqual([
      [5, null, 'Java'],
      [2, null, 'Kotlin'],
    ])
  })

  test('its span holds the number and its unit', () => {
    const sentence = 'You bring at least 5+ years of Python'
    const [phrase] = yearsPhrases(sentence, true)
    expect(sentence.slice(phrase?.start, phrase?.end)).toBe('5+ years')
  })
})

describe('no demand', () => {
  test.each([
    'Over 25 years of experience in the industry, we are the market leader',
    'founded 40 years ago',
    'must be 18 years of age',
    'a contract of 2 years',
    'within the last 5 years',
    'No experience needed',
    'In the next 3 years we will grow',
    'a 12 months maternity cover',
    '$125,000–$155,000 a year',
    'We meet twice a year with experience in mind',
    'Python 3.10 years ahead of others',
    'Open 24 hours',
  ])('%s', (sentence) => {
    expect(found(sentence)).toEqual([])
  })

  test('outside of demands a bare length must speak of experience', () => {
    expect(found('We celebrate 5 years of Python', false)).toEqual([])
    expect(found('5 years of experience with Python', false)).toEqual([[5, null, 'Python']])
  })
})
