/** ODT: paragraphs, lists, tables, text boxes, headers and footers of the master pages; deletions left out. */
import { ReadFailure } from '../failure.ts'
import type { FormatReader, FormatSource } from '../format-reader.ts'
import { furnitureOf, Paragraphs, paragraphText } from './paragraphs.ts'
import { walkXml } from './xml.ts'
import { unpack } from './zip.ts'

export const readOdt: FormatReader = (source) => {
  const parts = unpack(source.bytes, (name) => name === 'content.xml' || name === 'styles.xml' || name === 'META-INF/manifest.xml', source.limits)
  if (/encryption-data/.test(parts.get('META-INF/manifest.xml') ?? ''))
    throw new ReadFailure('encrypted', 'is an ODT document with a password', 'open it and save it without the password')
  const content = parts.get('content.xml')
  if (content === undefined) throw new ReadFailure('damaged', 'has no text part (content.xml)', 'open it in LibreOffice and save it anew')
  const styles = parts.get('styles.xml') ?? ''
  const titles = titleStyles([styles, content], source)
  const header = readPart(styles, 'style:header', titles, source)
  const footer = readPart(styles, 'style:footer', titles, source)
  return { ...paragraphText([...furnitureOf(header), '', ...readPart(content, 'office:text', titles, source), '', ...furnitureOf(footer)]), stated: {}, warnings: [] }
}

/** Names of the styles that are, or come from, `Title`. */
function titleStyles(parts: readonly string[], source: FormatSource): ReadonlySet<string> {
  const titles = new Set(['Title'])
  for (const xml of parts) {
    walkXml(
      xml,
      {
        open(name, attribute) {
          if (name === 'style:style' && titles.has(attribute('style:parent-style-name'))) titles.add(attribute('style:name'))
        },
        close() {},
      },
      source,
    )
  }
  return titles
}

const SKIPPED = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:page-number',
  'text:page-count',
  'text:note-citation',
  'text:ruby-text',
  'office:forms',
  'svg:title',
  'svg:desc',
  'text:sequence-decls',
  'text:table-of-content',
])

function readPart(xml: string, within: string, titles: ReadonlySet<string>, source: FormatSource): string[] {
  const out = new Paragraphs(source.deadline)
  const prefixes: string[] = []
  /** One for each list item that is open: whether its bullet is still to be written. */
  const items: boolean[] = []
  const hyperlinks: string[] = []
  let inside = 0
  let skipped = 0
  let open = 0
  walkXml(
    xml,
    {
      open(name, attribute) {
        if (SKIPPED.has(name)) skipped++
        if (name === within) inside++
        if (inside === 0 || skipped > 0) return
        switch (name) {
          case 'text:h':
          case 'text:p': {
            const level = name === 'text:h' ? Math.min(6, (Number(attribute('text:outline-level')) || 1) + 1) : titles.has(attribute('text:style-name')) ? 1 : 0
            prefixes.push(level > 0 ? `${'#'.repeat(level)} ` : items.at(-1) ? '• ' : '')
            if (items.length > 0) items[items.length - 1] = false
            open++
            out.begin()
            break
          }
          case 'text:a':
          case 'draw:a':
            hyperlinks.push(attribute('xlink:href'))
            break
          case 'text:list-item':
            items.push(true)
            break
          case 'text:list-header':
            items.push(false)
            break
          case 'text:tab':
            out.add('\t')
            break
          case 'text:line-break':
            out.add('\n')
            break
          case 'text:s':
            out.add(' '.repeat(Math.min(100, Number(attribute('text:c')) || 1)))
            break
          case 'draw:text-box':
          case 'text:note-body':
            // A list around the anchor is not one of the box.
            items.push(false)
            out.beginBox()
            break
          case 'table:table-row':
            out.beginRow()
            break
          case 'table:table-cell':
            items.push(false)
            out.beginCell()
            break
        }
      },
      close(name) {
        if (SKIPPED.has(name)) {
          skipped--
          return
        }
        if (inside === 0 || skipped > 0) return
        switch (name) {
          case within:
            inside--
            break
          case 'text:h':
          case 'text:p':
            open--
            out.end(prefixes.pop() ?? '')
            break
          case 'text:a':
          case 'draw:a':
            out.link(hyperlinks.pop() ?? '')
            break
          case 'text:list-item':
          case 'text:list-header':
            items.pop()
            break
          case 'draw:text-box':
          case 'text:note-body':
            items.pop()
            out.endBox()
            break
          case 'table:table-row':
            out.endRow()
            break
          case 'table:table-cell':
            items.pop()
            out.endCell()
            break
        }
      },
      text(piece) {
        // ODF: runs of blanks and line ends in the XML are one blank.
        if (inside > 0 && skipped === 0 && open > 0) out.add(piece.replace(/[ \t\r\n]+/g, ' '))
      },
    },
    source,
  )
  return out.done()
}
