/** The reports of explain, plan, compare and skills in every format that they have: golden files, widths, colours, hostile text. */
import { describe, expect, test } from 'vitest'
import { type CommandName, formatsOf, type Reports, render } from '../../src/report/formats.ts'
import { textWidth } from '../../src/report/text-width.ts'
import { NORMAL_VIEW } from '../../src/report/view.ts'
import { expectGolden } from './golden.ts'
import { sharedCompare, sharedExplain, sharedExplainTerm, sharedHostileExplain, sharedPlan, sharedSkills, sharedUnknown } from './shared-others.ts'

const ENDING: Readonly<Record<string, string>> = { table: 'txt', json: 'json', markdown: 'md', html: 'html' }

const REPORTS: ReadonlyArray<readonly [name: string, command: CommandName, report: Reports[CommandName]]> = [
  ['explain', 'explain', sharedExplain],
  ['explain-hostile', 'explain', sharedHostileExplain],
  ['explain-term', 'explain', sharedExplainTerm],
  ['plan', 'plan', sharedPlan],
  ['compare', 'compare', sharedCompare],
  ['skills', 'skills', sharedSkills],
  ['skills-unknown', 'skills', sharedUnknown],
]
const CONTEXT = { width: 100, color: 0, unicode: true } as const
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
const COLOURS = /\u001b\[[\d;]*m/g

describe.each(REPORTS)('%s', (name, command, report) => {
  const text = async (context: Parameters<typeof render>[3], format: Parameters<typeof render>[2] = 'table'): Promise<string> =>
    (await render(command, report, format, context)) ?? 'not written'

  test.each(formatsOf(command))('as %s', async (format) => {
    expectGolden(`${name}.${ENDING[format]}`, await text(CONTEXT, format))
  })

  test('fits every terminal from 60 to 200 columns, whole lines of ASCII where that is asked for', async () => {
    for (let width = 60; width <= 200; width += 20)
      for (const unicode of [true, false])
        for (const detail of ['brief', 'normal', 'full'] as const) {
          const page = await text({ ...CONTEXT, width, unicode, view: { ...NORMAL_VIEW, detail } })
          if (!unicode) expect(page).toMatch(/^[\n -~]*$/)
          for (const line of page.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(width)
        }
  })

  test('colours change no column', async () => {
    const painted = await text({ ...CONTEXT, color: 2 })
    expect(painted).toMatch(COLOURS)
    expect(painted.replaceAll(COLOURS, '')).toBe(await text(CONTEXT))
  })

  test('brief says less than usual, full no less', async () => {
    const [brief, normal, full] = await Promise.all((['brief', 'normal', 'full'] as const).map((detail) => text({ ...CONTEXT, view: { ...NORMAL_VIEW, detail } })))
    if (name !== 'explain-term') expect(brief?.length).toBeLessThan(normal?.length ?? 0)
    expect(full?.length).toBeGreaterThanOrEqual(normal?.length ?? 0)
  })

  test('holds nothing that steers a terminal', async () => {
    for (const format of formatsOf(command)) expect(await text(CONTEXT, format)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
  })
})

test('explain --only shows what it asks for', () => {
  const show = (only: 'missing' | 'covered') => render('explain', sharedExplain, 'table', { ...CONTEXT, view: { ...NORMAL_VIEW, only } })
  return Promise.all([show('missing'), show('covered')]).then(([missing, covered]) => {
    expect(missing).toContain('Kafka or RabbitMQ: missing')
    expect(missing).not.toContain('PostgreSQL: named')
    expect(covered).not.toContain(': missing')
    expect(covered).toContain('PostgreSQL: named as Postgres')
  })
})

test('compare --top shows so many jobs and says how many are left out', async () => {
  const shown = await render('compare', sharedCompare, 'table', { ...CONTEXT, view: { ...NORMAL_VIEW, top: 2 } })
  expect(shown).toContain('and 3 more jobs, not shown (--top)')
  expect(shown).not.toContain('jobs/new.txt')
})
