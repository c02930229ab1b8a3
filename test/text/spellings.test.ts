import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldWord } from '../../src/text/fold.ts'
import { PerSpelling, Spellings } from '../../src/text/spellings.ts'
import { buildVocabularyTable, Vocabulary } from '../../src/text/vocabulary.ts'
import { SEEDED } from './any-text.ts'

describe('spellings', () => {
  test('one number for one spelling, another for every other, also after the table has grown', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 300 }), (words) => {
        const spellings = new Spellings(null)
        for (let i = 0; i < 5000; i++) spellings.of(`filler${i}`)
        const numbers = words.map((word) => spellings.of(word))
        expect(numbers.map((number) => spellings.text(number))).toEqual(words)
        expect(new Set(numbers).size).toBe(new Set(words).size)
      }),
      { ...SEEDED, numRuns: 20 },
    )
  })

  test('a spelling is the word that its fold is, and a lone sign is the word "and"', () => {
    const words = ['and', 'test', 'node.js', 'cafe'].map(foldWord)
    const vocabulary = new Vocabulary(buildVocabularyTable(new Map(words.map((word, id) => [word, id]))))
    const { spellings } = vocabulary
    expect(['Tests', 'NODE.JS', 'café', '&', '+', 'other'].map((word) => spellings.word(spellings.of(word)))).toEqual([1, 2, 3, 0, 0, -1])
  })

  test('what is told by a spelling is worked out once, and anew for another table', () => {
    let studied = 0
    const lengths = new PerSpelling((spelling, of) => {
      studied++
      return of.text(spelling).length
    })
    const [a, b] = [new Spellings(null), new Spellings(null)]
    const word = a.of('word')
    expect([lengths.at(word, a), lengths.at(word, a), lengths.at(b.of('longer'), b), lengths.at(word, a)]).toEqual([4, 4, 6, 4])
    expect(studied).toBe(2)
  })

  test('a crawl of a job board does not fill the memory: a large table is left behind', () => {
    let spellings = new Spellings(null)
    for (let i = 0; i < 45_000; i++) spellings.of(`w${i}`)
    expect(spellings.forNextDocument()).not.toBe(spellings)
    spellings = new Spellings(null)
    expect(spellings.forNextDocument()).toBe(spellings)
  })
})
