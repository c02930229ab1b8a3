/** One table of command lines, run in process and against the real binary in a clean environment: the same exit code, the same output. Needs `npm run build`. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
import { run } from '../../src/cli/main.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const quickstart = 'fixtures/quickstart'
let empty = ''
beforeAll(() => {
  empty = mkdtempSync(join(tmpdir(), 'atsmatch-cases-'))
  mkdirSync(join(empty, 'jobs'))
})
afterAll(() => rmSync(empty, { recursive: true, force: true }))

interface Case {
  readonly name: string
  readonly argv: readonly string[]
  readonly code: number
  readonly out?: RegExp
  readonly err?: RegExp
}

const cases: readonly Case[] = [
  { name: 'the version', argv: ['--version'], code: 0, out: /^\d+\.\d+\.\d+\n$/ },
  { name: 'help begins with examples', argv: ['--help'], code: 0, out: /^Examples:\n {2}atsmatch match resume\.md jobs\// },
  { name: 'an unknown command is a usage error with a suggestion', argv: ['mach'], code: 2, err: /Did you mean match\?/ },
  { name: 'an unknown flag is a usage error with a suggestion', argv: ['extract', 'x', '--formt', 'json'], code: 2, err: /Did you mean --format\?/ },
  { name: 'a missing argument is a usage error', argv: ['match', 'resume.md'], code: 2, err: /missing required argument 'jobs'/ },
  { name: 'match prints a table', argv: ['match', `${quickstart}/resume-strong.md`, `${quickstart}/jobs`, '--as-of', '2026-11-22'], code: 0, out: /against 6 jobs/ },
  {
    name: 'match prints JSON',
    argv: ['match', `${quickstart}/resume-strong.md`, `${quickstart}/jobs`, '--format', 'json', '--as-of', '2026-11-22'],
    code: 0,
    out: /"schemaVersion": 1/,
  },
  { name: 'extract prints JSON', argv: ['extract', `${quickstart}/jobs`, '--format', 'json'], code: 0, out: /"requirements"/ },
  {
    name: 'a missing resume is one clear error',
    argv: ['match', 'missing.md', `${quickstart}/jobs`],
    code: 2,
    err: /^atsmatch: missing\.md: no such file or folder \[not-found\]\n {2}hint: /,
  },
  { name: 'an ad without any requirement says so', argv: ['extract', 'fixtures/naughty/no-requirements.txt'], code: 3, out: /no requirement/ },
  {
    name: 'two threads',
    argv: ['match', `${quickstart}/resume-strong.md`, `${quickstart}/jobs`, '--format', 'jsonl', '--threads', '2', '--as-of', '2026-11-22'],
    code: 0,
    out: /"type":"end","data":\{"jobs":6/,
  },
  { name: 'a failed gate', argv: ['match', `${quickstart}/resume-nurse.md`, `${quickstart}/jobs/brightloom-backend-engineer.md`, '--min-score', '50'], code: 1, err: /min-score/ },
]

async function inProcess(argv: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = []
  const err: string[] = []
  const io: Io = {
    stdin: Readable.from([]),
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    env: { PATH: '' },
    cwd: root,
    onExit: () => () => {},
  }
  return { code: await run(argv, io), out: out.join(''), err: err.join('') }
}

function binary(argv: readonly string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/atsmatch.js'), ...argv], { cwd: root, env: { PATH: '' }, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

describe.each(cases)('$name', ({ argv, code, out, err }) => {
  it('in process and from the shell', async () => {
    const [here, there] = [await inProcess(argv), binary(argv)]
    expect(there).toEqual(here)
    expect(here.code, here.err).toBe(code)
    if (out) expect(here.out).toMatch(out)
    if (err) expect(here.err).toMatch(err)
  })
})

it('an empty folder is an error', () => {
  const { code, err } = binary(['match', `${quickstart}/resume-strong.md`, join(empty, 'jobs')])
  expect(code).toBe(2)
  expect(err).toMatch(/\[empty-folder\]/)
})
