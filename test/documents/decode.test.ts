import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decode } from '../../src/documents/decode.ts'

const naughty = (name: string): Buffer => readFileSync(`fixtures/naughty/${name}`)

describe('decode', () => {
  test('gives the same text for every encoding of it', () => {
    const text = decode(naughty('bom-utf8.txt')).text
    expect(decode(naughty('utf16le.txt'))).toMatchObject({ text, encoding: 'utf-16le' })
    expect(decode(naughty('utf16be.txt'))).toMatchObject({ text, encoding: 'utf-16be' })
    expect(decode(naughty('crlf.txt')).text.replaceAll('\r\n', '\n')).toBe(text)
    expect(decode(naughty('cr-only.txt')).text.replaceAll('\r', '\n')).toBe(text)
  })

  test('guesses UTF-16 without a mark, and says so', () => {
    const { text, warnings } = decode(Buffer.from('Wanted: café manager', 'utf16le'))
    expect(text).toBe('Wanted: café manager')
    expect(warnings).toHaveLength(1)
  })

  test('reads Windows-1252 as a last resort, with a warning', () => {
    expect(decode(naughty('latin1.txt'))).toMatchObject({ encoding: 'windows-1252', warnings: [expect.stringContaining('Windows-1252')] })
    expect(decode(Uint8Array.of(0x93, 0x52, 0x94, 0x20, 0x80, 0x35)).text).toBe('“R” €5')
  })

  test('a broken byte in UTF-8 leaves the other letters alone', () => {
    const { text, encoding, warnings } = decode(Buffer.concat([Buffer.from('naïve café, 3–5 years'), Buffer.of(0xff)]))
    expect(text).toBe('naïve café, 3–5 years\ufffd')
    expect(encoding).toBe('utf-8')
    expect(warnings).toEqual(['1 character is damaged (not UTF-8)'])
  })

  test.each([
    ['nul-bytes.txt', 'binary'],
    ['binary-as-txt.txt', 'image'],
  ])('%s is refused', (name, code) => {
    expect(() => decode(naughty(name))).toThrow(expect.objectContaining({ code }))
  })

  test('names what a file is', () => {
    expect(() => decode(Buffer.from('\x1f\x8b\x08rest', 'latin1'))).toThrow('is a gzip archive, not text')
    expect(() => decode(Buffer.from('\x00asm\x01', 'latin1'))).toThrow('WebAssembly')
  })
})
