/** Reads the compiled taxonomy that is shipped beside the code. */
import { readFileSync } from 'node:fs'
import { Sections } from './sections.ts'

/**
 * @param file - the compiled file; by default the one shipped
 * @throws an error of the file system when the file is not there
 */
export function readTaxonomyFile(file: URL | string = new URL('./taxonomy.bin', import.meta.url)): Buffer {
  return readFileSync(file)
}

/** @returns the digest of the taxonomy's content that `compileTaxonomy` stored: 16 hexadecimal digits; names it in reports */
export function taxonomyDigest(bytes: Buffer): string {
  return new Sections(bytes).text('digest')
}
