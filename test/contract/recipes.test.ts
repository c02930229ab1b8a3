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
