import { describe, expect, it } from 'vitest'
import { plainDocument } from '../../src/documents/plain.ts'
import { traceTerm } from '../../src/matching/trace-term.ts'
import { loadModel, matchJobs, understandAd, understandResume } from '../../src/pipeline.ts'
import { shape } from '../../src/text/doc.ts'

const { model } = loadModel()
const source = plainDocument(
  'ad',
  `Backend Engineer

Requirements:
- Experience with PostgreSQL and Docker
- You enjoy a good coffee

Benefits:
- Free Kubernetes course
`,
  'ad',
)
const resume = understandResume(plainDocument('r', 'Jo\n\nSkills\nPostgres\n', 'resume'), model, { year: 2026, month: 11, day: 1 })
const [match] = matchJobs([understandAd(source, model)], resume, model)
const trace = (typed: string): ReturnType<typeof traceTerm> => {
  if (match === undefined) throw new Error('no match')
  return traceTerm(typed, shape(source, model.taxonomy.vocabulary), match, model)
}

describe('traceTerm', () => {
  it('finds the requirement by any spelling, and shows the stored computation', () => {
    const { skills, requirements, places } = trace('postgres')
    expect(skills).toEqual(['postgresql'])
    expect(requirements).toEqual(match?.requirements.filter((r) => r.requirement.anyOf.some((t) => t.skill === 'postgresql')))
    expect(requirements).toHaveLength(1)
    expect(places.map((p) => [p.surface, p.outcome, p.evidence.line])).toEqual([['PostgreSQL', 'kept', 4]])
    expect(places[0]?.margin).toBeGreaterThan(0)
    expect(places[0]?.signs.length).toBeGreaterThan(0)
  })

  it('says that a part of the ad is not looked at', () => {
    expect(trace('Kubernetes')).toMatchObject({ requirements: [], places: [{ surface: 'Kubernetes', outcome: 'silent', margin: null }] })
  })

  it('says why a word is no keyword', () => {
    const { requirements, places } = trace('coffee')
    expect(requirements).toEqual([])
    expect(places).toHaveLength(1)
    expect(places[0]?.outcome === 'unlikely' ? places[0].margin : 0).toBeLessThanOrEqual(0)
  })

  it('says that the ad does not have it', () => expect(trace('COBOL')).toMatchObject({ skills: ['cobol'], requirements: [], places: [] }))
})
