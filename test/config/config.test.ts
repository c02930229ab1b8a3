import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { toJsonSchema } from '@valibot/to-json-schema'
import { Ajv } from 'ajv'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkConfig } from '../../src/config/check.ts'
import { EXAMPLE } from '../../src/config/example.ts'
import { findConfigFile } from '../../src/config/locate.ts'
import { readConfig } from '../../src/config/read.ts'
import { ConfigSchema } from '../../src/config/schema.ts'
import { SETTINGS, statedSettings, variableOf } from '../../src/config/settings.ts'
import { suggest } from '../../src/config/suggest.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atsmatch-config-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function put(path: string, text = ''): string {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

/** The example with its comment signs taken away. */
const uncommented = (): unknown =>
  parse(
    EXAMPLE.split('\n')
      .slice(3)
      .filter((line) => /^# +(?:- )?[\w-]+:?(?: |$)|^# +- /.test(line) && !/^# [A-Z]/.test(line))
      .map((line) => line.slice(2))
      .join('\n'),
  )

describe('which file', () => {
  test('the nearest one, up to the root of the repository and no further', () => {
    const outside = put('atsmatch.config.json', '{}')
    put('repo/.git/HEAD')
    const inside = put('repo/a/atsmatch.config.yaml')
    put('repo/a/b/package.json', '{"name": "x"}')
    mkdirSync(join(root, 'repo/a/b/c'))
    expect(findConfigFile(join(root, 'repo/a/b/c'))).toBe(inside)
    expect(findConfigFile(join(root, 'repo'))).toBeNull()
    expect(findConfigFile(root)).toBe(outside)
  })

  test('outside of a repository only the folder itself: what stands above may be anybody’s', () => {
    put('atsmatch.config.json', '{}')
    mkdirSync(join(root, 'a'))
    expect(findConfigFile(join(root, 'a'))).toBeNull()
  })

  test('a package.json counts by its key', async () => {
    const file = put('package.json', '{"atsmatch": {"top": 3}}')
    expect(findConfigFile(root)).toBe(file)
    expect((await readConfig(file)).config).toEqual({ top: 3 })
  })

  test('two in one folder are an error', () => {
    put('atsmatch.config.json', '{}')
    put('atsmatch.config.yml')
    expect(() => findConfigFile(root)).toThrow('holds atsmatch.config.json and atsmatch.config.yml')
  })
})

describe('what it may hold', () => {
  test.each([
    [{ fromat: 'json' }, 'does not know the key fromat', 'did you mean format?'],
    [{ gates: { minscore: 1 } }, 'does not know the key gates.minscore', 'did you mean minScore?'],
    [{ taxonomy: { add: [{ label: 'X', alias: [] }] } }, 'does not know the key taxonomy.add.0.alias', 'did you mean aliases?'],
    [{ somethingElse: 1 }, 'does not know the key somethingElse', 'the keys here are $schema, format'],
    [{ gates: { minScore: 101 } }, 'gates.minScore is not as it must be', 'schema/config.schema.json'],
    [{ limits: { page: 3 } }, 'does not know the key limits.page', 'did you mean pages?'],
    [{ limits: { file: '20 apples' } }, 'limits.file is not as it must be', 'schema/config.schema.json'],
    [{ limits: { pages: 0 } }, 'limits.pages is not as it must be', 'schema/config.schema.json'],
    [{ format: 'pdf' }, 'format is not as it must be', 'schema/config.schema.json'],
    [[], 'holds a list', 'atsmatch init'],
    [null, 'holds no object', 'schema/config.schema.json'],
  ])('%j', (data, message, hint) => {
    expect(() => checkConfig(data, 'x')).toThrow(expect.objectContaining({ message: expect.stringContaining(message), hint: expect.stringContaining(hint), where: 'x' }))
  })

  test('no prototype is touched', async () => {
    for (const text of ['{"__proto__": {"top": 1}}', '{"gates": {"__proto__": {"minScore": 1}}}', '{"constructor": {"prototype": {"x": 1}}}']) {
      await expect(readConfig(put('atsmatch.config.json', text))).rejects.toThrow('does not know the key')
    }
    expect(Object.hasOwn(Object.prototype, 'top')).toBe(false)
  })

  test('YAML is data: no code, no flood of aliases', async () => {
    await expect(readConfig(put('a.yaml', 'top: !!js/function "() => 1"'))).rejects.toThrow()
    const bomb = `a: &a [x, x]\n${Array.from({ length: 9 }, (_, i) => `${'bcdefghij'[i]}: &${'bcdefghij'[i]} [${Array(10).fill(`*${'abcdefghi'[i]}`)}]`).join('\n')}\n`
    await expect(readConfig(put('b.yaml', bomb))).rejects.toThrow(/is not YAML|does not know/)
    expect((await readConfig(put('c.yaml', ''))).config).toEqual({})
    await expect(readConfig(put('d.json', '{"top": 1,}'))).rejects.toThrow('is not JSON')
    await expect(readConfig(join(root, 'none.json'))).rejects.toThrow('cannot be read (ENOENT)')
  })

  test('suggestions are near or none', () => {
    expect([suggest('minscroe', ['minScore', 'require']), suggest('x', ['top']), suggest('tops', ['top'])]).toEqual(['minScore', null, 'top'])
  })
})

describe('which value', () => {
  test('the environment wins over the file; files count from the configuration’s folder', async () => {
    const found = await readConfig(put('a/atsmatch.config.json', '{"top": 3, "sort": "name", "gates": {"baseline": "b.json", "minScore": 10}, "output": ["x/r.html"]}'))
    const stated = statedSettings({ ATSMATCH_TOP: '5', ATSMATCH_REQUIRE: 'Go, C++', ATSMATCH_ASCII: 'yes', ATSMATCH_SORT: '' }, found, 'match')
    expect(Object.fromEntries(stated)).toEqual({
      top: { value: 5, origin: 'ATSMATCH_TOP' },
      sort: { value: 'name', origin: found.file },
      ascii: { value: true, origin: 'ATSMATCH_ASCII' },
      require: { value: ['Go', 'C++'], origin: 'ATSMATCH_REQUIRE' },
      minScore: { value: 10, origin: found.file },
      baseline: { value: join(root, 'a/b.json'), origin: found.file },
      output: { value: [join(root, 'a/x/r.html')], origin: found.file },
    })
  })

  test('limits come in pairs', () => {
    const stated = statedSettings({ ATSMATCH_LIMIT: 'pages=40, time=500ms' }, null, 'match')
    expect(stated.get('limit')).toEqual({ value: { pages: '40', time: '500ms' }, origin: 'ATSMATCH_LIMIT' })
    expect(() => statedSettings({ ATSMATCH_LIMIT: 'pages' }, null, 'match')).toThrow(expect.objectContaining({ where: 'ATSMATCH_LIMIT' }))
    expect(() => statedSettings({ ATSMATCH_LIMIT: '__proto__=1' }, null, 'match')).toThrow(expect.objectContaining({ where: 'ATSMATCH_LIMIT' }))
  })

  test('a variable that holds something else is named', () => {
    expect(() => statedSettings({ ATSMATCH_MIN_SCORE: 'high' }, null, 'match')).toThrow(expect.objectContaining({ where: 'ATSMATCH_MIN_SCORE' }))
    expect(() => statedSettings({ ATSMATCH_QUIET: 'maybe' }, null, 'match')).toThrow(expect.objectContaining({ where: 'ATSMATCH_QUIET' }))
  })

  test('variables are named after flags', () => expect(SETTINGS.map(({ name }) => variableOf(name))).toContain('ATSMATCH_MIN_SCORE_ANY'))
})

describe('the example', () => {
  test('says nothing as it is, and is right once it is uncommented', () => {
    expect(checkConfig(parse(EXAMPLE) ?? {}, 'x')).toEqual({})
    const config = checkConfig(uncommented(), 'x')
    expect(Object.keys(config).sort()).toEqual(
      Object.keys(ConfigSchema.entries)
        .filter((key) => key !== '$schema')
        .sort(),
    )
  })
})

describe('the published schema', () => {
  const file = new URL('../../src/report/schema/config.schema.json', import.meta.url)

  // After a change: GOLDEN=write npx vitest run test/config
  test('is made from the one definition', () => {
    const schema = { $id: 'config.schema.json', title: 'atsmatch.config', ...toJsonSchema(ConfigSchema, { errorMode: 'ignore' }) }
    if (process.env.GOLDEN === 'write') writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`)
    expect(schema).toEqual(JSON.parse(readFileSync(file, 'utf8')))
  })

  test('agrees with the checks', () => {
    const validate = new Ajv({ strict: true }).compile(JSON.parse(readFileSync(file, 'utf8')))
    for (const [data, right] of [
      [{}, true],
      [uncommented(), true],
      [{ $schema: 'x', format: 'json' }, true],
      [{ gates: { minScore: 101 } }, false],
      [{ taxonomy: { add: [{}] } }, false],
      [{ unknown: 1 }, false],
    ] as const)
      expect(validate(data), JSON.stringify(data)).toBe(right)
  })
})
