/** What a person at a real terminal sees: progress, Ctrl-C, watching. `script` of util-linux makes the terminal. Needs `npm run build`. */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const hasScript = /util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '')
if (!hasScript) console.warn('pty.test.ts: no script of util-linux found; nothing is run at a terminal')
const able = hasScript && existsSync(join(root, 'dist/cli.js'))

const ERASE = '\r\u001b[2K'
const HOME = '\u001b[H'
const CTRL_C = '\u0003'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atsmatch-pty-'))
  cpSync(join(root, 'fixtures/quickstart'), folder, { recursive: true })
  const text = readFileSync(join(folder, 'jobs/ledgerline-backend-engineer.txt'), 'utf8')
  // Long enough for a fast machine to show its progress; no test waits for its end but one.
  const ads = (count: number): string => Array.from({ length: count }, (_, i) => `${JSON.stringify({ id: `ad-${i}`, text: `${text}\nNumber ${i}\n` })}\n`).join('')
  writeFileSync(join(folder, 'ads.jsonl'), ads(250))
  writeFileSync(join(folder, 'many.jsonl'), ads(20_000))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs it at a terminal of 80 columns; `type` sees everything printed so far and may type an answer. */
function atTerminal(words: readonly string[], type: (seen: string) => string | null): Promise<{ code: number | null; seen: string }> {
  const command = `stty cols 80; exec '${process.execPath}' '${join(root, 'bin/atsmatch.js')}' ${words.join(' ')}`
  const env = { PATH: process.env.PATH ?? '', HOME: folder, TERM: 'xterm', SHELL: '/bin/sh' }
  return new Promise((resolve) => {
    const child = spawn('script', ['-qec', command, '/dev/null'], { cwd: folder, env, stdio: ['pipe', 'pipe', 'inherit'] })
    let seen = ''
    child.stdout.on('data', (data) => {
      seen += data
      const answer = type(seen)
      if (answer !== null) child.stdin.write(answer)
    })
    child.on('close', (code) => resolve({ code, seen }))
  })
}

const once = (answer: string, when: (seen: string) => boolean): ((seen: string) => string | null) => {
  let said = false
  return (seen) => {
    if (said || !when(seen)) return null
    said = true
    return answer
  }
}

describe.skipIf(!able)('at a terminal', () => {
  test('long work says how far it is, erases it, and then prints the report in colours', async () => {
    const { code, seen } = await atTerminal(['match', 'resume-strong.md', 'ads.jsonl', '--top', '1', '--color', 'always'], () => null)
    expect(code).toBe(0)
    expect(seen).toMatch(/\d+ ads/)
    const report = seen.slice(seen.lastIndexOf(ERASE) + ERASE.length)
    expect(report.startsWith('\u001b[1mresume-strong.md against 250 jobs')).toBe(true)
  })

  test('--quiet shows no progress', async () => {
    const { seen } = await atTerminal(['match', 'resume-strong.md', 'ads.jsonl', '--top', '1', '-q'], () => null)
    expect(seen).not.toContain(ERASE)
  })

  test('Ctrl-C in the middle of matching leaves a clean line and 130', async () => {
    const { code, seen } = await atTerminal(
      ['match', 'resume-strong.md', 'many.jsonl'],
      once(CTRL_C, (text) => / ads/.test(text)),
    )
    expect(code).toBe(130)
    expect(seen.endsWith(ERASE)).toBe(true)
    expect(seen).not.toContain('against')
  })

  test('--watch draws over what stands there and says what moved', async () => {
    const resume = join(folder, 'watched.md')
    writeFileSync(resume, readFileSync(join(folder, 'resume-partial.md'), 'utf8'))
    let changed = false
    const stop = once(CTRL_C, (text) => text.includes('Since the last run'))
    const { code, seen } = await atTerminal(['match', 'watched.md', 'jobs', '--watch', '-q'], (text) => {
      if (!changed && text.includes('Ctrl-C ends')) {
        changed = true
        writeFileSync(resume, `${readFileSync(resume, 'utf8')}\n## More skills\nFastAPI, Kubernetes, AWS\n`)
      }
      return stop(text)
    })
    expect(code).toBe(130)
    expect(seen.split(HOME)).toHaveLength(3)
    expect(seen).not.toContain('\u001b[2J')
    expect(seen).toMatch(/Since the last run[\s\S]*Backend Engineer: \d+\.\d to \d+\.\d \(\+\d/)
  })
})
