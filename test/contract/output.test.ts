/** Reports in files, settings from everywhere, and the verdict that none of them changes. In process. */
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { sameFile, writeWhole } from '../../src/cli/output-file.ts'
import { FORMAT_NAMES } from '../../src/report/formats.ts'

const QUICKSTART = fileURLToPath(new URL('../../fixtures/quickstart/', import.meta.url))
const JOB = 'jobs/ledgerline-backend-engineer.txt'
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atsmatch-output-'))
  cpSync(QUICKSTART, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function atsmatch(argv: readonly string[], env: Record<string, string> = {}): Promise<{ code: number; stdout: string; stderr: string }> {
  let stdout = ''
  let stderr = ''
  const code = await run(argv, { stdin: process.stdin, stdout: { write: (text) => (stdout += text) }, stderr: { write: (text) => (stderr += text) }, env, cwd: folder })
  return { code, stdout, stderr }
}
const match = (...flags: string[]) => atsmatch(['match', 'resume-strong.md', JOB, '--as-of', '2026-11-01', ...flags])

describe('--output', () => {
  test('writes several files at once, the format by the ending, for their owner only', async () => {
    const files = ['r.json', 'r.jsonl', 'r.md', 'r.html', 'r.csv', 'r.sarif', 'r.xml', 'r.txt']
    expect((await match(...files.flatMap((file) => ['-o', file]))).code).toBe(0)
    const begins = files.map((file) => readFileSync(join(folder, file), 'utf8').slice(0, 14))
    expect(begins).toEqual(['{\n  "schemaVer', '{"schemaVersio', '<!-- atsmatch ', '<!DOCTYPE html', 'job,title,kind', '{\n  "$schema":', '<?xml version=', 'resume-strong.'])
    for (const file of files) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test('an ending that stands for nothing, or a name given twice, is a usage error before anything is read', async () => {
    expect(await match('-o', 'r.pdf')).toMatchObject({ code: 2, stdout: '' })
    expect(await match('-o', 'r.md', '-o', 'r.md')).toMatchObject({ code: 2, stdout: '' })
  })

  test('every command writes its formats, named before the file where the ending does not say them', async () => {
    const commands = [
      ['extract', 'jobs'],
      ['explain', 'resume-strong.md', JOB],
      ['plan', 'resume-strong.md', JOB],
      ['compare', 'resume-partial.md', 'resume-strong.md', JOB],
      ['resume', 'resume-strong.md'],
      ['skills', 'kubernetes'],
    ]
    for (const words of commands) {
      const { code, stdout } = await atsmatch(
        [...words, '-o', 'r.json', '-o', 'table=r', '-f', 'json', '--as-of', '2026-11-01'].slice(0, /^(?:extract|skills)$/.test(words[0] ?? '') ? -2 : undefined),
      )
      expect(code, words[0]).toBe(0)
      expect(readFileSync(join(folder, 'r.json'), 'utf8')).toBe(stdout)
      expect(readFileSync(join(folder, 'r'), 'utf8')).not.toBe('')
    }
    expect(await atsmatch(['plan', 'resume-strong.md', JOB, '-o', 'r.sarif'])).toMatchObject({ code: 2, stdout: '' })
    expect((await atsmatch(['plan', 'resume-strong.md', JOB, '-o', 'sarif=r.json'])).stderr).toContain('FORMAT=FILE with one of table, json')
    expect((await match('-o', 'junit=a=b.json')).code).toBe(0)
    expect(readFileSync(join(folder, 'a=b.json'), 'utf8')).toMatch(/^<\?xml/)
  })

  test('a configuration names files for match alone: another command would write over its report', async () => {
    writeFileSync(join(folder, 'atsmatch.config.yaml'), 'output: [kept.json, markdown=kept]\nwidth: 80\n')
    expect((await atsmatch(['extract', JOB])).code).toBe(0)
    expect(existsSync(join(folder, 'kept.json'))).toBe(false)
    expect((await match()).code).toBe(0)
    expect(JSON.parse(readFileSync(join(folder, 'kept.json'), 'utf8')).command).toBe('match')
    expect(readFileSync(join(folder, 'kept'), 'utf8')).toMatch(/^<!-- atsmatch/)
  })

  test('--width says how wide a table may be, here and in files', async () => {
    const widest = (text: string): number => Math.max(...text.split('\n').map((line) => [...line].length))
    const { stdout } = await match('--width', '70', '-o', 'r.txt')
    expect(widest(stdout)).toBeLessThanOrEqual(70)
    expect(readFileSync(join(folder, 'r.txt'), 'utf8')).toBe(stdout)
    expect(widest((await match('--width', '150')).stdout)).toBeGreaterThan(100)
    expect((await match('--width', '59')).code).toBe(2)
  })

  test('what was read is never written over, by no other name either', async () => {
    const before = readFileSync(join(folder, 'resume-strong.md'), 'utf8')
    symlinkSync('resume-strong.md', join(folder, 'other.md'))
    for (const name of ['resume-strong.md', './jobs/../resume-strong.md', 'other.md', JOB]) expect((await match('-o', name)).code).toBe(2)
    expect(readFileSync(join(folder, 'resume-strong.md'), 'utf8')).toBe(before)
  })

  test('a file of JSON lines that was read is never written over', async () => {
    const lines = '{"id": "a", "text": "Must know Python"}\n{"text": "Must know Go"}\n'
    writeFileSync(join(folder, 'ads.jsonl'), lines)
    expect((await atsmatch(['extract', 'ads.jsonl', '-o', 'ads.jsonl'])).code).toBe(2)
    expect(readFileSync(join(folder, 'ads.jsonl'), 'utf8')).toBe(lines)
  })

  test('a folder that is not there is told, the report is printed all the same, and the exit code is 2', async () => {
    const { code, stdout, stderr } = await match('-o', 'no/such/r.md')
    expect(code).toBe(2)
    expect(stdout).toContain('resume-strong.md against 1 job')
    expect(stderr).toBe('atsmatch: no/such/r.md: could not be written (ENOENT) [not-found]\n  hint: make its folder first\n')
  })

  test('a failed write leaves the old report and no temporary file', () => {
    mkdirSync(join(folder, 'taken.md'))
    expect(() => writeWhole(join(folder, 'taken.md'), 'x')).toThrow()
    writeFileSync(join(folder, `.r.md.${process.pid}.tmp`), 'somebody else')
    writeFileSync(join(folder, 'r.md'), 'old')
    expect(() => writeWhole(join(folder, 'r.md'), 'new')).toThrow()
    expect(readFileSync(join(folder, 'r.md'), 'utf8')).toBe('old')
  })

  test('a link stays a link, a device is written to', () => {
    writeFileSync(join(folder, 'real.md'), 'old')
    symlinkSync('real.md', join(folder, 'link.md'))
    writeWhole(join(folder, 'link.md'), 'new')
    expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(folder, 'real.md'), 'utf8')).toBe('new')
    writeWhole('/dev/null', 'x')
    expect(sameFile(join(folder, 'link.md'), join(folder, 'real.md'))).toBe(true)
    expect(sameFile(join(folder, 'none'), join(folder, 'none'))).toBe(false)
  })

  test('--quiet prints the ranking and keeps files whole', async () => {
    const { stdout } = await match('-q', '-o', 'r.md')
    expect(stdout.split('\n')).toHaveLength(5)
    expect(readFileSync(join(folder, 'r.md'), 'utf8')).toContain('<details>')
  })
})

describe('the verdict', () => {
  const SHOWN = [[], ['-q'], ['-v'], ['--top', '1'], ['--sort', 'name'], ['--only', 'covered'], ['--only', 'missing', '-f', 'csv'], ['-f', 'html', '--top', '1']]
  test.each(SHOWN.map((flags) => [flags.join(' '), flags]))('does not depend on "%s"', async (_name, flags) => {
    const args = ['match', 'resume-strong.md', 'jobs', ...flags]
    expect((await atsmatch([...args, '--min-score-any', '1'])).code).toBe(0)
    expect((await atsmatch([...args, '--min-score', '99'])).code).toBe(1)
  })

  test('is one for every format with any flags of what is shown and where', async () => {
    const shown = fc.record({
      format: fc.constantFrom(...FORMAT_NAMES),
      detail: fc.constantFrom([], ['-q'], ['-v']),
      only: fc.constantFrom([], ['--only', 'missing'], ['--only', 'covered']),
      sort: fc.constantFrom([], ['--sort', 'name']),
      top: fc.constantFrom([], ['--top', '1'], ['--top', '3']),
      rest: fc.subarray(['--ascii', '--width=60', '--color=always', '--output=kept.html', '--output=sarif=kept']),
      gate: fc.constantFrom(['--min-score', '50', 1], ['--min-score-any', '50', 0], ['--require', 'COBOL', 1], ['--require', 'Python', 0]),
    })
    await fc.assert(
      fc.asyncProperty(shown, async ({ format, detail, only, sort, top, rest, gate: [name, value, code] }) => {
        const flags = ['-f', format, ...detail, ...only, ...sort, ...top, ...rest, String(name), String(value)]
        const { code: verdict, stderr } = await atsmatch(['match', 'resume-strong.md', 'jobs', '--as-of', '2026-11-01', ...flags])
        expect(verdict, flags.join(' ')).toBe(code)
        expect(/^atsmatch: gate /m.test(stderr)).toBe(code === 1)
      }),
      { seed: 6, numRuns: 40 },
    )
  }, 120_000)

  test('formats for programs hold every job and requirement, whatever is shown to people', async () => {
    for (const format of ['json', 'jsonl', 'sarif', 'junit']) {
      const args = ['match', 'resume-strong.md', 'jobs', '-f', format]
      expect((await atsmatch([...args, '--top', '1', '--only', 'missing', '--sort', 'name', '-q'])).stdout).toBe((await atsmatch(args)).stdout)
    }
  })
})

describe('settings', () => {
  test('flag > environment > file > default, and --verbose says which', async () => {
    writeFileSync(join(folder, 'atsmatch.config.yaml'), 'format: csv\nsort: name\ntop: 2\n')
    const args = ['match', 'resume-strong.md', 'jobs', '-v']
    expect((await atsmatch(args)).stdout).toMatch(/^job,title,/)
    const { stdout, stderr } = await atsmatch([...args, '-f', 'table'], { ATSMATCH_TOP: '1' })
    expect(stdout).toContain('and 5 more jobs, not shown')
    expect(stderr).toContain('configuration atsmatch.config.yaml\n')
    for (const line of ['format: "table" (flag)', 'top: 1 (ATSMATCH_TOP)', 'sort: "name" (atsmatch.config.yaml)', 'only: "all" (default)']) expect(stderr).toContain(`  ${line}\n`)
    expect((await atsmatch([...args, '--no-config'])).stdout).toMatch(/^resume-strong\.md against 6 jobs/)
  })

  test('weights of the file weigh, merged over the shipped ones, and --verbose says where each is from', async () => {
    const scores = async (): Promise<{ score: number; digest: string; factors: string[]; restFactor: number }> => {
      const { jobs, taxonomy } = JSON.parse((await match('-f', 'json')).stdout)
      return {
        score: jobs[0].score,
        digest: taxonomy.digest,
        restFactor: jobs[0].restFactor,
        factors: jobs[0].requirements.flatMap((r: { factors: { name: string; value: number }[] }) => r.factors.map(({ name, value }) => `${name} ${value}`)),
      }
    }
    const shipped = await scores()
    writeFileSync(join(folder, 'atsmatch.config.yaml'), 'weights: { kind: { soft: 5 }, title: 1.1 }\n')
    const own = await scores()
    expect(shipped.factors).toContain('kind: soft 0.25')
    expect(own.factors).toContain('kind: soft 5')
    expect(own.factors).toContain('in the title 1.1')
    expect(own.factors).toContain('strength: required 3')
    expect(own.score).not.toBe(shipped.score)
    // A baseline that was made with other weights is not silently compared with.
    expect(own.digest).not.toBe(shipped.digest)
    const { stderr } = await match('-v')
    for (const line of ['weights.kind.soft: 5 (atsmatch.config.yaml)', 'weights.title: 1.1 (atsmatch.config.yaml)']) expect(stderr).toContain(`  ${line}\n`)
  })

  test('the shipped weights written out change no score', async () => {
    const { jobs } = JSON.parse((await match('-f', 'json')).stdout)
    writeFileSync(
      join(folder, 'atsmatch.config.yaml'),
      'weights: { strength: { required: 3, preferred: 1.5, mentioned: 1 }, kind: { hard: 1, soft: 0.25, credential: 1.2, language: 0.8 } }\n',
    )
    expect(JSON.parse((await match('-f', 'json')).stdout).jobs).toEqual(jobs)
    for (const wrong of ['kind: { soft: 0 }', 'title: 11', 'titel: 1', 'strength: 3']) {
      writeFileSync(join(folder, 'atsmatch.config.yaml'), `weights: { ${wrong} }\n`)
      expect((await match()).code, wrong).toBe(2)
    }
  })

  test('gates of the file gate', async () => {
    writeFileSync(join(folder, 'package.json'), '{"atsmatch": {"gates": {"require": ["COBOL"]}}}')
    expect(await match()).toMatchObject({ code: 1, stderr: 'atsmatch: gate require failed: the resume does not name COBOL\n' })
    expect((await match('--require', 'Python')).code).toBe(0)
  })

  test('a format that a command does not write is not forced on it', async () => {
    expect((await atsmatch(['explain', 'resume-strong.md', JOB], { ATSMATCH_FORMAT: 'html' })).code).toBe(0)
  })

  test('a mistake is an error before anything is read', async () => {
    writeFileSync(join(folder, 'atsmatch.config.json'), '{"fromat": "csv"}')
    expect(await match()).toEqual({ code: 2, stdout: '', stderr: 'atsmatch: atsmatch.config.json: does not know the key fromat [config]\n  hint: did you mean format?\n' })
    expect(await match('--config', 'none.yaml')).toMatchObject({ code: 2, stdout: '' })
  })

  test('init writes a configuration that changes nothing, once', async () => {
    const before = await match()
    expect((await atsmatch(['init'])).code).toBe(0)
    expect(await match()).toEqual(before)
    expect((await atsmatch(['init'])).code).toBe(2)
  })
})

describe('github', () => {
  test('adds the markdown report to the step summary', async () => {
    const summary = join(folder, 'summary.md')
    writeFileSync(summary, 'before\n')
    await atsmatch(['match', 'resume-strong.md', JOB, '-f', 'github'], { GITHUB_STEP_SUMMARY: summary })
    expect(readFileSync(summary, 'utf8')).toMatch(/^before\n<!-- atsmatch -->\n\n### resume-strong\.md against 1 job/)
  })

  test('a summary that cannot be written is told', async () => {
    expect((await atsmatch(['match', 'resume-strong.md', JOB, '-f', 'github'], { GITHUB_STEP_SUMMARY: folder })).code).toBe(2)
  })
})

test.skipIf(process.getuid?.() === 0)('a folder without the right to write', async () => {
  mkdirSync(join(folder, 'shut'))
  chmodSync(join(folder, 'shut'), 0o500)
  expect((await match('-o', 'shut/r.md')).code).toBe(2)
  expect(existsSync(join(folder, 'shut/r.md'))).toBe(false)
})
