/** How much is done for each ad, by counts: a regression fails here, on any machine, and not on a stopwatch. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../src/documents/plain.ts'
import { createModel, understandAd } from '../../src/pipeline.ts'
import { type Atoms, atomize, tokenize } from '../../src/text/tokens.ts'
import { gazetteerOf } from './gazetteer-of.ts'

const folder = new URL('../../fixtures/quickstart/jobs/', import.meta.url)
const ads = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => plainDocument(name, readFileSync(new URL(name, folder), 'utf8'), 'ad'))

/** Runs something and counts the regular expressions that are tried meanwhile. */
function patternCalls(run: () => void): number {
  const { exec } = RegExp.prototype
  let calls = 0
  RegExp.prototype.exec = function (text: string) {
    calls++
    return exec.call(this, text)
  }
  try {
    run()
  } finally {
    RegExp.prototype.exec = exec
  }
  return calls
}

describe('work on an ad', () => {
  test('patterns are tried where a word hints at them: a few for each word of the ad', () => {
    const model = createModel()
    const run = (): void => {
      for (const ad of ads) understandAd(ad, model)
    }
    const words = ads.reduce((sum, { text }) => sum + tokenize(text).count, 0)
    const first = patternCalls(run)
    const again = patternCalls(run)
    expect(ads.length).toBeGreaterThan(3)
    // Spellings are studied once: the second time over, nothing of them is tried anew.
    expect(again).toBeLessThan(7 * words)
    expect(again).toBeLessThan(0.6 * first)
  })

  test('the tokenizer tries its pattern on odd stretches only', () => {
    const calls = patternCalls(() => {
      for (const { text } of ads) tokenize(text)
    })
    const tokens = ads.reduce((sum, { text }) => sum + tokenize(text).count, 0)
    expect(calls).toBeLessThan(tokens)
  })
})

/** Counts reads of an array. */
function counted<T extends Int32Array | Uint16Array | Uint8Array>(array: T, count: () => void): T {
  return new Proxy(array, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target)
      if (typeof key === 'string' && /^\d+$/.test(key)) count()
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

describe('the gazetteer', () => {
  test('looks at as many words for 50,000 spellings as for 1,000', () => {
    const text = ads.map((ad) => ad.text).join('\n')
    const visits = [1_000, 50_000].map((aliases) => {
      const { taxonomy, gazetteer } = gazetteerOf(aliases)
      const atoms = atomize(text, tokenize(text), taxonomy.vocabulary)
      let seen = 0
      const watched: Atoms = { ...atoms, word: counted(atoms.word, () => seen++) }
      gazetteer.hits(watched, 0, atoms.count)
      return seen / atoms.count
    })
    const [few = 0, many = 0] = visits
    expect(few).toBeGreaterThan(1)
    expect(many / few).toBeLessThan(1.2)
  })
})
