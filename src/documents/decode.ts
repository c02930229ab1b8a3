/** From bytes to text. */
import { isUtf8 } from 'node:buffer'
import { ReadFailure } from './failure.ts'
import { binaryKind } from './signatures.ts'

/** A decoded text. */
export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  /** What was guessed. */
  readonly warnings: readonly string[]
}

/** 0x80 to 0x9F; written out because some releases of Node decode them as Latin-1. The five that mean nothing become U+FFFD. */
const WINDOWS_1252 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ'

/**
 * Decodes UTF-8, UTF-16 (by its mark, or by where the NUL bytes stand) and, as a last resort, Windows-1252.
 *
 * @param bytes - a whole file
 * @throws ReadFailure `image` or `binary` for what is no text
 */
export function decode(bytes: Uint8Array): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [a, b, c] = buffer
  if (a === 0xef && b === 0xbb && c === 0xbf) return utf8(buffer.subarray(3))
  if (a === 0xff && b === 0xfe) return utf16(buffer.subarray(2), 'utf-16le', [])
  if (a === 0xfe && b === 0xff) return utf16(buffer.subarray(2), 'utf-16be', [])
  const kind = binaryKind(buffer)
  if (kind !== null) throw kind
  if (buffer.includes(0)) {
    const guess = guessUtf16(buffer)
    if (guess === null) throw new ReadFailure('binary', 'has NUL bytes: it is damaged, or no text', 'save it again as UTF-8 text')
    return utf16(buffer, guess, [`has no byte order mark; read as ${guess.toUpperCase()}`])
  }
  return utf8(buffer)
}

function utf8(buffer: Buffer): Decoded {
  if (isUtf8(buffer)) return checked(buffer.toString('utf8'), 'utf-8', [])
  // One broken byte in a UTF-8 file must not turn all its other letters into nonsense.
  const lossy = buffer.toString('utf8')
  const broken = count(lossy, /\ufffd/g)
  const sound = count(lossy, /[^\p{ASCII}\ufffd]/gu)
  if (sound > broken * 2) return checked(lossy, 'utf-8', [`${broken} ${broken === 1 ? 'character is' : 'characters are'} damaged (not UTF-8)`])
  const text = buffer.toString('latin1').replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] as string)
  return checked(text, 'windows-1252', ['is not UTF-8; read as Windows-1252 (Latin-1)'])
}

function utf16(buffer: Buffer, encoding: 'utf-16le' | 'utf-16be', warnings: string[]): Decoded {
  const even = buffer.subarray(0, buffer.length & ~1)
  const text = encoding === 'utf-16le' ? even.toString('utf16le') : Buffer.from(even).swap16().toString('utf16le')
  if (buffer.length % 2 === 1) warnings = [...warnings, 'ends in the middle of a character']
  return checked(text.replace(/\p{Surrogate}/gu, '\ufffd'), encoding, warnings)
}

/** Latin letters in UTF-16 leave one half of the bytes nearly all NUL and the other without any. */
function guessUtf16(buffer: Buffer): 'utf-16le' | 'utf-16be' | null {
  const sample = buffer.subarray(0, 4096)
  const nuls = [0, 0]
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) nuls[i & 1] = (nuls[i & 1] as number) + 1
  const half = sample.length / 2
  const [even, odd] = nuls as [number, number]
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be'
  return null
}

/** Text has next to no control characters. (Escapes are left in: a stranger's ad is read, and shown escaped.) */
function checked(text: string, encoding: Decoded['encoding'], warnings: string[]): Decoded {
  const sample = text.slice(0, 65_536)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  const controls = count(sample, /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]/g)
  if (controls > 8 && controls > sample.length * 0.02)
    throw new ReadFailure('binary', 'is not text (too many control characters)', 'give a text, HTML, PDF, DOCX, ODT, RTF, TeX or JSON file')
  // NULs that UTF-16 spells out are as meaningless as those of UTF-8.
  if (text.includes('\0')) throw new ReadFailure('binary', 'has NUL characters: it is damaged, or no text', 'save it again as UTF-8 text')
  return { text, encoding, warnings }
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
