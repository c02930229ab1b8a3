import { describe, expect, test } from 'vitest'
import { FORMAT_NAMES, FORMATS, type FormatName, formatByEnding } from '../../src/report/formats.ts'
import type { RenderContext } from '../../src/report/report.ts'
import { NORMAL_VIEW } from '../../src/report/view.ts'
import { expectGolden } from './golden.ts'
import { sharedExtract, sharedMatch } from './shared-report.ts'

const CONTEXT: RenderContext = { width: 100, color: 0, unicode: true }
const ENDING: Readonly<Record<FormatName, string>> = {
  table: 'txt',
  json: 'json',
  jsonl: 'jsonl',
  markdown: 'md',
  html: 'html',
  csv: 'csv',
  github: 'github.txt',
  sarif: 'sarif',
  junit: 'xml',
}

describe('every format', () => {
  for (const format of FORMAT_NAMES) {
    test(`${format}: match`, async () => {
      expectGolden(`match.${ENDING[format]}`, (await FORMATS[format]())(sharedMatch, CONTEXT))
    })
    test(`${format}: extract`, async () => {
      expectGolden(`extract.${ENDING[format]}`, (await FORMATS[format]())(sharedExtract, CONTEXT))
    })
  }

  test('the table at 60 columns in ASCII', async () => {
    const text = (await FORMATS.table())(sharedMatch, { width: 60, color: 0, unicode: false })
    expectGolden('match.ascii.txt', text)
    expect(text).toMatch(/^[\n -~]*$/)
  })

  test('the table in full at 160 columns', async () => {
    expectGolden('match.full.txt', (await FORMATS.table())(sharedMatch, { width: 160, color: 0, unicode: true, view: { ...NORMAL_VIEW, detail: 'full' } }))
  })

  test('a report without a job is rendered all the same', async () => {
    for (const format of FORMAT_NAMES) {
      const render = await FORMATS[format]()
      expect(render({ ...sharedMatch, jobs: [], asRead: [], failures: [] }, CONTEXT), format).toMatch(/\n$/)
      render({ ...sharedExtract, jobs: [], asRead: [], failures: [] }, CONTEXT)
    }
  })

  test('the format follows from the ending, the longest one first', () => {
    expect(['a.json', 'A.JSON', 'x.sarif.json', 'x.sarif', 'r.md', 'r.htm', 'r.xml', 'r.jsonl'].map(formatByEnding)).toEqual([
      'json',
      'json',
      'sarif',
      'sarif',
      'markdown',
      'html',
      'junit',
      'jsonl',
    ])
    expect(formatByEnding('report.pdf')).toBeNull()
    expect(formatByEnding('md')).toBeNull()
  })
})
