import { describe, expect, it } from 'vitest'
import { renderJson } from '../../src/report/json.ts'
import { looksLikeReport, NotAReport, parseSavedReport } from '../../src/report/saved-report.ts'
import { ad, match, resume } from '../matching/world.ts'

const job = match(ad('jobs/a.txt', [{ any: ['kafka', 'rabbitmq'] }, { any: ['python'] }]), resume([{ skill: 'python' }]))
const text = renderJson({ command: 'match', toolVersion: '0', taxonomy: 'abc', failures: [], resume: 'r.md', jobs: [job], asRead: [job] }, { width: 80, color: 0, unicode: true })

describe('parseSavedReport', () => {
  it('reads back what match wrote', () => {
    expect(parseSavedReport(text)).toEqual({
      resume: 'r.md',
      taxonomy: 'abc',
      jobs: [
        {
          path: 'jobs/a.txt',
          title: 'jobs/a.txt',
          score: 50,
          requirements: [
            { label: 'Kafka or RabbitMQ', coverage: 'missing', points: 50, contribution: 0 },
            { label: 'Python', coverage: 'exact', points: 50, contribution: 50 },
          ],
        },
      ],
    })
  })

  it.each([
    ['{', 'is not JSON'],
    ['[]', 'is not a report of atsmatch match'],
    [text.replace('"score": 50', '"score": 500'), 'at jobs.0.score'],
    [text.replace('"schemaVersion": 1', '"schemaVersion": 99'), 'has schemaVersion 99'],
    [text.replace('"command": "match"', '"command": "extract"'), 'not of match'],
  ])('case %#', (bad, message) => {
    expect(() => parseSavedReport(bad)).toThrow(NotAReport)
    expect(() => parseSavedReport(bad)).toThrow(message)
  })

  it('is told from a JSON Resume by what it says', () => {
    expect(looksLikeReport(text)).toBe(true)
    expect(looksLikeReport('{"basics": {"name": "Jo"}}')).toBe(false)
  })
})
