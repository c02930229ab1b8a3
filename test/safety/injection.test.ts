/** The hostile ad through the built program, in every format and command. What renderers do with it is tested in test/report/hostile.test.ts. */
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { FORMAT_NAMES } from '../../src/report/formats.ts'
import { run, withFolder } from './binary.ts'

const HOSTILE = fileURLToPath(new URL('../../fixtures/naughty/hostile.txt', import.meta.url))
/** A file's name is a stranger's text too. */
const NAMES = ['hostile.txt', ...(process.platform === 'win32' ? [] : ['\u001b[31m::error file=x::=cmd|@all\u202e.txt', '<img src=x onerror=alert(1)>.txt'])]

function prepare(folder: string): void {
  for (const name of NAMES) cpSync(HOSTILE, join(folder, name))
  cpSync(HOSTILE, join(folder, 'resume.md'))
  writeFileSync(join(folder, 'honest.md'), '# Skills\nPython, SQL\n')
}

/** Nothing steers a terminal; nothing but a GitHub report speaks to a build's log. */
function holds(text: string, github = false): void {
  expect(text.replaceAll('\r\n', '\n')).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
  expect(text).not.toMatch(/##\w*\[/)
  const commands = text.split('\n').filter((line) => /^\s*::/.test(line))
  // What stands behind the second `::` is a message, whatever it holds.
  if (github) for (const command of commands) expect(command).toMatch(/^::(?:error|warning|notice) (?:file=[^:,]*,(?:line=\d+,col=\d+,)?)?title=[^:]*::/)
  else expect(commands).toEqual([])
}

describe.each(FORMAT_NAMES)('--format %s', (format) => {
  test.each([
    ['match', ['match', 'honest.md']],
    ['match of a hostile resume', ['match', 'resume.md', '--verbose']],
    ['extract', ['extract']],
  ] as const)('%s', (_, words) =>
    withFolder((folder) => {
      prepare(folder)
      const { code, stdout, stderr } = run([...words, ...NAMES, '--format', format], folder)
      expect(code, stderr).toBe(0)
      expect(stdout.length).toBeGreaterThan(10)
      holds(stdout, format === 'github')
      holds(stderr)
      if (format === 'html') expect(stdout).not.toMatch(/<(?:script|img|iframe|b onmouseover)/i)
    }),
  )
})

describe.each(['table', 'json'])('commands as %s', (format) => {
  test.each([
    [['explain', 'resume.md', 'hostile.txt']],
    [['plan', 'honest.md', ...NAMES]],
    [['compare', 'honest.md', 'resume.md', ...NAMES]],
    [['resume', 'resume.md']],
    [['skills', '--unknown', ...NAMES]],
  ])('%j', (words) =>
    withFolder((folder) => {
      prepare(folder)
      const { code, stdout, stderr } = run([...words, '--format', format], folder)
      expect([0, 3], stderr).toContain(code)
      holds(stdout)
      holds(stderr)
    }),
  )
})

test('what a person typed comes back harmless in an error', () =>
  withFolder((folder) => {
    prepare(folder)
    for (const words of [
      ['match', 'honest.md', '\u001b[31m::error::x'],
      ['\u001b[31mmatch'],
      ['match', 'honest.md', 'hostile.txt', '--\u001b[31m'],
      ['match', 'honest.md', 'hostile.txt', '--require', '\u001b[31m::error::x'],
      ['explain', 'honest.md', 'hostile.txt', '\u001b]0;x\u0007'],
    ]) {
      const { stdout, stderr } = run(words, folder)
      holds(stdout + stderr)
    }
  }))
