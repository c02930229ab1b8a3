/** The source tree as the TypeScript compiler reads it: who imports whom, and which names are used. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const ROOT = fileURLToPath(new URL('../../src/', import.meta.url))

/** One file of `src`. */
export interface SourceFile {
  /** Relative to `src`, such as `text/doc.ts`. */
  readonly path: string
  /** Every module named in an import, export, dynamic import or require; relative ones resolved to paths as above. */
  readonly imports: readonly string[]
  /** The same, without those that only carry types. */
  readonly loads: readonly string[]
  /** Relative imports as written. */
  readonly relative: readonly string[]
  /** Every identifier and property name that stands in the code; comments and strings do not count. */
  readonly names: ReadonlySet<string>
  /** Every function called as `object.method`. */
  readonly calls: ReadonlySet<string>
}

/** @returns every TypeScript file of `src`, in code-point order of its path */
export function readSourceFiles(): SourceFile[] {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .sort()
    .map(readSourceFile)
}

function readSourceFile(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8')
  const written = ts.preProcessFile(text).importedFiles.map((file) => file.fileName)
  const resolve = (name: string): string => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name)
  const names = new Set<string>()
  const calls = new Set<string>()
  const typesOnly = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text)
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && ts.isIdentifier(node.expression.expression))
      calls.add(`${node.expression.expression.text}.${node.expression.name.text}`)
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
      typesOnly.add(node.moduleSpecifier.text)
    if (ts.isExportDeclaration(node) && node.isTypeOnly && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) typesOnly.add(node.moduleSpecifier.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2023))
  return {
    path,
    imports: [...new Set(written.map(resolve))],
    loads: [...new Set(written.filter((name) => !typesOnly.has(name)).map(resolve))],
    relative: written.filter((name) => name.startsWith('.')),
    names,
    calls,
  }
}
