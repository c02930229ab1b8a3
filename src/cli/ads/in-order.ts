/** Spreads work over threads and gives the answers back in the order of the work. */

/** A thread as this needs it. */
export interface Lane<I, O> {
  /** @returns the answer; rejects when the thread ends before it has one. Questions are answered in their order */
  ask(inputs: readonly I[]): Promise<O>
  end(): void
}

/** Starts a thread: for many items, or for one alone that another has ended by. */
export type StartLane<I, O> = (alone: boolean) => Lane<I, O>

/** So many batches of each thread are under way: one in work, and one for the moment when that is done. */
const AHEAD = 2

/**
 * Takes no more batches than {@link AHEAD} for each thread before the first of them is asked for, so that a slow reader slows everything down.
 * When a thread dies, its batches are done again item by item, each batch in a thread of its own: only the item that kills a thread alone is lost.
 *
 * @param batches - the work, in its order
 * @param threads - how many threads, ≥ 1
 * @param start - starts one
 * @param lost - what is answered for an item that ends its thread
 */
export async function* inOrder<I, O>(batches: AsyncIterable<readonly I[]>, threads: number, start: StartLane<I, O>, lost: (item: I, cause: unknown) => O): AsyncGenerator<O> {
  const slots = Array.from({ length: threads }, () => new Slot(start, lost))
  const pending: Promise<readonly O[]>[] = []
  const source = batches[Symbol.asyncIterator]()
  let next: Promise<IteratorResult<readonly I[]>> | null = source.next()
  try {
    while (next !== null || pending.length > 0) {
      const [first] = pending
      const given = next !== null && pending.length < threads * AHEAD ? [next.then((result) => ({ result }))] : []
      const event = await Promise.race([...given, ...(first === undefined ? [] : [first.then((answers) => ({ answers }))])])
      if ('answers' in event) {
        pending.shift()
        yield* event.answers
      } else if (event.result.done === true) next = null
      else {
        const answer = slots.reduce((a, b) => (b.waiting < a.waiting ? b : a)).run(event.result.value)
        // Looked at in its turn; until then a failure is no unhandled one.
        answer.catch(() => undefined)
        pending.push(answer)
        next = source.next()
      }
    }
  } finally {
    // Not waited for: what it reads from may be silent for long.
    void source.return?.()
    for (const slot of slots) slot.end()
  }
}

/** One place for a thread. */
class Slot<I, O> {
  readonly #start: StartLane<I, O>
  readonly #lost: (item: I, cause: unknown) => O
  #lane: Lane<I, O> | null = null
  waiting = 0

  constructor(start: StartLane<I, O>, lost: (item: I, cause: unknown) => O) {
    this.#start = start
    this.#lost = lost
  }

  async run(batch: readonly I[]): Promise<readonly O[]> {
    this.waiting++
    this.#lane ??= this.#start(false)
    const lane = this.#lane
    try {
      return [await lane.ask(batch)]
    } catch {
      if (this.#lane === lane) this.#lane = null
      return await this.#oneByOne(batch)
    } finally {
      this.waiting--
    }
  }

  end(): void {
    this.#lane?.end()
    this.#lane = null
  }

  async #oneByOne(batch: readonly I[]): Promise<readonly O[]> {
    const answers: O[] = []
    let lane = this.#start(true)
    for (const item of batch) {
      try {
        answers.push(await lane.ask([item]))
      } catch (cause) {
        answers.push(this.#lost(item, cause))
        lane = this.#start(true)
      }
    }
    lane.end()
    return answers
  }
}
