import { expect, test } from 'vitest'
import { plainDocument } from '../../src/documents/plain.ts'
import type { DocumentLink, SourceDocument } from '../../src/documents/source.ts'
import { createModel, understandResume } from '../../src/pipeline.ts'
import type { Contact } from '../../src/resume/resume.ts'

const model = createModel()

/** The contact details of a text in which some words are hyperlinks. */
function contactOf(text: string, targets: Readonly<Record<string, string>>): Contact {
  const links: DocumentLink[] = Object.entries(targets).map(([words, url]) => ({ url, offset: text.indexOf(words) }))
  const source: SourceDocument = { ...plainDocument('cv.md', text, 'resume'), links }
  return understandResume(source, model, { year: 2026, month: 11, day: 15 }).contact
}

const REST = '\n\n## Experience\n### Engineer, Mill & Sons\n2019 – 2021\n- Built a thing, see the code.\n'

test('behind "LinkedIn", "e-mail" and an icon stand the addresses', () => {
  const contact = contactOf(`# Jo Mill\nEngineer\ne-mail | call | LinkedIn | My work${REST}`, {
    'e-mail': 'mailto:jo%2Bcv@example.com?subject=Hi',
    call: 'tel:+47-555-01-234',
    LinkedIn: 'https://www.linkedin.com/in/jo-mill/',
    'My work': 'https://jomill.dev/work',
  })
  expect(contact.email).toEqual({ value: 'jo+cv@example.com', at: { line: 3, column: 1 } })
  expect(contact.phone?.value).toBe('+47-555-01-234')
  expect(contact.links).toEqual([
    { url: 'https://www.linkedin.com/in/jo-mill/', network: 'LinkedIn', username: 'jo-mill', at: { line: 3, column: 17 } },
    { url: 'https://jomill.dev/work', network: null, username: null, at: { line: 3, column: 28 } },
  ])
})

test('the link says more than the bare host that is shown, and the same page is listed once', () => {
  const { links } = contactOf(`# Jo Mill\ngithub.com/jomill | itch.io${REST}`, { 'github.com': 'https://github.com/jomill/', 'itch.io': 'https://itch.io/jomill' })
  expect(links.map(({ url }) => url)).toEqual(['https://github.com/jomill/', 'https://itch.io/jomill'])
})

test('links of projects are no contact details, and neither are those that a template left open', () => {
  const { links } = contactOf(`# Jo Mill\nlinkedin.com/in/jomill | GitHub${REST}`, { GitHub: 'https://github.com/...', 'the code': 'https://github.com/mill/wheel' })
  expect(links.map(({ url }) => url)).toEqual(['https://linkedin.com/in/jomill'])
})

test('the name under a sidebar that is read first is the one set as the title', () => {
  const contact = contactOf(`Certifications\nSafe Lifting\nMarch 2022\n\n# Jo Mill\nEngineer\njo@example.com | Leeds, UK${REST}`, {})
  expect(contact).toMatchObject({ name: { value: 'Jo Mill' }, headline: { value: 'Engineer' }, email: { value: 'jo@example.com' }, location: { value: 'Leeds, UK' } })
})
