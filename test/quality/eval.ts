/**
 * `npm run eval`: how well extraction agrees with the annotation of `fixtures/labelled`, which of its mechanisms hold, and how well scores rank.
 * `npm run eval -- [FOLDER…] [--per-ad] [--misses]`: the first table over other folders; `--misses` names what is missed and what is too much.
 */
import { parseArgs } from 'node:util'
import { createModel } from '../../src/pipeline.ts'
import { compileTaxonomy } from '../../src/taxonomy/compile.ts'
import { readSkillFiles } from '../../src/taxonomy/files.ts'
import { Taxonomy } from '../../src/taxonomy/taxonomy.ts'
import { readWordKnowledge } from '../../src/taxonomy/words.ts'
import { LABELLED, readLabelledAds } from './labelled.ts'
import { adsTable, measure, measuresTable } from './measure.ts'
import { checkMechanisms, mechanismsTable } from './mechanisms.ts'
import { measureRanking, rankingTable, readRankingSet } from './ranking.ts'

const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { 'per-ad': { type: 'boolean' }, misses: { type: 'boolean' } } })
const print = (text: string): boolean => process.stdout.write(`${text}\n`)

// From the data files, so that an edit shows without a build.
const model = createModel(new Taxonomy(compileTaxonomy(readSkillFiles().skills, readWordKnowledge())))
for (const folder of positionals.length > 0 ? positionals : [LABELLED]) {
  const ads = readLabelledAds(model, folder)
  const measures = measure(ads)
  if (options['per-ad'] || options.misses) print(adsTable(measures, options.misses ?? false))
  print(measuresTable(measures))
  if (folder === LABELLED) print(`\n${mechanismsTable(checkMechanisms(ads))}`)
}
if (positionals.length === 0) print(`\n${rankingTable(measureRanking(readRankingSet(), model))}`)
