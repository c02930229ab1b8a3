/** Precision, recall and their harmonic mean. */

/** Hits, false alarms and misses; added up before anything is divided. */
export interface Counts {
  tp: number
  fp: number
  fn: number
}

export const noCounts = (): Counts => ({ tp: 0, fp: 0, fn: 0 })

export function add(sum: Counts, { tp, fp, fn }: Counts): void {
  sum.tp += tp
  sum.fp += fp
  sum.fn += fn
}

/** Each 0 … 1; 0 where nothing was there to be right about. */
export interface Rates {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export function rates({ tp, fp, fn }: Counts): Rates {
  const precision = tp / (tp + fp || 1)
  const recall = tp / (tp + fn || 1)
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) }
}

/**
 * Counts two lists against each other; each entry answers one of the other list.
 *
 * @param expected - keys that are right
 * @param found - keys that were found
 */
export function compareLists(expected: readonly string[], found: readonly string[]): Counts {
  const left = [...found]
  let tp = 0
  for (const key of expected) {
    const at = left.indexOf(key)
    if (at < 0) continue
    left.splice(at, 1)
    tp++
  }
  return { tp, fp: left.length, fn: expected.length - tp }
}
