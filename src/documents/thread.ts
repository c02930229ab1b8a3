/** Starts a thread on one of our own modules. */
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'

/** In the package every entry of a thread stands beside the other chunks, and has an entry in `tsdown.config.ts`. */
const BUILT = !import.meta.url.endsWith('.ts')

/**
 * @param module - URL of the thread's source, such as `new URL('./formats/pdf-worker.ts', import.meta.url)`
 * @param options - of the thread; what it prints is kept off our streams
 */
export function startThread(module: URL, options: WorkerOptions): Worker {
  // What a library prints must not end up in a report.
  const quiet = { ...options, stdout: true, stderr: true }
  if (BUILT) return new Worker(new URL(`./${basename(module.pathname, '.ts')}.js`, import.meta.url), quiet)
  // tsx does not reach into threads by itself, and what require() gives of it cannot.
  const loader = new URL('./dist/esm/api/index.mjs', pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json')))
  return new Worker(`import(${JSON.stringify(loader.href)}).then((tsx) => (tsx.register(), import(${JSON.stringify(module.href)})))`, { ...quiet, eval: true })
}
