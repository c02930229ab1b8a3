/** `--format jsonl`: one JSON value a line, each in an envelope that says what it is; its shape is `report/schema/line.schema.json`. */
import { adviceOf } from '../matching/advice.ts'
import { adJson, adviceJson, gatesJson, matchJson } from './json.ts'
import { jsonText } from './json-text.ts'
import { type Renderer, SCHEMA_VERSION } from './report.ts'

/** Renders a report as lines: `run` first, then every `failure`, then every `job`, then every piece of `advice`. */
export const renderJsonl: Renderer = (report) => {
  const line = (type: string, data: object): string => `${jsonText({ schemaVersion: SCHEMA_VERSION, type, data }, 0)}\n`
  const run = {
    tool: { name: 'atsmatch', version: report.toolVersion },
    taxonomy: { digest: report.taxonomy },
    command: report.command,
    ...(report.command === 'match' ? { resume: report.resume, ...gatesJson(report) } : {}),
    jobs: report.jobs.length,
    failures: report.failures.length,
  }
  const jobs = report.command === 'match' ? report.jobs.map(matchJson) : report.jobs.map(adJson)
  const advice = report.command === 'match' ? adviceOf(report.jobs).map(adviceJson) : []
  return [
    line('run', run),
    ...report.failures.map((failure) => line('failure', failure)),
    ...jobs.map((job) => line('job', job)),
    ...advice.map((item) => line('advice', item)),
  ].join('')
}
