/** RTF: a walk over its groups and control words. */
import { ReadFailure } from '../failure.ts'
import type { FormatReader } from '../format-reader.ts'
import { raise } from '../limits.ts'
import { furnitureOf, Paragraphs, paragraphText } from './paragraphs.ts'

/** Groups that hold no text of the document. `\*` groups are skipped too, but for those of {@link KEPT}. */
const SKIPPED = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable info pict object fldinst listtext pntext themedata colorschememapping datastore latentstyles generator xmlnstbl rsidtbl filetbl revtbl bkmkstart bkmkend annotation atnid atnauthor ftnsep ftnsepc aftnsep aftnsepc nonshppict private sp pgdsctbl'.split(
    ' ',
  ),
)
const KEPT = new Set(['shptxt', 'shpinst', 'shp'])

const SYMBOLS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  '~': '\u00a0',
  _: '-',
}

/** WHATWG names of the code pages that `\ansicpg` and font character sets mean. */
const CHARSETS: Readonly<Record<string, number>> = {
  '0': 1252,
  '128': 932,
  '129': 949,
  '134': 936,
  '136': 950,
  '161': 1253,
  '162': 1254,
  '163': 1258,
  '177': 1255,
  '178': 1256,
  '186': 1257,
  '204': 1251,
  '222': 874,
  '238': 1250,
}
const LABELS: Readonly<Record<number, string>> = { 932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5', 10000: 'macintosh', 65001: 'utf-8' }

interface State {
  skip: boolean
  hidden: boolean
  /** Fallback characters after a `\u`. */
  uc: number
  codepage: number
  box: boolean
  /** Header or footer: its paragraphs are kept apart. */
  around: 'header' | 'footer' | undefined
}

export const readRtf: FormatReader = ({ bytes, limits, deadline }) => {
  const rtf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const headings = headingStyles(rtf)
  const sinks = { body: new Paragraphs(deadline), header: new Paragraphs(deadline), footer: new Paragraphs(deadline) }
  const opened = new Set<Paragraphs>()
  const fonts = fontCodepages(rtf)
  const stack: State[] = []
  let state: State = { skip: false, hidden: false, uc: 1, codepage: 1252, box: false, around: undefined }
  let base = 1252
  let list = false
  let heading = 0
  let inTable = false
  let inRow = false
  let pending: number[] = []
  let fallback = 0
  const sink = (): Paragraphs => sinks[state.around ?? 'body']
  const ensure = (): Paragraphs => {
    const out = sink()
    if (inTable && !inRow && !state.around && !state.box) {
      out.beginRow()
      out.beginCell()
      inRow = true
    }
    if (!opened.has(out)) {
      out.begin()
      opened.add(out)
    }
    return out
  }
  const flush = (): void => {
    if (pending.length === 0) return
    const text = decodeBytes(pending, state.codepage)
    pending = []
    if (!state.skip && !state.hidden) ensure().add(text)
  }
  const add = (text: string): void => {
    flush()
    if (!state.skip && !state.hidden) ensure().add(text)
  }
  const endParagraph = (): void => {
    flush()
    if (state.skip) return
    const out = ensure()
    out.end(heading > 0 ? `${'#'.repeat(Math.min(6, heading))} ` : list ? '• ' : '')
    opened.delete(out)
  }
  const token = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/g
  let events = 0
  for (let match = token.exec(rtf); match !== null; match = token.exec(rtf)) {
    if ((++events & 4095) === 0) deadline.check()
    const [, word, parameter, hex, symbol, brace, plain] = match
    if (brace === '{') {
      flush()
      if (stack.length >= limits.nesting) throw new ReadFailure('too-deep', `is nested more than ${limits.nesting} deep`, `save the document anew, ${raise('nesting')}`)
      stack.push({ ...state })
    } else if (brace === '}') {
      flush()
      const before = stack.pop()
      if (before === undefined) continue
      if (state.box && !before.box) {
        if (opened.has(sink())) {
          sink().end('')
          opened.delete(sink())
        }
        sink().endBox()
        sink().begin()
        opened.add(sink())
      }
      if (state.around !== undefined && before.around === undefined && opened.has(sink())) endParagraph()
      state = before
      if (stack.length === 0) break
    } else if (hex !== undefined) {
      if (fallback > 0) fallback--
      else if (!state.skip && !state.hidden) pending.push(Number.parseInt(hex, 16))
    } else if (plain !== undefined) {
      const text = plain.slice(Math.min(fallback, plain.length))
      fallback = Math.max(0, fallback - plain.length)
      if (text !== '') add(/[\x80-\xff]/.test(text) ? decodeBytes([...Buffer.from(text, 'latin1')], state.codepage) : text)
    } else if (symbol !== undefined) {
      if (symbol === '*') {
        const name = /^\s*\\([a-zA-Z]+)/.exec(rtf.slice(token.lastIndex, token.lastIndex + 40))?.[1]
        if (name === 'fldinst' && !state.skip) ensure().link(targetAfter(rtf, token.lastIndex))
        if (name === undefined || !KEPT.has(name)) state.skip = true
      } else if (symbol === '\n' || symbol === '\r') endParagraph()
      else if (fallback > 0) fallback--
      else add(SYMBOLS[symbol] ?? (/[\\{}]/.test(symbol) ? symbol : ''))
    } else if (word !== undefined) {
      const value = parameter === undefined ? undefined : Number(parameter)
      if (word === 'u' && value !== undefined) {
        add(String.fromCharCode(value & 0xffff))
        fallback = state.uc
      } else if (word === 'uc') state.uc = value ?? 1
      else if (word === 'bin' && value !== undefined) token.lastIndex += Math.max(0, value)
      else if (SKIPPED.has(word)) {
        if (word === 'fldinst' && !state.skip) ensure().link(targetAfter(rtf, token.lastIndex))
        if ((word === 'listtext' || word === 'pntext') && !state.skip) list = true
        flush()
        state.skip = true
      } else if (Object.hasOwn(SYMBOLS, word)) add(SYMBOLS[word] as string)
      else if (!state.skip) {
        switch (word) {
          case 'par':
          case 'sect':
          case 'page':
            endParagraph()
            break
          case 'pard':
            flush()
            list = false
            heading = 0
            inTable = false
            break
          case 'plain':
            state.hidden = false
            break
          case 's':
            heading = headings.get(value ?? -1) ?? heading
            break
          case 'outlinelevel':
            heading = (value ?? 9) < 9 ? (value ?? 0) + 2 : 0
            break
          case 'ls':
            list = value !== 0
            break
          case 'intbl':
            inTable = true
            break
          case 'cell':
          case 'nestcell':
            inTable = true
            endParagraph()
            sink().endCell()
            sink().beginCell()
            break
          case 'row':
          case 'nestrow':
            flush()
            if (inRow) {
              sink().endCell()
              sink().endRow()
            }
            inRow = false
            break
          case 'v':
          case 'deleted':
            flush()
            state.hidden = value !== 0
            break
          case 'ansicpg':
            base = value ?? 1252
            state.codepage = base
            break
          case 'mac':
            base = 10000
            state.codepage = base
            break
          case 'f':
            flush()
            state.codepage = fonts.get(value ?? -1) ?? base
            break
          case 'header':
          case 'headerf':
          case 'headerl':
          case 'headerr':
          case 'footer':
          case 'footerf':
          case 'footerl':
          case 'footerr':
            flush()
            state.around = word.startsWith('h') ? 'header' : 'footer'
            break
          case 'chpgn':
            break
          case 'shptxt':
            if (!state.skip) {
              ensure().beginBox()
              opened.delete(sink())
              state.box = true
            }
            break
        }
      }
    }
  }
  flush()
  if (stack.length > 0) throw new ReadFailure('damaged', 'is damaged: its text breaks off', 'download it again, or open it in the program that made it and save it anew')
  const body = sinks.body.done()
  return { ...paragraphText([...furnitureOf(sinks.header.done()), '', ...body, '', ...furnitureOf(sinks.footer.done())]), stated: {}, warnings: [] }
}

/** Styles whose name is that of a heading, with the number of `#` for each; the title has one. */
function headingStyles(rtf: string): ReadonlyMap<number, number> {
  const levels = new Map<number, number>()
  const at = rtf.indexOf('{\\stylesheet')
  if (at < 0) return levels
  for (const match of rtf.slice(at, at + 200_000).matchAll(/\{\\s(\d{1,4})\b[^{}]{0,2000}?\s(heading (\d)|title);\}/gi))
    levels.set(Number(match[1]), match[3] === undefined ? 1 : Number(match[3]) + 1)
  return levels
}

function fontCodepages(rtf: string): ReadonlyMap<number, number> {
  const pages = new Map<number, number>()
  for (const match of rtf.slice(0, 200_000).matchAll(/\\f(\d{1,5})(?:\\[a-z]+\d*){0,6}?\\fcharset(\d{1,3})/g)) {
    const page = CHARSETS[match[2] as string]
    if (page !== undefined && page !== 1252) pages.set(Number(match[1]), page)
  }
  return pages
}

function decodeBytes(bytes: readonly number[], codepage: number): string {
  try {
    return new TextDecoder(LABELS[codepage] ?? `windows-${codepage}`).decode(Uint8Array.from(bytes))
  } catch {
    return Buffer.from(bytes).toString('latin1')
  }
}

/** The target of a HYPERLINK field whose instruction begins here; empty for another field. */
const targetAfter = (rtf: string, at: number): string => /^[^}]{0,80}HYPERLINK\s+"([^"{}]{1,2000})"/i.exec(rtf.slice(at, at + 2200))?.[1] ?? ''
