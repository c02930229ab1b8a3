/** Archives that lie. */
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { unpack, zippedFormat } from '../../../src/documents/formats/zip.ts'
import { DEFAULT_LIMITS } from '../../../src/documents/limits.ts'

const ALL = (): boolean => true
const failure = (code: string): unknown => expect.objectContaining({ code })
const ENTRY = 0x02014b50
const END = 0x06054b50

/** Where each entry of the directory stands. */
function entriesOf(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return Array.from({ length: bytes.length - 46 }, (_, at) => at).filter((at) => view.getUint32(at, true) === ENTRY)
}

/** @param change - the view, and where the entries stand */
function changed(bytes: Uint8Array, change: (view: DataView, entries: number[]) => void): Uint8Array {
  change(new DataView(bytes.buffer, bytes.byteOffset), entriesOf(bytes))
  return bytes
}

const two = (): Uint8Array => zipSync({ 'word/document.xml': strToU8('<w:p/>'.repeat(50)), 'word/styles.xml': strToU8('<w:p/>'.repeat(50)) })

test('stored and deflated parts', () => {
  const bytes = zipSync({ 'content.xml': [strToU8('stored'), { level: 0 }], 'META-INF/manifest.xml': strToU8('deflated') })
  expect(zippedFormat(bytes)).toBe('odt')
  expect([...unpack(bytes, ALL, DEFAULT_LIMITS)]).toEqual([
    ['content.xml', 'stored'],
    ['META-INF/manifest.xml', 'deflated'],
  ])
})

test('a comment behind the directory, and bytes after the end', () => {
  const bytes = Buffer.concat([two(), Buffer.from('a comment of somebody')])
  expect(zippedFormat(bytes)).toBe('docx')
})

test('a part that is larger than the directory says is not unpacked to its end', () => {
  const bytes = changed(zipSync({ 'word/document.xml': new Uint8Array(3_000_000) }), (view, [entry = 0]) => view.setUint32(entry + 24, 100, true))
  expect(() => unpack(bytes, ALL, DEFAULT_LIMITS)).toThrow(failure('zip-bomb'))
})

test('parts that share their bytes', () => {
  const bytes = changed(two(), (view, [one = 0, other = 0]) => view.setUint32(other + 42, view.getUint32(one + 42, true), true))
  expect(() => unpack(bytes, ALL, DEFAULT_LIMITS)).toThrow(failure('zip-bomb'))
})

test('a part that begins inside another one', () => {
  const inner = zipSync({ a: strToU8('x') }, { level: 0 })
  const bytes = changed(zipSync({ 'word/document.xml': inner, b: strToU8('y') }, { level: 0 }), (view, entries) => {
    const [outer = 0] = entries.slice(-2)
    view.setUint32((entries.at(-1) as number) + 42, view.getUint32(outer + 42, true) + 30 + 'word/document.xml'.length, true)
  })
  expect(() => unpack(bytes, ALL, DEFAULT_LIMITS)).toThrow(failure('zip-bomb'))
})

test.each([
  ['more than is allowed, together', { unpackedBytes: 500 }],
  ['a thousandth of its size, packed', { ratio: 1 }],
])('%s', (_, limits) => {
  const bytes = zipSync({ 'word/document.xml': new Uint8Array(2_000_000), 'word/styles.xml': new Uint8Array(200) })
  expect(() => unpack(bytes, ALL, { ...DEFAULT_LIMITS, ...limits })).toThrow(failure('zip-bomb'))
})

test('a password', () => {
  const bytes = changed(two(), (view, [one = 0]) => view.setUint16(one + 8, 1, true))
  expect(() => unpack(bytes, ALL, DEFAULT_LIMITS)).toThrow(failure('encrypted'))
})

test('cut anywhere, it is damaged and not half read', () => {
  const bytes = two()
  for (let length = 4; length < bytes.length; length += 3) expect(() => unpack(bytes.subarray(0, length), ALL, DEFAULT_LIMITS), String(length)).toThrow(failure('damaged'))
})

test('a directory of four thousand million entries', () => {
  const bytes = changed(two(), (view) => {
    const end = Array.from({ length: view.byteLength - 21 }, (_, at) => at).find((at) => view.getUint32(at, true) === END) as number
    view.setUint16(end + 10, 0xfffe, true)
  })
  expect(() => zippedFormat(bytes)).toThrow(failure('damaged'))
})

test('64-bit sizes', () => {
  const plain = zipSync({ 'word/document.xml': [strToU8('hello'), { level: 0 }] })
  const [entry = 0] = entriesOf(plain)
  const view = new DataView(plain.buffer, plain.byteOffset)
  const nameEnd = entry + 46 + view.getUint16(entry + 28, true)
  const extra = Buffer.alloc(20)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(16, 2)
  extra.writeBigUInt64LE(5n, 4)
  extra.writeBigUInt64LE(5n, 12)
  const bytes = Buffer.concat([plain.subarray(0, nameEnd), extra, plain.subarray(nameEnd)])
  bytes.writeUInt16LE(20, entry + 30)
  bytes.writeUInt32LE(0xffff_ffff, entry + 20)
  bytes.writeUInt32LE(0xffff_ffff, entry + 24)
  expect(unpack(bytes, ALL, DEFAULT_LIMITS).get('word/document.xml')).toBe('hello')
})
