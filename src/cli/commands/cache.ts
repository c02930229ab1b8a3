/** `atsmatch cache dir|size|clear`: the text of PDF and DOCX files that was kept. */
import { fileSystemFailure } from '../../documents/failure.ts'
import { cacheFolder } from '../cache-folder.ts'
import { ExitCode } from '../exit-code.ts'
import { printFailure } from '../failures.ts'
import type { Io } from '../io.ts'
import type { CacheAction } from '../program.ts'

/**
 * @param action - `dir` prints where it is, `size` how large, `clear` empties it
 * @param io - streams and surroundings
 */
export async function cache(action: CacheAction, io: Io): Promise<ExitCode> {
  const folder = cacheFolder(io.env)
  if (folder === null) {
    printFailure(io, { code: 'not-found', path: 'cache', message: 'has no place: there is no home folder', hint: 'set XDG_CACHE_HOME to a folder' })
    return ExitCode.failure
  }
  const { cacheSize, clearCache } = await import('../../documents/cache/folder.ts')
  const { entries, bytes } = cacheSize(folder)
  if (action === 'dir') io.stdout.write(`${folder}\n`)
  else if (action === 'size') io.stdout.write(`${entries} ${entries === 1 ? 'document' : 'documents'}, ${mib(bytes)}\n`)
  else {
    try {
      clearCache(folder)
    } catch (error) {
      printFailure(io, fileSystemFailure(error).toError(folder))
      return ExitCode.failure
    }
    io.stdout.write(`${entries} ${entries === 1 ? 'document' : 'documents'} forgotten, ${mib(bytes)}\n`)
  }
  return ExitCode.ok
}

const mib = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MiB`
