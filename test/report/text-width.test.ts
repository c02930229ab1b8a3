import { expect, test } from 'vitest'
import { shorten, textWidth } from '../../src/report/text-width.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** Takes the slow way, whatever the text: a picture in front of it does that. */
const measured = (text: string): number => textWidth(`🌍${text}`) - 2

test('what is measured by its length alone takes as many columns as letter for letter', () => {
  const ranges = [
    [0x20, 0x7e],
    [0xa0, 0x2ff],
    [0x2010, 0x2027],
    [0x2500, 0x259f],
    [0x2713, 0x2713],
    [0x2717, 0x2717],
  ] as const
  for (const [from, to] of ranges)
    for (let code = from; code <= to; code++) {
      const letter = String.fromCharCode(code)
      expect([letter, textWidth(letter), measured(letter)]).toEqual([letter, 1, 1])
      expect([letter, [...segmenter.segment(`a${letter}b`)].length]).toEqual([letter, 3])
    }
})

test('accents of their own, wide letters and pictures', () => {
  expect(['e\u0301', '日本', '👩‍👩‍👧', '⚠️', '▽█░✓✗…', 'naïve – “x”'].map(textWidth)).toEqual([1, 4, 2, 2, 6, 11])
})

test('a text is cut between letters, however it is measured', () => {
  expect(shorten('Überprüfung', 6, '…')).toBe('Überp…')
  expect(shorten('日本語テスト', 6, '…')).toBe('日本…')
})
