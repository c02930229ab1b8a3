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

test('cards in two columns end at the heading of the rows under them', () => {
  const cards = ['Unity', 'Expert', 'C# tools', 'Python', 'Advanced', 'Scripts'].flatMap((words, index) => [
    item(words, 50, 60 + index * 14),
    item(`${words} too`, 300, 60 + index * 14),
  ])
  const rows = [
    ...[item('Experience', 50, 170, 12)],
    ...[item('Mill & Sons', 50, 190), item('Leeds, UK', 420, 190), item('Engineer', 50, 204), item('2019 - 2021', 420, 204)],
    ...[item('Built what the mill runs on, from the wheel to the warehouse, over two years', 50, 218)],
  ]
  expect(text([...cards, ...rows])).toContain('Engineer\t2019 - 2021')
})

test('an address set over both columns does not make the gap between them too narrow', () => {
  const left = ['Skills', 'Python', 'SQL', 'Docker', 'Linux', 'Kafka'].map((words, index) => item(words, 50, 100 + index * 14))
  const right = ['Experience', 'Engineer at the mill', 'Built the wheel', 'Ran the warehouse', 'Wrote the manual', 'Left in peace'].map((words, index) =>
    item(words, 200, 100 + index * 14),
  )
  const lines = text([item('jo@example.com, a long address', 60, 80), item('Leeds', 230, 80), ...left, ...right])
  expect(lines.indexOf('Kafka')).toBeLessThan(lines.indexOf('Engineer at'))
})

test('a heading in the margin, over two lines and a little lower than its text, comes before what stands beside it', () => {
  const body = (words: string, y: number): PdfItem => item(words, 180, y)
  const label = (words: string, y: number): PdfItem => ({ ...item(words, 50, y), font: 'bold' })
  const items = [
    ...[body('Engineer with ten years at mills', 100), label('Profile', 104), body('and at one lighthouse', 112)],
    ...[body('Engineer, Mill & Sons, 2019 – 2021', 140), label('Professional', 144), body('Built the wheel', 152), label('Experience', 156), body('Ran the warehouse', 164)],
    ...[body('BSc Physics, 2015', 190), label('Education', 194)],
  ]
  expect(text(items)).toMatch(/^Profile\s+Engineer with[\s\S]+\nProfessional Experience\s+Engineer, Mill[\s\S]+warehouse\s+Education\s+BSc/)
})

test('icons before an address are no bullets, and take no dates of other entries to them', () => {
  const icon = (code: string, y: number): PdfItem => ({ ...item(code, 50, y), right: 60, font: 'icons' })
  const items = [
    ...[icon('\ue0be', 100), item('LinkedIn', 65, 100), item('Experience', 50, 125, 12)],
    ...[item('Mill & Sons', 50, 145), item('Engineer', 50, 157), item('2019 - 2021', 450, 157), item('Built what the mill runs on', 50, 169)],
  ]
  expect(text(items)).toBe('LinkedIn\n\n# Experience\nMill & Sons\nEngineer\t2019 - 2021\nBuilt what the mill runs on')
})

test('a sidebar that goes on over the page is read to its end before what stands beside it', () => {
  const column = (x: number, lines: readonly string[]): PdfItem[] => lines.map((words, index) => item(words, x, 100 + x / 25 + index * 14))
  const first = readRegions([
    ...column(50, ['Languages', 'Dutch', 'Talks', 'Wheels', 'Mill Days', 'Awards']),
    ...column(200, ['Experience', 'Engineer at the old mill in the valley', '2019 – 2021', 'Ran the store', 'Wrote the manual', 'Led nine people']),
  ])
  const second = readRegions([
    ...column(50, ['Wheel of the Year', 'Guild', 'Staff Award', 'Mill', 'Best Jam', 'Cup']),
    ...column(200, ['Developer at the lighthouse by the sea', '2017 – 2019', 'Kept the log', 'Painted it', 'Skills', 'Python']),
  ])
  const lines = textLines([first, second]).map((line) => line.map((stretch) => stretch.text).join(''))
  const order = ['Awards', 'Wheel of the Year', 'Experience', 'Led nine people', 'Developer at the lighthouse by the sea'].map((words) => lines.indexOf(words))
  expect(order.every((at, index) => at > (order[index - 1] ?? -1))).toBe(true)
  expect(
    textLines([first, second])
      .flat()
      .find(({ text: words }) => words === 'Guild'),
  ).toMatchObject({ page: 2, line: 2 })
})
