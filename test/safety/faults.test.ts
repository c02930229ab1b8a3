/** What may go wrong around the program: files, disks, readers, signals. The verdict and the remaining files survive. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { interrupt, PROGRAM, run, withFolder } from './binary.ts'

const UNIX = process.platform !== 'win32'
const ROOT = process.getuid?.() === 0

function prepare(folder: string): void {
  mkdirSync(join(folder, 'jobs'))
  writeFileSync(join(folder, 'resume.md'), '# Skills\nPython, SQL\n')
  for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, 'jobs', `${name}.txt`), 'Engineer\n\nRequirements:\n- Python and Docker\n')
}

/** Paths of the jobs that a JSON report holds. */
const paths = (stdout: string): string[] => (JSON.parse(stdout) as { jobs: { path: string }[] }).jobs.map((job) => job.path).sort()
const ALL = ['jobs/a.txt', 'jobs/b.txt', 'jobs/c.txt']

describe.skipIf(!UNIX)('files that are none', () => {
  test('everything that cannot be read is listed, everything else is scored, and the code is 2', () =>
    withFolder((folder) => {
      prepare(folder)
      mkdirSync(join(folder, 'folder.txt'))
      execFileSync('mkfifo', [join(folder, 'fifo.txt')])
      symlinkSync('loop.txt', join(folder, 'loop.txt'))
      symlinkSync('gone', join(folder, 'dangling.txt'))
      writeFileSync(join(folder, 'empty.txt'), '')
      writeFileSync(join(folder, 'broken.pdf'), '%PDF-1.4 nothing')
      writeFileSync(join(folder, 'broken.docx'), 'PK\u0003\u0004 nothing')
      const bad = ['nowhere', 'folder.txt', 'fifo.txt', 'loop.txt', 'dangling.txt', '/dev/zero', 'empty.txt', 'broken.pdf', 'broken.docx', 'no*.such']
      const { code, stdout, stderr } = run(['match', 'resume.md', 'jobs', ...bad, '--format', 'json'], folder)
      expect(code).toBe(2)
      expect(paths(stdout)).toEqual(ALL)
      for (const name of bad) expect(stderr).toContain(name.replace('/dev/', ''))
      expect(stderr.match(/^ {2}hint: /gm)).toHaveLength(bad.length)
      expect(stderr).not.toMatch(/^\s+at /m)
    }))

  test('a gate that failed does not hide an unreadable file, nor the other way round', () =>
    withFolder((folder) => {
      prepare(folder)
      const { code, stdout, stderr } = run(['match', 'resume.md', 'jobs', 'nowhere', '--min-score', '100', '--format', 'json'], folder)
      expect(code).toBe(2)
      expect(paths(stdout)).toEqual(ALL)
      expect(stderr).toContain('nowhere')
      expect(stderr).toMatch(/100/)
    }))

  test('links that go in circles are not followed', () =>
    withFolder((folder) => {
      prepare(folder)
      symlinkSync('..', join(folder, 'jobs', 'up'))
      const { code, stdout } = run(['match', 'resume.md', 'jobs', '--format', 'json'], folder)
      expect(code).toBe(0)
      expect(paths(stdout)).toEqual(ALL)
    }))

  test.skipIf(ROOT)('a file without the right to read it', () =>
    withFolder((folder) => {
      prepare(folder)
      chmodSync(join(folder, 'jobs', 'b.txt'), 0)
      const { code, stdout, stderr } = run(['match', 'resume.md', 'jobs', '--format', 'json'], folder)
      expect(code).toBe(2)
      expect(paths(stdout)).toEqual(['jobs/a.txt', 'jobs/c.txt'])
      expect(stderr).toContain('jobs/b.txt')
    }),
  )

  test('the resume is one of them', () =>
    withFolder((folder) => {
      prepare(folder)
      for (const resume of ['nowhere', 'jobs', '/dev/zero']) expect(run(['match', resume, 'jobs'], folder).code).toBe(2)
    }))
})

describe.skipIf(!UNIX)('writing', () => {
  test('a full disk: the report still goes to standard output, and the code is 2', () =>
    withFolder((folder) => {
      prepare(folder)
      symlinkSync('/dev/full', join(folder, 'report.json'))
      const { code, stdout, stderr } = run(['match', 'resume.md', 'jobs', '--format', 'json', '--output', 'report.json'], folder)
      expect(code).toBe(2)
      expect(paths(stdout)).toEqual(ALL)
      expect(stderr).toMatch(/report\.json.*ENOSPC/)
    }))

  test('a folder that is not there leaves nothing behind', () =>
    withFolder((folder) => {
      prepare(folder)
      const before = readdirSync(folder)
      const { code, stderr } = run(['match', 'resume.md', 'jobs', '--output', 'none/report.json'], folder)
      expect(code).toBe(2)
      expect(stderr).toContain('none/report.json')
      expect(readdirSync(folder)).toEqual(before)
    }))

  test('a file that was read is not overwritten', () =>
    withFolder((folder) => {
      prepare(folder)
      expect(run(['match', 'resume.md', 'jobs', '--output', 'resume.md'], folder).code).toBe(2)
    }))

  test('a reader that has seen enough ends the run quietly', () =>
    withFolder((folder) => {
      prepare(folder)
      for (let i = 0; i < 300; i++) writeFileSync(join(folder, 'jobs', `x${i}.txt`), `Engineer ${i}\n\nRequirements:\n- Python, Docker, Kubernetes, SQL, Go, Rust, Excel\n`)
      const { stdout, stderr } = spawnSync('/bin/sh', ['-c', '"$0" "$1" match resume.md jobs --format json | head -1', process.execPath, PROGRAM], {
        cwd: folder,
        encoding: 'utf8',
        timeout: 60_000,
      })
      expect(stdout.split('\n')).toHaveLength(2)
      expect(stderr).not.toMatch(/EPIPE|^\s+at /m)
    }))
})

describe.skipIf(!UNIX)('signals in the middle', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s', (signal, code) =>
    withFolder(async (folder) => {
      prepare(folder)
      const result = await interrupt(['match', 'resume.md', '-', '--output', 'report.json'], folder, signal)
      // A shell makes 128 + its number of it.
      expect([result.signal, constants.signals[signal] + 128]).toEqual([signal, code])
      expect(result.stdout).toBe('')
      expect(result.stderr).not.toMatch(/^\s+at /m)
      expect(existsSync(join(folder, 'report.json'))).toBe(false)
    }),
  )

  test.each(['SIGINT', 'SIGTERM'] as const)('%s while something long is computed without a pause', (signal) =>
    withFolder((folder) => {
      prepare(folder)
      writeFileSync(join(folder, 'long.txt'), 'Must know Python, SQL, Docker and Kubernetes. '.repeat(400_000))
      // What is asked here is not how long a second is, but whether it ends before the work does.
      const { status } = spawnSync('timeout', ['-s', signal.slice(3), '-k', '20', '3', process.execPath, PROGRAM, 'extract', 'long.txt', '-f', 'json'], {
        cwd: folder,
        timeout: 60_000,
      })
      // 124: it ended by the first signal; 137 would be the second, which nobody can refuse.
      expect(status).toBe(124)
    }),
  )
})
