/**
 * `--format jsonl`: one JSON value a line, each in an envelope that says what it is; its shape is `report/schema/line.schema.json`.
 * Lines can be written while the ads are still coming: what only the last of them settles stands in the lines at the end.
 */
import type { DocumentError } from '../documents/failure.ts'
import type { JobAd } from '../job/job-ad.ts'
import { type Advice, adviceOf } from '../matching/advice.ts'
import type { GateFailure } from '../matching/gates.ts'
import type { JobMatch } from '../matching/job-match.ts'
import { adJson, adviceJson, gatesJson, matchJson } from './json.ts'
import { jsonText } from './json-text.ts'
import { type Renderer, type Report, SCHEMA_VERSION } from './report.ts'

/** What is known before the first ad. */
export type RunHead = Pick<Report, 'toolVersion' | 'taxonomy'> & ({ readonly command: 'extract' } | { readonly command: 'match'; readonly resume: string })

/** What is known after the last. */
export interface RunEnd {
  readonly jobs: number
  readonly failures: number
  /** Left out when no gate was asked for. */
  readonly gates?: readonly GateFailure[]
}

/** Renders a report as lines: `run` first, then a `job` or a `failure` for each ad in the order of reading, then every piece of `advice`, then `end`. */
export const renderJsonl: Renderer = (report) => {
  const ads =
    report.command === 'match'
      ? report.asRead.map((entry) => ('code' in entry ? failureLine(entry) : matchLine(entry)))
      : report.asRead.map((entry) => ('code' in entry ? failureLine(entry) : adLine(entry)))
  const advice = report.command === 'match' ? adviceOf(report.jobs) : []
  const gates = report.command === 'match' && report.gates !== undefined ? { gates: report.gates } : {}
  return [runLine(report), ...ads, ...advice.map(adviceLine), endLine({ jobs: report.jobs.length, failures: report.failures.length, ...gates })].join('')
}

/** The first line: who wrote this, and about what. */
export function runLine(head: RunHead): string {
  const { toolVersion, taxonomy, command } = head
  return line('run', { tool: { name: 'atsmatch', version: toolVersion }, taxonomy: { digest: taxonomy }, command, ...(command === 'match' ? { resume: head.resume } : {}) })
}

/** An ad of `match`. */
export const matchLine = (match: JobMatch): string => line('job', matchJson(match))
/** An ad of `extract`. */
export const adLine = (ad: JobAd): string => line('job', adJson(ad))
/** An input that could not be read. */
export const failureLine = ({ code, path, message, hint }: DocumentError): string => line('failure', { code, path, message, hint })
/** One piece of advice over all ads. */
export const adviceLine = (advice: Advice): string => line('advice', adviceJson(advice))
/** The last line: without it the output is not whole. */
export const endLine = ({ jobs, failures, gates }: RunEnd): string => line('end', { jobs, failures, ...gatesJson(gates) })

const line = (type: string, data: object): string => `${jsonText({ schemaVersion: SCHEMA_VERSION, type, data }, 0)}\n`
