/** Looks for the configuration: the nearest one, up to the root of the repository. Cheap, for every run begins with it. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ConfigError } from './config-error.ts'

/** In one folder only one of these may stand. */
export const CONFIG_FILES = ['atsmatch.config.json', 'atsmatch.config.yaml', 'atsmatch.config.yml'] as const

/**
 * A package.json counts when it has a key `atsmatch`. Outside of a repository only the folder itself is looked at:
 * what stands above it may be anybody's.
 *
 * @param folder - absolute; where to begin
 * @returns the file's absolute path
 * @throws ConfigError when one folder holds several
 */
export function findConfigFile(folder: string): string | null {
  for (const each of foldersUp(folder)) {
    const files = CONFIG_FILES.filter((name) => existsSync(join(each, name)))
    if (files.length > 1) throw new ConfigError(each, `holds ${files.join(' and ')}`, 'keep one of them')
    const [name] = files
    if (name !== undefined) return join(each, name)
    const manifest = join(each, 'package.json')
    if (existsSync(manifest) && hasKey(manifest)) return manifest
  }
  return null
}

function foldersUp(folder: string): string[] {
  const folders = [folder]
  for (;;) {
    const last = folders.at(-1) as string
    if (existsSync(join(last, '.git'))) return folders
    const parent = dirname(last)
    if (parent === last) return [folder]
    folders.push(parent)
  }
}

/** A package.json that cannot be read is npm's to complain about. */
function hasKey(file: string): boolean {
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof manifest === 'object' && manifest !== null && Object.hasOwn(manifest, 'atsmatch')
  } catch {
    return false
  }
}
