/** Compares a text with a file under `fixtures/report`, byte for byte; `GOLDEN=write` writes the file instead. */
import { readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'

export function expectGolden(name: string, text: string): void {
  const file = new URL(`../../fixtures/report/${name}`, import.meta.url)
  if (process.env.GOLDEN === 'write') writeFileSync(file, text)
  expect(text).toBe(readFileSync(file, 'utf8'))
}
