import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../src/documents/plain.ts'
import { loadModel } from '../../src/pipeline.ts'
import { type Doc, shape } from '../../src/text/doc.ts'
import { anyText, SEEDED } from './any-text.ts'

const { vocabulary } = loadModel().model.taxonomy
const read = (text: string): Doc => shape(plainDocument('ad.txt', text, 'ad'), vocabulary)
const quickstart = (name: string): Doc => read(readFileSync(new URL(`../../fixtures/quickstart/jobs/${name}`, import.meta.url), 'utf8'))
const sectionsOf = (doc: Doc): [kind: string, heading: string][] => doc.sections.slice(1).map(({ kind, heading }) => [kind, heading])
const sentencesUnder = (doc: Doc, heading: string): string[] => {
  const section = doc.sections.findIndex((s) => s.heading === heading)
  return doc.sentences.filter((s) => s.section === section).map((s) => doc.text.slice(s.start, s.end))
}

describe('the four shapes of ad', () => {
  test('plain `Heading:` lines', () => {
    const doc = quickstart('ledgerline-backend-engineer.txt')
    expect(sectionsOf(doc)).toEqual([
      ['requirements', 'Experience Required'],
      ['responsibilities', 'About the Role'],
      ['responsibilities', 'Responsibilities'],
      ['requirements', 'Required Skills'],
      ['preferred', 'Preferred Skills'],
      ['education', 'Education Requirements'],
      ['benefits', 'Compensation Range'],
      ['benefits', 'Why Join Us'],
    ])
    expect(sentencesUnder(doc, 'Experience Required')).toEqual(['3–5 years'])
  })

  test('headings with a colon above bullets', () => {
    const doc = quickstart('northwharf-senior-backend-engineer.txt')
    expect(sectionsOf(doc)).toEqual([
      ['responsibilities', 'About the Role'],
      ['responsibilities', 'Key Responsibilities'],
      ['requirements', 'Required Qualifications'],
      ['preferred', 'Nice to Have'],
      ['stack', 'Technical Stack'],
      ['benefits', 'What We Offer'],
    ])
    expect(sentencesUnder(doc, 'Nice to Have')).toHaveLength(6)
    expect(doc.sentences.filter((s) => s.bullet)).toHaveLength(5 + 8 + 6 + 5 + 4)
  })

  test('text pasted from a web page, with a glued list of keywords', () => {
    const doc = quickstart('tallowfield-python-developer.txt')
    expect(sectionsOf(doc)).toEqual([
      ['details', 'Posted on'],
      ['responsibilities', 'About the role'],
      ['requirements', 'Requirements'],
      ['benefits', 'Benefits'],
      ['keywords', 'Applicant Tracking System Keywords'],
      ['keywords', 'Hard Skills & Tools'],
      ['keywords', 'Soft Skills'],
    ])
    expect(
      sentencesUnder(doc, 'Hard Skills & Tools')
        .join(' ')
        .split(/\s*\n\s*|(?<!query) /),
    ).toEqual('Python FastAPI Flask PostgreSQL TimescaleDB Redis Celery Docker Linux Git pytest'.split(' ').concat('query optimization'))
    expect(sentencesUnder(doc, 'Soft Skills').join('\n').split('\n')).toEqual(['ownership', 'communication', 'collaboration', 'problem solving'])
  })

  test('markdown with nested headings', () => {
    const doc = quickstart('brightloom-backend-engineer.md')
    expect(sectionsOf(doc).slice(0, 14)).toEqual(
      [
        ['company', 'Company Overview'],
        ['summary', 'Role Overview'],
        ['responsibilities', 'Key Responsibilities'],
        ['responsibilities', 'Development'],
        ['responsibilities', 'Architecture & Design'],
        ['responsibilities', 'Operations'],
        ['requirements', 'Required Qualifications'],
        ['requirements', 'Experience'],
        ['requirements', 'Technical Skills'],
        ['requirements', 'Soft Skills'],
        ['preferred', 'Preferred Qualifications'],
        ['stack', 'Technical Stack'],
        ['keywords', 'Keywords'],
        ['benefits', 'Benefits'],
      ]
        .slice(0, 13)
        .concat([sectionsOf(doc)[13] as [string, string]]),
    )
    expect(doc.text.slice(0, 20)).toContain('Backend Engineer')
    expect(doc.sentences[0]?.section).toBe(0)
  })
})

test('a nested heading of unknown words belongs to what is above it; one of the same level opens something of its own', () => {
  expect(sectionsOf(read('Clerk\n\n## Requirements\n### Numbers\n- Excel\n## Colours\n- Blue'))).toEqual([
    ['requirements', 'Requirements'],
    ['requirements', 'Numbers'],
    ['other', 'Colours'],
  ])
})

describe('whatever the text', () => {
  test('sentences and atoms stand in order within the text, and lead back to the source', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const doc = read(text)
        let at = 0
        let atom = 0
        for (const sentence of doc.sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(at)
          expect(sentence.end).toBeLessThanOrEqual(doc.text.length)
          expect(sentence.atomFrom).toBeGreaterThanOrEqual(atom)
          expect(sentence.atomTo).toBeGreaterThanOrEqual(sentence.atomFrom)
          expect(doc.sections[sentence.section]).toBeDefined()
          expect(doc.blocks[sentence.block]).toBeDefined()
          for (let a = sentence.atomFrom; a < sentence.atomTo; a++) {
            expect(doc.atoms.start[a]).toBeGreaterThanOrEqual(sentence.start)
            expect(doc.atoms.start[a]).toBeLessThan(sentence.end)
          }
          at = sentence.end
          atom = sentence.atomTo
        }
        let before = 0
        for (let offset = 0; offset <= doc.text.length; offset++) {
          const source = doc.toSource(offset)
          expect(source).toBeGreaterThanOrEqual(before)
          expect(source).toBeLessThanOrEqual(text.length)
          before = source
        }
      }),
      SEEDED,
    )
  })
})
