/** The published schema of every command's JSON, checked by ajv: on the shared reports, and on what the program really prints. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { COVERAGES } from '../../src/matching/credit.ts'
import { type CommandName, type Reports, render } from '../../src/report/formats.ts'
import { EVIDENCE_GRADES } from '../../src/resume/resume.ts'
import { RESUME_SECTION_KINDS } from '../../src/resume/section-kind.ts'
import { SKILL_KINDS } from '../../src/taxonomy/skill.ts'
import { sharedCompare, sharedExplain, sharedExplainTerm, sharedPlan, sharedSkills, sharedUnknown } from './shared-others.ts'

const FOLDER = new URL('../../src/report/schema/', import.meta.url)
const QUICKSTART = fileURLToPath(new URL('../../fixtures/quickstart/', import.meta.url))
const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true })
for (const name of readdirSync(FOLDER)) if (name !== 'config.schema.json') ajv.addSchema(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')))

function errors(schema: string, value: unknown): unknown[] {
  ajv.validate(schema, value)
  return ajv.errors ?? []
}

const REPORTS: ReadonlyArray<readonly [name: string, command: CommandName, report: Reports[CommandName]]> = [
  ['explain', 'explain', sharedExplain],
  ['explain of a term', 'explain', sharedExplainTerm],
  ['plan', 'plan', sharedPlan],
  ['compare', 'compare', sharedCompare],
  ['skills', 'skills', sharedSkills],
  ['skills --unknown', 'skills', sharedUnknown],
]

describe.each(REPORTS)('%s', (_name, command, report) => {
  test('holds, and refuses a field that it does not know, anywhere', async () => {
    const text = (await render(command, report, 'json', { width: 80, color: 0, unicode: true })) ?? ''
    const schema = `${command}.schema.json`
    expect(errors(schema, JSON.parse(text))).toEqual([])
    for (const path of objectsOf(JSON.parse(text), '')) {
      const changed = JSON.parse(text)
      let target = changed
      for (const key of path.split('/').slice(1)) target = target[key]
      target.unheardOf = 1
      expect(errors(schema, changed).length, path).toBeGreaterThan(0)
    }
  })
})

function objectsOf(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => objectsOf(item, `${path}/${i}`))
  if (typeof value !== 'object' || value === null) return []
  return [path, ...Object.entries(value).flatMap(([key, inner]) => objectsOf(inner, `${path}/${key}`))]
}

const JOB = 'jobs/ledgerline-backend-engineer.txt'
test.each([
  ['report', ['match', 'resume-strong.md', 'jobs', '--require', 'COBOL']],
  ['report', ['extract', 'jobs']],
  ['explain', ['explain', 'resume-strong.md', JOB]],
  ['explain', ['explain', 'resume-strong.md', JOB, 'Python']],
  ['plan', ['plan', 'resume-partial.md', 'jobs', '--target', '60']],
  ['compare', ['compare', 'resume-partial.md', 'resume-strong.md', 'jobs']],
  ['resume', ['resume', 'resume-strong.md']],
  ['resume', ['resume', '../formats/resume.pdf']],
  ['skills', ['skills', 'kube']],
  ['skills', ['skills', '--unknown', 'jobs']],
])('%s.schema.json holds for the output of %j', async (schema, argv) => {
  let out = ''
  await run([...argv, '--format', 'json'], { stdin: process.stdin, stdout: { write: (text) => (out += text) }, stderr: { write: () => undefined }, env: {}, cwd: QUICKSTART })
  expect(errors(`${schema}.schema.json`, JSON.parse(out))).toEqual([])
})

test('lists the words that the code has', () => {
  const schemaOf = (name: string) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))
  expect(schemaOf('skills.schema.json').$defs.skill.properties.kind.enum).toEqual([...SKILL_KINDS])
  expect(schemaOf('resume.schema.json').$defs.skill.properties.kind.enum).toEqual([...SKILL_KINDS])
  expect(schemaOf('resume.schema.json').$defs.sectionKind.enum).toEqual([...RESUME_SECTION_KINDS])
  expect(schemaOf('resume.schema.json').$defs.skill.properties.grade.enum).toEqual([...EVIDENCE_GRADES])
  expect(schemaOf('report.schema.json').$defs.coverage.enum).toEqual([...COVERAGES])
})
