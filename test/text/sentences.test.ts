import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSentences } from '../../src/text/sentences.ts'
import { anyText, SEEDED } from './any-text.ts'

const sentencesOf = (text: string): string[] => readSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

test.each([
  ['We build things. You will too.', ['We build things.', 'You will too.']],
  ['Knowledge of Node.js and ASP.NET. Docker is a plus.', ['Knowledge of Node.js and ASP.NET.', 'Docker is a plus.']],
  ['Cloud platforms, e.g. AWS or Azure.', ['Cloud platforms, e.g. AWS or Azure.']],
  ['Tools (Grafana, Prometheus, etc.) and more', ['Tools (Grafana, Prometheus, etc.) and more']],
  ['Grafana, Prometheus, etc. You also know Linux.', ['Grafana, Prometheus, etc.', 'You also know Linux.']],
  ['At least 3.5 years with Python 3.10 in use.', ['At least 3.5 years with Python 3.10 in use.']],
  ['A Ph.D. in physics or an M.Sc. is welcome', ['A Ph.D. in physics or an M.Sc. is welcome']],
  ['In the U.S. and the U.K. we travel', ['In the U.S. and the U.K. we travel']],
  ['Python required; Go a plus', ['Python required;', 'Go a plus']],
  ['Are you curious? Join us! Now.', ['Are you curious?', 'Join us!', 'Now.']],
  ['Works with Dr. Moss on no. 5 daily', ['Works with Dr. Moss on no. 5 daily']],
  ['He said “stop.” We did.', ['He said “stop.”', 'We did.']],
  ['', []],
  ['   ', []],
])('%j', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences)
})

describe('a line end that was lost', () => {
  test('parts a long sentence before a word that begins a demand', () => {
    const long =
      'Maintain accurate records of every delivery that comes through the north gate during the night shift and the early morning Ability to lift boxes Knowledge of stock control and of forklift safety'
    expect(sentencesOf(long)).toEqual([
      'Maintain accurate records of every delivery that comes through the north gate during the night shift and the early morning',
      'Ability to lift boxes',
      'Knowledge of stock control and of forklift safety',
    ])
  })

  test('leaves a short sentence and an open bracket alone', () => {
    expect(sentencesOf('Senior Project Lead experience Ability to lift')).toHaveLength(1)
    const bracket = `A long list of things that we would like to see in whoever joins us here (among them patience with others and their questions Ability to lift boxes and more) ${'and so on '.repeat(5)}`
    expect(sentencesOf(bracket)).toHaveLength(1)
  })
})

test('sentences stand in order, trimmed, within their block, and leave out white space only', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let at = 0
      for (const { start, end } of readSentences(text, { start: 0, end: text.length })) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(at, start)).toMatch(/^\s*$/)
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
        at = end
      }
      expect(text.slice(at)).toMatch(/^\s*$/)
    }),
    SEEDED,
  )
})
