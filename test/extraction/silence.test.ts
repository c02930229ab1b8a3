import { describe, expect, test } from 'vitest'
import { asksNothing } from '../../src/extraction/silence.ts'

describe('asks nothing', () => {
  test.each([
    'We offer 401(k), dental and vision insurance and paid time off.',
    'All applicants are considered without regard to race, religion or age.',
    'We are an equal opportunity employer.',
    'Please send your CV and a cover letter by Friday.',
    'Tip: use these terms in your resume and cover letter to boost ATS matches.',
    'A competitive salary and a pension scheme',
    'Interviews will take place in May.',
    'Apply now',
  ])('%s', (sentence) => {
    expect(asksNothing(sentence)).toBe(true)
  })
})

describe('asks', () => {
  test.each([
    'Experience with Python and Docker',
    'Reconcile the pension ledger',
    'Knowledge of insurance law is useful',
    'Interview suspects and witnesses',
    'Teach children of every race to race',
    'Apply plaster to walls',
    'Apply for permits',
    'Contact suppliers',
  ])('%s', (sentence) => {
    expect(asksNothing(sentence)).toBe(false)
  })
})
