import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { toScored } from '../../src/matching/compare.ts'
import { fieldBy, fieldLines } from '../../src/report/field-of-work.ts'
import { renderHtml } from '../../src/report/html.ts'
import { renderJson } from '../../src/report/json.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { renderTable } from '../../src/report/table.ts'
import { ad, fields, match, resume } from '../matching/world.ts'
import { sharedMatch } from './shared-report.ts'

const CONTEXT = { width: 120, color: 0, unicode: true } as const
const job = ad('jobs/a.txt', [{ any: ['python'] }, { any: ['kafka'] }], { fields: fields({ data: 0.8, platforms: 0.2 }) })
const own = match(job, resume([{ skill: 'python' }, { skill: 'mysql' }, { skill: 'postgresql' }]))
const report = { ...sharedMatch, jobs: [own] }

describe('the field of work in reports', () => {
  it('names what earns it', () => {
    expect(fieldBy(own.field)).toBe('data, platforms')
    expect(fieldLines(own.field)).toEqual(['data, 80% of the ad, shown 43%: MySQL, PostgreSQL', 'platforms, 20% of the ad, shown 13%: by what stands near it'])
    expect(fieldBy(match(job, resume([])).field)).toBe('the resume shows another one')
    expect(fieldBy(match(job, resume([{ skill: 'python' }])).field)).toBe('by the requirements that it covers')
  })

  it.each([
    ['table', renderTable],
    ['markdown', renderMarkdown],
    ['html', renderHtml],
  ])('stands in %s with its points', (_, render) => {
    const points = `${own.field.contribution.toFixed(1)} of ${own.field.points.toFixed(1)} points`
    expect(render(report, CONTEXT).toLowerCase()).toContain(`field of work: ${points}`)
  })

  it('is the last of the requirements in JSON: their contributions add up to the score, and the schema knows it', () => {
    const value = JSON.parse(renderJson(report, CONTEXT))
    const [written] = value.jobs
    const sum = written.requirements.reduce((all: number, r: { contribution: number }) => all + Math.round(r.contribution * 100), 0)
    expect(sum).toBe(Math.round(written.score * 100))
    expect(written.requirements.at(-1)).toMatchObject({ kind: 'field', coverage: 'implied', contribution: own.field.contribution })
    const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true })
    ajv.validate(JSON.parse(readFileSync(new URL('../../src/report/schema/report.schema.json', import.meta.url), 'utf8')), value)
    expect(ajv.errors).toBeNull()
  })

  it('is compared like a requirement', () => {
    expect(toScored(own).requirements.at(-1)).toEqual({ label: 'field of work', coverage: 'implied', contribution: own.field.contribution, points: own.field.points })
  })
})
