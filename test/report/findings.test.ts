/** The shape is checked against the published types (`@types/sarif`) when this compiles; here, what types cannot say. */
import type { Log } from 'sarif'
import { describe, expect, test } from 'vitest'
import { findings } from '../../src/report/findings.ts'
import { nextSteps, reachText } from '../../src/report/next-steps.ts'
import type { MatchReport } from '../../src/report/report.ts'
import { RULES } from '../../src/report/rules.ts'
import { renderSarif } from '../../src/report/sarif.ts'
import { sharedMatch } from './shared-report.ts'

const log = (report: MatchReport): Log => JSON.parse(renderSarif(report, { width: 80, color: 0, unicode: true }))

describe('sarif', () => {
  test('every result points at a rule, a file, and a line from 1', () => {
    const [run] = log(sharedMatch).runs
    const rules = run?.tool.driver.rules ?? []
    for (const { ruleId, ruleIndex, locations } of run?.results ?? []) {
      expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId)
      const location = locations?.[0]?.physicalLocation
      expect(location?.artifactLocation?.uri).toMatch(/^[\w./%-]+$/)
      if (location?.region !== undefined) expect(location.region.startLine).toBeGreaterThan(0)
    }
  })

  test('rule ids are unique and written like ATS101', () => {
    const ids = Object.values(RULES).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^ATS\d{3}$/)
  })

  test('fingerprints are unique in a report, and stay when lines move', () => {
    const prints = findings(sharedMatch).map(({ fingerprint }) => fingerprint)
    expect(new Set(prints).size).toBe(prints.length)
    const moved = structuredClone(
      { ...sharedMatch, asRead: [], jobs: sharedMatch.jobs.map(({ job, ...match }) => ({ ...match, job: { ...job, source: { id: job.source.id } } })) },
      {},
    )
    for (const match of moved.jobs)
      for (const r of match.requirements) for (const place of [...r.evidence, ...r.requirement.evidence]) Object.assign(place, { line: place.line + 7 })
    expect(
      findings(moved as unknown as MatchReport)
        .map(({ fingerprint }) => fingerprint)
        .sort(),
    ).toEqual([...prints].sort())
  })
})

describe('findings', () => {
  test('what is missing points at the line of the resume that shows most', () => {
    const kubernetes = findings(sharedMatch).find(({ title }) => title === 'Kubernetes is not in the resume')
    expect(kubernetes).toMatchObject({ file: 'resume.md', place: { line: 9, column: 1 }, rule: 'missingRequired' })
    expect(kubernetes?.message).toContain('(jobs/wide.txt:2)')
  })

  test('a resume with pages, or from standard input, gets no line or no file', () => {
    const paged = sharedMatch.jobs.map((match) => ({ ...match, requirements: match.requirements.map((r) => ({ ...r, evidence: r.evidence.map((e) => ({ ...e, page: 1 })) })) }))
    for (const finding of findings({ ...sharedMatch, jobs: paged })) if (finding.rule === 'missingRequired') expect(finding.place).toBeNull()
    for (const finding of findings({ ...sharedMatch, resume: '-' })) if (finding.rule.startsWith('missing')) expect(finding.file).toBeNull()
  })
})

describe('next steps', () => {
  test('come from the jobs within reach: another trade is not a step', () => {
    const steps = nextSteps(sharedMatch.jobs)
    expect(steps[0]).toMatchObject({ label: 'Kubernetes', gain: 57.25, requiredBy: 2, near: ['Docker'] })
    // The hostile ad scores less than half of the best.
    expect(steps.map(({ label }) => label)).toEqual(['Kubernetes', '日本語', 'Kafka', 'Terraform'])
    expect(reachText(sharedMatch.jobs)).toBe('the 2 jobs within reach')
  })
})
