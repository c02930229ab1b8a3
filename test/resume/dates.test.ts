import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoMonth } from '../../src/resume/calendar.ts'
import { type DatePhrase, findDates, type PartialDate } from '../../src/resume/dates.ts'

const date = (d: PartialDate | null): string =>
  d === null ? '' : d.precision === 'year' ? isoMonth(d.first).slice(0, 4) : d.precision === 'month' ? isoMonth(d.first) : `${isoMonth(d.first)}+${d.end - d.first}`
const shown = ({ from, to, ongoing }: DatePhrase): string => `${date(from)}..${ongoing ? 'now' : date(to)}`

test.each([
  ['Mar 2021 – Present', '2021-03..now'],
  ['Mar 2021 – date', '2021-03..now'],
  ['Mar. 2021 -- to date', '2021-03..now'],
  ['2018 - now', '2018..now'],
  ['Sep 2021 to present', '2021-09..now'],
  ['(2020 – Current)', '2020..now'],
  ['2019–2021', '2019..2021'],
  ['2019—21', '2019..2021'],
  ['2014 to 2019', '2014..2019'],
  ['2019/20', '2019..2020'],
  ['03/2019 - 11/2020', '2019-03..2020-11'],
  ['3/2019–4/2020', '2019-03..2020-04'],
  ['03.2019 – 04.2020', '2019-03..2020-04'],
  ['03/19 – 05/21', '2019-03..2021-05'],
  ['2021-03 – 2022-11', '2021-03..2022-11'],
  ['2021-03-01 – 2022-11-30', '2021-03..2022-11'],
  ['01/02/2020 – 31/03/2021', '2020-01..2021-03'],
  ['01.02.2020 – 31.03.2021', '2020-02..2021-03'],
  ['12 March 2021 – 1 April 2022', '2021-03..2022-04'],
  ['March 5, 2021 – April 6, 2022', '2021-03..2022-04'],
  ['May – Aug 2022', '2022-05..2022-08'],
  ['Nov - Feb 2022', '2021-11..2022-02'],
  ["Sep '16 – Mar '18", '2016-09..2018-03'],
  ["'19 – '21", '2019..2021'],
  ['Summer 2018', '2018-06+3..'],
  ['Spring 2019 - Fall 2020', '2019-03+3..2020-09+3'],
  ['Q3 2020 – Q1 2021', '2020-07+3..2021-01+3'],
  ['early 2019 – late 2020', '2019-01+4..2020-09+4'],
  ['since 2020', '2020..now'],
  ['Since March 2020', '2020-03..now'],
  ['from 2014 until 2019', '2014..2019'],
  ['until 2019', '..2019'],
  ['2020 –', '2020..now'],
  ['2020 onwards', '2020..now'],
  ['Jan 2020 Feb 2021', '2020-01..2021-02'],
  ['Mar. 2021  Present', '2021-03..now'],
  ['Mar. 2016 – Exp. Jun. 2027', '2016-03..2027-06'],
  ['SEPT 2018 – MAY 2023', '2018-09..2023-05'],
  ['July 2021', '2021-07..'],
  ['2016', '2016..'],
])('%s', (text, expected) => {
  expect(findDates(text).map(shown)).toEqual([expected])
})

test.each([
  ['März 2019 – heute', '2019-03..now'],
  ['01.03.2019 bis 30.06.2021', '2019-03..2021-06'],
  ['seit Oktober 2020', '2020-10..now'],
  ['Okt. 2017 - Dez. 2018', '2017-10..2018-12'],
  ['Jänner 2018 bis Gegenwart', '2018-01..now'],
  ['Frühjahr 2018', '2018-03+3..'],
  ["de septembre 2019 à aujourd'hui", '2019-09..now'],
  ['Févr. 2018 – août 2020', '2018-02..2020-08'],
  ['depuis juin 2021', '2021-06..now'],
  ['janv. 2020 - présent', '2020-01..now'],
  ['2018 à ce jour', '2018..now'],
  ['1er mars 2019 au 30 juin 2020', '2019-03..2020-06'],
  ['marzo de 2019 – actualidad', '2019-03..now'],
  ['desde enero de 2020 hasta la actualidad', '2020-01..now'],
  ['desde 2019', '2019..now'],
  ['sept. 2015 a dic. 2018', '2015-09..2018-12'],
  ['otoño de 2016', '2016-09+3..'],
  ['Gennaio 2020 - in corso', '2020-01..now'],
  ['dal 2018 al 2020', '2018..2020'],
  ['luglio 2017 – ad oggi', '2017-07..now'],
  ['maart 2019 t/m heden', '2019-03..now'],
  ['mei 2016 tot augustus 2018', '2016-05..2018-08'],
  ['sinds februari 2022', '2022-02..now'],
  ['março de 2019 até o momento', '2019-03..now'],
  ['out/2018 – atual', '2018-10..now'],
  ['fev. de 2017 a dez. de 2018', '2017-02..2018-12'],
  ['styczeń 2019 – obecnie', '2019-01..now'],
  ['od września 2016 do lutego 2018', '2016-09..2018-02'],
  ['leden 2019 – současnost', '2019-01..now'],
  ['oktober 2018 – nuvarande', '2018-10..now'],
  ['august 2015 til juni 2017', '2015-08..2017-06'],
  ['2021 Q3 – 2022 Q1', '2021-07+3..2022-01+3'],
  ['H1 2020', '2020-01+6..'],
  ['2019 to date', '2019..now'],
  ['since 2019', '2019..now'],
  ['2019-03', '2019-03..'],
])('%s', (text, expected) => {
  expect(findDates(text).map(shown)).toEqual([expected])
})

test('plain words are no months: a year beside them stays a year', () => {
  expect(findDates('Built the data set 2019').map(shown)).toEqual(['2019..'])
  expect(findDates('Rolled out 2020').map(shown)).toEqual(['2020..'])
  expect(findDates('Nowa Huta 2018').map(shown)).toEqual(['2018..'])
})

test.each([
  'a team of 2000 people'.slice(0, 9),
  '555-0147',
  '(218) 555-0147',
  '1120-S',
  '$2020',
  '50-60 plots',
  '12019',
  'version 3.2019.1',
  'may take 20 days',
  "the class of '87",
  '360°',
])('no date: %s', (text) => {
  expect(findDates(text)).toEqual([])
})

test('the span is that of the words', () => {
  const text = 'Owner, Nakagawa Books, 2018 – Present, Portland'
  const [found] = findDates(text)
  expect(text.slice(found?.start, found?.end)).toBe('2018 – Present')
})

test('a month of its own name is one', () => {
  expect(findDates('May 2020 – June 2021, Maya May').map(shown)).toEqual(['2020-05..2021-06'])
})

test('any text: in order, without overlap, the end never before the start', () => {
  const words = fc.constantFrom('Mar', '2019', '2021', '–', '-', 'to', 'Present', '03/2019', "'19", 'since', 'Summer', ',', '(', ')', 'x', '/', '21', ' ', 'Q1')
  fc.assert(
    fc.property(fc.array(words, { maxLength: 14 }), (list) => {
      const text = list.join(' ')
      let at = 0
      for (const { start, end, from, to } of findDates(text)) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        if (from !== null && to !== null) expect(to.end).toBeGreaterThan(from.first)
        at = end
      }
    }),
  )
})
