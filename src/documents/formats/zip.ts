/** DOCX and ODT are zip archives: what they hold, unpacked within limits. */
import { inflateRawSync } from 'node:zlib'
import { ReadFailure } from '../failure.ts'
import { type Limits, raise } from '../limits.ts'
import { type ZipEntry, zipEntries } from './zip-directory.ts'

/** Below this, an unpacked part may have any ratio. */
const HARMLESS = 1_048_576

/** Kinds of archive that people take for documents, by a part that gives them away. */
const OTHERS: ReadonlyArray<readonly [RegExp, string, string]> = [
  [/^xl\//, 'an Excel workbook', 'save it as PDF, or copy its text into a file'],
  [/^ppt\//, 'a PowerPoint presentation', 'save it as PDF'],
  [/^META-INF\/container\.xml$/, 'an e-book (EPUB)', 'save it as PDF or HTML'],
  [/^Index\/Document\.iwa$|^index\.apxl$|^Index\.zip$/, 'a Pages document', 'export it as PDF or DOCX'],
  [/^classes\.dex$|^META-INF\/MANIFEST\.MF$/, 'a program', 'give a document'],
]

/**
 * @param bytes - a zip archive
 * @throws ReadFailure when it is neither DOCX nor ODT, or damaged
 */
export function zippedFormat(bytes: Uint8Array): 'docx' | 'odt' {
  const names = zipEntries(bytes).map(({ name }) => name)
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return 'docx'
  if (names.includes('content.xml') && names.includes('META-INF/manifest.xml')) return 'odt'
  const other = OTHERS.find(([part]) => names.some((name) => part.test(name)))
  if (other !== undefined) throw new ReadFailure('unknown-format', `is ${other[1]}`, other[2])
  if (names.length === 0) throw new ReadFailure('empty', 'is an empty zip archive', 'give a document')
  throw new ReadFailure(
    'unknown-format',
    `is a zip archive, not a document (it holds ${names
      .slice(0, 3)
      .map((name) => name.slice(0, 60))
      .join(', ')}${names.length > 3 ? ', …' : ''})`,
    'unpack it and name the folder',
  )
}

/**
 * Unpacks the parts that are wanted.
 *
 * @param bytes - a zip archive
 * @param wanted - by name
 * @throws ReadFailure `zip-bomb`, as a rule before anything is unpacked; `damaged`
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean, limits: Limits): ReadonlyMap<string, string> {
  const entries = zipEntries(bytes).filter(({ name }) => wanted(name))
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
  if (total > limits.unpackedBytes)
    throw new ReadFailure(
      'zip-bomb',
      `unpacks to more than ${Math.round(limits.unpackedBytes / HARMLESS)} MiB`,
      `save the document anew, without what it embeds, ${raise('unpacked')}`,
    )
  for (const { name, unpacked, bytes: packed } of entries)
    if (unpacked > HARMLESS && unpacked > packed.length * limits.ratio)
      throw new ReadFailure(
        'zip-bomb',
        `holds ${name}, which unpacks to ${Math.round(unpacked / packed.length)} times its size (the limit is ${limits.ratio})`,
        `save the document anew, ${raise('ratio')}`,
      )
  const decoder = new TextDecoder()
  return new Map(entries.map((entry) => [entry.name, decoder.decode(contentOf(entry))]))
}

/** No byte more is unpacked than the directory promised, whatever the part holds. */
function contentOf({ name, deflated, unpacked, bytes }: ZipEntry): Uint8Array {
  if (!deflated) return bytes
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, unpacked) })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw new ReadFailure('zip-bomb', `holds ${name}, which unpacks to more than its ${unpacked} bytes`, 'save the document anew in the program that made it')
    throw new ReadFailure('damaged', `is a damaged zip archive (${name}: ${code})`, 'download it again, or open it in the program that made it and save it anew')
  }
}
