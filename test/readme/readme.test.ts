/**
 * Runs every command of the README and compares what it prints. Needs `npm run build`.
 * `README=write npx vitest run test/readme` puts the present output in.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const file = join(root, 'README.md')
const BLOCK = /```console\n\$ ([^\n]*)\n([\s\S]*?)```/g
const blocks = [...readFileSync(file, 'utf8').matchAll(BLOCK)].map(([, command = '', output = '']) => ({ command, output }))
const hasJq = spawnSync('jq', ['--version']).status === 0

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atsmatch-readme-'))
  const shim = join(folder, 'atsmatch')
  writeFileSync(shim, `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'bin/atsmatch.js')}' "$@"\n`)
  chmodSync(shim, 0o755)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(command: string): string {
  const { stdout } = spawnSync('sh', ['-c', command], { cwd: root, encoding: 'utf8', env: { PATH: `${folder}:${process.env.PATH}`, HOME: folder, COLUMNS: '100' } })
  return stdout
}

describe('README', () => {
  test('shows commands', () => {
    expect(existsSync(join(root, 'dist/cli.js')), 'npm run build comes first').toBe(true)
    expect(blocks.length).toBeGreaterThan(4)
  })

  if (process.env.README === 'write') {
    test('is written', () => {
      const text = readFileSync(file, 'utf8')
      writeFileSync(
        file,
        text.replace(BLOCK, (_, command: string) => `\`\`\`console\n$ ${command}\n${run(command)}\`\`\``),
      )
    })
    return
  }

  for (const { command, output } of blocks) {
    test.skipIf(!hasJq && command.includes('jq '))(command, () => {
      expect(run(command)).toBe(output)
    })
  }

  test('the one-line main job does what it says', () => {
    const { status, stdout } = spawnSync(process.execPath, ['bin/atsmatch.js', 'match', 'fixtures/quickstart/resume-partial.md', 'fixtures/quickstart/jobs'], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    expect(stdout).toContain('against 6 jobs')
  })
})
