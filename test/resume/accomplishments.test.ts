import { expect, test } from 'vitest'
import { plainDocument } from '../../src/documents/plain.ts'
import { createModel, understandResume } from '../../src/pipeline.ts'
import { isoMonth } from '../../src/resume/calendar.ts'
import type { PartialDate } from '../../src/resume/dates.ts'
import type { Resume } from '../../src/resume/resume.ts'

const model = createModel()
const read = (text: string): Resume =>
  understandResume(plainDocument('cv.md', `# Jo Mill\nEngineer\njo@example.com\n\n${text}`, 'resume'), model, { year: 2026, month: 11, day: 15 })
const when = (date: PartialDate | null): string => (date === null ? '' : date.precision === 'year' ? isoMonth(date.first).slice(0, 4) : isoMonth(date.first))
const awards = (text: string): string[] => read(text).awards.map(({ title, awarder, date }) => [title, awarder, when(date)].join(' | '))
const publications = (text: string): string[] => read(text).publications.map(({ name, publisher, date }) => [name, publisher, when(date)].join(' | '))

test('awards as bullets, with the year in brackets or after a comma', () => {
  expect(awards('## Honours\n- Forty Millers Under Forty (2024)\n- Wheel of the Year — Guild of Millers, 2022\n- Employee of the month')).toEqual([
    'Forty Millers Under Forty |  | 2024',
    'Wheel of the Year | Guild of Millers | 2022',
    'Employee of the month |  | ',
  ])
})

test('awards as blocks: title, date, who gave it, what for', () => {
  const text =
    'Awards & Recognition\nBest Wheel - Mill Jam 48\nApril 2021\nMill Jam\n\nGiven for a wheel that turned.\n\nStaff Award\nDecember 2020\nGuild of Millers\n\nFor patience.\n'
  expect(awards(text)).toEqual(['Best Wheel - Mill Jam 48 | Mill Jam | 2021-04', 'Staff Award | Guild of Millers | 2020-12'])
  expect(read(text).awards[0]?.summary).toBe('Given for a wheel that turned.')
})

test('awards as rows of a table, the year first and the place last', () => {
  expect(awards('## Awards\n2021 2nd Place, Mill Jam\tLeeds, UK\n2020 Finalist, Wheel Cup\tYork, UK')).toEqual(['2nd Place, Mill Jam |  | 2021', 'Finalist, Wheel Cup |  | 2020'])
})

test('publications: authors are no publisher, the DOI is a link', () => {
  const text = '## Publications\nOn the Turning of Wheels\tJuly 2023\nJo Mill, Ada Reed, Sam de Vries\n10.1234/wheels.2023 (Journal of Mills)\n'
  expect(publications(text)).toEqual(['On the Turning of Wheels | Journal of Mills | 2023-07'])
  expect(read(text).publications[0]).toMatchObject({ url: 'https://doi.org/10.1234/wheels.2023', at: { line: 6 } })
})

test('publications as they are cited', () => {
  expect(
    publications(
      '## Publications\n- Mill, J., Reed, A. (2020). On wheels and their turning. Journal of Mills, 3(1).\n- J. Mill, "Water and other forces," Proceedings of the Wheel Conference, 2019',
    ),
  ).toEqual(['On wheels and their turning | Journal of Mills, 3(1) | 2020', 'Water and other forces | Proceedings of the Wheel Conference | 2019'])
})

test('talks name the event after the dash', () => {
  expect(publications('## Talks\n1. Wheels for all — Mill Days (2024)')).toEqual(['Wheels for all | Mill Days | 2024'])
})
