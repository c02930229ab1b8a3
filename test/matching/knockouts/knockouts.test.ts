import { describe, expect, it } from 'vitest'
import { plainDocument } from '../../../src/documents/plain.ts'
import type { ConditionDemand } from '../../../src/job/conditions/condition.ts'
import type { EducationDemand, YearsDemand } from '../../../src/job/job-ad.ts'
import { conditionDemand } from '../../../src/matching/knockouts/check.ts'
import { judgeAuthorisation, judgeClearance, judgeDriving, judgeTravel } from '../../../src/matching/knockouts/conditions.ts'
import { educationDemand, judgeEducation } from '../../../src/matching/knockouts/education.ts'
import { judgeLanguage } from '../../../src/matching/knockouts/named.ts'
import { judgePlace } from '../../../src/matching/knockouts/place.ts'
import { ResumeLines } from '../../../src/matching/knockouts/resume-lines.ts'
import { judgeYears, yearsDemand } from '../../../src/matching/knockouts/years.ts'
import type { Position, Resume } from '../../../src/resume/resume.ts'
import { ad, evidence, match, resume, term } from '../world.ts'

const lines = (text: string): ResumeLines => new ResumeLines(plainDocument('resume', text, 'resume'))
type Demand<K extends ConditionDemand['kind']> = Extract<ConditionDemand, { kind: K }>

describe('clearance', () => {
  const asks = (level: Demand<'clearance'>['level'], obtainable = false): Demand<'clearance'> => ({ kind: 'clearance', level, obtainable })
  it.each([
    ['secret', 'Active Top Secret clearance', 'met'],
    ['top secret', 'Secret clearance, 2024', 'not met'],
    ['secret', 'Security clearance held', 'unknown'],
    ['any', 'Security clearance held', 'met'],
    ['secret', 'Secret clearance (expired 2019)', 'unknown'],
    ['secret', 'Python, SQL', 'unknown'],
  ] as const)('%s against “%s” is %s', (level, text, state) => {
    expect(judgeClearance(asks(level), lines(text)).state).toBe(state)
  })
  it('quotes the line', () => expect(judgeClearance(asks('secret'), lines('Name\nSecret clearance')).resumeEvidence).toMatchObject([{ line: 2, quote: 'Secret clearance' }]))
})

describe('right to work', () => {
  const asks = (extra: Partial<Demand<'authorisation'>> = {}): Demand<'authorisation'> => ({ kind: 'authorisation', country: 'us', citizen: false, noSponsorship: false, ...extra })
  it.each([
    [asks(), 'Authorized to work in the US', 'met'],
    [asks(), 'US citizen', 'met'],
    [asks(), 'Right to work in the UK', 'unknown'],
    [asks(), 'Python', 'unknown'],
    [asks({ citizen: true }), 'Green card holder', 'unknown'],
    [asks({ citizen: true }), 'U.S. citizen', 'met'],
    [asks({ noSponsorship: true }), 'Will require H-1B sponsorship', 'not met'],
    [asks({ noSponsorship: true, country: null }), 'I do not require visa sponsorship', 'met'],
  ] as const)('case %#: “%s”', (demand, text, state) => {
    expect(judgeAuthorisation(demand, lines(text)).state).toBe(state)
  })
})

describe('driving, place, travel', () => {
  it.each([
    ['Full UK driving licence', 'met'],
    ['No driving licence', 'not met'],
    ['Provisional driving licence', 'unknown'],
    ['Wrote device drivers', 'unknown'],
  ] as const)('driving: %s', (text, state) => expect(judgeDriving(lines(text)).state).toBe(state))

  it.each([
    ['Austin, TX', 'Jo Doe\nAustin, Texas', null, 'met'],
    ['Columbus, Ohio', 'Jo Doe\nCleveland, Ohio', 'Cleveland, Ohio', 'unknown'],
    ['Leeds', 'Jo Doe\nBristol\nWilling to relocate', 'Bristol', 'met'],
    ['Leeds', 'Jo Doe\nBristol\nNot willing to relocate', 'Bristol', 'not met'],
    ['Leeds', 'Jo Doe\nBristol', 'Bristol', 'unknown'],
    ['United States', 'Jo Doe\nDuluth, MN', 'Duluth, MN', 'met'],
    ['TX, TX 76701', 'Jo Doe\nAustin, Texas', 'Austin, Texas', 'met'],
    ['Texas', 'Jo Doe\nDuluth, MN', 'Duluth, MN', 'unknown'],
    ['Germany, Poland', 'Jo Doe\nBristol, UK', 'Bristol, UK', 'unknown'],
  ] as const)('place: %s against “%s”', (place, text, home, state) =>
    expect(judgePlace({ kind: 'place', place, mode: 'on-site', daysOnSite: null }, lines(text), home).state).toBe(state),
  )

  it.each([
    [30, 'Willing to travel up to 50%', 'met'],
    [50, 'Willing to travel up to 10%', 'not met'],
    [null, 'Happy to travel', 'met'],
    [30, 'No travel', 'not met'],
    [30, 'Built a travel site', 'unknown'],
  ] as const)('travel %s against “%s”', (percent, text, state) => expect(judgeTravel({ kind: 'travel', percent }, lines(text)).state).toBe(state))

  it('says in short what is asked', () => {
    expect(conditionDemand({ kind: 'place', place: 'Leeds', mode: 'hybrid', daysOnSite: 1 })).toBe('Leeds, 1 day a week on site')
    expect(conditionDemand({ kind: 'authorisation', country: 'us', citizen: true, noSponsorship: true })).toBe('citizen of the United States, no visa sponsorship')
    expect(conditionDemand({ kind: 'clearance', level: 'secret', obtainable: true })).toBe('secret clearance (or able to get one)')
  })
})

describe('years', () => {
  const asks = (min: number | null, of = '', max: number | null = null): YearsDemand => ({ min, max, of, strength: 'required', evidence: evidence('years') })
  const position: Position = {
    kind: 'work',
    title: 'Dev',
    employer: 'X',
    location: '',
    from: null,
    to: null,
    ongoing: false,
    months: { start: 0, end: 58 },
    highlights: [],
    at: { line: 2, column: 1 },
  }
  const source = plainDocument('r', 'Jo\nDev, X, 2019 to 2023\nfive years of Kafka', 'resume')
  const worked = (years: number | null, extra: Partial<Resume> = {}): Resume =>
    resume([{ skill: 'python' }, { skill: 'kafka' }], { source, positions: years === null ? [] : [position], experience: { years, stated: null }, ...extra })
  const verdict = (demand: YearsDemand, skills: readonly string[], own: Resume): [string, number[]] => {
    const { state, resumeEvidence } = judgeYears(demand, skills, own, new ResumeLines(own.source))
    return [state, resumeEvidence.map((e) => e.line)]
  }

  it('in all are met, or not, by the dates', () => {
    expect(verdict(asks(4), [], worked(4.8))).toEqual(['met', [2]])
    expect(verdict(asks(5), [], worked(59 / 12))).toEqual(['met', [2]])
    expect(verdict(asks(5), [], worked(4.8))).toEqual(['not met', [2]])
    expect(verdict(asks(6), [], worked(4.8))).toEqual(['not met', [2]])
    expect(verdict(asks(6), [], worked(null))).toEqual(['unknown', []])
  })

  it('in all are met by words too', () => {
    expect(verdict(asks(6), [], worked(4.8, { experience: { years: 4.8, stated: { years: 7, at: { line: 3, column: 1 } } } }))).toEqual(['met', [3]])
  })

  it('of a skill are not refuted by positions that do not repeat it, only by too few in all', () => {
    expect(verdict(asks(3, 'Python'), ['python'], worked(4.8))).toEqual(['unknown', [2]])
    expect(verdict(asks(6, 'Python'), ['python'], worked(4.8))).toEqual(['not met', [2]])
    const stated = worked(4.8)
    const kafka = stated.skills.get('kafka')
    if (kafka === undefined) throw new Error('kafka')
    const skills = new Map(stated.skills).set('kafka', { ...kafka, statedYears: { years: 5, at: { line: 3, column: 1 } } })
    expect(verdict(asks(5, 'Kafka'), ['kafka'], { ...stated, skills })).toEqual(['met', [3]])
  })

  it('with an upper limit only are open', () => expect(verdict(asks(null, '', 3), [], worked(4.8))[0]).toBe('unknown'))
  it('are said in short', () =>
    expect([yearsDemand(asks(5, 'Python')), yearsDemand(asks(3, '', 5)), yearsDemand(asks(null, '', 2))]).toEqual([
      '5+ years of Python',
      '3–5 years of experience',
      'up to 2 years of experience',
    ]))
})

describe('education', () => {
  const asks = (level: EducationDemand['level'], fields: readonly string[] = [], orEquivalent = false): EducationDemand => ({
    level,
    fields,
    orEquivalent,
    strength: 'required',
    evidence: evidence('degree'),
  })
  const source = plainDocument('r', 'Jo\nBSc Computer Science', 'resume')
  const has = (level: EducationDemand['level'] | null, field = '', end: number | null = null): Resume =>
    resume([], {
      source,
      education: [
        { degree: 'x', level, field, institution: '', from: null, to: end === null ? null : { first: end, end: end + 1, precision: 'month' }, at: { line: 2, column: 1 } },
      ],
    })
  const state = (demand: EducationDemand, own: Resume): string => judgeEducation(demand, own, new ResumeLines(own.source)).state

  it('is met by that level or a higher one, in a field that is named', () => {
    expect(state(asks('bachelor'), has('bachelor'))).toBe('met')
    expect(state(asks('bachelor', ['Computer Science']), has('master', 'computer science'))).toBe('met')
    expect(state(asks('bachelor', ['Computer Science']), has('bachelor', 'Fine Arts'))).toBe('unknown')
    expect(state(asks('bachelor', ['Nursing']), has('bachelor', ''))).toBe('unknown')
  })

  it('is not met by a lower one, unless experience is taken instead', () => {
    expect(state(asks('bachelor'), has('highschool'))).toBe('not met')
    expect(state(asks('bachelor', [], true), has('highschool'))).toBe('unknown')
  })

  it('is unknown where the resume names no degree, or one that is still to come', () => {
    expect(state(asks('bachelor'), resume([]))).toBe('unknown')
    expect(state(asks('bachelor'), has('bachelor', '', 2027 * 12))).toBe('unknown')
  })

  it('takes a law or medical degree for a bachelor’s, and nothing else for a law or medical degree', () => {
    expect(state(asks('bachelor'), has('professional'))).toBe('met')
    expect(state(asks('professional'), has('doctorate'))).toBe('unknown')
  })

  it('is said in short', () => expect(educationDemand(asks('bachelor', ['Law', 'Economics'], true))).toBe("bachelor's degree in Law or Economics or equivalent"))
})

describe('credentials and languages', () => {
  it('are knock-outs where they are required; missing is unknown, never not met', () => {
    const job = ad('a', [
      { any: ['~RN'], kind: 'credential' },
      { any: ['~CPA'], kind: 'credential', strength: 'preferred' },
      { any: ['~German'], kind: 'language' },
    ])
    expect(match(job, resume([], { words: ['German'] })).knockouts.map((k) => [k.kind, k.demand, k.state])).toEqual([
      ['credential', 'RN', 'unknown'],
      ['language', 'German', 'met'],
    ])
  })

  it('a language two rungs below is not met', () => {
    const asked = match(ad('a', [{ any: [term('~German', 'German')], kind: 'language' }]), resume([])).requirements[0]
    if (asked === undefined) throw new Error('no requirement')
    const score = (ask: string, own: string): string =>
      judgeLanguage({
        ...asked,
        requirement: { ...asked.requirement, evidence: [evidence(ask)] },
        by: term('~German', 'German'),
        coverage: 'exact',
        offered: 'German',
        evidence: [evidence(own)],
      }).state
    expect(score('Fluent German', 'English (native), German (A2)')).toBe('not met')
    expect(score('Fluent German', 'German (B2), English (A2)')).toBe('met')
    expect(score('Fluent German', 'German (native)')).toBe('met')
    expect(score('German', 'German (A1)')).toBe('met')
    expect(score('Fluent German', 'English, German')).toBe('met')
  })
})
