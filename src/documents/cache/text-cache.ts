/**
 * Text that was once taken out of a PDF or DOCX, kept in the user's cache folder under a hash of everything that it depends on, so that it can never be stale.
 * Whatever goes wrong here is no failure: the file is read again. Several processes may use one folder: an entry is written under a name of its own and renamed.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import type { Extracted } from '../format-reader.ts'
import { freeze, thaw } from '../frozen.ts'
import type { Limits } from '../limits.ts'
import { ENTRIES, MOST_BYTES, trim } from './folder.ts'

/** What is kept: a resume's words, so only the owner may read them. */
const [FILE_MODE, FOLDER_MODE] = [0o600, 0o700]

/** After so many new entries the folder's size is looked at; the first counts. */
const TRIM_EVERY = 256
let written = 0

const Stored = v.object({
  text: v.string(),
  stated: v.record(v.picklist(['id', 'title', 'company', 'location']), v.optional(v.string())),
  links: v.optional(v.array(v.object({ url: v.string(), offset: v.number() }))),
  warnings: v.array(v.string()),
  places: v.pipe(v.string(), v.base64()),
})

/**
 * @param reader - digest of the code that reads
 * @param format - what the bytes are read as
 * @param limits - within which they are read: under others they might be refused
 * @param bytes - the whole file
 * @returns the name of the entry
 */
export function entryName(reader: string, format: string, limits: Limits, bytes: Uint8Array): string {
  const { millisecondsPerDocument: _time, memoryBytes: _memory, ...bounds } = limits
  return createHash('sha256')
    .update(`${reader}\n${format}\n${JSON.stringify(Object.entries(bounds).sort())}\n`)
    .update(bytes)
    .digest('hex')
}

/** @returns what is kept under a name; `null` when there is nothing, or nothing whole */
export function lookUp(folder: string, name: string): Extracted | null {
  try {
    const file = readFileSync(pathOf(folder, name), 'utf8')
    const body = file.slice(file.indexOf('\n') + 1)
    if (file !== sealed(body)) return null
    const { places, stated, links, ...data } = v.parse(Stored, JSON.parse(body))
    const bytes = Buffer.from(places, 'base64')
    const numbers = new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
    return thaw({ ...NAMELESS, ...data, ...(links === undefined ? {} : { links }), stated: definedOnly(stated), places: numbers })
  } catch {
    return null
  }
}

/** Keeps what was read under a name. */
export function keep(folder: string, name: string, extracted: Extracted): void {
  const path = pathOf(folder, name)
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    const { places, text, stated, links, warnings } = freeze({ ...NAMELESS, ...extracted })
    const body = JSON.stringify({ text, stated, links, warnings, places: Buffer.from(places.buffer, places.byteOffset, places.byteLength).toString('base64') })
    if (body.length > MOST_BYTES / 16) return
    mkdirSync(dirname(path), { recursive: true, mode: FOLDER_MODE })
    try {
      writeFileSync(temporary, sealed(body), { mode: FILE_MODE, flag: 'wx' })
      renameSync(temporary, path)
    } catch (error) {
      rmSync(temporary, { force: true })
      throw error
    }
    if (written++ % TRIM_EVERY === 0) trim(folder)
  } catch {
    // A full or read-only disk is no reason not to read.
  }
}

/** An entry says what it must hold: half of one, or one that was changed, is none. */
const sealed = (body: string): string => `${createHash('sha256').update(body).digest('hex')}\n${body}`

const pathOf = (folder: string, name: string): string => join(folder, ENTRIES, name.slice(0, 2), name)

const NAMELESS = { id: '', role: 'ad', format: '' } as const

const definedOnly = (stated: Readonly<Record<string, string | undefined>>): Extracted['stated'] =>
  Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined))
