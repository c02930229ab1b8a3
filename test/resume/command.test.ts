/** `atsmatch resume`, in process. */

import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { run } from '../../src/cli/main.ts'

const cwd = fileURLToPath(new URL('../../fixtures/quickstart', import.meta.url))

async function atsmatch(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = []
  const err: string[] = []
  const code = await run(argv, {
    stdin: new PassThrough().end(),
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    env: {},
    cwd,
  })
  return { code, out: out.join(''), err: err.join('') }
}

test('prints what was understood', async () => {
  const { code, out, err } = await atsmatch('resume', 'resume-strong.md', '--as-of', '2026-11-15')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('resume-strong.md, read as md, as of 2026-11-15')
  expect(out).toMatch(/Mar 2021 – now\s+5 y 9 m\s+Senior Backend Engineer, Pennywhistle Bank, Bristol\s+line 20/)
  expect(out).toMatch(/BSc, Computer Science \(bachelor\)\s+University of Staffordshire Moorlands\s+line 47/)
})

test('the day that is given decides', async () => {
  const { out } = await atsmatch('resume', 'resume-strong.md', '--as-of', '2023-03-01', '--format', 'json')
  const json = JSON.parse(out) as { meta: { atsmatch: { asOf: string; experience: { months: number } } } }
  expect(json.meta.atsmatch).toMatchObject({ asOf: '2023-03-01', experience: { months: 79 } })
  expect(await atsmatch('resume', 'resume-strong.md', '--as-of', '2023-03-01', '--format', 'json')).toMatchObject({ out })
})

test.each([
  ['a file that is not there', ['resume', 'none.md'], 'none.md'],
  ['a day that is in no calendar', ['resume', 'resume-strong.md', '--as-of', '2023-02-29'], 'YYYY-MM-DD'],
  ['a format that a resume has not', ['resume', 'resume-strong.md', '--format', 'csv'], 'table, json'],
])('%s is an error', async (_name, argv, message) => {
  const { code, out, err } = await atsmatch(...argv)
  expect(code).toBe(2)
  expect(out).toBe('')
  expect(err).toContain(message)
})
