/**
 * The package as others get it: packed, installed into an empty folder, imported, and compiled against. Needs `npm run build`.
 * After a change of the public API: GOLDEN=write npx vitest run test/package
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const TSC = join(root, 'node_modules/typescript/bin/tsc')

let folder = ''
const installed = (path: string): string => join(folder, 'node_modules/atsmatch', path)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atsmatch-packed-'))
  const npm = (...words: string[]): string => execFileSync('npm', [...words, '--silent', '--ignore-scripts'], { cwd: root, encoding: 'utf8' })
  const tarball = npm('pack', '--pack-destination', folder).trim().split('\n').at(-1) ?? ''
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}')
  npm('install', '--prefix', folder, '--offline', '--no-audit', '--no-fund', join(folder, tarball))
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Every public name, with what it is. */
function publicNames(): string {
  const file = installed('dist/index.d.mts')
  const program = ts.createProgram([file], { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, skipLibCheck: true })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const symbol = source === undefined ? undefined : checker.getSymbolAtLocation(source)
  if (symbol === undefined) throw new Error('the declarations export nothing')
  return checker
    .getExportsOfModule(symbol)
    .map((each) => (each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each))
    .map(({ name, flags }) => `${flags & ts.SymbolFlags.Function ? 'function' : 'type'} ${name}\n`)
    .sort()
    .join('')
}

/** @returns the code of every `@example` of the public declarations */
function examples(): string[] {
  const text = readFileSync(installed('dist/index.d.mts'), 'utf8')
  return [...text.matchAll(/@example\n((?: \* [^@\n]*\n)+)/g)].map(([, lines = '']) => lines.replace(/^ \* /gm, ''))
}

const README_EXAMPLE = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1] ?? ''

describe('the installed package', () => {
  test('brings nothing along, and only what it needs', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['atsmatch'])
    expect(readdirSync(installed('')).sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'THIRD-PARTY-LICENSES.md', 'bin', 'dist', 'package.json'])
  })

  test('exports what was agreed on, and nothing else', async () => {
    const file = new URL('../../fixtures/package/exports.txt', import.meta.url)
    const names = publicNames()
    if (process.env.GOLDEN === 'write') writeFileSync(file, names)
    expect(names).toBe(readFileSync(file, 'utf8'))
    const script = "import('atsmatch').then((all) => console.log(Object.keys(all).sort().join()))"
    const values = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, encoding: 'utf8' }).trim()
    expect(values).toBe([...names.matchAll(/^function (\w+)$/gm)].map(([, name]) => name).join())
  })

  test.each([
    ['node16', 'node16'],
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ])('a program of its own compiles against it with moduleResolution %s, and so does every documented example', (moduleResolution, module) => {
    const consumer = join(folder, moduleResolution)
    mkdirSync(consumer, { recursive: true })
    expect(examples().length).toBeGreaterThan(1)
    expect(README_EXAMPLE).toContain("from 'atsmatch'")
    writeFileSync(join(consumer, 'readme.ts'), README_EXAMPLE)
    for (const [i, code] of examples().entries())
      writeFileSync(
        join(consumer, `example-${i}.ts`),
        `import * as atsmatch from 'atsmatch'\ndeclare const cv: string\ndeclare const ads: readonly atsmatch.Input[]\nconst { extract, loadTaxonomy, match, read } = atsmatch\nexport async function example() {\n${code}}\nvoid [cv, ads, extract, loadTaxonomy, match, read]\n`,
      )
    writeFileSync(
      join(consumer, 'own.ts'),
      `import { extract, type JobAd, type JobMatch, loadTaxonomy, match } from 'atsmatch'
const taxonomy = loadTaxonomy()
const ads: JobAd[] = extract([{ id: 'a', text: 'Must know Python' }], taxonomy)
const matches: JobMatch[] = match({ id: 'r', text: 'Python' }, [{ id: 'a', text: 'Must know Python' }], { year: 2026, month: 1, day: 1 }, taxonomy)
export const score: number | null | undefined = matches[0]?.score
export const label: string | undefined = ads[0]?.requirements[0]?.anyOf[0]?.label
// @ts-expect-error a day has a month
match({ id: 'r', text: '' }, [], { year: 2026 })
// @ts-expect-error what is not public cannot be had
import { Matcher } from 'atsmatch'
void Matcher
`,
    )
    const options = { module, moduleResolution, target: 'es2023', strict: true, noEmit: true, lib: ['es2023', 'dom'], types: [], skipLibCheck: false }
    writeFileSync(join(consumer, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['*.ts'] }))
    const { status, stdout } = spawnSync(process.execPath, [TSC, '-p', consumer], { encoding: 'utf8' })
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
  })

  test('the example of the README runs', () => {
    const { outputText } = ts.transpileModule(README_EXAMPLE, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 } })
    writeFileSync(join(folder, 'readme.mjs'), outputText)
    expect(execFileSync(process.execPath, ['readme.mjs'], { cwd: folder, encoding: 'utf8' })).toMatch(/^\d+(?:\.\d+)? \[ 'Python', 'Java', 'Go' \]\n$/)
  })

  test('schemas are where the README and init say', () => {
    const script =
      "console.log(['report', 'line', 'explain', 'plan', 'compare', 'resume', 'skills', 'config'].map((name) => require('atsmatch/schema/' + name + '.schema.json').$id).join())"
    expect(execFileSync(process.execPath, ['-e', script], { cwd: folder, encoding: 'utf8' })).toContain('report.schema.json,line.schema.json,explain.schema.json')
    spawnSync(process.execPath, [installed('bin/atsmatch.js'), 'init'], { cwd: folder })
    const [, path = ''] = /\$schema=(\S+)/.exec(readFileSync(join(folder, 'atsmatch.config.yaml'), 'utf8')) ?? []
    expect(existsSync(join(folder, path))).toBe(true)
  })
})
