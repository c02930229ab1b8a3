import { expect, test } from 'vitest'
import { degreeIn } from '../../src/resume/degree.ts'

test.each([
  ['BSc Computer Science', 'BSc', 'bachelor'],
  ['BSc (Hons) Nursing', 'BSc (Hons)', 'bachelor'],
  ['B.S. in Computer Science and Engineering', 'B.S.', 'bachelor'],
  ['Bachelor of Science in Nursing', 'Bachelor of Science', 'bachelor'],
  ['Bachelor of Journalism', 'Bachelor', 'bachelor'],
  ["Bachelor's degree in Physics", "Bachelor's degree", 'bachelor'],
  ['Master of Science in Human-Computer Interaction', 'Master of Science', 'master'],
  ['MS Science Education', 'MS', 'master'],
  ['MBA', 'MBA', 'master'],
  ['PhD Statistics', 'PhD', 'doctorate'],
  ['Doctor of Pharmacy', 'Doctor of Pharmacy', 'professional'],
  ['JD', 'JD', 'professional'],
  ["Associate's in Liberal Arts", "Associate's", 'associate'],
  ['Associate of Applied Science', 'Associate of Applied Science', 'associate'],
  ['High school diploma', 'High school diploma', 'highschool'],
  ['Diploma in Logistics Management', 'Diploma', 'vocational'],
  ['NVQ Level 6', 'NVQ Level 6', 'vocational'],
])('%s', (text, words, level) => {
  expect(degreeIn(text)).toMatchObject({ words, level })
})

test.each(['MS Office', 'Associate', 'Scrum Master', 'Masterclass', 'Basics of AS/400'])('no degree: %s', (text) => {
  expect(degreeIn(text)).toBeNull()
})
