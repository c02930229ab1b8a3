import { describe, expect, test } from 'vitest'
import { isNegated, mayNegate } from '../../src/extraction/negation.ts'

/** `_term_` is marked in the sentence. */
function negated(marked: string): boolean {
  const start = marked.indexOf('_')
  const end = marked.indexOf('_', start + 1) - 1
  const sentence = marked.replaceAll('_', '')
  return mayNegate(sentence) && isNegated(sentence, start, end)
}

describe('denied', () => {
  test.each([
    'No _Java_ experience needed',
    'No prior _Java_ experience required.',
    'No _lesson planning_ required',
    'No Java experience needed: the _Java_ part is not needed',
    '_PHP_ is not required',
    '_PHP_ is **not** required, whatever the old web site says.',
    '_Forklift_ skills are not necessary.',
    '_Rust_ is not used here',
    '_Penetration testing_ skills are not required; another team does that.',
    'Previous experience in a _surgery_ setting is not essential',
    '_Dog handling_ isn’t part of this job.',
    "You don't need to know _Kotlin_",
    'You do not need _Kotlin_',
  ])('%s', (marked) => {
    expect(negated(marked)).toBe(true)
  })
})

describe('asked for all the same', () => {
  test.each([
    '_Python_ is required',
    'Not only _Python_ but Go as well',
    'No less than three years of _Python_ are needed',
    'No matter which _database_ is needed, you learn it',
    '_Python_ is not required but a plus',
    '_Python_ is not essential, although an advantage',
    'Work without supervision in _Python_',
    'Without _Python_ we would be nowhere',
    'There is no _Docker_ that you cannot tame',
    'Knowledge of _Node.js_',
    '_Python_ required; Java is not needed',
  ])('%s', (marked) => {
    expect(negated(marked)).toBe(false)
  })
})
