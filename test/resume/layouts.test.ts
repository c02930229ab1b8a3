import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/documents/read.ts'
import { createModel, understandResume } from '../../src/pipeline.ts'
import type { Resume } from '../../src/resume/resume.ts'

const model = createModel()
const LAYOUTS = 'fixtures/formats/layouts/'
const PEOPLE = 'fixtures/formats/people/'
const named = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => folder + name.slice(0, -4))
/** Each layout, without its ending, and the same resume as plain markdown. */
const CASES = [
  ['fixtures/formats/resume', 'fixtures/formats/resume.md'],
  ...named(LAYOUTS).map((path) => [path, 'fixtures/formats/resume.md']),
  ...named(PEOPLE).map((path) => [path, `${path}.md`]),
] as [string, string][]

async function read(path: string): Promise<Resume> {
  const { document } = await readDocument({ id: path, path }, 'resume')
  if (document === undefined) throw new Error(`${path} was not read`)
  return understandResume(document, model, { year: 2026, month: 11, day: 15 })
}

function jaccard(a: Resume, b: Resume): number {
  const shared = [...a.skills.keys()].filter((skill) => b.skills.has(skill)).length
  return shared / (a.skills.size + b.skills.size - shared)
}

const facts = ({ contact, positions, education, certifications, languages }: Resume): object => ({
  contact: [contact.name?.value, contact.email?.value, contact.phone?.value, contact.location?.value],
  work: positions.filter(({ kind }) => kind === 'work').map(({ title, employer, from, to, ongoing }) => [title, employer, from, to, ongoing]),
  education: education.map(({ degree, field, institution, to }) => [degree, field, institution, to]),
  certifications: certifications.map(({ name, date }) => [name, date]),
  languages: languages.map(({ language, level }) => [language, level]),
})

test('there are twenty layouts', () => expect(CASES.length).toBe(20))

test.each(CASES)('%s: the skills of PDF and DOCX agree, with each other and with the plain text', async (path, plain) => {
  const [pdf, docx, truth] = await Promise.all([read(`${path}.pdf`), read(`${path}.docx`), read(plain)])
  expect(truth.skills.size).toBeGreaterThan(20)
  expect(jaccard(pdf, docx)).toBeGreaterThanOrEqual(0.95)
  expect(jaccard(pdf, truth)).toBeGreaterThanOrEqual(0.93)
  expect(jaccard(docx, truth)).toBeGreaterThanOrEqual(0.93)
})

/** A cell that wraps its last word beside a cell that does not: which line goes on is not to be seen from the letters. */
const WRAPPED_CELL = `${PEOPLE}small-page-tables.pdf`

test.each(CASES.flatMap(([path, plain]) => [`${path}.pdf`, `${path}.docx`].filter((file) => file !== WRAPPED_CELL).map((file) => [file, plain] as const)))(
  '%s: name, positions, dates, education, certificates and languages are those of the plain text',
  async (file, plain) => {
    expect(facts(await read(file))).toEqual(facts(await read(plain)))
  },
)

test('a link under the word GitHub is read from PDF and DOCX, and names no skill', async () => {
  for (const ending of ['pdf', 'docx']) {
    const { contact, skills } = await read(`${PEOPLE}sidebar-frame.${ending}`)
    expect(contact.links.map(({ url }) => url.replace(/\/$/, ''))).toEqual(['https://github.com/example-odalys'])
    expect(skills.has('github')).toBe(false)
  }
})
