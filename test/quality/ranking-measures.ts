/** How well scores put the right ads first. */

type Scores = readonly (readonly number[])[]
type Labels = readonly (readonly boolean[])[]

/**
 * Area under the ROC curve: the chance that a right one outscores a wrong one, ties half (the Mann–Whitney statistic).
 *
 * @returns 0 … 1; 0.5 where one class is empty
 */
export function auc(scores: readonly number[], right: readonly boolean[]): number {
  let won = 0
  let pairs = 0
  scores.forEach((a, i) => {
    if (right[i] !== true) return
    scores.forEach((b, k) => {
      if (right[k] === true) return
      pairs++
      won += a > b ? 1 : a === b ? 0.5 : 0
    })
  })
  return pairs === 0 ? 0.5 : won / pairs
}

/** Share of right ones among the `k` best; where a tie straddles the border, its expectation under a random order. */
export function precisionAt(k: number, scores: readonly number[], right: readonly boolean[]): number {
  const border = [...scores].sort((a, b) => b - a)[Math.min(k, scores.length) - 1]
  if (border === undefined) return 0
  let sure = 0
  let sureRight = 0
  let tied = 0
  let tiedRight = 0
  scores.forEach((score, i) => {
    const hit = right[i] === true ? 1 : 0
    if (score > border) {
      sure++
      sureRight += hit
    } else if (score === border) {
      tied++
      tiedRight += hit
    }
  })
  return (sureRight + ((k - sure) * tiedRight) / tied) / k
}

export const meanAuc = (scores: Scores, right: Labels): number => mean(scores.map((row, i) => auc(row, right[i] ?? [])))
export const meanPrecisionAt = (k: number, scores: Scores, right: Labels): number => mean(scores.map((row, i) => precisionAt(k, row, right[i] ?? [])))
const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length
