import { expect, test } from 'vitest'
import { resumeSectionKind } from '../../src/resume/section-kind.ts'

test.each([
  ['Experience', 'experience'],
  ['WORK EXPERIENCE', 'experience'],
  ['Professional Experience', 'experience'],
  ['Employment History', 'experience'],
  ['Career History', 'experience'],
  ['Relevant Work Experience', 'experience'],
  ['E X P E R I E N C E', 'experience'],
  ['Education & Training', 'education'],
  ['Academic Background', 'education'],
  ['Technical Skills', 'skills'],
  ['Core Competencies', 'skills'],
  ['Skills and Tools', 'skills'],
  ['Areas of Expertise', 'skills'],
  ['Licenses and Certifications', 'certifications'],
  ['Licensure', 'certifications'],
  ['Professional Registration', 'certifications'],
  ['Language Skills', 'languages'],
  ['Languages', 'languages'],
  ['Personal Projects', 'projects'],
  ['Open Source', 'projects'],
  ['Volunteer Experience', 'volunteering'],
  ['Professional Summary', 'summary'],
  ['Summary of Qualifications', 'summary'],
  ['Career Objective', 'summary'],
  ['About Me', 'summary'],
  ['Contact Information', 'contact'],
  ['Honors & Awards', 'awards'],
  ['Publications', 'publications'],
  ['Hobbies and Interests', 'interests'],
  ['References available on request', 'references'],
] as const)('%s opens %s', (heading, kind) => {
  expect(resumeSectionKind(heading, false)).toBe(kind)
})

test('some words open a section only where they are set apart', () => {
  expect(resumeSectionKind('Tools', true)).toBe('skills')
  expect(resumeSectionKind('Tools', false)).toBeNull()
  expect(resumeSectionKind('Work', true)).toBe('experience')
  expect(resumeSectionKind('Work', false)).toBeNull()
})

test.each(['Open Source, JavaScript, React', 'Software Engineer', 'Pinecrest Regional Hospital', 'Experience with Kafka in production', 'Managed projects', ''])(
  'no heading: %s',
  (text) => {
    expect(resumeSectionKind(text, true)).toBeNull()
  },
)

test.each([
  ['Berufserfahrung', 'experience'],
  ['Ausbildung und Studium', 'education'],
  ['Expérience professionnelle', 'experience'],
  ['Centres d’intérêt', 'interests'],
  ['Formación académica', 'education'],
  ['Istruzione e formazione', 'education'],
  ['Werkervaring', 'experience'],
  ['Competências', 'skills'],
  ['Doświadczenie zawodowe', 'experience'],
  ['SPRACHKENNTNISSE', 'languages'],
])('%s', (heading, kind) => expect(resumeSectionKind(heading, false)).toBe(kind))
