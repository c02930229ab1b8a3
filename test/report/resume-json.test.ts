import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { plainDocument } from '../../src/documents/plain.ts'
import { renderResumeJson, resumeJson } from '../../src/report/resume-json.ts'
import type { ResumeReport } from '../../src/report/resume-report.ts'
import { renderResumeTable } from '../../src/report/resume-table.ts'
import { monthOf } from '../../src/resume/calendar.ts'
import type { PartialDate } from '../../src/resume/dates.ts'
import type { Resume, SkillEvidence } from '../../src/resume/resume.ts'

/**
 * The part of the JSON Resume schema 1.0.0 that is written, types and formats as there.
 * Stricter than that in one point: no further members, so that a misspelt one is noticed.
 */
const iso8601 = { type: 'string', pattern: '^([1-2][0-9]{3}-[0-1][0-9]-[0-3][0-9]|[1-2][0-9]{3}-[0-1][0-9]|[1-2][0-9]{3})$' }
const text = { type: 'string' }
const uri = { type: 'string', format: 'uri' }
const strings = { type: 'array', items: text }
const object = (properties: Record<string, object>) => ({ type: 'object', additionalProperties: false, properties })
const list = (properties: Record<string, object>) => ({ type: 'array', items: object(properties) })
const JSON_RESUME = object({
  $schema: uri,
  basics: object({
    name: text,
    label: text,
    email: { type: 'string', format: 'email' },
    phone: text,
    url: uri,
    summary: text,
    location: object({ address: text }),
    profiles: list({ network: text, username: text, url: uri }),
  }),
  work: list({ name: text, position: text, location: text, startDate: iso8601, endDate: iso8601, highlights: strings }),
  volunteer: list({ organization: text, position: text, startDate: iso8601, endDate: iso8601, highlights: strings }),
  education: list({ institution: text, area: text, studyType: text, startDate: iso8601, endDate: iso8601 }),
  certificates: list({ name: text, issuer: text, date: iso8601 }),
  skills: list({ name: text, level: text, keywords: strings }),
  languages: list({ language: text, fluency: text }),
  projects: list({ name: text, entity: text, startDate: iso8601, endDate: iso8601, highlights: strings }),
  awards: list({ title: text, date: iso8601, awarder: text, summary: text }),
  publications: list({ name: text, publisher: text, releaseDate: iso8601, url: uri, summary: text }),
  meta: object({ version: text, atsmatch: { type: 'object' } }),
})

const ajv = new Ajv({ strict: true, allErrors: true })
// The package is CommonJS: its default export is the function only to the types.
const withFormats = addFormats as unknown as typeof addFormats.default
withFormats(ajv)
const valid = ajv.compile(JSON_RESUME)

const at = { line: 4, column: 1 }
const year = (y: number): PartialDate => ({ first: monthOf(y, 1), end: monthOf(y + 1, 1), precision: 'year' })
const month = (y: number, m: number): PartialDate => ({ first: monthOf(y, m), end: monthOf(y, m) + 1, precision: 'month' })
const summer = (y: number): PartialDate => ({ first: monthOf(y, 6), end: monthOf(y, 9), precision: 'season' })
const evidence: SkillEvidence = { span: { start: 0, end: 6 }, line: 9, column: 3, quote: 'Wrote Python.', section: 'other', grade: 'recent', position: 0, under: 'experience' }

const resume: Resume = {
  source: plainDocument('cv.txt', 'text', 'resume', { warnings: ['a warning'] }),
  asOf: { year: 2026, month: 11, day: 15 },
  contact: {
    name: { value: 'Ada \u202eQuill', at },
    headline: { value: 'Engineer', at },
    email: { value: 'ada@example.com', at },
    phone: { value: '+47 555 01 234', at },
    location: { value: 'Bergen, Norway', at },
    links: [
      { url: 'https://example.com/ä b', network: null, username: null, at },
      { url: 'https://github.com/ada', network: 'GitHub', username: 'ada', at },
    ],
  },
  summary: 'An engineer.',
  sections: [
    { kind: 'contact', heading: '', at, lines: 3 },
    { kind: 'certifications', heading: 'Tickets', at, lines: 1 },
  ],
  positions: [
    {
      kind: 'work',
      title: 'Engineer',
      employer: 'Acme',
      location: 'Oslo',
      from: month(2024, 1),
      to: null,
      ongoing: true,
      months: { start: monthOf(2024, 1), end: monthOf(2026, 12) },
      highlights: ['Wrote Python.'],
      at,
    },
    { kind: 'volunteer', title: '', employer: 'Scouts', location: '', from: summer(2019), to: summer(2020), ongoing: false, months: null, highlights: [], at },
    { kind: 'project', title: 'Tidewatch', employer: '', location: '', from: null, to: null, ongoing: false, months: null, highlights: [], at },
  ],
  education: [{ degree: 'MSc', level: 'master', field: 'Informatics', institution: '', from: null, to: year(2018), at }],
  certifications: [{ name: 'CKA', issuer: 'CNCF', date: month(2023, 5), at }],
  languages: [{ language: 'German', level: 'intermediate', fluency: 'B1', at }],
  awards: [{ title: 'Wheel of the Year', awarder: 'Guild of Millers', date: year(2022), summary: '', at }],
  publications: [{ name: 'On Wheels', publisher: 'Journal of Mills', url: 'https://doi.org/10.1234/wheels', date: month(2021, 5), summary: 'With A. Reed.', at }],
  experience: { years: 35 / 12, stated: { years: 6, at } },
  skills: new Map([
    ['python', { skill: 'python', surfaces: ['Python'], evidence: [evidence], grade: 'recent', years: 35 / 12, statedYears: { years: 6, at }, lastUsed: month(2026, 11) }],
    [
      'sql',
      {
        skill: 'sql',
        surfaces: ['SQL'],
        evidence: [{ ...evidence, grade: 'listed', position: null, under: 'skills' }],
        grade: 'listed',
        years: null,
        statedYears: null,
        lastUsed: null,
      },
    ],
  ]),
  phrases: { find: () => null },
  vocabulary: new Set(),
}
const report: ResumeReport = {
  command: 'resume',
  failures: [],
  toolVersion: '0.0.0',
  taxonomy: 'digest',
  resume,
  names: new Map([
    ['python', { label: 'Python', kind: 'hard' }],
    ['sql', { label: 'SQL', kind: 'hard' }],
  ]),
}

test('is a JSON Resume', () => {
  valid(resumeJson(report))
  expect(valid.errors).toBeNull()
})

test('dates are as precise as they are known, and what lasts has no end', () => {
  expect(resumeJson(report)).toMatchObject({
    work: [{ startDate: '2024-01' }],
    volunteer: [{ organization: 'Scouts', startDate: '2019-06', endDate: '2020-08' }],
    education: [{ studyType: 'MSc', area: 'Informatics', endDate: '2018' }],
    certificates: [{ name: 'CKA', issuer: 'CNCF', date: '2023-05' }],
    awards: [{ title: 'Wheel of the Year', date: '2022', awarder: 'Guild of Millers' }],
    publications: [{ name: 'On Wheels', publisher: 'Journal of Mills', releaseDate: '2021-05', url: 'https://doi.org/10.1234/wheels', summary: 'With A. Reed.' }],
  })
  expect(JSON.stringify((resumeJson(report) as { work: unknown }).work)).not.toContain('endDate')
})

test('the extension holds what the schema has no place for, lists parallel to it', () => {
  expect(resumeJson(report)).toMatchObject({
    skills: [{ name: 'Python', level: 'recent' }, { name: 'SQL' }],
    meta: {
      atsmatch: {
        asOf: '2026-11-15',
        experience: { months: 35, stated: { years: 6, line: 4 } },
        positions: [{ months: 35, ongoing: true }, { kind: 'volunteer' }, { kind: 'project' }],
        skills: [
          { id: 'python', grade: 'recent', months: 35, stated: { years: 6 }, lastUsed: '2026-11', evidence: [{ line: 9, section: 'experience', position: 0 }] },
          { id: 'sql', grade: 'listed', months: null, stated: null, lastUsed: null },
        ],
      },
    },
  })
})

test('a link that is no URI is left out of the schema part or encoded', () => {
  expect((resumeJson(report) as { basics: { url: string } }).basics.url).toBe('https://example.com/%C3%A4%20b')
})

test('direction marks are escaped in both formats', () => {
  expect(renderResumeJson(report)).not.toContain('\u202e')
  expect(renderResumeTable(report, { width: 100, color: 0, unicode: true })).not.toContain('\u202e')
})

test('the table says what was found and where', () => {
  const table = renderResumeTable(report, { width: 100, color: 0, unicode: true })
  expect(table).toContain('e-mail    ada@example.com')
  expect(table).toContain('Work: 2 y 11 m; says 6 years (line 4)')
  expect(table).toMatch(/Jan 2024 – now\s+2 y 11 m\s+Engineer, Acme, Oslo\s+line 4/)
  expect(table).toContain('Tickets (certifications)')
  expect(table).toMatch(/Python\s+recent\s+2 y 11 m says 6 y\s+Nov 2026\s+9/)
  expect(table).toContain('note: a warning')
  for (const line of table.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
})

test('ASCII only when asked for', () => {
  expect(renderResumeTable(report, { width: 60, color: 0, unicode: false })).toMatch(/^[ -~\n]*$/)
})
