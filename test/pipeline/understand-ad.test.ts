/** Whole ads of the four shapes: what stands in a pasted list of keywords is also found from the body alone. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../src/documents/plain.ts'
import type { JobAd } from '../../src/job/job-ad.ts'
import { loadModel, understandAd } from '../../src/pipeline.ts'

const { model } = loadModel()
const read = (text: string): JobAd => understandAd(plainDocument('ad.txt', text, 'ad'), model)
const quickstart = (name: string): string => readFileSync(new URL(`../../fixtures/quickstart/jobs/${name}`, import.meta.url), 'utf8')
const labels = (ad: JobAd): string[] => ad.requirements.flatMap((r) => r.anyOf.map((term) => term.label))
const spellings = (ad: JobAd): string[] => ad.requirements.flatMap((r) => r.anyOf.flatMap((term) => [term.label, ...term.surfaces])).map((s) => s.toLowerCase())
/** The text without what stands from one line on, up to another or to its end. */
function without(text: string, from: string, to?: string): string {
  const start = text.indexOf(from)
  const end = to === undefined ? text.length : text.indexOf(to, start)
  if (start < 0 || end < 0) throw new Error(`no "${from}"`)
  return text.slice(0, start) + text.slice(end)
}

describe('with its list of keywords cut out, the body yields each term of it that the body states', () => {
  test('a glued list of a pasted page', () => {
    const whole = quickstart('tallowfield-python-developer.txt')
    const body = read(without(whole, 'Applicant Tracking System Keywords'))
    expect(spellings(body)).toEqual(
      expect.arrayContaining(['python', 'fastapi', 'flask', 'postgresql', 'timescaledb', 'redis', 'celery', 'docker', 'linux', 'git', 'pytest', 'query optimization', 'ownership']),
    )
    expect(labels(read(whole))).toEqual(expect.arrayContaining(['Python', 'TimescaleDB', 'Linux', 'pytest', 'communication', 'collaboration']))
  })

  test('a section of keywords in markdown', () => {
    const body = read(without(quickstart('brightloom-backend-engineer.md'), '## Keywords', '---'))
    expect(spellings(body)).toEqual(
      expect.arrayContaining(
        ['go', 'java', 'python', 'spring boot', 'django', 'postgresql', 'redis', 'kafka', 'mqtt', 'grpc', 'rest', 'docker', 'kubernetes', 'aws'].map((s) =>
          s === 'kafka' ? 'kafka' : s,
        ),
      ),
    )
  })

  test('and nothing of the list’s own headings', () => {
    const found = spellings(read(quickstart('tallowfield-python-developer.txt')))
    for (const heading of ['applicant tracking system', 'applicant tracking systems', 'hard skills', 'interpersonal skills', 'tools']) expect(found).not.toContain(heading)
  })
})

describe('an ad of plain headings', () => {
  const ad = read(quickstart('ledgerline-backend-engineer.txt'))

  test('has its title, years and education', () => {
    expect(ad.title).toBe('Backend Engineer (Python/FastAPI)')
    expect(ad.years.map(({ min, max, strength }) => [min, max, strength])).toEqual([[3, 5, 'required']])
    expect(ad.education.map(({ level, fields, orEquivalent }) => [level, fields, orEquivalent])).toEqual([['bachelor', ['Computer Science'], true]])
  })

  test('knows what is preferred within a required line', () => {
    const strengthOf = (label: string): string | undefined => ad.requirements.find((r) => r.anyOf.some((t) => [t.label, ...t.surfaces].includes(label)))?.strength
    expect(strengthOf('PostgreSQL')).toBe('preferred')
    expect(strengthOf('SQL databases') ?? strengthOf('SQL')).toBe('required')
    expect(strengthOf('Redis')).toBe('required')
    expect(strengthOf('Terraform')).toBe('preferred')
  })

  test('keeps choices together', () => {
    const groups = ad.requirements.map((r) => r.anyOf.map((t) => t.label)).filter((group) => group.length > 1)
    expect(groups).toContainEqual(['AWS', 'Google Cloud', 'Microsoft Azure'])
    expect(groups.some((group) => group.includes('Grafana') && group.includes('Prometheus') && group.includes('OpenTelemetry'))).toBe(true)
  })

  test('asks for nothing of its benefits', () => {
    for (const label of ['dental', 'pension', 'cycling', 'conferences']) expect(labels(ad).map((l) => l.toLowerCase())).not.toContain(label)
  })
})

test('the same bytes give the same ad', () => {
  const text = quickstart('northwharf-senior-backend-engineer.txt')
  const plain = (ad: JobAd): string => JSON.stringify({ ...ad, source: undefined })
  expect(plain(read(text))).toBe(plain(read(text)))
})

test('line ends, a byte order mark and entities change no requirement', () => {
  const text = quickstart('northwharf-senior-backend-engineer.txt')
  const asked = (ad: JobAd): string[] => ad.requirements.map((r) => `${r.strength} ${r.anyOf.map((t) => t.label).join('|')} ${r.evidence.map((e) => e.line).join(',')}`)
  const expected = asked(read(text))
  expect(asked(read(text.replaceAll('\n', '\r\n')))).toEqual(expected)
  expect(asked(read(`\ufeff${text}`))).toEqual(expected)
  expect(asked(read(text.replaceAll(' ', '\u00a0')))).toEqual(expected)
  expect(asked(read(text.replaceAll('(', '&#40;').replaceAll(')', '&#41;')))).toEqual(expected)
})

test('a text that asks for nothing has no requirement', () => {
  expect(read('').requirements).toEqual([])
  expect(read('\n \n').requirements).toEqual([])
})
