/**
 * Refreshes `src/taxonomy/data/background-categories.tsv`: how many ads name a skill of each category, and which categories ads name together.
 * `npx tsx test/quality/background.ts ADS.jsonl`; a line holds `{"title": "…", "text": "…"}`. Several thousand ads of all fields are needed.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { plainDocument } from '../../src/documents/plain.ts'
import { findSkillMentions } from '../../src/extraction/mentions.ts'
import { outermost } from '../../src/extraction/outermost.ts'
import { loadModel } from '../../src/pipeline.ts'
import { DATA_FOLDER } from '../../src/taxonomy/files.ts'
import { shape } from '../../src/text/doc.ts'

/** More neighbours blur the fields: over `fixtures/ranking` 6 to 8 order best. */
const NEIGHBOURS = 6

const AdLine = v.object({ title: v.string(), text: v.string() })
const { taxonomy, gazetteer } = loadModel().model

/** Category → how many different skills of it the ad names. Soft skills are of no field. */
function categoriesOf(text: string): Map<string, number> {
  const doc = shape(plainDocument('ad', text, 'ad'), taxonomy.vocabulary)
  const skills = new Set(doc.sentences.flatMap((sentence) => outermost(findSkillMentions(doc, sentence, gazetteer, taxonomy)).map(({ skill }) => skill)))
  const counts = new Map<string, number>()
  for (const skill of skills) if (taxonomy.kind(skill) !== 'soft') counts.set(taxonomy.category(skill), (counts.get(taxonomy.category(skill)) ?? 0) + 1)
  return counts
}

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('usage: background.ts ADS.jsonl')
const ads = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => v.parse(AdLine, JSON.parse(line)))
  .map(({ title, text }) => categoriesOf(`${title}\n\n${text}`))

const named = new Map<string, number>()
for (const counts of ads) for (const category of counts.keys()) named.set(category, (named.get(category) ?? 0) + 1)
const categories = [...named.keys()].sort()

// Cosine between two categories over ads, each ad a vector of unit length: an ad of many categories says less of each.
const together = new Map(categories.map((category) => [category, new Map<string, number>()]))
for (const counts of ads) {
  const weights = [...counts].map(([category, n]) => ({ category, weight: Math.log2(1 + n) * Math.log(ads.length / (1 + (named.get(category) as number))) }))
  const norm = weights.reduce((sum, { weight }) => sum + weight * weight, 0)
  for (const a of weights) {
    const row = together.get(a.category) as Map<string, number>
    for (const b of weights) row.set(b.category, (row.get(b.category) ?? 0) + (a.weight * b.weight) / norm)
  }
}
const length = (category: string): number => Math.sqrt(together.get(category)?.get(category) ?? 0)
const rows = categories.map((category) => {
  const near = [...(together.get(category) as Map<string, number>)]
    .filter(([other]) => other !== category)
    .map(([other, product]) => ({ other, percent: Math.round((100 * product) / (length(category) * length(other))) }))
    .filter(({ percent }) => percent > 0)
    .sort((a, b) => b.percent - a.percent || (a.other < b.other ? -1 : 1))
    .slice(0, NEIGHBOURS)
  return `${category}\t${named.get(category)}\t${near.map(({ other, percent }) => `${other}:${percent}`).join(' ')}`
})
writeFileSync(join(DATA_FOLDER, 'background-categories.tsv'), `ads ${ads.length}\n${rows.join('\n')}\n`)
