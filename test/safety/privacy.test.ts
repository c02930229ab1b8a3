/** No network, ever; nothing written but what was asked for. On the built program. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { listing, PROGRAM, run, withFolder } from './binary.ts'

const HOOK = pathToFileURL(fileURLToPath(new URL('./refuse-network.mjs', import.meta.url))).href
const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url))

/** A resume, its next version, ads of several formats, and a saved report. */
function prepare(folder: string): void {
  mkdirSync(join(folder, 'jobs'))
  writeFileSync(
    join(folder, 'resume.md'),
    '# Zenobia Quux\nzenobia@quux.example | +44 20 7946 0000\n\n## Skills\nPython, SQL\n\n## Experience\nEngineer, Acme, 2019 – Present\n- Built APIs in Python\n',
  )
  writeFileSync(join(folder, 'next.md'), '# Zenobia Quux\n\n## Skills\nPython, SQL, Docker\n')
  writeFileSync(join(folder, 'jobs', 'a.txt'), 'Engineer\n\nRequirements:\n- Python and Docker\n- 3 years of SQL\n')
  writeFileSync(
    join(folder, 'jobs', 'b.html'),
    '<!doctype html><link rel=stylesheet href="http://tracker.example/x.css"><img src="http://tracker.example/p.gif"><h1>Nurse</h1><p>Must know patient care and Excel.',
  )
  writeFileSync(join(folder, 'jobs', 'c.json'), '{"@context":"http://schema.org","@type":"JobPosting","title":"Clerk","description":"Must know Excel"}')
  cpSync(join(FIXTURES, 'naughty', 'hostile.txt'), join(folder, 'jobs', 'd.txt'))
}

const COMMANDS: ReadonlyArray<readonly string[]> = [
  ['match', 'resume.md', 'jobs'],
  ['match', 'resume.md', 'jobs', '--min-score', '0', '--require', 'Python', '--format', 'github'],
  ['extract', 'jobs'],
  ['explain', 'resume.md', 'jobs/a.txt'],
  ['explain', 'resume.md', 'jobs/a.txt', 'Docker'],
  ['plan', 'resume.md', 'jobs'],
  ['compare', 'resume.md', 'next.md', 'jobs'],
  ['resume', 'resume.md'],
  ['skills', 'python'],
  ['skills', '--unknown', 'jobs'],
  ['completion', 'bash'],
  ['--help'],
  ['--version'],
]

describe.each(COMMANDS.map((words) => [words.join(' '), words] as const))('%s', (_, words) => {
  test('loads no module that reaches the network and writes nothing', () =>
    withFolder((folder) => {
      prepare(folder)
      const before = listing(folder)
      const { code, stderr } = run(words, folder, { nodeFlags: ['--import', HOOK], env: { TMPDIR: folder, XDG_CACHE_HOME: folder, XDG_CONFIG_HOME: folder } })
      expect(stderr).not.toContain('REFUSED')
      // 3: one of the ads asks for nothing that is understood. A hook that fails would give 1.
      expect([0, 3], stderr).toContain(code)
      expect(listing(folder)).toEqual(before)
    }))
})

test('the hook itself works', () =>
  withFolder((folder) => {
    writeFileSync(join(folder, 'x.mjs'), "await import('node:http')")
    const { status, stderr } = spawnSync(process.execPath, ['--import', HOOK, 'x.mjs'], { cwd: folder, encoding: 'utf8' })
    expect(status).not.toBe(0)
    expect(stderr).toContain('REFUSED node:http')
  }))

test('--output writes that one file, for its owner only', () =>
  withFolder((folder) => {
    prepare(folder)
    const before = listing(folder)
    expect([0, 3]).toContain(run(['match', 'resume.md', 'jobs', '--output', 'report.html'], folder).code)
    expect(
      listing(folder)
        .filter((entry) => !before.includes(entry))
        .map((entry) => entry.split(' ')[0]),
    ).toEqual(['report.html'])
    if (process.platform !== 'win32') expect(statSync(join(folder, 'report.html')).mode & 0o777).toBe(0o600)
  }))

test('an error says nothing of what stands in the resume', () =>
  withFolder((folder) => {
    prepare(folder)
    for (const words of [
      ['match', 'resume.md', 'nowhere'],
      ['match', 'resume.md', 'jobs', '--require', 'Cobol'],
      ['match', 'jobs', 'resume.md'],
    ]) {
      const { stderr } = run(words, folder)
      expect(stderr).not.toMatch(/Zenobia|quux|7946/i)
    }
  }))

const traced = spawnSync('strace', ['-V']).status === 0
test.skipIf(!traced)('no socket to anywhere, by the kernel’s account', () =>
  withFolder((folder) => {
    prepare(folder)
    const log = join(folder, 'trace')
    const { error } = spawnSync(
      'strace',
      ['-f', '-qq', '-e', 'trace=socket,connect,sendto,bind', '-o', log, process.execPath, PROGRAM, 'match', 'resume.md', 'jobs', '--format', 'json'],
      { cwd: folder, timeout: 60_000 },
    )
    expect(error).toBeUndefined()
    expect(
      readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => /AF_INET|connect\(/.test(line)),
    ).toEqual([])
  }),
)
