import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readFrom } from '../../../src/documents/read.ts'

const p = (inner: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`
const r = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`

async function docx(body: string): Promise<string> {
  const parts = {
    'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
    'word/styles.xml': strToU8(
      '<w:styles><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Mine"><w:basedOn w:val="H"/></w:style></w:styles>',
    ),
  }
  return (await readFrom('x', 'x.docx', zipSync(parts), 'resume')).text
}

test('tracked changes are read as accepted', async () => {
  expect(await docx(p(`${r('Py')}<w:ins>${r('thon')}</w:ins><w:del><w:r><w:delText>PHP</w:delText></w:r></w:del><w:moveFrom>${r('Perl')}</w:moveFrom>`))).toBe('Python')
})
test('text boxes are read once', async () => {
  const box = `<w:txbxContent>${p(r('Kafka'))}</w:txbxContent>`
  expect(await docx(p(`${r('Before')}<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`))).toBe(
    'Before\n\nKafka',
  )
})
test('styles, lists, breaks, tabs, page fields', async () => {
  const page =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
  expect(
    await docx(
      p(r('Skills'), '<w:pStyle w:val="Mine"/>') +
        p(r('Go'), '<w:numPr><w:numId w:val="1"/></w:numPr>') +
        p(`${r('a')}<w:r><w:tab/></w:r>${r('b')}<w:r><w:br/></w:r>${r('c')}${page}`),
    ),
  ).toBe('## Skills\n• Go\na\tb\nc')
})
test('rows of short cells are lines; layouts are read cell by cell', async () => {
  const row = (...cells: string[]): string => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`
  expect(await docx(`<w:tbl>${row(p(r('Data')), p(r('SQL')))}${row(p(r('left')) + p(r('more')), p(r('right')))}</w:tbl>`)).toBe('Data | SQL\nleft\nmore\nright')
})
test('RTF: code pages, Unicode, skipped groups, tables', async () => {
  const rtf =
    "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator X;}Caf\\'e9 \\u8364?5 {\\b bold}\\par{\\listtext\\bullet\\tab}Go\\par\\pard\\intbl A\\cell B\\cell\\row\\pard End {\\deleted gone}\\par}"
  expect((await readFrom('x', 'x.rtf', Buffer.from(rtf), 'resume')).text).toBe('Café €5 bold\n• Go\nA | B\nEnd')
})
test('a name in large letters without a style is the title, and the second such line is not', async () => {
  const large = (text: string): string => `<w:r><w:rPr><w:sz w:val="40"/></w:rPr><w:t>${text}</w:t></w:r>`
  expect(await docx(p(r('Skills')) + p(large('Jo Mill')) + p(`${large('Jo')}${r(' writes')}`) + p(large('Wheel')))).toBe('Skills\n\n# Jo Mill\nJo writes\nWheel')
})
