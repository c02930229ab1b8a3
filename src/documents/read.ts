/** Reads a file of any format; the reader is loaded when its format turns up. */
import { READER_VERSION } from './cache/reader-version.ts'
import { decode } from './decode.ts'
import { ReadFailure } from './failure.ts'
import { readBytes } from './file-bytes.ts'
import { Deadline, type Extracted, type FormatReader, type FormatSource } from './format-reader.ts'
import { chunksOf, holdsLines } from './json-lines.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { emptyFailure, type FileToRead, type ReadResult } from './read-text.ts'
import { type Format, promisedFormat, sniffBytes, sniffText } from './sniff.ts'
import type { Role, SourceDocument } from './source.ts'

const READERS: Readonly<Record<Exclude<Format, 'jsonl'>, () => Promise<FormatReader>>> = {
  txt: async () => (await import('./formats/txt.ts')).readTxt,
  md: async () => (await import('./formats/markdown.ts')).readMarkdown,
  html: async () => (await import('./formats/html.ts')).readHtml,
  pdf: async () => (await import('./formats/pdf-thread.ts')).readPdf,
  docx: async () => (await import('./formats/docx.ts')).readDocx,
  odt: async () => (await import('./formats/odt.ts')).readOdt,
  rtf: async () => (await import('./formats/rtf.ts')).readRtf,
  tex: async () => (await import('./formats/tex.ts')).readTex,
  json: async () => (await import('./formats/json.ts')).readJson,
}

/**
 * Reads one document.
 *
 * @param file - to read
 * @param role - what it is read as
 * @param limits - {@link DEFAULT_LIMITS} when left out
 * @returns the document, or the reason why there is none; never rejects for what a file may do
 */
export async function readDocument(file: FileToRead, role: Role, limits: Limits = DEFAULT_LIMITS): Promise<ReadResult> {
  let one: ReadResult | undefined
  for await (const result of readDocuments(file, role, limits)) {
    if (one !== undefined) return { error: new ReadFailure('many-documents', 'holds several documents', 'name a file with one document here').toError(file.id) }
    one = result
  }
  return one ?? { error: emptyFailure(0).toError(file.id) }
}

/**
 * Reads every document of one file: one, except for JSON lines, which are streamed.
 *
 * @param file - to read
 * @param role - what they are read as
 * @param limits - {@link DEFAULT_LIMITS} when left out
 * @param cache - folder that keeps the text of what takes long to read; `null` for none
 */
export async function* readDocuments(file: FileToRead, role: Role, limits: Limits = DEFAULT_LIMITS, cache: string | null = null): AsyncGenerator<ReadResult> {
  try {
    if (holdsLines(file)) {
      const { readJsonLines } = await import('./formats/jsonl.ts')
      yield* readJsonLines(file.id, chunksOf(file.path), role, limits)
      return
    }
    const bytes = readBytes(file.path, limits.fileBytes)
    yield { document: await readFrom(file.id, file.path, bytes, role, limits, cache) }
  } catch (error) {
    yield { error: asFailure(error).toError(file.id) }
  }
}

/**
 * Reads a document that is in memory already.
 *
 * @param id - what reports call it
 * @param name - a file name, whose ending decides where the content leaves a choice; may be empty
 * @param bytes - the whole file
 * @param cache - as for {@link readDocuments}
 * @throws ReadFailure
 */
export async function readFrom(id: string, name: string, bytes: Uint8Array, role: Role, limits: Limits = DEFAULT_LIMITS, cache: string | null = null): Promise<SourceDocument> {
  if (bytes.length === 0) throw emptyFailure(0)
  const promised = promisedFormat(name)
  const deadline = new Deadline(limits.millisecondsPerDocument)
  const { format, text, warnings } = await recognise(bytes, promised)
  let extracted: Extracted
  try {
    extracted = await extract({ bytes, text, role, limits, deadline }, format, cache)
  } catch (error) {
    throw asFailure(error, format)
  }
  if (extracted.text.trim() === '') throw emptyFailure(bytes.length)
  const misnamed =
    promised !== undefined && promised !== format && !(isPlain(promised) && isPlain(format)) ? [`is named .${promised} but is ${format.toUpperCase()}; read as that`] : []
  return {
    id,
    role,
    format,
    text: extracted.text,
    locate: extracted.locate,
    lineAt: extracted.lineAt,
    ...(extracted.links === undefined ? {} : { links: extracted.links }),
    stated: extracted.stated,
    warnings: [...misnamed, ...warnings, ...extracted.warnings],
  }
}

/** What takes long enough to be kept; neither depends on the role. */
const KEPT: ReadonlySet<Format> = new Set(['pdf', 'docx'])

async function extract(source: FormatSource, format: Exclude<Format, 'jsonl'>, cache: string | null): Promise<Extracted> {
  const read = async (): Promise<Extracted> => (await READERS[format]())(source)
  if (cache === null || READER_VERSION === null || !KEPT.has(format)) return read()
  const { entryName, keep, lookUp } = await import('./cache/text-cache.ts')
  const name = entryName(READER_VERSION, format, source.limits, source.bytes)
  const known = lookUp(cache, name)
  if (known !== null) return known
  const extracted = await read()
  keep(cache, name, extracted)
  return extracted
}

async function recognise(bytes: Uint8Array, promised: Format | undefined): Promise<{ format: Exclude<Format, 'jsonl'>; text: string; warnings: readonly string[] }> {
  const binary = sniffBytes(bytes)
  if (binary === 'zip') return { format: await (await import('./formats/zip.ts')).zippedFormat(bytes), text: '', warnings: [] }
  if (binary !== null) return { format: binary, text: '', warnings: [] }
  const { text, warnings } = decode(bytes)
  if (text.trim() === '') throw emptyFailure(bytes.length)
  const format = sniffText(text, promised)
  // Lines are streamed before this; what arrives here is a single line that only promises more.
  return { format: format === 'jsonl' ? 'json' : format, text, warnings }
}

const isPlain = (format: Format): boolean => format === 'txt' || format === 'md' || format === 'json' || format === 'jsonl'

/** What a library throws on a file that it cannot make sense of is the file's fault, not a crash. */
function asFailure(error: unknown, format?: string): ReadFailure {
  if (error instanceof ReadFailure) return error
  if (error instanceof RangeError && /call stack/i.test(error.message)) return new ReadFailure('too-deep', 'is nested too deeply', 'save the file anew or as plain text')
  const cause = error instanceof Error ? error.message : String(error)
  return new ReadFailure(
    'damaged',
    `is damaged or not understood${format ? ` as ${format.toUpperCase()}` : ''} (${cause.slice(0, 120)})`,
    'open it in the program that made it and save it anew',
  )
}
