/** The published schema, compiled. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
const validate = ajv.compile(JSON.parse(readFileSync(new URL('../../src/report/schema/report.schema.json', import.meta.url), 'utf8')))

/** @returns what a report breaks of the schema */
export function reportErrors(report: unknown): readonly string[] {
  return validate(report) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
