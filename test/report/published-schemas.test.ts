/** Reports for other programs, checked by what those programs go by: validators and schemas that are not ours. */
import published from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { parse } from 'csv-parse/sync'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { renderCsv } from '../../src/report/csv.ts'
import { renderGithub } from '../../src/report/github.ts'
import { renderHtml } from '../../src/report/html.ts'
import { renderPlanHtml } from '../../src/report/html-plan.ts'
import { renderSarif } from '../../src/report/sarif.ts'
import { NORMAL_VIEW } from '../../src/report/view.ts'
import { sharedPlan } from './shared-others.ts'
import { sharedExtract, sharedMatch } from './shared-report.ts'

const CONTEXT = { width: 80, color: 0, unicode: true, view: { ...NORMAL_VIEW, detail: 'full' } } as const
const REPORTS = [sharedMatch, sharedExtract, { ...sharedMatch, jobs: [], failures: [] }] as const

describe('SARIF 2.1.0', () => {
  // The published schema, as Microsoft's matchers for test suites bring it. It is of draft 4, where `$id` was `id`.
  const { $schema: _, id, ...schema } = published
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  // The package is CommonJS: its default export is the function only to the types.
  ;(addFormats as unknown as typeof addFormats.default)(ajv)
  const valid = ajv.compile({ $id: id, ...schema })

  test.each(REPORTS.map((report) => [report.command, report] as const))('%s', (_name, report) => {
    valid(JSON.parse(renderSarif(report, CONTEXT)))
    expect(valid.errors).toBeNull()
  })

  test('the schema can tell', () => {
    const log = JSON.parse(renderSarif(sharedMatch, CONTEXT))
    log.runs[0].results[0].message = 'no object'
    expect(valid(log)).toBe(false)
  })

  test('fingerprints are those of the rule, the file and the term: another line or another ad beside it changes none', () => {
    const prints = (jobs: typeof sharedMatch.jobs): string[] =>
      JSON.parse(renderSarif({ ...sharedMatch, jobs }, CONTEXT)).runs[0].results.map(
        (r: { partialFingerprints: Record<string, string> }) => Object.values(r.partialFingerprints)[0],
      )
    const all = prints(sharedMatch.jobs)
    expect(new Set(all).size).toBe(all.length)
    for (const print of prints(sharedMatch.jobs.slice(0, 1))) expect(all).toContain(print)
  })
})

describe('HTML', () => {
  const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'] })

  test.each(REPORTS.map((report) => [report.command, report] as const))('%s', async (_name, report) => {
    expect(await complaints(renderHtml(report, CONTEXT))).toEqual([])
  })

  test('with a plan, and a plan by itself', async () => {
    expect(await complaints(renderHtml({ ...sharedMatch, plan: sharedPlan.plan }, CONTEXT))).toEqual([])
    expect(await complaints(renderPlanHtml(sharedPlan, CONTEXT))).toEqual([])
  })

  async function complaints(page: string): Promise<string[]> {
    const { results } = await validator.validateString(page)
    return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`))
  }
})

describe('CSV', () => {
  test.each(REPORTS.map((report) => [report.command, report] as const))('%s is read back by a strict parser of RFC 4180, cell by cell', (_name, report) => {
    const rows = parse(renderCsv(report, CONTEXT), { columns: true, relax_column_count: false, relax_quotes: false, record_delimiter: '\r\n' }) as Record<string, string>[]
    const jobs = report.jobs.map((entry) => ('job' in entry ? entry.job : entry))
    expect(rows).toHaveLength(jobs.reduce((sum, { requirements }) => sum + requirements.length, 0))
    const lines = jobs.flatMap(({ requirements }) => requirements.map(({ evidence }) => String(evidence[0]?.line)))
    expect(rows.map(({ ad_line }) => ad_line)).toEqual(lines)
    for (const row of rows) expect(['required', 'preferred', 'mentioned']).toContain(row.strength)
  })
})

describe('workflow commands', () => {
  /** As GitHub documents it: `::command name=value,name=value::message`, with its escapes; a line that begins otherwise is log. */
  const COMMAND = /^::(?<command>[a-z-]+)(?: (?<properties>[^:\r\n]+))?::(?<message>[^\r\n]*)$/
  const unescapeData = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
  const unescapeProperty = (text: string): string => unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','))

  test.each(REPORTS.map((report) => [report.command, report] as const))('%s', (_name, report) => {
    for (const line of renderGithub(report, CONTEXT).trimEnd().split('\n')) {
      if (line.startsWith('atsmatch: ')) continue
      const groups = COMMAND.exec(line)?.groups
      expect(groups, line).toBeDefined()
      expect(['error', 'warning', 'notice']).toContain(groups?.command)
      expect(groups?.message).not.toMatch(/%(?!25|0D|0A)/)
      const properties = new Map((groups?.properties ?? '').split(',').map((pair) => [pair.slice(0, pair.indexOf('=')), unescapeProperty(pair.slice(pair.indexOf('=') + 1))]))
      for (const name of properties.keys()) expect(['file', 'line', 'endLine', 'col', 'endColumn', 'title']).toContain(name)
      if (properties.has('file'))
        expect(['resume.md', ...report.failures.map(({ path }) => path), ...report.jobs.map((entry) => ('job' in entry ? entry.job : entry).source.id)]).toContain(
          properties.get('file'),
        )
    }
  })

  test('no level is shown more often than GitHub shows it', () => {
    const many = Array.from({ length: 30 }, () => sharedMatch.jobs).flat()
    const text = renderGithub({ ...sharedMatch, jobs: many }, CONTEXT)
    for (const level of ['error', 'warning', 'notice']) expect(text.split('\n').filter((line) => line.startsWith(`::${level}`)).length).toBeLessThanOrEqual(10)
  })
})
