/** The same properties through the whole flow, on texts: a few runs, since each reads documents. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainDocument } from '../../src/documents/plain.ts'
import { loadModel, matchJobs, understandAd, understandResume } from '../../src/pipeline.ts'

const { model } = loadModel()
const AS_OF = { year: 2026, month: 11, day: 1 }
const read = (path: string): string => readFileSync(new URL(`../../fixtures/quickstart/${path}`, import.meta.url), 'utf8')
const AD = read('jobs/ledgerline-backend-engineer.txt')
const RESUME = read('resume-partial.md')
const job = understandAd(plainDocument('ad', AD, 'ad'), model)
const scoreOf = (resume: string, of = job): number => matchJobs([of], understandResume(plainDocument('r', resume, 'resume'), model, AS_OF), model)[0]?.score as number

describe('on texts, the score', () => {
  it('does not fall when the resume gets a line with a skill that the ad asks for', () => {
    const labels = job.requirements.flatMap((r) => r.anyOf.flatMap((t) => [t.label, ...t.surfaces]))
    const before = scoreOf(RESUME)
    fc.assert(
      fc.property(fc.constantFrom(...labels), (label) => {
        expect(scoreOf(`${RESUME}\n## Skills\n- ${label}\n`)).toBeGreaterThanOrEqual(before)
      }),
      { numRuns: 25 },
    )
  })

  it('does not rise when the list of skills is repeated', () => {
    const line = 'Python, Docker, Git, MySQL'
    const once = `Jo Doe\n\nSkills\n${line}\n`
    expect(scoreOf(`${once}${`${line}\n`.repeat(20)}`)).toBe(scoreOf(once))
  })

  it('is the same whatever the order of the ad’s bullets and of the resume’s', () => {
    const bullets = ['Python and FastAPI', 'PostgreSQL or MySQL', 'Experience with Docker and Kubernetes', 'Kafka', 'Terraform']
    const skills = ['Python', 'MySQL', 'Docker', 'Terraform']
    const ad = (list: readonly string[]): ReturnType<typeof understandAd> =>
      understandAd(plainDocument('ad', `Backend Engineer\n\nRequirements:\n${list.map((b) => `- ${b}\n`).join('')}`, 'ad'), model)
    const resume = (list: readonly string[]): string => `Jo Doe\n\nSkills\n${list.map((b) => `- ${b}\n`).join('')}`
    const before = scoreOf(resume(skills), ad(bullets))
    expect(before).toBeGreaterThan(0)
    fc.assert(
      fc.property(fc.shuffledSubarray(bullets, { minLength: bullets.length }), fc.shuffledSubarray(skills, { minLength: skills.length }), (a, r) => {
        expect(scoreOf(resume(r), ad(a))).toBe(before)
      }),
      { numRuns: 15 },
    )
  })

  it('gives 90 to a resume that names all that an ad requires, and next to nothing to a nurse', () => {
    const required = job.requirements.filter((r) => r.strength === 'required').map((r) => r.anyOf[0]?.label)
    expect(scoreOf(`Jo Doe\n\nSkills\n${required.join(', ')}\n`)).toBeGreaterThanOrEqual(90)
    expect(scoreOf(read('resume-nurse.md'))).toBeLessThanOrEqual(15)
  })

  it('is written in the same bytes under another locale, time zone and order of the files', () => {
    const script = `
      const { run } = await import('./src/cli/main.ts')
      const io = { stdin: process.stdin, stdout: { write: (t) => process.stdout.write(t) }, stderr: { write: () => {} }, env: {}, cwd: process.cwd() + '/fixtures/quickstart' }
      await run(['match', 'resume-strong.md', ...process.env.JOBS.split(','), '--format', 'json', '--as-of', '2026-11-01'], io)`
    const files = ['jobs/brightloom-backend-engineer.md', 'jobs/quillfeather-accountant.txt', 'jobs/harborview-registered-nurse.txt']
    const bytes = (env: Record<string, string>, order: readonly string[]): string =>
      spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
        cwd: new URL('../../', import.meta.url),
        env: { PATH: process.env.PATH ?? '', JOBS: order.join(','), ...env },
        encoding: 'utf8',
      }).stdout
    const one = bytes({ LANG: 'C', TZ: 'UTC' }, files)
    expect(one).toContain('"score"')
    expect(bytes({ LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' }, [...files].reverse())).toBe(one)
  })
})
