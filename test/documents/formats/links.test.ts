import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { PdfItem } from '../../../src/documents/formats/pdf-item.ts'
import { withLinks } from '../../../src/documents/formats/pdf-links.ts'
import { readFrom } from '../../../src/documents/read.ts'

const GITHUB = 'https://github.com/example-jo'

/** Each target with the words that its offset stands at. */
async function linksOf(name: string, bytes: Uint8Array | string): Promise<string[]> {
  const { text, links } = await readFrom(name, name, typeof bytes === 'string' ? strToU8(bytes) : bytes, 'resume')
  return (links ?? []).map(({ url, offset }) => `${text.slice(0, offset + 1).match(/[^\n]*$/)?.[0]} → ${url}`)
}

const p = (inner: string): string => `<w:p>${inner}</w:p>`
const r = (inner: string): string => `<w:r>${inner}</w:r>`
const t = (text: string): string => r(`<w:t xml:space="preserve">${text}</w:t>`)

test('DOCX: hyperlinks by relation, by field, and behind a picture; a script is no link', async () => {
  const field = (instruction: string, words: string): string =>
    `${r('<w:fldChar w:fldCharType="begin"/>')}${r(`<w:instrText>${instruction}</w:instrText>`)}${r('<w:fldChar w:fldCharType="separate"/>')}${t(words)}${r('<w:fldChar w:fldCharType="end"/>')}`
  const body = [
    p(`<w:hyperlink r:id="rId1">${t('Code')}</w:hyperlink>${t(' | more')}`),
    p(field(' HYPERLINK "mailto:jo@example.com" ', 'Write')),
    p(`${t('Pages ')}<w:r><w:drawing><a:hlinkClick r:id="rId2"/></w:drawing></w:r>`),
    p(`<w:hyperlink r:id="rId3">${t('Run')}</w:hyperlink>`),
  ].join('')
  const relation = (id: string, target: string): string => `<Relationship Id="${id}" Target="${target}" TargetMode="External"/>`
  const bytes = zipSync({
    'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships>${relation('rId1', GITHUB)}${relation('rId2', 'https://jo.example.com')}${relation('rId3', 'javascript:alert(1)')}</Relationships>`,
    ),
  })
  expect(await linksOf('x.docx', bytes)).toEqual([`Code → ${GITHUB}`, 'Write → mailto:jo@example.com', 'Pages → https://jo.example.com'])
})

test('ODT, HTML, RTF, LaTeX', async () => {
  const odt = zipSync({
    'META-INF/manifest.xml': strToU8('<manifest:manifest/>'),
    'content.xml': strToU8(`<office:document><office:text><text:p>My <text:a xlink:href="${GITHUB}">code</text:a> too</text:p></office:text></office:document>`),
  })
  expect(await linksOf('x.odt', odt)).toEqual([`My code → ${GITHUB}`])
  expect(await linksOf('x.html', `<!doctype html><body><p>Jo <a href="${GITHUB}">code</a> <a href="/about">about</a></p>`)).toEqual([`Jo code → ${GITHUB}`])
  expect(await linksOf('x.rtf', `{\\rtf1 My {\\field{\\*\\fldinst HYPERLINK "${GITHUB}"}{\\fldrslt code}}\\par}`)).toEqual([`My  → ${GITHUB}`])
  expect(await linksOf('x.tex', `\\documentclass{article}\\begin{document}My \\href{${GITHUB}}{code} too\\end{document}`)).toEqual([`My code → ${GITHUB}`])
})

test('PDF: a link goes to the words that it is over; over an icon, to the words beside it', () => {
  const item = (text: string, x: number, y: number): PdfItem => ({ text, x, right: x + text.length * 5, y, size: 10, font: 'f' })
  const items = [item('Jo', 50, 100), item('\ue001', 200, 100), item('octo', 215, 100), item('Engineer', 50, 114)]
  const annotations = [
    { subtype: 'Link', url: GITHUB, rect: [198, 690, 210, 702] },
    { subtype: 'Link', url: 'https://far.example.com', rect: [400, 100, 420, 110] },
    { subtype: 'Widget', rect: 'none' },
    null,
  ]
  // A page of 792 points, whose own measures grow upwards.
  const linked = withLinks(items, annotations, [1, 0, 0, -1, 0, 792])
  expect(linked.flatMap(({ text, links }) => (links ?? []).map((url) => [text, url]))).toEqual([['octo', GITHUB]])
})
