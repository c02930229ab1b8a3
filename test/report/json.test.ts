import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { EDUCATION_LEVELS, STRENGTHS } from '../../src/job/job-ad.ts'
import { COVERAGES } from '../../src/matching/credit.ts'
import { renderJson } from '../../src/report/json.ts'
import { jsonText } from '../../src/report/json-text.ts'
import { renderJsonl } from '../../src/report/jsonl.ts'
import { SKILL_KINDS } from '../../src/taxonomy/skill.ts'
import { SECTION_KINDS } from '../../src/text/headings.ts'
import { sharedExtract, sharedMatch } from './shared-report.ts'

const CONTEXT = { width: 80, color: 0, unicode: true } as const
const schemaOf = (name: string) => JSON.parse(readFileSync(new URL(`../../src/report/schema/${name}`, import.meta.url), 'utf8'))

describe('published schema', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true })
  beforeAll(() => {
    ajv.addSchema(schemaOf('report.schema.json')).addSchema(schemaOf('line.schema.json'))
  })
  const errors = (schema: string, value: unknown) => {
    ajv.validate(schema, value)
    return ajv.errors ?? []
  }

  test('holds for match and extract', () => {
    for (const report of [sharedMatch, sharedExtract]) expect(errors('report.schema.json', JSON.parse(renderJson(report, CONTEXT)))).toEqual([])
  })

  test('holds for every line', () => {
    for (const report of [sharedMatch, sharedExtract]) {
      const lines = renderJsonl(report, CONTEXT).trimEnd().split('\n')
      expect(lines.length).toBeGreaterThan(report.failures.length + report.jobs.length)
      for (const line of lines) expect(errors('line.schema.json', JSON.parse(line))).toEqual([])
    }
  })

  test('refuses a field that it does not know, anywhere', () => {
    const visit = (value: unknown, path: string): string[] => {
      if (Array.isArray(value)) return value.flatMap((item, i) => visit(item, `${path}/${i}`))
      if (typeof value !== 'object' || value === null) return []
      return [path, ...Object.entries(value).flatMap(([key, inner]) => visit(inner, `${path}/${key}`))]
    }
    const text = renderJson({ ...sharedMatch, jobs: sharedMatch.jobs.slice(0, 1) }, CONTEXT)
    for (const path of visit(JSON.parse(text), '')) {
      const changed = JSON.parse(text)
      let target = changed
      for (const key of path.split('/').slice(1)) target = target[key]
      target.unheardOf = 1
      expect(errors('report.schema.json', changed).length, path).toBeGreaterThan(0)
    }
  })

  test('lists the words that the code has', () => {
    const { $defs } = schemaOf('report.schema.json')
    expect($defs.strength.enum).toEqual([...STRENGTHS])
    expect($defs.coverage.enum).toEqual([...COVERAGES])
    expect($defs.requirement.properties.kind.enum).toEqual([...SKILL_KINDS])
    expect($defs.evidence.properties.section.enum).toEqual([...SECTION_KINDS])
    expect($defs.education.properties.level.enum).toEqual([...EDUCATION_LEVELS])
  })
})

describe('JSON text', () => {
  test('escapes what steers a terminal or a log, and means the same', () => {
    const value = { a: '\u009b31m \u202e \u{e0041} ##[error] \u001b \u2028 日本 😀' }
    const text = jsonText(value, 0)
    expect(JSON.parse(text)).toEqual(value)
    expect(text).toBe('{"a":"\\u009b31m \\u202e \\udb40\\udc41 #\\u0023[error] \\u001b \\u2028 日本 😀"}')
  })
})
