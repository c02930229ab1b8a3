/** The directory of a zip archive: what its parts are called, and where their bytes stand. */
import { ReadFailure } from '../failure.ts'

/** One part. */
export interface ZipEntry {
  readonly name: string
  /** Packed with deflate; stored as it is else. */
  readonly deflated: boolean
  /** Size as the directory says; a bomb's lies. */
  readonly unpacked: number
  /** The packed bytes. */
  readonly bytes: Uint8Array
}

const END = 0x06054b50
const END_64 = 0x06064b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
/** Stands where a number is too large for its field; the 64-bit extension holds it then. */
const ELSEWHERE = 0xffff_ffff

/**
 * @param bytes - a whole archive (APPNOTE.TXT 6.3, with 64-bit sizes, of one disk)
 * @returns its parts in the order of the directory
 * @throws ReadFailure `damaged` when numbers lead outside, `zip-bomb` when parts share bytes, `encrypted`
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const entries: (ZipEntry & { start: number })[] = []
    const { count, start } = directoryOf(view)
    let at = start
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== ENTRY) throw new RangeError('an entry of its directory is missing')
      const [nameLength, extraLength, commentLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)]
      const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8')
      const end = at + 46 + nameLength + extraLength
      if ((view.getUint16(at + 8, true) & 1) === 1) throw new ReadFailure('encrypted', 'is a zip archive with a password', 'save the document without it')
      const method = view.getUint16(at + 10, true)
      const [unpacked, packed, local] = sizesOf(view, at, end - extraLength, end)
      if (method === 0 || method === 8) {
        const data = dataStart(view, local)
        if (data + packed > bytes.length) throw new RangeError('it breaks off')
        entries.push({ name, deflated: method === 8, unpacked, bytes: bytes.subarray(data, data + packed), start: local })
      }
      at = end + commentLength
    }
    refuseOverlap(entries)
    return entries
  } catch (error) {
    if (error instanceof ReadFailure) throw error
    // Views throw RangeError for a number that leads outside.
    throw new ReadFailure(
      'damaged',
      `is a damaged zip archive (${error instanceof Error ? error.message : String(error)})`,
      'download it again, or open it in the program that made it and save it anew',
    )
  }
}

/** A part's bytes that serve another part too make a small archive unpack to anything. */
function refuseOverlap(entries: readonly { readonly start: number; readonly bytes: Uint8Array }[]): void {
  let end = 0
  for (const { start, bytes } of [...entries].sort((a, b) => a.start - b.start)) {
    if (start < end) throw new ReadFailure('zip-bomb', 'holds parts that lie upon one another', 'save the document anew in the program that made it')
    end = start + 30 + bytes.length
  }
}

/** Looked for from the end: a comment of up to 64 KB may follow. */
function directoryOf(view: DataView): { count: number; start: number } {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff)
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue
    const [count, start] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)]
    if (count !== 0xffff && start !== ELSEWHERE) return { count, start }
    const end64 = Number(view.getBigUint64(at - 12, true))
    if (view.getUint32(end64, true) !== END_64) throw new RangeError('its directory is missing')
    return { count: Number(view.getBigUint64(end64 + 32, true)), start: Number(view.getBigUint64(end64 + 48, true)) }
  }
  throw new RangeError('its directory is missing: it breaks off')
}

/** @returns unpacked size, packed size, and where the local header stands */
function sizesOf(view: DataView, at: number, extra: number, end: number): [unpacked: number, packed: number, local: number] {
  const sizes: [number, number, number] = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]
  for (let field = extra; field + 4 <= end && sizes.includes(ELSEWHERE); field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue
    let value = field + 4
    for (let i = 0; i < sizes.length; i++) {
      if (sizes[i] !== ELSEWHERE) continue
      sizes[i] = Number(view.getBigUint64(value, true))
      value += 8
    }
  }
  return sizes
}

/** The local header repeats the name, and may have other extra fields. */
function dataStart(view: DataView, local: number): number {
  if (view.getUint32(local, true) !== LOCAL) throw new RangeError('a part is not where its directory says')
  return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
}
