/** PDF files as small as they can be, honest or not. */

/** One object of a PDF, `N 0 obj` and `endobj` left out; a stream's dictionary gets its length. */
export type PdfObject = string | { readonly dictionary: string; readonly stream: Uint8Array | string }

/**
 * @param objects - object 1 is the catalogue
 * @param trailer - more entries of the trailer
 */
export function pdfOf(objects: readonly PdfObject[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  let length = (parts[0] as Buffer).length
  const add = (part: Buffer): void => {
    parts.push(part)
    length += part.length
  }
  objects.forEach((object, index) => {
    offsets.push(length)
    if (typeof object === 'string') add(Buffer.from(`${index + 1} 0 obj\n${object}\nendobj\n`, 'latin1'))
    else {
      const stream = Buffer.from(object.stream as string, 'latin1')
      add(Buffer.from(`${index + 1} 0 obj\n<< ${object.dictionary} /Length ${stream.length} >>\nstream\n`))
      add(stream)
      add(Buffer.from('\nendstream\nendobj\n'))
    }
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  add(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${length}\n%%EOF\n`))
  return Buffer.concat(parts)
}

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'

/** @returns a stream that draws lines from the top of a page */
export function drawn(lines: readonly string[]): string {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n')
  return `BT /F1 11 Tf 14 TL 60 780 Td\n${shown}\nET`
}

/**
 * A document of one font: catalogue, pages, font, then for each page the page and its content.
 *
 * @param contents - what each page draws
 * @param extra - further objects; the first is `3 + 2 × pages + 1`
 * @param resources - of every page, besides the font
 */
export function pagesPdf(contents: readonly PdfObject[], extra: readonly PdfObject[] = [], resources = ''): Buffer {
  const kids = contents.map((_, index) => `${4 + index * 2} 0 R`).join(' ')
  const pages = contents.flatMap((content, index) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> ${resources} >> /Contents ${5 + index * 2} 0 R >>`,
    content,
  ])
  return pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`, FONT, ...pages, ...extra])
}

/** @returns an honest document, one list of lines a page */
export const linesPdf = (...pages: readonly (readonly string[])[]): Buffer => pagesPdf(pages.map((lines) => ({ dictionary: '', stream: drawn(lines) })))
