/** Floors under the order of jobs on `fixtures/ranking`, two points below what was measured. */
import { expect, test } from 'vitest'
import { measureRanking } from './ranking.ts'

const [rank, score, tfidf] = measureRanking()

test('the ads of a resume’s own occupation come out on top, by rank and by score alike', () => {
  expect(rank?.auc).toBeGreaterThanOrEqual(0.95)
  expect(rank?.precisionAt5).toBeGreaterThanOrEqual(0.755)
  expect(score?.auc).toBeGreaterThanOrEqual(0.945)
  expect(score?.precisionAt5).toBeGreaterThanOrEqual(0.735)
})

test('and more surely than by natural’s TfIdf cosine', () => {
  for (const row of [rank, score]) {
    expect(row?.auc).toBeGreaterThan((tfidf?.auc as number) + 0.05)
    expect(row?.precisionAt5).toBeGreaterThan((tfidf?.precisionAt5 as number) + 0.1)
  }
})
