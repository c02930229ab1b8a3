import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../src/documents/plain.ts'
import { type JobAd, type Requirement, STRENGTHS } from '../../src/job/job-ad.ts'
import { weigh } from '../../src/job/weigh.ts'
import { COMMONEST_FACTOR, KIND_FACTOR, PLACES_MOST, RAREST_FACTOR, STRENGTH_FACTOR, TITLE_FACTOR } from '../../src/job/weights.ts'
import { loadModel, understandAd } from '../../src/pipeline.ts'

const { model } = loadModel()
const read = (text: string): JobAd => understandAd(plainDocument('ad.txt', text, 'ad'), model)
const withTerm = (ad: JobAd, label: string): Requirement | undefined => ad.requirements.find((r) => r.anyOf.some((term) => term.label === label))
const members = (ad: JobAd, label: string): string[] => withTerm(ad, label)?.anyOf.map((term) => term.label) ?? []

const FOLDERS = ['quickstart/jobs', 'labelled', 'ranking/software-backend', 'ranking/nursing']
const ads = FOLDERS.flatMap((folder) => {
  const url = new URL(`../../fixtures/${folder}/`, import.meta.url)
  return readdirSync(url)
    .filter((name) => /\.(?:txt|md)$/.test(name) && !/^(?:README|resume)/.test(name))
    .map((name) => read(readFileSync(new URL(name, url), 'utf8')))
})

describe('every requirement of every fixture', () => {
  const all = ads.flatMap((ad) => ad.requirements.map((requirement) => ({ ad, requirement })))

  test('there are many', () => {
    expect(ads.length).toBeGreaterThan(40)
    expect(all.length).toBeGreaterThan(500)
  })

  test('weighs the product of its factors, to four decimals', () => {
    for (const { requirement } of all) {
      expect(requirement.weight).toBeGreaterThan(0)
      const product = requirement.factors.reduce((all, factor) => all * factor.value, 1)
      expect(Math.abs(requirement.weight - product)).toBeLessThanOrEqual(0.000051)
    }
  })

  test('has evidence whose line and column are those of its span, and whose quote holds what is there', () => {
    for (const { ad, requirement } of all) {
      expect(requirement.evidence.length).toBeGreaterThan(0)
      for (const { span, line, column, quote } of requirement.evidence) {
        const { text } = ad.source
        const before = text.slice(0, span.start).split('\n')
        expect([line, column]).toEqual([before.length, (before.at(-1) as string).length + 1])
        expect(quote.length).toBeGreaterThan(0)
        if (!text.slice(span.start, span.end).includes('&')) expect(quote).toContain(text.slice(span.start, span.end).replace(/\s+/g, ' '))
      }
    }
  })

  test('names each term once in its ad, with the ad’s own spelling', () => {
    for (const ad of ads) {
      const keys = ad.requirements.flatMap((r) => r.anyOf.map((term) => term.key))
      expect(new Set(keys).size).toBe(keys.length)
    }
    for (const { requirement } of all) for (const term of requirement.anyOf) expect(term.surfaces.length).toBeGreaterThan(0)
  })

  test('stands in order: the strongest first, then by weight', () => {
    for (const { requirements } of ads)
      requirements.slice(1).forEach((r, i) => {
        const before = requirements[i] as Requirement
        const step = STRENGTHS.indexOf(r.strength) - STRENGTHS.indexOf(before.strength)
        expect(step).toBeGreaterThanOrEqual(0)
        if (step === 0) expect(r.weight).toBeLessThanOrEqual(before.weight)
      })
  })
})

describe('one requirement from several places', () => {
  test('takes the strongest strength and keeps all its evidence, the strongest first', () => {
    const ad = read('Clerk\n\nNice to have:\n- Docker\n\nRequirements:\n- Experience with Docker\n\nResponsibilities:\n- Run Docker containers\n')
    const docker = withTerm(ad, 'Docker') as Requirement
    expect(docker.strength).toBe('required')
    expect(docker.evidence.map((e) => e.line)).toEqual([7, 4, 10])
    expect(docker.factors.map((f) => f.name)).toContain('in 3 places')
  })

  test('"Python, Java, or Go" is one requirement', () => {
    expect(members(read('Engineer\n\nRequirements:\n- Expert in Python, Java, or Go\n'), 'Go')).toEqual(['Python', 'Java', 'Go'])
  })

  test('a term that is demanded by itself as strongly leaves the choice', () => {
    const ad = read('Engineer\n\nRequirements:\n- Expert in Python, Java, or Go\n- Strong Python\n')
    expect(members(ad, 'Python')).toEqual(['Python'])
    expect(members(ad, 'Go')).toEqual(['Java', 'Go'])
  })

  test('"PostgreSQL preferred" inside a required line is not lost', () => {
    const ad = read('Engineer\n\nRequired Skills:\n- Experience with SQL databases (PostgreSQL preferred).\n')
    expect(withTerm(ad, 'PostgreSQL')?.strength).toBe('preferred')
    const databases = ad.requirements.find((r) => r.anyOf.some((term) => term.surfaces.some((s) => s.startsWith('SQL'))))
    expect(databases?.strength).toBe('required')
    expect(databases?.anyOf).toHaveLength(1)
  })

  test('a list with "and" is several', () => {
    const ad = read('Engineer\n\nRequirements:\n- Docker, Terraform and Ansible\n')
    for (const label of ['Docker', 'Terraform', 'Ansible']) expect(members(ad, label)).toEqual([label])
  })

  test('spellings are gathered in order of place', () => {
    const ad = read('Engineer\n\nRequirements:\n- Kubernetes in production\n- Operate k8s clusters\n')
    expect(withTerm(ad, 'Kubernetes')?.anyOf[0]?.surfaces.slice(0, 2)).toEqual(['Kubernetes', 'k8s'])
  })
})

describe('the weight', () => {
  const plain = { kind: 'hard', strength: 'mentioned', inTitle: false, places: 1, commonness: 0.5, keyphrase: false } as const

  test('of a mentioned hard skill of middling rarity in one place is 1', () => {
    expect(weigh(plain)).toEqual({ weight: 1, factors: [] })
  })

  test.each([
    ['required', { strength: 'required' }, STRENGTH_FACTOR.required],
    ['preferred', { strength: 'preferred' }, STRENGTH_FACTOR.preferred],
    ['soft', { kind: 'soft' }, KIND_FACTOR.soft],
    ['a credential', { kind: 'credential' }, KIND_FACTOR.credential],
    ['in the title', { inTitle: true }, TITLE_FACTOR],
    ['in two places', { places: 2 }, 1.2],
    ['in very many places', { places: 1000 }, PLACES_MOST],
    ['never seen before', { commonness: 0 }, RAREST_FACTOR],
    ['in every ad', { commonness: 1 }, COMMONEST_FACTOR],
  ] as const)('%s', (_, change, factor) => {
    const { weight, factors } = weigh({ ...plain, ...change })
    expect(weight).toBeCloseTo(factor, 4)
    expect(factors).toHaveLength(1)
  })

  test('is the product of all', () => {
    const { weight, factors } = weigh({ kind: 'credential', strength: 'required', inTitle: true, places: 3, commonness: 0.2, keyphrase: true })
    expect(factors).toHaveLength(6)
    expect(weight).toBeCloseTo(
      factors.reduce((product, factor) => product * factor.value, 1),
      4,
    )
  })
})
