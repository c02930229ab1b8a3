import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBlocks } from '../../src/text/lines.ts'
import { anyText, SEEDED } from './any-text.ts'

const MARK = { heading: '# ', bullet: '* ', paragraph: '' } as const
/** Each block as one string: `# ` before a heading, `* ` before a bullet. */
const blocksOf = (text: string): string[] => readBlocks(text).map(({ type, start, end }) => MARK[type] + text.slice(start, end).replace(/\s*\n\s*/g, ' '))

describe('bullets', () => {
  test.each(['-', '*', '•', '·', '▪', '●', '–', '—', '◦', '○', '■', '➢', '✓', '»', '1.', '2)', '(3)', 'a)', 'b.', 'o'])('%s', (mark) => {
    expect(blocksOf(`${mark} Python\n${mark} Docker`)).toEqual(['* Python', '* Docker'])
  })

  test('indented, and with a line that goes on', () => {
    expect(blocksOf('  • Design services that many other teams\n    depend on\n  • Python')).toEqual(['* Design services that many other teams depend on', '* Python'])
  })

  test('come apart when a list was flattened to one line', () => {
    expect(blocksOf('Requirements: • Python • Docker • Three years of SQL')).toEqual(['# Requirements', '* Python', '* Docker', '* Three years of SQL'])
  })
})

describe('headings', () => {
  test.each([
    ['## Required Qualifications\n- Python', ['# Required Qualifications', '* Python']],
    ['### Soft Skills ###\ntext', ['# Soft Skills', 'text']],
    ['**Requirements:**\n- Python', ['# Requirements', '* Python']],
    ['Requirements:\n\nPython', ['# Requirements', 'Python']],
    ['Requirements\n- Python', ['# Requirements', '* Python']],
    ['REQUIREMENTS\nPython', ['# REQUIREMENTS', 'Python']],
    ['=== Your profile ===\nPython', ['# Your profile', 'Python']],
    ['What are we looking for?\nPython', ['# What are we looking for?', 'Python']],
    ['Requirements: five years of Python', ['# Requirements', 'five years of Python']],
    ['About us\n\nThe job\n\n* Prepare accounts', ['# About us', '# The job', '* Prepare accounts']],
  ])('%j', (text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks)
  })

  test('follow a bullet list of a pasted page without a blank line', () => {
    expect(blocksOf('- 30 days of vacation\nApplicant Tracking System Keywords\nTip: use them.\nHard Skills & Tools\nPython')).toEqual([
      '* 30 days of vacation',
      '# Applicant Tracking System Keywords',
      'Tip: use them.',
      '# Hard Skills & Tools',
      'Python',
    ])
  })

  test.each([
    'We have requirements that change every week.',
    'Frameworks: Django, Flask',
    'Experience with requirements analysis, testing and more',
    '- Requirements analysis',
    'Python 3.10',
  ])('%j is none', (line) => {
    expect(readBlocks(line).map((block) => block.type)).not.toContain('heading')
  })
})

describe('text whose line ends are lost', () => {
  test('comes apart at headings in its middle', () => {
    const text = `We build ferries that carry cars and people over the water in every weather and at every hour of the day. Responsibilities: Keep the engines running. Requirements: Diesel engines and a head for figures. ${'More words follow here. '.repeat(5)}`
    expect(blocksOf(text).slice(1, 4)).toEqual(['# Responsibilities', 'Keep the engines running.', '# Requirements'])
  })
})

test('rules and blank lines belong to no block', () => {
  expect(blocksOf('one\n\n---\n***\n\ntwo')).toEqual(['one', 'two'])
})

test('blocks stand in order, trimmed, and leave out only white space, bullets and heading marks', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let at = 0
      for (const { start, end } of readBlocks(text)) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
        at = end
      }
      expect(at).toBeLessThanOrEqual(text.length)
    }),
    SEEDED,
  )
})
