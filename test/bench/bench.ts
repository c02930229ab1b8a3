/**
 * `npm run build && npm run bench [-- FOLDER | FILE.jsonl]`: what runs cost, as ratios within one run, medians of alternating rounds.
 * Without an argument the ads of `fixtures/labelled` are taken again and again, which takes a few minutes; with one, 10,000 of the ads that it names.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { atomize, tokenize } from '../../src/text/tokens.ts'
import { gazetteerOf } from './gazetteer-of.ts'
import { manyAds } from './many-ads.ts'
import { alternating, bin, memory, print, quickstart, ratio, timed } from './measure.ts'

const ROUNDS = 9
const BARE = 'node -e 0'
const MATCH = [bin, 'match', join(quickstart, 'resume-strong.md'), join(quickstart, 'jobs')]

function startUp(): void {
  const t = alternating(ROUNDS, { bare: () => timed(['-e', '0']), version: () => timed([bin, '--version']), help: () => timed([bin, '--help']), match: () => timed(MATCH) })
  ratio('start-up, --version', t.version, t.bare, BARE)
  ratio('start-up, --help', t.help, t.bare, BARE)
  ratio('start-up, match on the quickstart', t.match, t.bare, BARE)
}

function startUpMemory(): void {
  const { bare, match } = alternating(ROUNDS, { bare: () => memory(['-e', '0']).mib, match: () => memory(MATCH).mib })
  print('peak memory, match on the quickstart', match / bare, BARE, `${match.toFixed(0)} MiB to ${bare.toFixed(0)} MiB`)
}

/** The gazetteer alone, over the words of the quickstart ads: what a word costs must not hang on how many spellings there are. */
function gazetteer(): void {
  const jobs = join(quickstart, 'jobs')
  const text = readdirSync(jobs)
    .map((name) => readFileSync(join(jobs, name), 'utf8'))
    .join('\n')
    .repeat(20)
  const measure = (aliases: number): (() => number) => {
    const { taxonomy, gazetteer: all } = gazetteerOf(aliases)
    const atoms = atomize(text, tokenize(text), taxonomy.vocabulary)
    return () => {
      const start = performance.now()
      for (let i = 0; i < 20; i++) all.hits(atoms, 0, atoms.count)
      return performance.now() - start
    }
  }
  const t = alternating(3 * ROUNDS, { few: measure(1_000), many: measure(50_000) })
  ratio('gazetteer, 50,000 spellings', t.many, t.few, '1,000 spellings')
}

startUp()
startUpMemory()
gazetteer()
await manyAds(process.argv[2])
