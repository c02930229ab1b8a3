/** Names the code that reads documents, for the cache. */

/** Put in by the build: a digest of everything in `src/documents` and of the packages that it uses. */
declare const READERS_DIGEST: string | undefined

/** `null` when the sources are run as they stand: they may change between two runs, so nothing is cached. */
export const READER_VERSION: string | null = typeof READERS_DIGEST === 'string' ? READERS_DIGEST : null
