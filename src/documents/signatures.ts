/** First bytes by which files that are no text give themselves away. */
import { ReadFailure } from './failure.ts'

interface Signature {
  readonly name: string
  readonly bytes: string
  readonly at?: number
  readonly image?: true
}

/** `bytes` in Latin-1. */
const SIGNATURES: readonly Signature[] = [
  { name: 'a PNG image', bytes: '\x89PNG', image: true },
  { name: 'a JPEG image', bytes: '\xff\xd8\xff', image: true },
  { name: 'a GIF image', bytes: 'GIF8', image: true },
  { name: 'a WebP image', bytes: 'WEBP', at: 8, image: true },
  { name: 'a TIFF image', bytes: 'II*\0', image: true },
  { name: 'a TIFF image', bytes: 'MM\0*', image: true },
  { name: 'a HEIC image', bytes: 'ftyphei', at: 4, image: true },
  { name: 'an AVIF image', bytes: 'ftypavif', at: 4, image: true },
  { name: 'a Photoshop image', bytes: '8BPS', image: true },
  { name: 'an MP4 or QuickTime film', bytes: 'ftyp', at: 4 },
  { name: 'a sound file', bytes: 'ID3' },
  { name: 'a sound file', bytes: 'OggS' },
  { name: 'a gzip archive', bytes: '\x1f\x8b' },
  { name: 'a 7z archive', bytes: '7z\xbc\xaf' },
  { name: 'an xz archive', bytes: '\xfd7zXZ' },
  { name: 'a Zstandard archive', bytes: '\x28\xb5\x2f\xfd' },
  { name: 'a RAR archive', bytes: 'Rar!\x1a' },
  { name: 'a zip archive', bytes: 'PK\x03\x04' },
  { name: 'an empty zip archive', bytes: 'PK\x05\x06' },
  { name: 'a PDF document', bytes: '%PDF-' },
  { name: 'a Word document of the old kind (.doc)', bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { name: 'a program', bytes: '\x7fELF' },
  { name: 'a program', bytes: 'MZ\x90\0' },
  { name: 'a program', bytes: '\xcf\xfa\xed\xfe' },
  { name: 'a WebAssembly module', bytes: '\0asm' },
  { name: 'an SQLite database', bytes: 'SQLite format 3\0' },
  { name: 'a font', bytes: 'wOF' },
  { name: 'a font', bytes: 'OTTO' },
  { name: 'PostScript', bytes: '%!PS' },
]

/**
 * @param buffer - a file, or its first bytes
 * @returns why it is no text; `null` when nothing speaks against it
 */
export function binaryKind(buffer: Buffer): ReadFailure | null {
  const first = buffer.subarray(0, 32).toString('latin1')
  for (const { name, bytes, at, image } of SIGNATURES) {
    if (!first.startsWith(bytes, at ?? 0)) continue
    if (image)
      return new ReadFailure(
        'image',
        `is ${name}, not text`,
        'run text recognition over it (for example ocrmypdf --image-dpi 300, or your phone), or give the document it was made of',
      )
    if (bytes.startsWith('\xd0\xcf')) return oldOffice(buffer)
    return new ReadFailure('binary', `is ${name}, not text`, 'give a text, HTML, PDF, DOCX, ODT, RTF, TeX or JSON file')
  }
  return null
}

/** Word before 2007, and also every Office file with a password, whatever its ending. */
function oldOffice(buffer: Buffer): ReadFailure {
  if (buffer.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    return new ReadFailure('encrypted', 'is an Office document with a password', 'open it and save it without the password')
  return new ReadFailure('unknown-format', 'is a Word document of the old kind (.doc)', 'open it and save it as DOCX or PDF')
}
