/** DOCX and ODT are zip archives: what they hold, unpacked within limits. */
import { unzipSync } from 'fflate'
import { ReadFailure } from '../failure.ts'
import type { Limits } from '../limits.ts'

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
  const names: string[] = []
  list(bytes, (name) => {
    names.push(name)
    return false
  })
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return 'docx'
  if (names.includes('content.xml') && names.includes('META-INF/manifest.xml')) return 'odt'
  const other = OTHERS.find(([part]) => names.some((name) => part.test(name)))
  if (other !== undefined) throw new ReadFailure('unknown-format', `is ${other[1]}`, other[2])
  if (names.length === 0) throw new ReadFailure('empty', 'is an empty zip archive', 'give a document')
  throw new ReadFailure(
    'unknown-format',
    `is a zip archive, not a document (it holds ${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''})`,
    'unpack it and name the folder',
  )
}

/**
 * Unpacks the parts that are wanted.
 *
 * @param bytes - a zip archive
 * @param wanted - by name
 * @throws ReadFailure `zip-bomb`, looked at before anything is unpacked; `damaged`
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean, limits: Limits): ReadonlyMap<string, string> {
  let total = 0
  const parts = list(bytes, (name, packed, unpacked) => {
    if (!wanted(name)) return false
    total += unpacked
    if (total > limits.unpackedBytes)
      throw new ReadFailure(
        'zip-bomb',
        `unpacks to more than ${Math.round(limits.unpackedBytes / HARMLESS)} MiB`,
        'save the document anew, without what it embeds, or raise the limit',
      )
    if (unpacked > HARMLESS && unpacked > packed * limits.ratio) {
      throw new ReadFailure(
        'zip-bomb',
        `holds ${name}, which unpacks to ${Math.round(unpacked / packed)} times its size (the limit is ${limits.ratio})`,
        'save the document anew, or raise the limit',
      )
    }
    return true
  })
  const decoder = new TextDecoder()
  return new Map(Object.entries(parts).map(([name, part]) => [name, decoder.decode(part)]))
}

function list(bytes: Uint8Array, filter: (name: string, packed: number, unpacked: number) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name, size, originalSize }) => filter(name, size, originalSize) })
  } catch (error) {
    if (error instanceof ReadFailure) throw error
    throw new ReadFailure(
      'damaged',
      `is a damaged zip archive (${error instanceof Error ? error.message : String(error)})`,
      'download it again, or open it in the program that made it and save it anew',
    )
  }
}
