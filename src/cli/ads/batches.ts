/** Cuts a stream into batches. */

/**
 * @param items - the stream
 * @param size - items of a full batch
 * @returns batches of at most `size`; a smaller one when the stream falls silent for a turn of the event loop, so that nothing waits for what may never come
 */
export async function* batchesOf<I>(items: AsyncIterable<I>, size: number): AsyncGenerator<readonly I[]> {
  const source = items[Symbol.asyncIterator]()
  let batch: I[] = []
  try {
    let next = source.next()
    for (;;) {
      const result = batch.length === 0 ? await next : await Promise.race([next, silence()])
      if (result === SILENT) {
        yield batch
        batch = []
        continue
      }
      if (result.done === true) break
      batch.push(result.value)
      next = source.next()
      if (batch.length < size) continue
      yield batch
      batch = []
    }
    if (batch.length > 0) yield batch
  } finally {
    void source.return?.()
  }
}

const SILENT = Symbol('silent')
const silence = (): Promise<typeof SILENT> => new Promise((resolve) => setImmediate(resolve, SILENT))
