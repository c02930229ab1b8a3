/** From what stands on the command line to the files that are meant. */
import { lstatSync, readdirSync, type Stats, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { type DocumentError, type FailureCode, fileSystemFailure } from './failure.ts'
import { documentsIn, isGone, leadsToFile } from './folder.ts'
import { promisedFormat } from './sniff.ts'

/** One thing to read. */
export interface Operand {
  readonly kind: 'file' | 'stdin'
  /** What reports call it: relative to the working folder, with `/`; `-` for standard input. */
  readonly id: string
  /** What to open; `-` for standard input. */
  readonly path: string
  /** Whether it was named itself, not found in a folder or by a glob. */
  readonly explicit: boolean
}

/** What there is to read, and what was asked for in vain. */
export interface Discovered {
  /** Sorted by id in code point order, each once; standard input first. */
  readonly operands: readonly Operand[]
  readonly errors: readonly DocumentError[]
}

/**
 * Finds files. Files that are named are taken whatever their ending; folders are searched to the bottom for known endings,
 * not in `node_modules`, hidden folders and hidden files; links to folders are not followed.
 *
 * @param named - files, folders, globs, `-`
 * @param cwd - absolute path of the working folder
 * @returns what was found; never rejects for what a file system may hold
 */
export async function discover(named: readonly string[], cwd: string): Promise<Discovered> {
  const found = new Map<string, Operand>()
  const errors: DocumentError[] = []
  const fail = (path: string, code: FailureCode, message: string, hint: string): void => {
    errors.push({ code, path, message, hint })
  }
  const addFile = (path: string, explicit: boolean): void => {
    const known = found.get(path)
    if (known === undefined || (explicit && !known.explicit)) found.set(path, { kind: 'file', id: idOf(path, cwd), path, explicit })
  }
  for (const name of new Set(named)) {
    if (name === '-') {
      found.set('-', { kind: 'stdin', id: '-', path: '-', explicit: true })
      continue
    }
    if (name === '') {
      fail('', 'not-found', 'an empty name was given', 'check the variable that the name comes from')
      continue
    }
    const path = resolve(cwd, name)
    let stats: Stats | undefined
    try {
      stats = statSync(path)
    } catch (error) {
      const pattern = await patternOf(name)
      if (pattern !== undefined) {
        const before = found.size
        const { files, failures } = await search(pattern, cwd)
        const wide = /(?:^|\/)\*+$/.test(pattern)
        const matched = files.filter((file) => !wide || promisedFormat(file) !== undefined)
        for (const file of matched) addFile(file, false)
        errors.push(...failures)
        if (matched.length === 0 && found.size === before && failures.length === 0)
          fail(name, 'no-match', 'the pattern matches no file', 'check the pattern; ** goes into folders, {txt,md} is either')
        continue
      }
      errors.push(fileSystemFailure(error).toError(idOf(path, cwd)))
      continue
    }
    if (!stats.isDirectory()) {
      addFile(path, true)
      continue
    }
    const { files, unread } = documentsIn(path)
    for (const file of files) addFile(file, false)
    for (const folder of unread) errors.push(fileSystemFailure(folder.error).toError(idOf(folder.path, cwd)))
    if (files.length === 0 && unread.length === 0)
      fail(
        idOf(path, cwd),
        'empty-folder',
        'no document in this folder',
        `put files into it that end in ${['txt', 'md', 'html', 'pdf', 'docx'].map((ending) => `.${ending}`).join(', ')} or the like`,
      )
  }
  const operands = [...found.values()].sort((a, b) => (a.kind === b.kind ? compareCodePoints(a.id, b.id) : a.kind === 'stdin' ? -1 : 1))
  return { operands, errors }
}

/** A name that no file has may be a pattern. Windows shells leave globs to the program, and write them with `\`. */
async function patternOf(name: string): Promise<string | undefined> {
  const { default: glob } = await import('fast-glob')
  const pattern = sep === '\\' ? name.replaceAll('\\', '/') : name
  return glob.isDynamicPattern(pattern, { caseSensitiveMatch: true }) ? pattern : undefined
}

/** @returns absolute paths of the files that match, in no order */
async function search(pattern: string, cwd: string): Promise<{ files: string[]; failures: DocumentError[] }> {
  const { default: glob } = await import('fast-glob')
  const failures: DocumentError[] = []
  const fromHere = cwd
  /** A folder that may not be read is one error, not the end of the search. */
  const tolerant = ((path: string, options: { withFileTypes: true }) => {
    try {
      return readdirSync(path, options)
    } catch (error) {
      if (path !== cwd || !isGone(error)) failures.push(fileSystemFailure(error).toError(idOf(resolve(fromHere, path), fromHere)))
      return []
    }
  }) as typeof readdirSync
  const entries = glob.sync(pattern, {
    cwd,
    // Links come back as neither file nor folder; what they lead to is looked at below.
    onlyFiles: false,
    objectMode: true,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    dot: false,
    ignore: ['**/node_modules/**'],
    fs: { readdirSync: tolerant, lstatSync, statSync },
  })
  const files = entries
    .filter(({ dirent, path }) => dirent.isFile() || (dirent.isSymbolicLink() && leadsToFile(resolve(cwd, path))))
    .map(({ path }) => (isAbsolute(path) ? resolve(path) : join(cwd, path)))
  return { files, failures }
}

/** The same on every system: relative to the working folder, with `/`. */
function idOf(path: string, cwd: string): string {
  const short = relative(cwd, path)
  return (short === '' ? '.' : short).split(sep).join('/')
}

/** Code point order: UTF-16 order puts astral characters before U+E000 … U+FFFF. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x === y) continue
    const highX = x >= 0xd800 && x <= 0xdfff
    const highY = y >= 0xd800 && y <= 0xdfff
    if (highX !== highY) return highX ? 1 : -1
    return x - y
  }
  return a.length - b.length
}
