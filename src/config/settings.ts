/** Settings by name: where each stands in a configuration, and which variable of the environment sets it. */
import { dirname, resolve } from 'node:path'
import { splitTarget } from '../report/formats.ts'
import { checkConfig } from './check.ts'
import { ConfigError } from './config-error.ts'
import type { FoundConfig } from './read.ts'
import type { Config } from './schema.ts'

type Shape = 'text' | 'number' | 'switch' | 'list' | 'pairs'

/** One setting; `name` is that of the flag's value. */
interface Setting {
  readonly name: string
  readonly path: readonly [key: keyof Config, inner?: string]
  readonly shape: Shape
  /** Names files, which count from the configuration's folder. */
  readonly files?: true
  /** The one command that it is for; other commands that have the flag would write over this one's file. */
  readonly command?: string
}

export const SETTINGS: readonly Setting[] = [
  { name: 'format', path: ['format'], shape: 'text' },
  { name: 'output', path: ['output'], shape: 'list', files: true, command: 'match' },
  { name: 'color', path: ['color'], shape: 'text' },
  { name: 'width', path: ['width'], shape: 'number' },
  { name: 'ascii', path: ['ascii'], shape: 'switch' },
  { name: 'quiet', path: ['quiet'], shape: 'switch' },
  { name: 'verbose', path: ['verbose'], shape: 'switch' },
  { name: 'top', path: ['top'], shape: 'number' },
  { name: 'sort', path: ['sort'], shape: 'text' },
  { name: 'only', path: ['only'], shape: 'text' },
  { name: 'cache', path: ['cache'], shape: 'switch' },
  { name: 'threads', path: ['threads'], shape: 'number' },
  { name: 'limit', path: ['limits'], shape: 'pairs' },
  { name: 'minScore', path: ['gates', 'minScore'], shape: 'number' },
  { name: 'minScoreAny', path: ['gates', 'minScoreAny'], shape: 'number' },
  { name: 'require', path: ['gates', 'require'], shape: 'list' },
  { name: 'baseline', path: ['gates', 'baseline'], shape: 'text', files: true },
  { name: 'tolerance', path: ['gates', 'tolerance'], shape: 'number' },
  { name: 'target', path: ['plan', 'target'], shape: 'number' },
  { name: 'most', path: ['plan', 'most'], shape: 'number' },
]

/** A value and where it is from. */
export interface Sourced {
  readonly value: unknown
  /** `ATSMATCH_TOP`, or the configuration's file. */
  readonly origin: string
}

/** @returns the variable that sets a setting: `minScore` → `ATSMATCH_MIN_SCORE` */
export const variableOf = (name: string): string => `ATSMATCH_${name.replace(/[A-Z]/g, '_$&').toUpperCase()}`

/**
 * The settings that the environment or a configuration states; the environment wins.
 *
 * @param env - the environment
 * @param found - the configuration
 * @param command - the command that they are for
 * @returns by name
 * @throws ConfigError naming the variable that holds something else than it must
 */
export function statedSettings(env: Readonly<Record<string, string | undefined>>, found: FoundConfig | null, command: string): Map<string, Sourced> {
  const stated = new Map<string, Sourced>()
  for (const setting of SETTINGS) {
    if (setting.command !== undefined && setting.command !== command) continue
    const variable = variableOf(setting.name)
    const text = env[variable]
    if (text !== undefined && text !== '') {
      const data = nested(setting, fromText(text, setting.shape, variable))
      stated.set(setting.name, { value: at(checkConfig(data, variable), setting), origin: variable })
      continue
    }
    const value = found === null ? undefined : at(found.config, setting)
    if (found !== null && value !== undefined) stated.set(setting.name, { value: setting.files ? inFolder(value, dirname(found.file)) : value, origin: found.file })
  }
  return stated
}

function at(config: Config, { path: [key, inner] }: Setting): unknown {
  const value: unknown = config[key]
  if (inner === undefined) return value
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, inner)?.value : undefined
}

const nested = ({ path: [key, inner] }: Setting, value: unknown): unknown => ({ [key]: inner === undefined ? value : { [inner]: value } })

function fromText(text: string, shape: Shape, variable: string): unknown {
  if (shape === 'list') return text.split(',').map((part) => part.trim())
  if (shape === 'pairs') return Object.fromEntries(text.split(',').map((pair) => [pair.split('=', 1)[0]?.trim() ?? '', pair.slice(pair.indexOf('=') + 1).trim()]))
  if (shape === 'number') return text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text)
  if (shape === 'text') return text
  const said = /^(?:(1|true|yes|on)|(0|false|no|off))$/i.exec(text)
  if (said === null) throw new ConfigError(variable, `is ${text}`, 'write 1 or 0')
  return said[1] !== undefined
}

/** `html=report` keeps what stands before its file. */
function inFolder(value: unknown, folder: string): unknown {
  if (Array.isArray(value)) return value.map((text) => inFolder(text, folder))
  if (typeof value !== 'string') return value
  const { format, file } = splitTarget(value)
  return `${format === null ? '' : `${format}=`}${resolve(folder, file)}`
}
