/** Unknown data → a configuration, or what is wrong with it. */
import * as v from 'valibot'
import { ConfigError } from './config-error.ts'
import { type Config, ConfigSchema } from './schema.ts'
import { suggest } from './suggest.ts'

/**
 * @param data - as parsed
 * @param where - what errors name
 * @throws ConfigError naming the first thing that is wrong
 */
export function checkConfig(data: unknown, where: string): Config {
  if (Array.isArray(data)) throw new ConfigError(where, 'holds a list, no object', 'write keys with values; atsmatch init writes an example')
  const result = v.safeParse(ConfigSchema, data)
  if (result.success) return result.output
  const [issue] = result.issues
  const path = (issue.path ?? []).map(({ key }) => String(key))
  const key = path.join('.')
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const known = keysAt(path.slice(0, -1))
    const meant = suggest(path.at(-1) ?? '', known)
    throw new ConfigError(where, `does not know the key ${key}`, meant === null ? `the keys here are ${known.join(', ')}` : `did you mean ${meant}?`)
  }
  throw new ConfigError(
    where,
    `${key === '' ? 'holds no object' : `${key} is not as it must be`}: ${issue.expected ?? 'another value'} was expected, ${issue.received} found`,
    'schema/config.schema.json describes every key; atsmatch init writes an example',
  )
}

/** Names of the keys that stand at a path of the schema. */
function keysAt(path: readonly string[]): string[] {
  let schema: unknown = ConfigSchema
  for (const key of path) schema = within(schema, key)
  const inner = unwrap(schema)
  return isObject(inner) && isObject(inner.entries) ? Object.keys(inner.entries) : []
}

function within(schema: unknown, key: string): unknown {
  const inner = unwrap(schema)
  if (!isObject(inner)) return undefined
  return isObject(inner.entries) ? inner.entries[key] : inner.item
}

/** `optional` and `pipe` wrap what they hold. */
function unwrap(schema: unknown): unknown {
  let inner = schema
  while (isObject(inner) && 'wrapped' in inner) inner = inner.wrapped
  return inner
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
