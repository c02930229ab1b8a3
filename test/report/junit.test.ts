/** Checked by libxml2, not by us. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { renderJunit } from '../../src/report/junit.ts'
import { sharedExtract, sharedMatch } from './shared-report.ts'

const schema = readFileSync(new URL('../../fixtures/report/junit.xsd', import.meta.url), 'utf8')
const CONTEXT = { width: 80, color: 0, unicode: true } as const

test('is what readers of JUnit expect, hostile ad or not', async () => {
  for (const report of [sharedMatch, sharedExtract]) {
    const { errors } = await validateXML({ xml: [{ fileName: 'junit.xml', contents: renderJunit(report, CONTEXT) }], schema: [schema] })
    expect(errors).toEqual([])
  }
})

test('its sums are those of its cases', () => {
  const text = renderJunit(sharedMatch, CONTEXT)
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  expect(text).toContain(`tests="${count(/<testcase /g)}" failures="${count(/<failure /g)}" errors="${count(/<error /g)}"`)
})
