/** What must hold of every document, however it came about. */
import { expect } from 'vitest'
import { ReadFailure } from '../../src/documents/failure.ts'
import { DEFAULT_LIMITS } from '../../src/documents/limits.ts'
import { plainDocument } from '../../src/documents/plain.ts'
import { readFrom } from '../../src/documents/read.ts'
import type { Role, SourceDocument } from '../../src/documents/source.ts'
import { loadModel, matchJobs, understandAd, understandResume } from '../../src/pipeline.ts'
import { renderJson } from '../../src/report/json.ts'
import { shape } from '../../src/text/doc.ts'
import type { Evidence } from '../../src/text/evidence.ts'
import { reportErrors } from './schema.ts'

const { model, digest } = loadModel()
const RESUME = understandResume(plainDocument('resume.md', '# Skills\nPython, SQL, Docker\n', 'resume'), model, { year: 2026, month: 11, day: 22 })
const AD = understandAd(plainDocument('ad.txt', 'Engineer\n\nRequirements:\n- Python or Go\n- 3 years of SQL\n', 'ad'), model)
const CONTEXT = { width: 80, color: 0, unicode: true } as const

/** @returns the document, or `null` where reading refused it with a reason */
export async function readOrRefuse(name: string, bytes: Uint8Array, role: Role): Promise<SourceDocument | null> {
  try {
    return await readFrom(name, name, bytes, role, { ...DEFAULT_LIMITS, millisecondsPerDocument: 5000 })
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error
    expect(error.toError(name).hint).not.toBe('')
    return null
  }
}

/** Tokens tile, sentences stand in order, and every offset has a way back. */
export function holdsShape(source: SourceDocument): void {
  const doc = shape(source, model.taxonomy.vocabulary)
  let at = 0
  for (let i = 0; i < doc.tokens.count; i++) {
    const start = doc.tokens.start[i] as number
    if (start < at || doc.text.slice(at, start).trim() !== '') expect.fail(`token ${i} leaves out ${JSON.stringify(doc.text.slice(at, start))}`)
    at = doc.tokens.end[i] as number
  }
  expect(doc.text.slice(at).trim()).toBe('')
  let end = 0
  for (const sentence of doc.sentences) {
    expect(sentence.start).toBeGreaterThanOrEqual(end)
    expect(sentence.end).toBeGreaterThan(sentence.start)
    end = sentence.end
  }
  expect(end).toBeLessThanOrEqual(doc.text.length)
  let back = 0
  for (let offset = 0; offset <= doc.text.length; offset++) {
    const place = doc.toSource(offset)
    if (place < back || place > source.text.length) expect.fail(`offset ${offset} leads back to ${place} after ${back}`)
    back = place
  }
}

/** An ad is understood, its evidence stands where it says, and its report keeps to the schema. */
export function holdsAd(source: SourceDocument): void {
  const job = understandAd(source, model)
  for (const demand of [...job.requirements.flatMap((r) => r.evidence), ...job.years.map((y) => y.evidence), ...job.education.map((e) => e.evidence)]) holdsEvidence(demand, source)
  const [match] = matchJobs([job], RESUME, model)
  if (match === undefined) throw new Error('no match')
  if (match.score !== null) expect(match.score).toBeGreaterThanOrEqual(0)
  if (match.score !== null) expect(match.score).toBeLessThanOrEqual(100)
  holdsReport([match], RESUME.source.id)
}

/** A resume is understood, and its report keeps to the schema. */
export function holdsResume(source: SourceDocument): void {
  const resume = understandResume(source, model, { year: 2026, month: 11, day: 22 })
  holdsReport(matchJobs([AD], resume, model), source.id)
}

function holdsReport(jobs: ReturnType<typeof matchJobs>, resume: string): void {
  const report = { command: 'match', toolVersion: '0.0.0', taxonomy: digest, failures: [], resume, jobs, asRead: jobs } as const
  expect(reportErrors(JSON.parse(renderJson(report, CONTEXT)))).toEqual([])
}

function holdsEvidence({ span, line, column, quote }: Evidence, source: SourceDocument): void {
  expect(span.start).toBeGreaterThanOrEqual(0)
  expect(span.end).toBeGreaterThanOrEqual(span.start)
  expect(span.end).toBeLessThanOrEqual(source.text.length)
  expect({ line, column }).toMatchObject({ line: source.locate(span.start).line, column: source.locate(span.start).column })
  expect(quote).not.toMatch(/[\r\n]/)
}
