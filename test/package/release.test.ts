/** How the package gets to its users. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const manifest: unknown = JSON.parse(read('package.json'))

test('nothing is installed beside it, and nothing runs on install', () => {
  expect(manifest).not.toHaveProperty('dependencies')
  expect(manifest).not.toHaveProperty('optionalDependencies')
  for (const script of ['preinstall', 'install', 'postinstall']) expect(manifest).not.toHaveProperty(['scripts', script])
})

test('what is bundled is pinned', () => {
  expect(manifest).toHaveProperty('devDependencies')
  const { devDependencies } = manifest as { devDependencies: Record<string, string> }
  for (const [name, version] of Object.entries(devDependencies)) expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)
})

test('a release is published from its tag, with provenance and without a token', () => {
  const text = read('.github/workflows/release.yml')
  const workflow: unknown = parse(text)
  expect(workflow).toMatchObject({
    on: { push: { tags: ['v*'] } },
    permissions: { contents: 'read' },
    jobs: { publish: { permissions: { contents: 'read', 'id-token': 'write' } } },
  })
  expect(text).toContain('npm publish --provenance')
  expect(text).not.toMatch(/secrets\.|NODE_AUTH_TOKEN/)
})
