import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldWord, singular } from '../../src/text/fold.ts'
import { hashFolded, hashSlice, lastHash } from '../../src/text/hash.ts'
import { buildVocabularyTable, Vocabulary } from '../../src/text/vocabulary.ts'
import { anyText, SEEDED } from './any-text.ts'

const folded = (word: string): { low: number; high: number } => {
  hashFolded(word)
  return { ...lastHash }
}
const sliced = (text: string, start: number, end: number): { low: number; high: number } => {
  hashSlice(text, start, end)
  return { ...lastHash }
}

describe('hashSlice is hashFolded of foldWord', () => {
  test('of any stretch of any text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        fc.pre(text.length > 0)
        const start = a % text.length
        const end = start + 1 + (b % (text.length - start))
        expect(sliced(text, start, end)).toEqual(folded(foldWord(text.slice(start, end))))
      }),
      { ...SEEDED, numRuns: 2000 },
    )
  })

  // biome-ignore format: a table
  test.each([
    'Python', 'PYTHON', 'APIs', 'APIS', 'APIS’', "driver's", 'driver’s', 'nurses', 'class', 'SAS', 'AWS', 'CSS', 's', 'S', 'as', 'les', 'analysis', 'analyses', 'analytics', 'policies', 'ties', 'boxes', 'Café', 'CAFÉS', "O'Reilly", "'", '’s', 'x’s', "x's", 'ǅ', 'İstanbul', 'ﬁt', '½', 'C#', '.NET', '~', '\u007f', '\u0000', '\ud800',
  ])('of %j', (word) => {
    expect(sliced(`(${word})`, 1, 1 + word.length)).toEqual(folded(foldWord(word)))
  })
})

describe('folding', () => {
  test('twice is folding once, for a word that is not a plural of a plural', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('nurse', 'policy', 'box', 'class', 'analysis', 'café', 'API', 'driver', 'test', 'process'),
        fc.constantFrom('', 's', '’s', "'s"),
        (word, ending) => {
          const once = foldWord(word + ending)
          expect(foldWord(once)).toBe(once)
        },
      ),
      SEEDED,
    )
  })

  test.each([
    ['nurses', 'nurse'],
    ['nurse’s', 'nurse'],
    ["nurse's", 'nurse'],
    ['policies', 'policy'],
    ['processes', 'process'],
    ['boxes', 'box'],
    ['batches', 'batch'],
    ['dishes', 'dish'],
    ['APIs', 'api'],
    ['EHRs', 'ehr'],
    ['PCs', 'pc'],
    ['apis', 'api'],
    ['As', 'as'],
    ['analytics', 'analytics'],
    ['analysis', 'analysis'],
    ['campus', 'campus'],
    ['business', 'business'],
    ['AWS', 'aws'],
    ['SAS', 'sas'],
    ['iOS', 'ios'],
    ['RDS', 'rds'],
    ['KPIS', 'kpis'],
    ['Café', 'cafe'],
    ['naïve', 'naive'],
    ['ﬁnance', 'finance'],
  ])('%s → %s', (word, fold) => {
    expect(foldWord(word)).toBe(fold)
  })

  test('a word that only ends in s keeps it', () => {
    for (const word of ['gas', 'bus', 'sas', 'less', 'status', 'basis', 'physics', 'ics']) expect(singular(word)).toBe(word)
  })
})

describe('vocabulary', () => {
  test('gives every word its id, and -1 to any other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 60 }), fc.string({ maxLength: 12 }), (words, other) => {
        const vocabulary = new Vocabulary(buildVocabularyTable(new Map(words.map((word, id) => [word, id]))))
        words.forEach((word, id) => {
          expect(vocabulary.idOf(word)).toBe(id)
        })
        expect(vocabulary.idOf(other)).toBe(words.indexOf(other))
      }),
      SEEDED,
    )
  })
})
