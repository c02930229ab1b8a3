/** Certificates, languages, courses of study and contact details as they are listed. */
import { expect, test } from 'vitest'
import { plainDocument } from '../../src/documents/plain.ts'
import { createModel, understandResume } from '../../src/pipeline.ts'
import type { Resume } from '../../src/resume/resume.ts'

const model = createModel()
const read = (text: string): Resume => understandResume(plainDocument('cv.txt', text, 'resume'), model, { year: 2026, month: 11, day: 15 })
const under = (heading: string, text: string): Resume => read(`# Ada Quill\n\n## ${heading}\n${text}\n`)

test.each<[string, [string, string][]]>([
  [
    'SMSTS; CSCS black card; First Aid at Work',
    [
      ['SMSTS', ''],
      ['CSCS black card', ''],
      ['First Aid at Work', ''],
    ],
  ],
  [
    'CompTIA A+, CompTIA Network+',
    [
      ['CompTIA A+', ''],
      ['CompTIA Network+', ''],
    ],
  ],
  ['- Registered Nurse, State of Minnesota, license current to 2027', [['Registered Nurse', 'State of Minnesota']]],
  ['- ACLS (American Heart Association)', [['ACLS', 'American Heart Association']]],
  ['- Oracle Certified Associate, Java SE 8 Programmer', [['Oracle Certified Associate, Java SE 8 Programmer', '']]],
  ['Unity Certified Expert: Programmer\nMarch 2022\nUnity Technologies', [['Unity Certified Expert: Programmer', 'Unity Technologies']]],
  ['ACCA (2016); BA Business, University of Gwent', [['ACCA', '']]],
])('certificates: %s', (text, expected) => {
  expect(under('Certifications', text).certifications.map(({ name, issuer }) => [name, issuer])).toEqual(expected)
})

test('the date of a certificate is when it was given, not when it ends', () => {
  const { certifications } = under('Licenses', '- CMSRN, 2022\n- RN, license current to 2027')
  expect(certifications.map(({ date }) => date?.precision)).toEqual(['year', undefined])
})

test('a degree among certificates is education', () => {
  expect(under('Qualifications', 'ACCA (2016); BA Business, University of Gwent').education).toMatchObject([
    { degree: 'BA', field: 'Business', institution: 'University of Gwent' },
  ])
})

test.each<[string, [string, string | null][]]>([
  [
    'English (fluent), Spanish (native), German (B1)',
    [
      ['English', 'fluent'],
      ['Spanish', 'native'],
      ['German', 'intermediate'],
    ],
  ],
  [
    'English, French, conversational Spanish',
    [
      ['English', null],
      ['French', null],
      ['Spanish', 'intermediate'],
    ],
  ],
  [
    'English: Native speaker\nSpanish: Professional working proficiency',
    [
      ['English', 'native'],
      ['Spanish', 'advanced'],
    ],
  ],
  [
    'Dutch – mother tongue | English – C2',
    [
      ['Dutch', 'native'],
      ['English', 'fluent'],
    ],
  ],
  [
    'English, Welsh, Polish. Driving licence.',
    [
      ['English', null],
      ['Welsh', null],
      ['Polish', null],
    ],
  ],
  [
    'English, isiZulu',
    [
      ['English', null],
      ['isiZulu', null],
    ],
  ],
  ['German, limited working proficiency', [['German', 'intermediate']]],
])('languages: %s', (text, expected) => {
  expect(under('Languages', text).languages.map(({ language, level }) => [language, level])).toEqual(expected)
})

test('languages of programming are none that people speak', () => {
  expect(under('Technical Skills', 'Languages: Java, Python, SQL').languages).toEqual([])
  expect(under('Skills', 'Languages: English (native), Polish').languages.map(({ language }) => language)).toEqual(['English', 'Polish'])
})

test.each<[string, [string, string, string][]]>([
  ['BSc Nursing, Maseno University, 2017', [['BSc', 'Nursing', 'Maseno University']]],
  [
    'PhD Statistics, 2016. MMath, 2012.',
    [
      ['PhD', 'Statistics', ''],
      ['MMath', '', ''],
    ],
  ],
  ['Princeton University – Princeton, NJ\tSept 2018 – May 2023\nPhD in Computer Science\n- Thesis: Search, class of 2022', [['PhD', 'Computer Science', 'Princeton University']]],
  [
    'University of Washington\tBachelor of Science • 3.6 GPA\nComputer Science\tSeattle, WA • 2014 - 2018',
    [['Bachelor of Science', 'Computer Science', 'University of Washington']],
  ],
  [
    '- Southwestern University | Georgetown, TX\nBachelor of Arts in Computer Science, Minor in Business | 2018 – 2021',
    [['Bachelor of Arts', 'Computer Science', 'Southwestern University']],
  ],
  [
    'MSc Computer Science, 2019\nBSc Mathematics, 2017',
    [
      ['MSc', 'Computer Science', ''],
      ['BSc', 'Mathematics', ''],
    ],
  ],
  [
    'High school diploma; Truck Driving Academy, 2010',
    [
      ['High school diploma', '', ''],
      ['', '', 'Truck Driving Academy'],
    ],
  ],
])('education: %s', (text, expected) => {
  expect(under('Education', text).education.map(({ degree, field, institution }) => [degree, field, institution])).toEqual(expected)
})

test.each<[string, { name?: string; phone?: string; location?: string; email?: string }]>([
  ['JO VAN DER BERG\nUtrecht | jo@example.nl', { name: 'JO VAN DER BERG', location: 'Utrecht' }],
  ['Curriculum Vitae\n\nAda Quill, BSN, RN\n(218) 555-0147 | Duluth, MN | ada@example.org', { name: 'Ada Quill', phone: '(218) 555-0147', location: 'Duluth, MN' }],
  ['# Jane Developer\njane@example.com', { name: 'Jane Developer', email: 'jane@example.com' }],
  ['Ada Quill\n07700 900877\nada@example.com, Manchester', { phone: '07700 900877', location: 'Manchester' }],
  ['Ada Quill\tada@example.com\t+1 (555) 291-4756\tSeattle, WA\tadaquill.dev', { phone: '+1 (555) 291-4756', location: 'Seattle, WA' }],
])('contact: %s', (text, expected) => {
  const { contact } = read(`${text}\n\n## Experience\nClerk, Acme, 2019 – 2021\n`)
  for (const [key, value] of Object.entries(expected)) expect(contact[key as keyof typeof expected]?.value).toBe(value)
})

test('years are no telephone number, and handles are links', () => {
  const { contact } = read('Ada Quill\nGitHub: @adaq | LinkedIn: /in/ada-quill | 2019 – 2021\n\n## Skills\nASP.NET\n')
  expect(contact.phone).toBeNull()
  expect(contact.links.map(({ url }) => url)).toEqual(['https://github.com/adaq', 'https://linkedin.com/in/ada-quill'])
})
