import { describe, expect, test } from 'vitest'
import { educationPhrases } from '../../src/job/education.ts'
import type { EducationLevel } from '../../src/job/job-ad.ts'

const found = (sentence: string): [EducationLevel, string[], boolean][] => educationPhrases(sentence).map(({ level, fields, orEquivalent }) => [level, [...fields], orEquivalent])

describe('one demand', () => {
  test.each<[string, EducationLevel, string[], boolean]>([
    ['Bachelor’s degree in Computer Science or a related field', 'bachelor', ['Computer Science'], false],
    ['Bachelor’s or Master’s degree in Computer Science, Software Engineering, or related field.', 'bachelor', ['Computer Science', 'Software Engineering'], false],
    ['BA or MA in Computer Science, Statistics or similar', 'bachelor', ['Computer Science', 'Statistics'], false],
    ['BEng or MEng in Civil Engineering', 'bachelor', ['Civil Engineering'], false],
    ['Bachelor of Science in Electrical Engineering', 'bachelor', ['Electrical Engineering'], false],
    ['Degree or equivalent experience', 'bachelor', [], true],
    ['Bachelor’s degree in Information Security or equivalent experience', 'bachelor', ['Information Security'], true],
    ['PhD in physics or equivalent experience', 'doctorate', ['physics'], true],
    ['undergraduate degree in finance, economics or maths', 'bachelor', ['finance', 'economics', 'maths'], false],
    ['a degree in Nursing', 'bachelor', ['Nursing'], false],
    ['university degree', 'bachelor', [], false],
    ['Bachelors degree required', 'bachelor', [], false],
    ['Master’s degree preferred', 'master', [], false],
    ['MBA is a plus', 'master', [], false],
    ['doctorate', 'doctorate', [], false],
    ['High school diploma or GED', 'highschool', [], false],
    ['Associate degree in Accounting', 'associate', ['Accounting'], false],
    ['vocational training as an electrician', 'vocational', [], false],
    ['Apprenticeship as a cook', 'vocational', [], false],
    ['NVQ Level 3 in Health and Social Care', 'vocational', ['Health and Social Care'], false],
    ['JD from an accredited law school', 'professional', [], false],
    ['Medical degree (MD)', 'professional', [], false],
    ['Pharm.D. from an accredited school', 'professional', [], false],
  ])('%s', (sentence, level, fields, orEquivalent) => {
    expect(found(sentence)).toEqual([[level, fields, orEquivalent]])
  })
})

describe('several demands', () => {
  test.each<[string, EducationLevel[]]>([
    ['BS in Engineering required, MS preferred', ['bachelor', 'master']],
    ['BSN; MSN preferred', ['bachelor', 'master']],
    ['BSc or MSc in Chemistry, Biochemistry or a related science; PhD welcome', ['bachelor', 'doctorate']],
    ["Bachelor's degree required, Master's degree preferred", ['bachelor', 'master']],
  ])('%s', (sentence, levels) => {
    expect(found(sentence).map(([level]) => level)).toEqual(levels)
  })
})

describe('no degree', () => {
  test.each([
    'a high degree of autonomy',
    'some degree of travel',
    '360 degree feedback',
    '30° and a degree of luck',
    'MS Office and MS Word',
    'Certified Scrum Master',
    'Master Data management',
    'master electrician',
    'to master a new tool',
    'no degree needed',
    'be a team',
    'as a matter of fact',
  ])('%s', (sentence) => {
    expect(found(sentence)).toEqual([])
  })
})

test('words of degree and fields are told apart from the rest of the sentence', () => {
  const sentence = 'Degree in Finance and five years of tax advice'
  const [phrase] = educationPhrases(sentence)
  expect(sentence.slice(phrase?.start, phrase?.fieldsEnd)).not.toContain('tax advice')
  expect(sentence.slice(phrase?.start, phrase?.fieldsEnd)).toContain('Finance')
})
