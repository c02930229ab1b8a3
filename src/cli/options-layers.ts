/** Flag > environment > configuration > default, for the flags that a command has. */
import { relative, resolve } from 'node:path'
import { findConfigFile } from '../config/locate.ts'
import type { FoundConfig } from '../config/read.ts'
import type { Sourced } from '../config/settings.ts'
import { safeText } from '../report/safe-text.ts'
import type { Io } from './io.ts'

/** What this needs of a command; commander's has it. */
export interface FlagHolder {
  readonly options: readonly FlagDefinition[]
  name(): string
  opts(): Readonly<Record<string, unknown>>
  getOptionValueSource(name: string): string | undefined
  setOptionValueWithSource(name: string, value: unknown, source: string): unknown
}

interface FlagDefinition {
  readonly argChoices?: readonly string[]
  attributeName(): string
}

/**
 * Puts what the environment and the configuration state in place of a command's defaults. With `--verbose` every value is printed with its origin.
 *
 * @param command - as parsed
 * @param io - surroundings
 * @returns the configuration that was found
 * @throws ConfigError
 */
export async function applyLayers(command: FlagHolder, io: Io): Promise<FoundConfig | null> {
  const { config: named } = command.opts()
  const found = named === false ? null : await lookFor(typeof named === 'string' ? named : null, io)
  const stated = found === null && !Object.keys(io.env).some((name) => name.startsWith('ATSMATCH_')) ? new Map<string, Sourced>() : await settings(io, found, command.name())
  const origins: string[] = []
  for (const flag of command.options) {
    const name = flag.attributeName()
    const layer = stated.get(name)
    if (command.getOptionValueSource(name) !== 'cli' && layer !== undefined && allows(flag, layer.value)) {
      command.setOptionValueWithSource(name, layer.value, 'config')
      origins.push(describe(name, layer.value, layer.origin.startsWith('ATSMATCH_') ? layer.origin : relative(io.cwd, layer.origin)))
    } else if (!name.match(/^(?:config|help)$/)) {
      const value = command.opts()[name]
      if (value !== undefined) origins.push(describe(name, value, command.getOptionValueSource(name) === 'cli' ? 'flag' : 'default'))
    }
  }
  if (found !== null) origins.push(...fileOnly(found.config).map(([name, value]) => describe(name, value, relative(io.cwd, found.file))))
  if (command.opts().verbose === true) {
    const file = found === null ? 'no configuration' : `configuration ${relative(io.cwd, found.file)}`
    io.stderr.write(`atsmatch: ${safeText(file)}\n${[...new Set(origins)].map((line) => `  ${safeText(line)}\n`).join('')}`)
  }
  return found
}

/** What only a file can set: it has no flag. */
function fileOnly({ weights, taxonomy }: FoundConfig['config']): [name: string, value: unknown][] {
  const leaves = (value: unknown, name: string): [string, unknown][] =>
    typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${name}.${key}`)) : [[name, value]]
  return [
    ...(weights === undefined ? [] : leaves(weights, 'weights')),
    ...Object.entries(taxonomy ?? {}).map(([key, list]): [string, unknown] => [`taxonomy.${key}`, `${list?.length ?? 0} listed`]),
  ]
}

async function lookFor(named: string | null, io: Io): Promise<FoundConfig | null> {
  const file = named === null ? findConfigFile(io.cwd) : resolve(io.cwd, named)
  return file === null ? null : (await import('../config/read.ts')).readConfig(file)
}

const settings = async (io: Io, found: FoundConfig | null, command: string): Promise<Map<string, Sourced>> =>
  (await import('../config/settings.ts')).statedSettings(io.env, found, command)

/** A command that does not write HTML keeps its own default where HTML is asked for in general. */
const allows = ({ argChoices }: FlagDefinition, value: unknown): boolean => argChoices === undefined || argChoices.includes(String(value))

const describe = (name: string, value: unknown, origin: string): string => `${name}: ${JSON.stringify(value)} (${origin})`
