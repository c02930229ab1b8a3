import { describe, expect, test } from 'vitest'
import { type SectionKind, sectionKind } from '../../src/text/headings.ts'

// biome-ignore format: a table
const KINDS: Readonly<Partial<Record<SectionKind, readonly string[]>>> = {
  requirements: [
    'Requirements', 'REQUIREMENTS', 'Minimum Requirements:', 'Required Skills', 'Required Qualifications', 'Qualifications', 'Your profile', 'Who you are', 'What you need', 'You will need', 'What you’ll bring', 'Essential criteria', 'Person specification',
    'Skills and experience', 'Technical Skills', 'Soft Skills', 'Hard Skills & Tools', 'Certifications', 'Do you have what it takes?', 'What we are looking for',
  ],
  preferred: ['Nice to have', 'Nice-to-haves', 'Preferred Qualifications', 'Preferred Skills', 'Desirable criteria', 'Bonus points', 'A plus', 'Good to have', 'It would help if you also had', 'Nice'],
  responsibilities: ['Responsibilities', 'Key Responsibilities', 'Duties and Responsibilities', 'What you’ll do', 'Your tasks', 'The job', 'About the role', 'Job Description', 'Main duties of the post'],
  stack: ['Technical Stack', 'Our tech stack', 'Tools we use'],
  keywords: ['Keywords', 'Applicant Tracking System Keywords'],
  education: ['Education', 'Education Requirements', 'Academic qualifications'],
  company: ['About us', 'Who we are', 'Company Overview', 'About the company', 'Our mission'],
  benefits: ['Benefits', 'What we offer', 'Why Join Us', 'Compensation Range', 'Pay and benefits', 'Perks', 'Offer'],
  legal: ['Equal Opportunity Employer', 'Equal opportunity', 'Diversity and inclusion', 'Background check'],
  application: ['How to apply', 'Next steps', 'Application process'],
  conditions: ['Physical requirements', 'Working conditions', 'Work environment', 'Travel'],
  details: ['Location', 'Salary', 'Job Type', 'Employment type', 'Reports to', 'Posted on'],
  summary: ['Overview', 'Role Overview', 'Job summary'],
}

describe.each(Object.entries(KINDS))('%s', (kind, headings) => {
  test.each(headings)('%s', (heading) => {
    expect(sectionKind(heading)).toBe(kind)
  })
})

test.each(['Development', 'Languages', 'The team', '', '---', '42', 'Architecture & Design'])('%j opens nothing that is known', (heading) => {
  expect(sectionKind(heading)).toBeNull()
})
