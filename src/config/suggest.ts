/** "Did you mean …?" */

const MOST_CHANGES = 3

/** @returns the candidate that is fewest changes away, when that is few for its length; `null` else */
export function suggest(word: string, candidates: readonly string[]): string | null {
  let best: { candidate: string; changes: number } | null = null
  for (const candidate of candidates) {
    const changes = distance(word.toLowerCase(), candidate.toLowerCase())
    if (changes <= Math.min(MOST_CHANGES, candidate.length / 2) && (best === null || changes < best.changes)) best = { candidate, changes }
  }
  return best?.candidate ?? null
}

/** Levenshtein's distance: changes, insertions and deletions of one letter. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[b.length] as number
}
