import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../src/documents/plain.ts'
import { compareLists, rates } from './counts.ts'
import { foldTerm } from './fold-term.ts'
import type { LabelledAd } from './labelled.ts'
import { linkKeywords } from './link.ts'
import { measure } from './measure.ts'

type Member = readonly [name: string, ...forms: string[]]

/** An ad with these annotated and these found groups, all hard and required. */
function ad(gold: readonly (readonly Member[])[], found: readonly (readonly Member[])[]): LabelledAd {
  const nothing = { years: [], education: [], title: '' }
  return {
    id: 'a',
    text: '',
    gold: {
      ...nothing,
      id: 'a',
      requirements: gold.map((group) => ({ anyOf: group.map(([name, ...forms]) => ({ name, forms })), kind: 'hard', strength: 'required', quote: '' })),
    },
    found: {
      ...nothing,
      source: plainDocument('a.txt', '', 'ad'),
      conditions: [],
      vocabulary: [],
      titleWords: [],
      fields: [],
      titleEvidence: null,
      requirements: found.map((group) => ({
        anyOf: group.map(([label, ...surfaces]) => ({ label, surfaces, skill: null, source: 'keyphrase', key: label })),
        kind: 'hard',
        strength: 'required',
        weight: 1,
        factors: [],
        evidence: [],
      })),
    },
  }
}

describe('folding of terms', () => {
  test.each([
    ['Unit Tests', 'unit test'],
    ['CI/CD', 'ci cd'],
    ['front-end', 'front end'],
    ['communication skills', 'communication'],
    ['skills', 'skill'],
    ['Node.js', 'node.j'], // on both sides
    ['Master’s', 'master'],
    ['R&D', 'r d'],
    ['C++', 'c++'],
    ['analysis', 'analysis'],
    ['process', 'process'],
  ])('%s → %s', (term, folded) => {
    expect(foldTerm(term)).toBe(folded)
  })
})

describe('links', () => {
  test('a prediction answers one annotated keyword only', () => {
    const { strict } = linkKeywords(ad([[['Python']], [['python']]], [[['Python']]]))
    expect(strict.size).toBe(1)
  })

  test('any spelling may answer any form', () => {
    const { strict } = linkKeywords(ad([[['Kubernetes', 'k8s']]], [[['Container platform', 'K8s']]]))
    expect(strict.size).toBe(1)
  })

  test('relaxed takes half of the words', () => {
    const one = ad([[['database schema design']]], [[['schema design']]])
    expect(linkKeywords(one).strict.size).toBe(0)
    expect(linkKeywords(one).relaxed.size).toBe(1)
    expect(linkKeywords(ad([[['a b c d e']]], [[['a b']]])).relaxed.size).toBe(0)
  })
})

test('rates are zero where nothing was there', () => {
  expect(rates({ tp: 0, fp: 0, fn: 0 })).toEqual({ precision: 0, recall: 0, f1: 0 })
  expect(rates({ tp: 3, fp: 1, fn: 3 })).toEqual({ precision: 0.75, recall: 0.5, f1: 0.6 })
})

test('lists are compared with their repeats', () => {
  expect(compareLists(['a', 'a', 'b'], ['a', 'c'])).toEqual({ tp: 1, fp: 1, fn: 2 })
})

test('pairs count keywords that share a requirement', () => {
  const { pairs } = measure([ad([[['A'], ['B']], [['C']]], [[['A'], ['C']], [['B']]])])
  expect(pairs).toEqual({ tp: 0, fp: 1, fn: 1 })
  expect(measure([ad([[['A'], ['B'], ['C']]], [[['A'], ['B'], ['C']]])]).pairs).toEqual({ tp: 3, fp: 0, fn: 0 })
})
