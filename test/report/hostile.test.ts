/** One ad brings everything that could break out of a report: see fixtures/naughty/hostile.txt. */
import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { FORMAT_NAMES, FORMATS, type FormatName } from '../../src/report/formats.ts'
import { safeText } from '../../src/report/safe-text.ts'
import { NORMAL_VIEW } from '../../src/report/view.ts'
import { sharedExtract, sharedMatch } from './shared-report.ts'

async function rendered(format: FormatName): Promise<string[]> {
  const render = await FORMATS[format]()
  const context = { width: 100, color: 0, unicode: true, view: { ...NORMAL_VIEW, detail: 'full' } } as const
  return [render(sharedMatch, context), render(sharedExtract, context)]
}

describe.each(FORMAT_NAMES)('%s', (format) => {
  test('holds no character that steers a terminal', async () => {
    // Line ends are the format's own; quotes are on one line.
    for (const text of await rendered(format)) expect(text.replaceAll('\r\n', '\n')).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
  })

  test('holds no command to a build log but its own', async () => {
    for (const text of await rendered(format)) {
      expect(text).not.toMatch(/##\w*\[/)
      const commands = text.split('\n').filter((line) => /^\s*::/.test(line))
      for (const command of commands) expect(command).toMatch(/^::(?:error|warning|notice) (?:file=[^:,]*,(?:line=\d+,col=\d+,)?)?title=[^:,]*::/)
      if (format !== 'github') expect(commands).toEqual([])
    }
  })
})

test('html: only our own elements and attributes, and no address but those of the page', async () => {
  const page = (await rendered('html')).join('\n')
  const seen = { elements: new Set<string>(), attributes: new Set<string>(), links: new Set<string>() }
  new Parser({
    onopentag(name, attributes) {
      seen.elements.add(name)
      for (const [attribute, value] of Object.entries(attributes)) {
        seen.attributes.add(attribute)
        if (attribute === 'href') seen.links.add(value)
      }
    },
  }).end(page)
  for (const element of ['script', 'img', 'iframe', 'object', 'form', 'base', 'link']) expect(seen.elements).not.toContain(element)
  expect([...seen.attributes].filter((name) => /^on|^style$|^src|^srcset$|^action$/.test(name))).toEqual([])
  expect([...seen.links].filter((link) => !link.startsWith('#'))).toEqual([])
})

test('html: the policy forbids everything but the one style sheet, which it names by its hash', async () => {
  const { createHash } = await import('node:crypto')
  const [page = ''] = await rendered('html')
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`)
  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'))
})

test('csv: no cell that a spreadsheet would compute', async () => {
  for (const text of await rendered('csv')) {
    const cells = text
      .split('\r\n')
      .slice(0, -1)
      .map((row) => Array.from(row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g), ([, quoted, plain]) => quoted ?? plain ?? ''))
    expect(new Set(cells.map((row) => row.length)).size).toBe(1)
    for (const cell of cells.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/)
  }
})

test('markdown: no mention, no element but our own, and every row as wide as its head', async () => {
  for (const text of await rendered('markdown')) {
    const open = text.replaceAll(/(`+)[^`](?:[\s\S]*?[^`])??\1(?!`)/g, 'CODE')
    expect(open).not.toMatch(/@\w/)
    expect(open.replaceAll(/<\/?(?:details|summary|b)>|<!-- atsmatch -->/g, '')).not.toMatch(/[<>]/)
    expect(open).not.toMatch(/(?<!\\)\[/)
    let width = 0
    for (const line of text.split('\n')) {
      const cells = line.startsWith('|') ? line.split(/(?<!\\)\|/).length : 0
      if (cells > 0 && width > 0) expect(cells, line).toBe(width)
      width = cells
    }
  }
})

test('safe text: what a build log obeys is broken, what people write is not', () => {
  expect(safeText('##[error] x ##vso[task.setvariable] ::set-output name=a::b')).toBe('#\\u{23}[error] x #\\u{23}vso[task.setvariable] :\\u{3a}set-output name=a::b')
  expect(safeText('std::vector, C#, ## 2, a :: b')).toBe('std::vector, C#, ## 2, a :: b')
  expect(safeText('a\ud800b')).toBe('a\ufffdb')
})
