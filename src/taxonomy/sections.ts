/** A file of named typed arrays and texts: a directory in front, each part aligned, so that loading is one read and no parsing. */

type Part = Int32Array | Uint8Array | string
type Directory = Record<string, readonly [type: 'i32' | 'u8' | 'text', offset: number, bytes: number]>

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
    return { name, type: part instanceof Int32Array ? ('i32' as const) : ('u8' as const), bytes: Buffer.from(part.buffer, part.byteOffset, part.byteLength) }
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
    const [offset, length] = this.#locate(name)
    return new Int32Array(this.#bytes.buffer, this.#bytes.byteOffset + offset, length / 4)
  }

  uint8(name: string): Uint8Array {
    const [offset, length] = this.#locate(name)
    return new Uint8Array(this.#bytes.buffer, this.#bytes.byteOffset + offset, length)
  }

  text(name: string): string {
    const [offset, length] = this.#locate(name)
    return this.#bytes.toString('utf8', offset, offset + length)
  }

  #locate(name: string): [offset: number, bytes: number] {
    const row = this.#directory[name]
    if (row === undefined) throw new Error(`the compiled taxonomy has no part "${name}"; it is of another version`)
    return [this.#base + row[1], row[2]]
  }
}

const align = (n: number): number => Math.ceil(n / ALIGNMENT) * ALIGNMENT
