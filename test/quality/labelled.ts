/** Ads beside their annotation; the form is described in `fixtures/labelled/README.md`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { plainDocument } from '../../src/documents/plain.ts'
import { EDUCATION_LEVELS, type JobAd, STRENGTHS } from '../../src/job/job-ad.ts'
import { type Model, understandAd } from '../../src/pipeline.ts'
import { SKILL_KINDS } from '../../src/taxonomy/skill.ts'

const annotation = v.object({
  id: v.string(),
  title: v.string(),
  years: v.array(v.object({ min: v.nullable(v.number()), max: v.nullable(v.number()), of: v.string(), strength: v.picklist(STRENGTHS), quote: v.string() })),
  education: v.array(
    v.object({
      level: v.picklist(EDUCATION_LEVELS),
      fields: v.array(v.string()),
      strength: v.picklist(STRENGTHS),
      orEquivalent: v.optional(v.boolean(), false),
      quote: v.string(),
    }),
  ),
  requirements: v.array(
    v.object({
      anyOf: v.pipe(v.array(v.object({ name: v.string(), forms: v.array(v.string()) })), v.minLength(1)),
      kind: v.picklist(SKILL_KINDS),
      strength: v.picklist(STRENGTHS),
      quote: v.string(),
    }),
  ),
})

/** What a careful recruiter marked in an ad. */
export type Annotation = v.InferOutput<typeof annotation>

/** An ad, what is right of it, and what the tool says of it. */
export interface LabelledAd {
  readonly id: string
  readonly text: string
  readonly gold: Annotation
  readonly found: JobAd
}

export const LABELLED = fileURLToPath(new URL('../../fixtures/labelled/', import.meta.url))

/**
 * Reads a folder of labelled ads and what the tool finds in each.
 *
 * @param model - the loaded model
 * @param folder - of `<id>.txt` with `<id>.json`, or of `text/<id>.txt` with `gold/<id>.json`
 * @returns ads in code-point order of their id
 * @throws when an annotation is not of the form
 */
export function readLabelledAds(model: Model, folder: string = LABELLED): LabelledAd[] {
  const apart = existsSync(join(folder, 'gold'))
  const goldFolder = apart ? join(folder, 'gold') : folder
  const textFolder = apart ? join(folder, 'text') : folder
  return readdirSync(goldFolder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort()
    .map((id) => {
      const text = readFileSync(join(textFolder, `${id}.txt`), 'utf8')
      const gold = v.parse(annotation, JSON.parse(readFileSync(join(goldFolder, `${id}.json`), 'utf8')))
      return { id, text, gold, found: understandAd(plainDocument(`${id}.txt`, text, 'ad'), model) }
    })
}
