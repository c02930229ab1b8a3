import { expect, test } from 'vitest'
import { plainDocument } from '../../src/documents/plain.ts'
import { createModel, understandResume } from '../../src/pipeline.ts'
import type { CalendarDay } from '../../src/resume/calendar.ts'
import type { Position, Resume } from '../../src/resume/resume.ts'

const model = createModel()
const AS_OF = { year: 2026, month: 11, day: 15 }
const read = (text: string, asOf: CalendarDay = AS_OF): Resume => understandResume(plainDocument('cv.md', text, 'resume'), model, asOf)
const heads = (resume: Resume): [string, string, string, number | null][] =>
  resume.positions.map((p: Position) => [p.kind, p.title, p.employer, p.months === null ? null : p.months.end - p.months.start])

const FULL = `# Ada Quill, MSc
Data Engineer
Bergen, Norway | ada.quill@example.com | +47 555 01 234 | github.com/adaquill

## Summary
Data engineer with 6 years of Python.

## Skills
Python, PostgreSQL, Kafka, Terraform

## Experience
### Data Engineer, Fjord Analytics
Jan 2024 – Present, Bergen
- Built pipelines in Python and Apache Kafka.

### Developer, Moss Software
2018 – 2021
- Tuned PostgreSQL, and wrote reports in Python.

## Projects
### Tidewatch
2022
- A dashboard in Grafana.

## Education
MSc Informatics, University of Bergen, 2018

## Certifications
- AWS Certified Solutions Architect – Associate (2023)

## Languages
Norwegian (native), English C1, some German
`

test('a resume in markdown is understood', () => {
  const resume = read(FULL)
  const { contact } = resume
  expect(contact.name).toEqual({ value: 'Ada Quill', at: { line: 1, column: 3 } })
  expect(contact.headline?.value).toBe('Data Engineer')
  expect(contact.email).toEqual({ value: 'ada.quill@example.com', at: { line: 3, column: 18 } })
  expect(contact.phone?.value).toBe('+47 555 01 234')
  expect(contact.location?.value).toBe('Bergen, Norway')
  expect(contact.links).toMatchObject([{ url: 'https://github.com/adaquill', network: 'GitHub', username: 'adaquill' }])
  expect(resume.sections.map(({ kind }) => kind)).toEqual(['contact', 'summary', 'skills', 'experience', 'projects', 'education', 'certifications', 'languages'])
  expect(heads(resume)).toEqual([
    ['work', 'Data Engineer', 'Fjord Analytics', 35],
    ['work', 'Developer', 'Moss Software', 36],
    ['project', 'Tidewatch', '', 6],
  ])
  expect(resume.positions[0]).toMatchObject({ location: 'Bergen', ongoing: true, at: { line: 12 } })
  expect(resume.education).toMatchObject([{ degree: 'MSc', level: 'master', field: 'Informatics', institution: 'University of Bergen' }])
  expect(resume.certifications).toMatchObject([{ name: 'AWS Certified Solutions Architect – Associate', issuer: '' }])
  expect(resume.languages).toMatchObject([
    { language: 'Norwegian', level: 'native' },
    { language: 'English', level: 'advanced', fluency: 'C1' },
    { language: 'German', level: 'basic', fluency: 'some' },
  ])
})

test('evidence is graded, years are the union of the positions, words are kept beside them', () => {
  const { skills, experience } = read(FULL)
  expect(skills.get('python')).toMatchObject({ grade: 'recent', years: 71 / 12, statedYears: { years: 6, at: { line: 6 } }, lastUsed: { precision: 'month' } })
  expect(skills.get('python')?.evidence.map(({ line, grade, under, position }) => [line, grade, under, position])).toEqual([
    [6, 'listed', 'summary', null],
    [9, 'listed', 'skills', null],
    [14, 'recent', 'experience', 0],
    [18, 'shown', 'experience', 1],
  ])
  expect(skills.get('postgresql')).toMatchObject({ grade: 'shown', years: 3 })
  expect(skills.get('terraform')).toMatchObject({ grade: 'listed', years: null, lastUsed: null })
  // A project shows a skill, but is no work.
  expect(skills.get('grafana')).toMatchObject({ grade: 'shown', years: null, lastUsed: { precision: 'year' } })
  expect(experience).toMatchObject({ years: 71 / 12, stated: { years: 6 } })
})

test('recent is counted from the day that is given', () => {
  const text = '## Experience\n**Developer, Moss Software**\nJan 2018 – Mar 2022\n- Wrote Python.\n'
  expect(read(text, { year: 2024, month: 3, day: 1 }).skills.get('python')?.grade).toBe('recent')
  expect(read(text, { year: 2024, month: 4, day: 1 }).skills.get('python')?.grade).toBe('shown')
})

test('overlapping and nested positions are counted once', () => {
  const resume = read(`## Experience
### Acme Corp
2014-01 – 2019-12
#### Senior Engineer
2017-01 – 2019-12
- Python.
#### Engineer
2014-01 – 2016-12
- Python.
### Consultant, Globex
2018-01 – 2020-12
- Python.
`)
  expect(heads(resume)).toEqual([
    ['work', 'Senior Engineer', 'Acme Corp', 36],
    ['work', 'Engineer', 'Acme Corp', 36],
    ['work', 'Consultant', 'Globex', 36],
  ])
  expect(resume.experience.years).toBe(7)
  expect(resume.skills.get('python')?.years).toBe(7)
})

test('a resume without any heading', () => {
  const resume = read(`Bo Larch
bo.larch@example.org, Leeds

Site Electrician, Harrow Electrical Ltd, Mar 2019 - date
- Wired 40 houses; tested to BS 7671.
Apprentice Electrician, Harrow Electrical Ltd, 2015 - 2019
- Pulled cable.
City & Guilds Electrical Installation, Leeds City College, 2015
Languages: English, Polish (fluent)
`)
  expect(heads(resume)).toEqual([
    ['work', 'Site Electrician', 'Harrow Electrical Ltd', 93],
    ['work', 'Apprentice Electrician', 'Harrow Electrical Ltd', 48],
  ])
  expect(resume.contact).toMatchObject({ name: { value: 'Bo Larch' }, location: { value: 'Leeds' } })
  expect(resume.languages.map(({ language, level }) => [language, level])).toEqual([
    ['English', null],
    ['Polish', 'fluent'],
  ])
})

test('headings in capitals, employer above the title, dates at the right', () => {
  const resume = read(`IRIS VANE
Oslo | iris@example.com

WORK EXPERIENCE

Northlight Studios\tOslo, Norway
Senior Designer\tMarch 2022 - Present
• Led the design system.

Paper Boat\tBergen, Norway
Designer\tJune 2020 - February 2022
• Drew icons.

LANGUAGES
Norwegian\tEnglish
Native\tConversational
`)
  expect(resume.contact.name?.value).toBe('IRIS VANE')
  expect(resume.positions.map(({ title, employer, location }) => [title, employer, location])).toEqual([
    ['Senior Designer', 'Northlight Studios', 'Oslo, Norway'],
    ['Designer', 'Paper Boat', 'Bergen, Norway'],
  ])
  expect(resume.languages.map(({ language, level }) => [language, level])).toEqual([
    ['Norwegian', 'native'],
    ['English', 'intermediate'],
  ])
})

test('the name of an employer or an address is no skill', () => {
  const { skills } = read('# Al Reed\nal@example.com | github.com/alreed\n\n## Experience\n### Baker, Python Cakes\n2019 – 2021\n- Baked bread.\n')
  expect(skills.has('python')).toBe(false)
  expect(skills.has('github')).toBe(false)
})

test('a title in a heading shows its skill, a heading of a section shows none', () => {
  const { skills } = read('# Al Reed\n\n## Experience\n### Developer (Python), Acme\n2024 – Present\n- Wrote tests.\n\n## Leadership\nCaptain of a team\n')
  expect(skills.get('python')).toMatchObject({ grade: 'recent' })
  expect(skills.has('leadership')).toBe(false)
})

test('phrases that no taxonomy knows are graded too', () => {
  const { phrases } = read('# Al Reed\n\n## Skills\nblorp wrangling\n\n## Experience\n### Clerk, Acme\n2025 – Present\n- Did zibble sorting.\n')
  expect(phrases.find('blorp wrangling')).toMatchObject({ coverage: 'exact', grade: 'listed' })
  expect(phrases.find('zibble sorting')).toMatchObject({ coverage: 'exact', grade: 'recent', evidence: [{ line: 9, position: 0 }] })
})

test.each([
  ['one long line', 'Python '.repeat(1_500)],
  ['one long word', 'a'.repeat(20_000)],
  ['digits and dashes', '2019-'.repeat(4_000)],
  ['dots', 'a.'.repeat(10_000)],
  ['commas', ', '.repeat(10_000)],
  ['open brackets', '('.repeat(10_000)],
  ['many dated lines', 'Engineer, Acme, 2019 – 2021\n'.repeat(1_000)],
  ['stars', '*'.repeat(10_000)],
  ['tabs', '\t'.repeat(10_000)],
  ['spaces', `x${' '.repeat(10_000)}y`],
])('hostile input is read in time: %s', (_name, text) => {
  const start = performance.now()
  read(`## Experience\n${text}\n## Education\n${text}\n## Certifications\n${text}\n## Languages\n${text}`)
  expect(performance.now() - start).toBeLessThan(5_000)
})

test('a title without an employer does not take that of another position', () => {
  const resume = read('## Experience\n**Science Teacher, Mendota High School, 2016 – Present**\n- Taught.\n\n**Teaching Assistant, 2014 – 2016**\n- Ran labs.\n')
  expect(heads(resume).map(([, title, employer]) => [title, employer])).toEqual([
    ['Science Teacher', 'Mendota High School'],
    ['Teaching Assistant', ''],
  ])
})

test('several titles under one employer, in plain lines', () => {
  const resume = read('EXPERIENCE\n\nAcme Corp\tOslo, Norway\nSenior Engineer\t2018 – Present\n- Led.\nEngineer\t2016 – 2018\n- Built.\n')
  expect(resume.positions.map(({ title, employer, location }) => [title, employer, location])).toEqual([
    ['Senior Engineer', 'Acme Corp', 'Oslo, Norway'],
    ['Engineer', 'Acme Corp', 'Oslo, Norway'],
  ])
})

test('dates in a cell before the heading of their position belong to it', () => {
  const resume = read(
    '# Jo Mill\n\n## Experience\nMar 2021 – Present\n\n### Engineer, Mill & Sons\n- Built the wheel.\nJun 2018 – Feb 2021\n\n### Developer, Lighthouse Ltd\n- Turned the lamp.\n',
  )
  expect(heads(resume)).toEqual([
    ['work', 'Engineer', 'Mill & Sons', 69],
    ['work', 'Developer', 'Lighthouse Ltd', 33],
  ])
})

test('two headings side by side are no skill together', () => {
  expect(read('# Jo Mill\n\n## Skills\nTesting\tTools\nJest, Cypress\tGit, Docker\n').skills.has('testing-tools')).toBe(false)
})

test('CSS and AWS on lines of their own are no certificates of social work or welding', () => {
  const { skills } = read('# Jo Mill\n\n## Skills\nHTML\nCSS\nAWS\n')
  expect(['css', 'aws', 'social-work-qualification', 'aws-certified-welder'].map((id) => skills.has(id))).toEqual([true, true, false, false])
})

test('a post without dates in plain lines does not give its skills to the dated one above', () => {
  const resume = read(
    '## Experience\nDeveloper, Mill & Sons\n2015 – 2017\n- Built with Java.\n\nConsultant, Freelance\nFor ferries and lighthouses\n- Advised on Kafka.\n\nEngineer, Acme Ltd\n2012 – 2015\n- Wrote Perl.\n',
  )
  expect(heads(resume)).toEqual([
    ['work', 'Developer', 'Mill & Sons', 24],
    ['work', 'Consultant', 'Freelance', null],
    ['work', 'Engineer', 'Acme Ltd', 36],
  ])
  expect(resume.skills.get('kafka')).toMatchObject({ grade: 'shown', years: null, lastUsed: null })
})

test('a voluntary post among paid ones counts for no years of work', () => {
  const resume = read('## Experience\n### Volunteer Coordinator, Soup Trust\n2019 – 2021\n- Led.\n\n### Volunteer Teacher, Code Club\n2013 – 2015\n- Taught.\n')
  expect(resume.positions.map(({ kind }) => kind)).toEqual(['work', 'volunteer'])
  expect(resume.experience.years).toBe(2)
})

test('a resume in German: headings, dates and place', () => {
  const resume = read(
    'Anna Müller\nSoftwareentwicklerin\nanna@example.com | Berlin, Deutschland\n\nBerufserfahrung\nSoftwareentwicklerin, Mühle & Söhne GmbH, Berlin\nseit März 2021\n- Entwicklung mit Python.\n\nWerkstudentin, Leuchtturm AG\nOkt. 2018 bis Februar 2021\n- Datenbanken mit PostgreSQL.\n\nAusbildung\nM.Sc. Informatik, Technische Universität Berlin, 2018 – 2021\n',
  )
  expect(heads(resume)).toEqual([
    ['work', 'Softwareentwicklerin', 'Mühle & Söhne GmbH', 69],
    ['work', 'Werkstudentin', 'Leuchtturm AG', 29],
  ])
  expect(resume.contact).toMatchObject({ headline: { value: 'Softwareentwicklerin' }, location: { value: 'Berlin, Deutschland' } })
  expect(resume.education).toMatchObject([{ degree: 'M.Sc.', field: 'Informatik', institution: 'Technische Universität Berlin' }])
})
