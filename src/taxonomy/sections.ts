/** A file of named typed arrays and texts: a directory in front, each part aligned, so that loading is one read and no parsing. */

/** Whole numbers from 0, as narrow as they fit. */
export type Numbers = Uint8Array | Uint16Array | Int32Array
type Part = Numbers | string
type PartType = 'i32' | 'u16' | 'u8' | 'text'
type Directory = Record<string, readonly [type: PartType, offset: number, bytes: number]>

const ALIGNMENT = 8

/**
 * Packs parts into one buffer.
 *
 * @param parts - name → typed array or text
 * @returns the file's bytes; the same parts give the same bytes
 */
export function packSections(parts: Readonly<Record<string, Part>>): Buffer {
  const bodies = Object.entries(parts).map(([name, part]) => {
    if (typeof part === 'string') return { name, type: 'text' as const, bytes: Buffer.from(part, 'utf8') }
    return { name, type: typeOf(part), bytes: Buffer.from(part.buffer, part.byteOffset, part.byteLength) }
  })
  const directory: Directory = {}
  let offset = 0
  for (const { name, type, bytes } of bodies) {
    directory[name] = [type, offset, bytes.length]
    offset += align(bytes.length)
  }
  const head = Buffer.from(JSON.stringify(directory), 'utf8')
  const base = align(4 + head.length)
  const out = Buffer.alloc(base + offset)
  out.writeUInt32LE(head.length, 0)
  head.copy(out, 4)
  for (const { name, bytes } of bodies) bytes.copy(out, base + (directory[name] as Directory[string])[1])
  return out
}

/** @returns the numbers in the narrowest array that holds them; none may be negative */
export function narrow(numbers: ArrayLike<number>): Numbers {
  let most = 0
  for (let i = 0; i < numbers.length; i++) most = Math.max(most, numbers[i] as number)
  return most < 2 ** 8 ? Uint8Array.from(numbers) : most < 2 ** 16 ? Uint16Array.from(numbers) : Int32Array.from(numbers)
}

const typeOf = (part: Numbers): PartType => (part instanceof Int32Array ? 'i32' : part instanceof Uint16Array ? 'u16' : 'u8')

/** Gives the parts of a packed file as views of its bytes; nothing is copied. */
export class Sections {
  readonly #bytes: Buffer
  readonly #directory: Directory
  readonly #base: number

  /** @param bytes - what {@link packSections} made, in a buffer of its own */
  constructor(bytes: Buffer) {
    const length = bytes.readUInt32LE(0)
    // The file is our own build product, digest-checked by the package manager; its directory is trusted.
    this.#directory = JSON.parse(bytes.toString('latin1', 4, 4 + length)) as Directory
    this.#base = align(4 + length)
    this.#bytes = bytes
  }

  int32(name: string): Int32Array {
    const [, offset, length] = this.#locate(name)
    return new Int32Array(this.#bytes.buffer, offset, length / 4)
  }

  uint8(name: string): Uint8Array {
    const [, offset, length] = this.#locate(name)
    return new Uint8Array(this.#bytes.buffer, offset, length)
  }

  /** @returns what {@link narrow} made */
  numbers(name: string): Numbers {
    const [type, offset, length] = this.#locate(name)
    return type === 'u16' ? new Uint16Array(this.#bytes.buffer, offset, length / 2) : type === 'i32' ? this.int32(name) : this.uint8(name)
  }

  text(name: string): string {
    const [, offset, length] = this.#locate(name)
    return Buffer.from(this.#bytes.buffer, offset, length).toString('utf8')
  }

  /** Type, place in the whole array buffer, and length in bytes. */
  #locate(name: string): Directory[string] {
    const row = this.#directory[name]
    if (row === undefined) throw new Error(`the compiled taxonomy has no part "${name}"; it is of another version`)
    return [row[0], this.#bytes.byteOffset + this.#base + row[1], row[2]]
  }
}

const align = (n: number): number => Math.ceil(n / ALIGNMENT) * ALIGNMENT
