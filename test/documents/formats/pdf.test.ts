import { expect, test } from 'vitest'
import { joinLetters } from '../../../src/documents/formats/letters.ts'
import { readRegions } from '../../../src/documents/formats/pdf-columns.ts'
import type { PdfItem } from '../../../src/documents/formats/pdf-item.ts'
import { textLines } from '../../../src/documents/formats/pdf-text.ts'

const item = (text: string, x: number, y: number, size = 10): PdfItem => ({ text, x, right: x + text.length * size * 0.5, y, size, font: 'f' })
const text = (items: PdfItem[]): string =>
  textLines([readRegions(items)])
    .map((line) => line.map((stretch) => stretch.text).join(''))
    .join('\n')

test('two columns drawn row by row are read one after the other', () => {
  const left = ['Python is what', 'I write most', 'of the day', 'and SQL', 'Second point', 'Third point', 'Fourth one', 'Fifth one', 'Sixth one']
  const right = ['Led a team of', 'nine people', 'in two cities', 'for a year', 'Other words', 'More words', 'Still more', 'Last but one', 'Last']
  const items = left.flatMap((words, index) => [item(words, 50, 100 + index * 14), item(right[index] as string, 300, 100 + index * 14)])
  const lines = text(items)
  expect(lines.indexOf('Sixth one')).toBeLessThan(lines.indexOf('Led a team'))
})

test('dates beside titles are rows', () => {
  const items = ['Engineer', 'Developer', 'Analyst', 'Intern', 'Student'].flatMap((words, index) => [
    item(words, 50, 100 + index * 30),
    item(`201${index} – 2020`, 450, 100 + index * 30),
  ])
  expect(text(items)).toContain('Developer\t2011 – 2020')
})

test('words broken at a line end come together, compounds keep their hyphen', () => {
  expect(text([item('It was a matter of long experi-', 50, 100), item('ence and of a full-', 50, 112), item('stack view', 50, 124)])).toContain('experience')
  expect(text([item('All this was written as a full-', 50, 100), item('stack developer there', 50, 112)])).toContain('full-stack')
})

test.each([
  ['E X P E R I E N C E', 'EXPERIENCE'],
  ['W O R K E X P E R I E N C E', 'WORK EXPERIENCE'],
  ['W O R K  H I S T O R Y', 'WORK HISTORY'],
  ['S K I L L S', 'SKILLS'],
  ['C, R, and Go', 'C, R, and Go'],
])('%s', (spaced, joined) => expect(joinLetters(spaced)).toBe(joined))
