/** Files of formats that are not text, honest and damaged: DOCX, ODT, PDF, RTF, TeX, JSON lines. */
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { drawn, type PdfObject, pagesPdf } from '../documents/formats/small-pdf.ts'
import { anyText } from '../text/any-text.ts'
import { json, writtenText } from './documents.ts'

/** Some bytes changed, left out or put in, and the end perhaps cut off. */
function damaged(files: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }), fc.constantFrom('set', 'cut', 'double'))
  return fc.tuple(files, fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 3, arbitrary: fc.array(change, { maxLength: 6 }) })).map(([file, changes]) => {
    let bytes = Buffer.from(file)
    for (const [place, byte, how] of changes) {
      const at = place % Math.max(1, bytes.length)
      if (how === 'set') bytes[at] = byte
      else if (how === 'cut') bytes = bytes.subarray(0, at)
      else bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - byte))])
    }
    return bytes
  })
}

const escaped = (text: string): string => text.replace(/[^\P{C}\t\n\r]/gu, '').replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)
const words = fc.oneof(writtenText, anyText).map(escaped)

/** Elements within elements, mostly closed. */
const xml = (names: readonly string[], text: string): fc.Arbitrary<string> => {
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5, depthIdentifier: 'xml' },
      words.map((inner) => `<${text}>${inner}</${text}>`),
      fc
        .tuple(
          fc.constantFrom(...names),
          fc.array(tie('node'), { maxLength: 4 }),
          fc.constantFrom('', ' w:val="1"', ' w:fldCharType="begin"', ' text:c="9"', ' w:font="Symbol" w:char="F0B7"'),
          fc.nat(30),
        )
        .map(([name, inner, attribute, odd]) => `<${name}${attribute}${odd === 0 ? '/' : ''}>${inner.join('')}${odd <= 1 ? '' : `</${name}>`}`),
    ),
  }))
  return fc.array(node, { maxLength: 8 }).map((nodes) => nodes.join(''))
}
const WORD = [
  'w:p',
  'w:p',
  'w:r',
  'w:t',
  'w:tbl',
  'w:tr',
  'w:tc',
  'w:pPr',
  'w:pStyle',
  'w:numId',
  'w:del',
  'w:fldChar',
  'w:instrText',
  'w:txbxContent',
  'w:sym',
  'w:vanish',
  'w:br',
  'mc:Fallback',
  'w:hyperlink',
]
const OPEN = [
  'text:p',
  'text:p',
  'text:h',
  'text:span',
  'text:list',
  'text:list-item',
  'table:table',
  'table:table-row',
  'table:table-cell',
  'draw:text-box',
  'text:note-body',
  'text:s',
  'text:a',
  'office:annotation',
]

export const docx: fc.Arbitrary<Uint8Array> = damaged(
  fc.tuple(xml(WORD, 'w:t'), xml(WORD, 'w:t'), xml(['w:style', 'w:name', 'w:basedOn', 'w:outlineLvl'], 'w:t')).map(([body, header, styles]) =>
    zipSync({
      'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
      'word/header1.xml': strToU8(header),
      'word/styles.xml': strToU8(`<w:styles>${styles}</w:styles>`),
    }),
  ),
)

export const odt: fc.Arbitrary<Uint8Array> = damaged(
  xml(OPEN, 'text:span').map((body) => zipSync({ 'content.xml': strToU8(`<office:text>${body}</office:text>`), 'META-INF/manifest.xml': strToU8('<manifest/>') })),
)

/** What a page draws, honest or not. */
const drawing = fc.oneof(
  writtenText.map((text): PdfObject => ({ dictionary: '', stream: drawn(text.replace(/[^\x20-\x7e\n]/g, '?').split('\n')) })),
  fc
    .array(
      fc.constantFrom(
        'BT',
        'ET',
        '/F1 9 Tf',
        '/F9 1e9 Tf',
        '10 20 Td',
        '(Must know Python) Tj',
        '[(Py) -9999 (thon)] TJ',
        'q',
        'Q',
        '1 0 0 1 1e30 0 cm',
        '/N Do',
        '<00ff> Tj',
        "(SQL) '",
      ),
      { maxLength: 20 },
    )
    .map((operators): PdfObject => ({ dictionary: '', stream: operators.join('\n') })),
)
export const pdf: fc.Arbitrary<Uint8Array> = damaged(fc.array(drawing, { minLength: 1, maxLength: 3 }).map((contents) => pagesPdf(contents)))

export const rtf: fc.Arbitrary<Uint8Array> = damaged(
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '{',
          '}',
          '{',
          '}',
          '\\par ',
          '\\pard',
          '\\b ',
          "\\'e9",
          '\\u8217?',
          '\\bin5 ',
          '\\trowd ',
          '\\cell ',
          '\\row ',
          '{\\fonttbl{\\f0\\fcharset2 Symbol;}}',
          '{\\*\\generator x}',
          '\\tab ',
          '\\u-999999?',
        ),
        writtenText.map((text) => text.replace(/[{}\\]/g, '\\$&')),
      ),
      { maxLength: 30 },
    )
    .map((parts) => Buffer.from(`{\\rtf1\\ansi ${parts.join('')}}`, 'latin1')),
)

export const tex: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '\\section{',
        '}',
        '\\begin{itemize}',
        '\\item ',
        '\\end{itemize}',
        '\\newcommand{\\a}[1]{#1 \\b}',
        '\\a{x}',
        '\\def\\b{\\a}',
        '$x^2$',
        '% note\n',
        '\\\\',
        '&',
        '~',
        '\\verb|x|',
        '\\href{u}{v}',
        "\\'e",
      ),
      writtenText,
    ),
    { maxLength: 30 },
  )
  .map((parts) => `\\documentclass{article}\\begin{document}${parts.join('')}\\end{document}`)

export const jsonLines: fc.Arbitrary<string> = fc
  .array(fc.oneof(json, fc.constantFrom('', '{', 'x', '{"text":"Must know Python"}')), { maxLength: 6 })
  .map((lines) => `{"text":"Requirements: SQL"}\n${lines.join('\n')}`)
