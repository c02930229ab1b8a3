/** Every regular expression of `src`: literals from the sources, constructed ones as the modules construct them. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const ROOT = fileURLToPath(new URL('../../src/', import.meta.url))

/** These run when they are imported; they are tools of the build. */
const SCRIPTS = new Set(['taxonomy/build.ts', 'taxonomy/check.ts'])

/** These are threads: they work for whoever started them, as soon as they are imported. */
const THREADS = /-worker\.ts$/

/** In the order of the flow: what constructs an expression is then imported by itself, not by what stands above it. */
const FOLDERS = ['documents', 'text', 'taxonomy', 'extraction', 'job', 'resume', 'matching', 'report', 'config']

/** One regular expression, and where it stands. */
export interface Pattern {
  /** `text/lines.ts:17` for a literal, `text/lines.ts` for one that its module constructs. */
  readonly place: string
  readonly regex: RegExp
}

/** @returns the files of `src` with code in them */
export function sourcePaths(): string[] {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !SCRIPTS.has(path))
    .sort()
}

/** @returns the literals, each text once */
export function literalPatterns(): Pattern[] {
  const found = new Map<string, Pattern>()
  for (const path of sourcePaths()) {
    const file = ts.createSourceFile(path, readFileSync(ROOT + path, 'utf8'), ts.ScriptTarget.ES2023)
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const cut = node.text.lastIndexOf('/')
        const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1
        if (!found.has(node.text)) found.set(node.text, { place: `${path}:${line}`, regex: new RegExp(node.text.slice(1, cut), node.text.slice(cut + 1)) })
      }
      ts.forEachChild(node, visit)
    }
    visit(file)
  }
  return [...found.values()]
}

/** Imports every module with the constructor watched. @returns what they construct while they load */
export async function constructedPatterns(): Promise<Pattern[]> {
  const found = new Map<string, Pattern>()
  const Original = globalThis.RegExp
  let place = ''
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args: [string | RegExp, string?]) {
      const regex = new target(...args)
      found.set(String(regex), { place, regex })
      return regex
    },
  })
  try {
    const rank = (path: string): number => {
      const at = FOLDERS.indexOf(path.split('/')[0] ?? '')
      return at < 0 ? FOLDERS.length : at
    }
    for (const path of sourcePaths().sort((a, b) => rank(a) - rank(b))) {
      if (THREADS.test(path)) continue
      place = path
      await import(/* @vite-ignore */ `../../src/${path}`)
    }
  } finally {
    globalThis.RegExp = Original
  }
  return [...found.values()]
}
