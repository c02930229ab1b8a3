/** One of several parts of the documents, for machines that share the work without speaking to each other. */

/** Part `index` (from 1) of `count`. */
export interface Shard {
  readonly index: number
  readonly count: number
}

/**
 * A document's part follows from its id alone: it stays the same when others come or go, and every document is in exactly one.
 *
 * @param id - the file's, or `FILE:LINE`
 * @param shard - the part that is asked for
 */
export function isInShard(id: string, { index, count }: Shard): boolean {
  return spread(id) % count === index - 1
}

/** FNV-1a over UTF-8, and the end of MurmurHash3, so that names which differ in one digit spread evenly. */
function spread(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(text, 'utf8')) hash = Math.imul(hash ^ byte, 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
