/** Runs what the README's section on CI tells people to write. Needs `npm run build`. */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('../../', import.meta.url))
const built = existsSync(join(root, 'dist/cli.js'))
const sections = new Map(
  readFileSync(join(root, 'README.md'), 'utf8')
    .split(/^#{2,3} /m)
    .slice(1)
    .map((section) => [section.split('\n')[0] ?? '', /```\w+\n([\s\S]*?)```/.exec(section)?.[1] ?? '']),
)

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atsmatch-recipes-'))
  cpSync(join(root, 'fixtures/quickstart/jobs/northwharf-senior-backend-engineer.txt'), join(folder, 'jobs/backend.txt'))
  cpSync(join(root, 'fixtures/quickstart/resume-strong.md'), join(folder, 'resume.md'))
  const shim = join(folder, 'atsmatch')
  writeFileSync(`${shim}.tmp`, `#!/bin/sh\nexec node '${join(root, 'bin/atsmatch.js')}' "$@"\n`)
  renameSync(`${shim}.tmp`, shim)
  chmodSync(shim, 0o755)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const shell = (script: string) => spawnSync('sh', ['-ec', script], { cwd: folder, env: { ...process.env, PATH: `${folder}:${process.env.PATH}` }, encoding: 'utf8' })

/** As far as the recipe needs it: cuts lines into three parts and gives each to a process of its own. */
const PARALLEL = `#!/bin/sh
for command; do :; done
awk '{ print > ("part." int((NR - 1) / 30)) }'
for part in part.*; do sh -c "$command" < "$part"; rm "$part"; done
`

describe.skipIf(!built)('many ads', () => {
  const ad = (i: number): string => JSON.stringify({ id: `ad-${i}`, title: `Engineer ${i}`, text: `Requirements:\n- Python, Go or SQL\n- ${i} years of Docker\n- Kubernetes` })
  const jobs = (text: string): string[] => text.split('\n').filter((line) => line.includes('"type":"job"'))
  beforeAll(() => {
    writeFileSync(join(folder, 'ads.jsonl'), Array.from({ length: 80 }, (_, i) => `${ad(i)}\n`).join(''))
    cpSync(join(root, 'fixtures/quickstart/jobs'), join(folder, 'ads'), { recursive: true })
  })

  test.each([
    ['a stand-in', true],
    ['GNU parallel itself', false],
  ])('GNU parallel: several processes give what one gives (%s)', (_name, standIn) => {
    if (!standIn && spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.includes('GNU parallel') !== true) {
      console.warn('recipes.test.ts: no GNU parallel found; its recipe ran with a stand-in only')
      return
    }
    const shim = join(folder, 'parallel')
    if (standIn) writeFileSync(shim, PARALLEL, { mode: 0o755 })
    // A small block, so that there is more than one.
    const { status, stderr } = shell((sections.get('GNU parallel') ?? '').replace('1M', '4k'))
    rmSync(shim, { force: true })
    expect(status, stderr).toBe(0)
    const whole = shell('atsmatch match resume.md - --format jsonl < ads.jsonl').stdout
    expect(readFileSync(join(folder, 'matched.jsonl'), 'utf8').trimEnd().split('\n')).toEqual(jobs(whole))
    expect(jobs(whole)).toHaveLength(80)
  })

  test('SLURM: the tasks of an array give what one run gives', () => {
    const recipe = sections.get('SLURM') ?? ''
    const tasks = Number(/--array=1-(\d+)/.exec(recipe)?.[1])
    const parts: string[] = []
    for (let i = 1; i <= tasks; i++) {
      expect(shell(`export SLURM_ARRAY_TASK_ID=${i} SLURM_ARRAY_TASK_COUNT=${tasks}\n${recipe}`).status).toBe(0)
      parts.push(...jobs(readFileSync(join(folder, `part-${i}.jsonl`), 'utf8')))
    }
    const whole = jobs(shell('atsmatch extract ads/ --format jsonl').stdout)
    expect(parts.sort()).toEqual(whole.sort())
    expect(whole).toHaveLength(6)
  })

  test('Spark: its command takes lines and gives lines', () => {
    const command = /\.pipe\("([^"]*)"\)/.exec(sections.get('Spark') ?? '')?.[1] ?? ''
    expect(jobs(shell(`${command} < ads.jsonl`).stdout)).toHaveLength(80)
  })
})

describe.skipIf(!built)('recipes', () => {
  test('GitLab writes the artifacts that it names', () => {
    const { resume } = parse(sections.get('GitLab') ?? '')
    const [install, ...script]: string[] = resume.script
    expect(install).toBe('npm install --global atsmatch')
    expect(shell(script.join('\n'))).toMatchObject({ status: 0 })
    for (const file of [...resume.artifacts.paths, resume.artifacts.reports.junit]) expect(existsSync(join(folder, file)), file).toBe(true)
  })

  test('plain shell', () => {
    const { status, stdout } = shell(sections.get('Plain shell') ?? '')
    expect(status).toBe(0)
    expect(stdout.trim().split('\n').at(-1)).toBe('jobs/backend.txt')
  })
})

test('GitHub Actions uses inputs and outputs that the action has', () => {
  const { jobs } = parse(sections.get('GitHub Actions') ?? '')
  const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'))
  const [, step, last] = jobs.match.steps
  for (const name of Object.keys(step.with)) expect(Object.keys(action.inputs)).toContain(name)
  for (const [, name = ''] of last.run.matchAll(/outputs\.([\w-]+)/g)) expect(Object.keys(action.outputs)).toContain(name)
})

describe.skipIf(!built)('pre-commit', () => {
  test('the hook with the arguments of the README passes, and fails when the resume is emptied', () => {
    const [hook] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'))
    const [used] = parse(sections.get('pre-commit') ?? '').repos[0].hooks
    expect(used.id).toBe(hook.id)
    expect(hook.pass_filenames).toBe(false)
    expect(new RegExp(hook.files).test('resume.md')).toBe(true)
    // As pre-commit does: the entry, then the arguments.
    const command = [hook.entry, ...used.args.map((word: string) => `'${word}'`)].join(' ')
    expect(shell(command).status).toBe(0)
    const resume = readFileSync(join(folder, 'resume.md'), 'utf8')
    writeFileSync(join(folder, 'resume.md'), '# Nobody\n\nSkills\nGardening\n')
    expect(shell(command)).toMatchObject({ status: 1 })
    writeFileSync(join(folder, 'resume.md'), resume)
  })
})
