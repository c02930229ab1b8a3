/**
 * Completion scripts, loaded by the shells that they are for, on a command line that is typed so far. Needs `npm run build`.
 * After a change of flags: GOLDEN=write npx vitest run test/contract/completion.test.ts
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { completionScript, SHELLS, type Shell } from '../../src/cli/completion.ts'
import { buildProgram } from '../../src/cli/program.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const built = existsSync(join(root, 'dist/cli.js'))
const program = buildProgram({ stdin: process.stdin, stdout: { write: () => undefined }, stderr: { write: () => undefined }, env: {}, cwd: root }, () => undefined)
const has = (shell: Shell): boolean => spawnSync(shell, ['--version']).error === undefined
for (const shell of SHELLS) if (!has(shell)) console.warn(`completion.test.ts: no ${shell} found; its completions are not tried`)

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atsmatch-completion-'))
  for (const shell of SHELLS) writeFileSync(join(folder, `script.${shell}`), completionScript(program, shell))
  for (const name of ['resume.md', 'resume.pdf', 'job.txt']) writeFileSync(join(folder, name), '')
  const shim = join(folder, 'atsmatch')
  writeFileSync(shim, `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'bin/atsmatch.js')}' "$@"\n`)
  chmodSync(shim, 0o755)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a shell without the settings of whoever runs the test. */
function run(shell: Shell, ...args: string[]): string {
  const env = { PATH: `${folder}:${process.env.PATH}`, HOME: folder, ZDOTDIR: folder, XDG_CONFIG_HOME: folder, TERM: 'xterm', LANG: 'C.UTF-8' }
  return spawnSync(shell, args, { cwd: folder, encoding: 'utf8', env, timeout: 25_000 }).stdout
}

/** zsh completes only at a terminal of its own: it gets one, and every match that it adds is printed. */
const ZSH = `
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "PROMPT=; autoload -Uz compinit; compinit -u -D; source script.zsh; stty -echo 2>/dev/null"
zpty -w z 'compadd () { if [[ \${@[1,(i)(-|--)]} == *-(O|A|D)\\ * ]]; then builtin compadd "$@"; return $?; fi
  typeset -a hits; builtin compadd -A hits "$@"; builtin compadd "$@"; local code=$?; for h in $hits; do print -r -- "HIT<$h>"; done; return $code }
  start () { compstate[list]= ; }; finish () { print -r -- THE-END; exit }
  compprefuncs=(start); comppostfuncs=(finish); bindkey "^I" complete-word; echo NOW-READY'
while zpty -r z line; do [[ $line == *NOW-READY* && $line != *echo* ]] && break; done
zpty -n -w z "$1"$'\\t'
while zpty -r z line; do [[ $line == *HIT\\<* ]] && print -r -- \${\${line##*HIT<}%>*}; [[ $line == *THE-END* ]] && break; done
`

/** @returns what the shell offers for the last word of a line, without what it says beside it */
function offered(shell: Shell, line: string): string[] {
  if (shell === 'fish') return lines(run('fish', '--no-config', '-c', `source script.fish; complete -C '${line}'`)).map((text) => text.split('\t')[0] ?? '')
  if (shell === 'zsh') return lines(run('zsh', '-f', '-c', ZSH, 'zsh', line)).map((text) => text.replaceAll('\\', ''))
  const words = line.split(' ')
  const script = `source script.bash; COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _atsmatch; printf '%s\\n' "\${COMPREPLY[@]}"`
  return lines(run('bash', '--norc', '-c', script)).map((text) => text.replaceAll('\\', ''))
}

const lines = (text: string): string[] => [...new Set(text.split(/\r?\n/).filter((line) => line !== ''))].sort()

describe.each(SHELLS)('%s', (shell) => {
  test('its script is the one that was read and approved', () => {
    const file = new URL(`../../fixtures/completion/atsmatch.${shell}`, import.meta.url)
    const script = completionScript(program, shell)
    if (process.env.GOLDEN === 'write') writeFileSync(file, script)
    expect(script).toBe(readFileSync(file, 'utf8'))
  })

  test('knows every command and flag', () => {
    const script = completionScript(program, shell)
    for (const command of program.commands) {
      expect(script).toContain(command.name())
      for (const { long, hidden } of command.options) if (!hidden && long) expect(script, `${command.name()} ${long}`).toContain(shell === 'fish' ? `-l ${long.slice(2)}` : long)
    }
  })

  test.skipIf(!has(shell) || !built).each<[line: string, offers: readonly string[]]>([
    ['atsmatch ma', ['match']],
    ['atsmatch match --min', ['--min-score', '--min-score-any']],
    ['atsmatch plan --min', []],
    ['atsmatch match --format js', ['json', 'jsonl']],
    ['atsmatch compare -f ma', ['markdown']],
    ['atsmatch match --sort n', ['name']],
    ['atsmatch completion z', ['zsh']],
    ['atsmatch match resu', ['resume.md', 'resume.pdf']],
    ['atsmatch match --output resume.p', ['resume.pdf']],
    ['atsmatch match resume.md job.txt --require Kubern', ['Kubernetes', 'Kubernetes operators']],
    ['atsmatch explain resume.md job.txt Kubern', ['Kubernetes', 'Kubernetes operators']],
    ['atsmatch explain -f json resume.md --ascii job.txt Kubern', ['Kubernetes', 'Kubernetes operators']],
    ['atsmatch explain Kubern', []],
    ['atsmatch skills Kubern', ['Kubernetes', 'Kubernetes operators']],
  ])('%s', (line, offers) => {
    expect(offered(shell, line)).toEqual(offers)
  })
})
