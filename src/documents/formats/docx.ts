/** DOCX: paragraphs, lists, tables, text boxes, headers and footers; tracked changes as if accepted. */
import { ReadFailure } from '../failure.ts'
import type { FormatReader, FormatSource } from '../format-reader.ts'
import { furnitureOf, Paragraphs, paragraphText } from './paragraphs.ts'
import { walkXml } from './xml.ts'
import { unpack } from './zip.ts'

export const readDocx: FormatReader = (source) => {
  const parts = unpack(source.bytes, (name) => /^word\/(?:[\w-]+\.xml|_rels\/[\w-]+\.xml\.rels)$/.test(name), source.limits)
  const main = [...parts.keys()].find((name) => /^word\/document\d*\.xml$/.test(name))
  if (main === undefined) throw new ReadFailure('damaged', 'has no text part (word/document.xml)', 'open it in Word or LibreOffice and save it anew')
  const styles = readStyles(parts.get('word/styles.xml') ?? '', source)
  const relations = (part: string): ReadonlyMap<string, string> => readTargets(parts.get(part.replace('word/', 'word/_rels/').concat('.rels')) ?? '', source)
  const targets = relations(main)
  const body = readPart(parts.get(main) as string, styles, targets, source, usualSize(parts.get('word/styles.xml') ?? '') * TITLE_RATIO)
  const around = (kind: 'header' | 'footer'): string[] => {
    // First, even and other pages often have the same ones.
    return furnitureOf(
      body.references
        .filter((reference) => reference.kind === kind)
        .flatMap(({ id }) => {
          const name = `word/${targets.get(id) ?? ''}`
          const xml = parts.get(name)
          return xml === undefined ? [] : readPart(xml, styles, relations(name), source).paragraphs
        }),
    )
  }
  const warnings = body.hidden > 0 ? [`${body.hidden} ${body.hidden === 1 ? 'stretch' : 'stretches'} of hidden text left out`] : []
  return { ...paragraphText([...around('header'), '', ...body.paragraphs, '', ...around('footer')]), stated: {}, warnings }
}

/** Half points; Word's own, where a document says none. */
const USUAL_SIZE = 20
/** How much larger than the rest a name is set that has no style of a title. */
const TITLE_RATIO = 1.5
const LONGEST_TITLE = 60

/** The size that text has where nothing else is said. */
const usualSize = (styles: string): number => Number(/<w:docDefaults>[\s\S]{0,2000}?<w:sz w:val="(\d{1,3})"/.exec(styles)?.[1] ?? USUAL_SIZE)

interface Style {
  readonly heading: number | undefined
  readonly list: boolean
}

/** Heading levels and lists by style, through what a style is based on. */
function readStyles(xml: string, source: FormatSource): ReadonlyMap<string, Style> {
  const raw = new Map<string, { name: string; base: string; level: string; list: boolean }>()
  let id = ''
  let current = { name: '', base: '', level: '', list: false }
  walkXml(
    xml,
    {
      open(name, attribute) {
        if (name === 'w:style') {
          id = attribute('w:styleId')
          current = { name: '', base: '', level: '', list: false }
          if (attribute('w:type') === 'paragraph') raw.set(id, current)
        } else if (name === 'w:name') current.name = attribute('w:val').toLowerCase()
        else if (name === 'w:basedOn') current.base = attribute('w:val')
        else if (name === 'w:outlineLvl') current.level = attribute('w:val')
        else if (name === 'w:numId') current.list = attribute('w:val') !== '0'
      },
      close() {},
    },
    source,
  )
  const resolve = (start: string): Style => {
    let list = false
    const seen = new Set<string>()
    for (let at = start; raw.has(at) && !seen.has(at); at = raw.get(at)?.base ?? '') {
      seen.add(at)
      const style = raw.get(at) as { name: string; level: string; list: boolean }
      list ||= style.list
      const named = /^heading (\d)$/.exec(style.name)?.[1]
      if (named !== undefined) return { heading: Number(named) + 1, list: false }
      if (style.name === 'title') return { heading: 1, list: false }
      if (/^[0-8]$/.test(style.level)) return { heading: Number(style.level) + 2, list: false }
    }
    return { heading: undefined, list }
  }
  return new Map([...raw.keys()].map((key) => [key, resolve(key)]))
}

function readTargets(xml: string, source: FormatSource): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  walkXml(
    xml,
    {
      open(name, attribute) {
        if (name === 'Relationship') targets.set(attribute('Id'), attribute('Target').replace(/^\/word\//, ''))
      },
      close() {},
    },
    source,
  )
  return targets
}

/** Fields whose result is the number of a page. */
const PAGE_FIELD = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i
/** Deleted and moved-away text, and what Word writes a second time for older programs. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:delText', 'w:instrText', 'w:rPrChange', 'w:pPrChange', 'w:object'])

interface Part {
  readonly paragraphs: string[]
  readonly references: { kind: 'header' | 'footer'; id: string }[]
  readonly hidden: number
}

function readPart(xml: string, styles: ReadonlyMap<string, Style>, targets: ReadonlyMap<string, string>, source: FormatSource, titleSize = Number.POSITIVE_INFINITY): Part {
  const out = new Paragraphs(source.deadline)
  const references: Part['references'] = []
  const looks: Look[] = []
  // Of several paragraphs in large letters the first is the title.
  let titled = false
  let size = 0
  const fields: { instruction: string; inResult: boolean }[] = []
  const hyperlinks: string[] = []
  let skipped = 0
  let instruction = false
  let text = false
  let hiddenRun = false
  let inRunProperties = false
  let simplePage = 0
  let hidden = 0
  const silent = (): boolean => skipped > 0 || hiddenRun || simplePage > 0 || fields.some((field) => !field.inResult || PAGE_FIELD.test(field.instruction))
  const add = (piece: string): void => {
    if (!silent()) out.add(piece)
  }
  walkXml(
    xml,
    {
      open(name, attribute) {
        if (name === 'w:instrText') instruction = true
        if (SKIPPED.has(name)) {
          skipped++
          return
        }
        if (skipped > 0) return
        const look = looks.at(-1)
        const value = (): string => attribute('w:val')
        switch (name) {
          case 'w:p':
            looks.push({ style: '', list: undefined, level: '', length: 0, large: true })
            out.begin()
            break
          case 'w:pStyle':
            if (look) look.style = value()
            break
          case 'w:numId':
            if (look) look.list = value() !== '0'
            break
          case 'w:outlineLvl':
            if (look) look.level = value()
            break
          case 'w:rPr':
            inRunProperties = true
            break
          case 'w:r':
            hiddenRun = false
            size = 0
            break
          case 'w:sz':
            if (inRunProperties) size = Number(value()) || 0
            break
          case 'w:vanish':
            if (inRunProperties && !/^(?:0|false|off)$/.test(value())) {
              hiddenRun = true
              hidden++
            }
            break
          case 'w:t':
            text = true
            break
          case 'w:tab':
            // Tab stops of a paragraph's properties have a position; a typed tab has none.
            if (attribute('w:pos') === '') add('\t')
            break
          case 'w:ptab':
            add('\t')
            break
          case 'w:br':
          case 'w:cr':
            add('\n')
            break
          case 'w:noBreakHyphen':
            add('-')
            break
          case 'w:sym':
            add(/symbol|wingdings/i.test(attribute('w:font')) ? '• ' : String.fromCodePoint(Math.min(Number.parseInt(attribute('w:char'), 16) || 32, 0xffff)))
            break
          case 'w:fldSimple':
            if (PAGE_FIELD.test(attribute('w:instr'))) simplePage++
            break
          case 'w:fldChar': {
            const kind = attribute('w:fldCharType')
            if (kind === 'begin') fields.push({ instruction: '', inResult: false })
            else if (kind === 'end') out.link(/^\s*HYPERLINK\s+"([^"]+)"/i.exec(fields.pop()?.instruction ?? '')?.[1] ?? '')
            else {
              const field = fields.at(-1)
              if (field) field.inResult = true
            }
            break
          }
          case 'w:hyperlink':
            hyperlinks.push(targets.get(attribute('r:id')) ?? '')
            break
          case 'a:hlinkClick':
            out.link(targets.get(attribute('r:id')) ?? '')
            break
          case 'w:txbxContent':
            out.beginBox()
            break
          case 'w:tr':
            out.beginRow()
            break
          case 'w:tc':
            out.beginCell()
            break
          case 'w:headerReference':
          case 'w:footerReference':
            references.push({ kind: name === 'w:headerReference' ? 'header' : 'footer', id: attribute('r:id') })
            break
        }
      },
      close(name) {
        if (name === 'w:instrText') instruction = false
        if (SKIPPED.has(name)) {
          skipped--
          return
        }
        if (skipped > 0) return
        switch (name) {
          case 'w:p': {
            const look = looks.pop()
            const prefix = look ? prefixOf(look, styles) : ''
            const title = prefix === '' && !titled && look?.large === true && look.length > 1 && look.length <= LONGEST_TITLE
            titled ||= title || prefix === '# '
            out.end(title ? '# ' : prefix)
            break
          }
          case 'w:rPr':
            inRunProperties = false
            break
          case 'w:r':
            hiddenRun = false
            break
          case 'w:t':
            text = false
            break
          case 'w:hyperlink':
            out.link(hyperlinks.pop() ?? '')
            break
          case 'w:fldSimple':
            if (simplePage > 0) simplePage--
            break
          case 'w:txbxContent':
            out.endBox()
            break
          case 'w:tr':
            out.endRow()
            break
          case 'w:tc':
            out.endCell()
            break
        }
      },
      text(piece) {
        const field = fields.at(-1)
        if (instruction && field) field.instruction += piece
        else if (text) {
          const look = looks.at(-1)
          if (look !== undefined && piece.trim() !== '') {
            look.length += piece.length
            look.large &&= size >= titleSize
          }
          add(piece)
        }
      },
    },
    source,
  )
  return { paragraphs: out.done(), references, hidden }
}

/** What is said of a paragraph that is open. */
interface Look {
  style: string
  list: boolean | undefined
  level: string
  /** Characters of its text. */
  length: number
  /** All of it is set in the size of a title. */
  large: boolean
}

function prefixOf(look: Pick<Look, 'style' | 'list' | 'level'>, styles: ReadonlyMap<string, Style>): string {
  const style = styles.get(look.style)
  const heading = /^[0-8]$/.test(look.level) ? Number(look.level) + 2 : style?.heading
  if (heading !== undefined) return `${'#'.repeat(Math.min(6, heading))} `
  return (look.list ?? style?.list ?? /^list/i.test(look.style)) ? '• ' : ''
}
