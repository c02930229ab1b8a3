/** Goes through the ads of a run, in their order, as few in memory at a time as can be. */
import { DEFAULT_LIMITS } from '../../documents/limits.ts'
import { readUnit, type Units } from '../../documents/units.ts'
import type { Batch, BatchWork } from './batch.ts'

/**
 * @param units - what there is to read
 * @param work - what is done to it
 * @returns what became of the ads, batch by batch, in the order of the units; the next is begun when the last was taken
 */
export async function* workThrough<R>({ units }: Units, work: BatchWork<R>): AsyncGenerator<Batch<R>> {
  for await (const unit of units) for await (const result of readUnit(unit, 'ad', DEFAULT_LIMITS)) yield work([result])
}
