/** The gates end to end, in process: the verdict is the same in every format, and stderr says what failed. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { FORMAT_NAMES } from '../../src/report/formats.ts'

const QUICKSTART = fileURLToPath(new URL('../../fixtures/quickstart/', import.meta.url))
const JOB = 'jobs/ledgerline-backend-engineer.txt'

async function atsmatch(...argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  let stdout = ''
  let stderr = ''
  const code = await run([...argv, '--as-of', '2026-11-01'], {
    stdin: process.stdin,
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    env: {},
    cwd: QUICKSTART,
  })
  return { code, stdout, stderr }
}

describe('gates of match', () => {
  it.each(FORMAT_NAMES)('give one verdict with --format %s', async (format) => {
    const args = ['match', 'resume-strong.md', JOB, '--format', format]
    expect((await atsmatch(...args, '--require', 'FastAPI', '--require', 'k8s', '--min-score', '50')).code).toBe(0)
    const failed = await atsmatch(...args, '--require', 'COBOL', '--min-score', '99')
    expect(failed.code).toBe(1)
    expect(failed.stderr).toMatch(
      /^atsmatch: gate min-score failed: jobs\/ledgerline-backend-engineer\.txt scores \d+\.\d\d, below 99\natsmatch: gate require failed: the resume does not name COBOL\n$/,
    )
  })

  it('compare with a saved report: the same scores pass, a worse resume fails, tolerance allows it', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'atsmatch-')), 'report.json')
    writeFileSync(file, (await atsmatch('match', 'resume-strong.md', JOB, '--format', 'json')).stdout)
    expect(await atsmatch('match', 'resume-strong.md', JOB, '--baseline', file)).toMatchObject({ code: 0, stderr: '' })
    const worse = await atsmatch('match', 'resume-partial.md', JOB, '--baseline', file)
    expect(worse.code).toBe(1)
    expect(worse.stderr).toContain('gate baseline failed')
    expect((await atsmatch('match', 'resume-partial.md', JOB, '--baseline', file, '--tolerance', '100')).code).toBe(0)
    expect(JSON.parse((await atsmatch('compare', file, 'resume-partial.md', JOB, '--format', 'json')).stdout)).toMatchObject({ command: 'compare', jobs: [{ path: JOB }] })
  })

  it('are usage errors (2) when they make no sense', async () => {
    expect((await atsmatch('match', 'resume-strong.md', JOB, '--min-score', 'high')).code).toBe(2)
    expect((await atsmatch('match', 'resume-strong.md', JOB, '--baseline', 'no-such.json')).code).toBe(2)
    expect((await atsmatch('match', 'resume-strong.md', JOB, '--baseline', 'resume-strong.md')).stderr).toContain('is not JSON')
  })
})

describe('explain, plan, compare', () => {
  it('explain prints contributions that add up to the score', async () => {
    const { code, stdout } = await atsmatch('explain', 'resume-strong.md', JOB)
    expect(code).toBe(0)
    const sum = [...stdout.matchAll(/^ {2}(\d+\.\d\d) of \d+\.\d\d {2}/gm)].reduce((total, [, points]) => total + Math.round(Number(points) * 100), 0)
    expect(stdout).toContain(`${(sum / 100).toFixed(2)} = the sum of the contributions`)
    expect(stdout).toContain('resume')
    expect((await atsmatch('explain', 'resume-strong.md', 'jobs')).code).toBe(2)
  })

  it('explain tells of a term in JSON where its requirement is', async () => {
    const { stdout } = await atsmatch('explain', 'resume-strong.md', JOB, 'Postgres', '--format', 'json')
    const { job, term } = JSON.parse(stdout)
    expect(term.skills).toEqual(['postgresql'])
    expect(job.requirements[term.requirements[0]].anyOf[0].skill).toBe('postgresql')
  })

  it('plan never advises to write what is not true', async () => {
    const { code, stdout } = await atsmatch('plan', 'resume-partial.md', 'jobs', '--target', '60', '--most', '3')
    expect(code).toBe(0)
    expect(stdout).toContain('If you have it, say so in the resume; if not, these are worth learning.')
    const { jobs, steps } = JSON.parse((await atsmatch('plan', 'resume-partial.md', 'jobs', '--target', '60', '--most', '3', '--format', 'json')).stdout)
    const last = steps.at(-1)
    for (const path of last?.lifted ?? []) expect(jobs.find((job: { path: string }) => job.path === path).after).toBeGreaterThanOrEqual(60)
  })

  it('compare of a resume with itself changes nothing', async () => {
    const { code, stdout } = await atsmatch('compare', 'resume-strong.md', 'resume-strong.md', 'jobs', '--format', 'markdown')
    expect(code).toBe(0)
    expect(stdout).toContain('0 up, 0 down, 6 unchanged')
  })
})
