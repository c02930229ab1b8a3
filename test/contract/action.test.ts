/** The shell part of action.yml, run as a runner would: variables in, files out. Needs `npm run build`. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('../../', import.meta.url))
const built = existsSync(join(root, 'dist/cli.js'))
if (!built) console.warn('action.test.ts: dist is missing; npm run build first')

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atsmatch-action-'))
  cpSync(join(root, 'fixtures/quickstart'), folder, { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function runAction(inputs: Readonly<Record<string, string>>, { action = root, path = '' } = {}) {
  const [output, summary] = [join(folder, 'output'), join(folder, 'summary')]
  for (const file of [output, summary]) writeFileSync(file, '')
  const env = {
    PATH: `${path}${process.env.PATH}`,
    HOME: folder,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: action,
    GITHUB_WORKSPACE: folder,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: folder,
    ...inputs,
  }
  const { status, stdout, stderr } = spawnSync('bash', [join(root, '.github/action/run.sh')], { cwd: folder, env, encoding: 'utf8' })
  const outputs = Object.fromEntries(
    readFileSync(output, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('=')),
  )
  return { status, stdout, stderr, outputs, summary: readFileSync(summary, 'utf8') }
}

describe.skipIf(!built)('action', () => {
  test('scores, summarises, and gives its outputs', () => {
    const { status, stdout, outputs, summary } = runAction({
      INPUT_RESUME: 'resume-strong.md',
      INPUT_JOBS: 'jobs/northwharf-senior-backend-engineer.txt\njobs/ledgerline-backend-engineer.txt\n',
    })
    expect(status).toBe(0)
    expect(stdout).toContain('atsmatch: 2 jobs scored')
    expect(Number(outputs['score-min'])).toBeGreaterThan(0)
    expect(Number(outputs['score-mean'])).toBeGreaterThanOrEqual(Number(outputs['score-min']))
    expect(JSON.parse(readFileSync(outputs.report ?? '', 'utf8')).jobs).toHaveLength(2)
    expect(summary).toContain('### resume-strong.md against 2 jobs')
  })

  test('a required skill that is taken out of the resume fails the check, annotated at the line of the skills', () => {
    const inputs = { INPUT_RESUME: 'cut.md', INPUT_JOBS: 'jobs/', INPUT_REQUIRE: 'Kubernetes\n' }
    const whole = '# Jo Example\n\n## Experience\nBackend engineer, 2019 to 2024\n- Ran services in Python\n\n## Skills\nPython, PostgreSQL, Docker, Kubernetes, SQL\n'
    writeFileSync(join(folder, 'cut.md'), whole)
    expect(runAction(inputs).status).toBe(0)
    writeFileSync(join(folder, 'cut.md'), whole.replace(', Kubernetes', ''))
    const { status, stdout } = runAction(inputs)
    expect(status).toBe(1)
    expect(stdout).toMatch(/^::error file=cut\.md,title=ATS301 require failed::/m)
    expect(stdout).toMatch(/^::warning file=cut\.md,line=8,col=1,title=ATS101 Kubernetes is not in the resume::/m)
  })

  test('a repository with a resume and three ads: the check passes, and fails with annotations on the right lines once a required skill is gone', () => {
    mkdirSync(join(folder, 'three'))
    for (const name of ['northwharf-senior-backend-engineer.txt', 'ledgerline-backend-engineer.txt', 'tallowfield-python-developer.txt'])
      cpSync(join(folder, 'jobs', name), join(folder, 'three', name))
    const inputs = { INPUT_RESUME: 'resume-strong.md', INPUT_JOBS: 'three/', INPUT_REQUIRE: 'Docker\nPostgreSQL\n', INPUT_MIN_SCORE: '10' }
    expect(runAction(inputs).status).toBe(0)
    const whole = readFileSync(join(folder, 'resume-strong.md'), 'utf8')
    try {
      const without = whole.replaceAll(/,? ?\bDocker\b/g, '')
      writeFileSync(join(folder, 'resume-strong.md'), without)
      const { status, stdout, outputs, summary } = runAction(inputs)
      expect(status).toBe(1)
      expect(stdout).toContain('::error file=resume-strong.md,title=ATS301 require failed::the resume does not name Docker.')
      expect(stdout).not.toContain('does not name PostgreSQL')
      const [, line = ''] =
        /^::warning file=resume-strong\.md,line=(\d+),col=1,title=ATS101 Docker is not in the resume::.*(?:northwharf|ledgerline|tallowfield)/m.exec(stdout) ?? []
      // The line that names the most of what the ads ask for: one of the skills' own.
      expect(without.split('\n')[Number(line) - 1]).toMatch(/^- \*\*|^\*\*/)
      expect(summary).toContain('Docker')
      expect(JSON.parse(readFileSync(outputs.report ?? '', 'utf8')).gates.passed).toBe(false)
    } finally {
      writeFileSync(join(folder, 'resume-strong.md'), whole)
    }
  })

  test('a checkout without a build runs the released package of the same version', () => {
    const action = mkdtempSync(join(tmpdir(), 'atsmatch-checkout-'))
    cpSync(join(root, 'package.json'), join(action, 'package.json'))
    const npx = join(action, 'npx')
    writeFileSync(npx, `#!/bin/sh\necho "$1 $2" > '${join(action, 'asked')}'\nshift 2\nexec '${process.execPath}' '${join(root, 'bin/atsmatch.js')}' "$@"\n`)
    chmodSync(npx, 0o755)
    const { status, outputs } = runAction({ INPUT_RESUME: 'resume-strong.md', INPUT_JOBS: 'jobs/ledgerline-backend-engineer.txt' }, { action, path: `${action}:` })
    expect(status).toBe(0)
    expect(readFileSync(join(action, 'asked'), 'utf8')).toBe(`--yes atsmatch@${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version}\n`)
    expect(Number(outputs['score-min'])).toBeGreaterThan(0)
    rmSync(action, { recursive: true })
  })

  test('a gate and an unreadable file end with their exit codes, inputs are never run', () => {
    expect(runAction({ INPUT_RESUME: 'resume-nurse.md', INPUT_JOBS: 'jobs/', INPUT_MIN_SCORE: '99' }).status).toBe(1)
    const evil = runAction({ INPUT_RESUME: '$(touch ran)`touch ran`; touch ran', INPUT_JOBS: '--output=ran.json' })
    expect(evil.status).toBe(2)
    expect(evil.outputs.report).toBeUndefined()
    expect(existsSync(join(folder, 'ran'))).toBe(false)
    expect(existsSync(join(folder, 'ran.json'))).toBe(false)
  })
})

test('action.yml hands every input over as a variable and takes every output from the step', () => {
  const text = readFileSync(join(root, 'action.yml'), 'utf8')
  const action = parse(text)
  const [step] = action.runs.steps
  expect(step.run).not.toContain('${{')
  expect(Object.keys(step.env)).toEqual(Object.keys(action.inputs).map((name) => `INPUT_${name.toUpperCase().replaceAll('-', '_')}`))
  for (const [name, { value }] of Object.entries<{ value: string }>(action.outputs)) expect(value).toBe(`\${{ steps.match.outputs.${name} }}`)
  execFileSync('bash', ['-n', join(root, '.github/action/run.sh')])
})
