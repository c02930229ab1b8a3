/** Where the user keeps caches. */
import { isAbsolute, join } from 'node:path'
import process from 'node:process'
import type { Io } from './io.ts'

/**
 * @param env - the environment
 * @param platform - whose customs count
 * @returns the cache folder of atsmatch: in XDG_CACHE_HOME, else where the system has caches; `null` when there is no home
 */
export function cacheFolder(env: Io['env'], platform: string = process.platform): string | null {
  const { XDG_CACHE_HOME: xdg = '', LOCALAPPDATA: local = '', HOME: home = '' } = env
  // A relative one is to be ignored, says the XDG specification.
  if (isAbsolute(xdg)) return join(xdg, 'atsmatch')
  if (platform === 'win32') return isAbsolute(local) ? join(local, 'atsmatch', 'Cache') : null
  if (!isAbsolute(home)) return null
  return platform === 'darwin' ? join(home, 'Library', 'Caches', 'atsmatch') : join(home, '.cache', 'atsmatch')
}
