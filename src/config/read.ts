/** Reads a configuration. */
import { readFileSync, statSync } from 'node:fs'
import { checkConfig } from './check.ts'
import { ConfigError } from './config-error.ts'
import type { Config } from './schema.ts'

/** A configuration of more is a mistake, or an attack on whoever parses it. */
const MOST_BYTES = 1024 * 1024

/** A configuration and the file that it stands in. */
export interface FoundConfig {
  readonly file: string
  readonly config: Config
}

/**
 * @param file - absolute; JSON, YAML, or a package.json
 * @throws ConfigError when it cannot be read or used
 */
export async function readConfig(file: string): Promise<FoundConfig> {
  if (file.endsWith('package.json')) return { file, config: checkConfig(packageConfig(file) ?? {}, file) }
  const text = contents(file)
  return { file, config: checkConfig(/\.ya?ml$/i.test(file) ? await parseYaml(text, file) : parseJson(text, file), file) }
}

function packageConfig(file: string): unknown {
  const manifest = parseJson(contents(file), file)
  return typeof manifest === 'object' && manifest !== null && 'atsmatch' in manifest ? manifest.atsmatch : undefined
}

function contents(file: string): string {
  try {
    if (!statSync(file).isFile()) throw new ConfigError(file, 'is not a file', 'name a JSON or YAML file')
    if (statSync(file).size > MOST_BYTES) throw new ConfigError(file, 'is larger than 1 MiB', 'a configuration needs a few lines')
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '')
  } catch (error) {
    if (error instanceof ConfigError) throw error
    throw new ConfigError(file, `cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'})`, 'check the name and your right to read it')
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ConfigError(file, `is not JSON: ${error instanceof Error ? error.message : String(error)}`, 'comments and commas at the end are not JSON; YAML has comments')
  }
}

async function parseYaml(text: string, file: string): Promise<unknown> {
  const { parse } = await import('yaml')
  try {
    // An empty file says nothing, which is allowed.
    return parse(text, { maxAliasCount: 20, logLevel: 'error' }) ?? {}
  } catch (error) {
    throw new ConfigError(file, `is not YAML: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`, 'check the indentation')
  }
}
