import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../src/documents/plain.ts'
import { extractMentions, prepareCandidates } from '../../src/extraction/extract.ts'
import { createModel } from '../../src/pipeline.ts'
import { shape } from '../../src/text/doc.ts'

const model = createModel()
const folder = new URL('../../fixtures/quickstart/jobs/', import.meta.url)
const ads = readdirSync(folder).map((name) => shape(plainDocument(name, readFileSync(new URL(name, folder), 'utf8'), 'ad'), model.taxonomy.vocabulary))

describe('the ranker', () => {
  test('weighs a candidate as its named features do', () => {
    let seen = 0
    for (const doc of ads) {
      const kept = extractMentions(doc, model)
      for (const c of prepareCandidates(doc, model)) {
        let logit = 0
        c.emit((feature, value) => {
          logit += (model.weights[feature] as number) * value
        })
        const mention = kept.find((m) => m.from === c.from && m.to === c.to)
        if (mention === undefined) continue
        seen++
        expect(mention.logit).toBeCloseTo(logit, 9)
      }
    }
    expect(seen).toBeGreaterThan(50)
  })

  test('keeps nothing below its threshold', () => {
    for (const doc of ads) for (const { logit } of extractMentions(doc, model)) expect(logit).toBeGreaterThan(model.threshold)
  })
})
