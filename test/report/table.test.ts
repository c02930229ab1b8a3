import { describe, expect, test } from 'vitest'
import { renderTable } from '../../src/report/table.ts'
import { shorten, shortenAround, shortenFront, textWidth, toAscii, wrapList, wrapWords } from '../../src/report/text-width.ts'
import { NORMAL_VIEW } from '../../src/report/view.ts'
import { sharedExtract, sharedMatch } from './shared-report.ts'

describe('table', () => {
  test('fits every terminal from 60 to 200 columns', () => {
    for (let width = 60; width <= 200; width += 7) {
      for (const unicode of [true, false]) {
        for (const detail of ['brief', 'normal', 'full'] as const) {
          for (const report of [sharedMatch, sharedExtract]) {
            const lines = renderTable(report, { width, color: 0, unicode, view: { ...NORMAL_VIEW, detail } }).split('\n')
            for (const line of lines) expect(textWidth(line), `${width} ${line}`).toBeLessThanOrEqual(width)
          }
        }
      }
    }
  })

  test('colours change no column', () => {
    const plain = renderTable(sharedMatch, { width: 100, color: 0, unicode: true })
    const painted = renderTable(sharedMatch, { width: 100, color: 3, unicode: true })
    expect(painted).not.toBe(plain)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    expect(painted.replaceAll(/\u001b\[[\d;]*m/g, '').replaceAll(/ +$/gm, '')).toBe(plain)
  })

  test('shows what --top, --sort and --only ask for, and says what is left out', () => {
    const show = (view: object): string => renderTable(sharedMatch, { width: 100, color: 0, unicode: true, view: { ...NORMAL_VIEW, ...view } })
    expect(show({ top: 1 })).toContain('and 3 more jobs, not shown')
    expect(show({ top: 1 })).not.toContain(' 45.0 ')
    expect(show({ sort: 'name' }).indexOf('jobs/notice.txt')).toBeLessThan(show({ sort: 'name' }).indexOf('Backend Engineer'))
    expect(show({ only: 'missing' })).not.toContain('✓')
    expect(show({ only: 'covered' })).not.toContain('✗')
    expect(show({ detail: 'brief' }).split('\n')).toHaveLength(12)
  })

  test('lays thousands of jobs out in a moment', () => {
    const [job] = sharedMatch.jobs
    const jobs = Array.from({ length: 3000 }, () => job as NonNullable<typeof job>)
    const started = performance.now()
    renderTable({ ...sharedMatch, jobs }, { width: 100, color: 0, unicode: true })
    expect(performance.now() - started).toBeLessThan(3000)
  })
})

describe('text width', () => {
  test('wide letters take two columns, marks none', () => {
    expect(['abc', '日本', 'é', '👩‍💻', 'ｆｕ', '한글', 'a\u0301\u0302', ''].map(textWidth)).toEqual([3, 4, 1, 2, 4, 4, 1, 0])
  })

  test('cuts between letters, never through one', () => {
    expect(shorten('日本語の', 5, '…')).toBe('日本…')
    expect(shorten('日本語の', 8, '…')).toBe('日本語の')
    expect(shorten('e\u0301e\u0301e\u0301', 2, '…')).toBe('e\u0301…')
  })

  test('of a long quote what it is about is seen, of a path its end', () => {
    const quote = 'ADP is hiring a Full Stack Developer with Angular and React experience'
    expect(shortenAround(quote, ['Angular'], 30, '…')).toBe('…with Angular and React exper…')
    expect(shortenAround(quote, ['ADP'], 20, '…')).toBe('ADP is hiring a Ful…')
    expect(shortenAround(quote, ['COBOL', ''], 20, '…')).toBe('ADP is hiring a Ful…')
    expect(shortenAround('short', ['short'], 20, '…')).toBe('short')
    for (let width = 8; width < 60; width++) for (const word of ['Angular', 'React', 'ADP']) expect(textWidth(shortenAround(quote, [word], width, '…'))).toBeLessThanOrEqual(width)
    expect(shortenFront('../../other/text/ad-63.txt', 15, '…')).toBe('…text/ad-63.txt')
    expect(shortenFront('日本/語の.txt', 8, '…')).toBe('…の.txt')
  })

  test('a narrow table gives its room to names, not to stumps of quotes', () => {
    const text = renderTable(sharedMatch, { width: 60, color: 0, unicode: true })
    expect(text).toMatch(/Kubernetes, Nomad or Docker Swarm +\+17\.3 {2}line \d+$/m)
  })

  test('wraps lists and counts what does not fit', () => {
    expect(wrapList(['one', 'two', 'three'], 8, '…')).toEqual(['one,', 'two,', 'three'])
    expect(wrapList(['one', 'two', 'three'], 10, '…')).toEqual(['one, two,', 'three'])
    expect(wrapList(['one', 'two', 'three', 'four'], 18, '…', 1)).toEqual(['one, two, … 2 more'])
    expect(wrapList([], 10, '…')).toEqual([])
    expect(wrapWords('a bc def', 4)).toEqual(['a bc', 'def'])
  })

  test('finds ASCII for what has some', () => {
    expect(toAscii('Zoë’s naïve café – Straße, ﬁle 日')).toBe("Zoe's naive cafe - Strasse, file ?")
  })
})
