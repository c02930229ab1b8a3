/** Gathers what is known of words at build time: classes from natural's Brill lexicon, frequencies from the background table. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { foldWord } from '../text/fold.ts'
import { packTags } from '../text/word-class.ts'
import { type CategoryKnowledge, rarityByte, type WordKnowledge } from './compile.ts'
import { DATA_FOLDER } from './files.ts'

/** @returns word classes and background frequencies, by folded word */
export function readWordKnowledge(): WordKnowledge {
  const require = createRequire(import.meta.url)
  const lexicon: unknown = require('natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json')
  const classes = new Map<string, number>()
  const names = new Map<string, number>()
  for (const [word, tags] of Object.entries(lexicon as Record<string, string[]>)) {
    if (!/^[A-Za-z]+$/.test(word)) continue
    const lower = /^[a-z]+$/.test(word)
    const folded = foldWord(word)
    const packed = packTags(tags)
    if (!lower) names.set(folded, packed)
    else if (folded === word || !classes.has(folded)) classes.set(folded, packed)
  }
  for (const [word, packed] of names) if (!classes.has(word)) classes.set(word, packed)
  return { classes, ...readBackground() }
}

/** How often something occurs and how often where ads make demands, of so many ads. */
interface BackgroundTable {
  readonly ads: number
  readonly rows: ReadonlyMap<string, readonly [seen: number, demanded: number]>
}

/** A background table: a first line `ads N`, then name, in how many of those ads it stands, and in how many it stands where demands are made. */
function readTable(file: string): BackgroundTable {
  const [head = '', ...lines] = readFileSync(join(DATA_FOLDER, file), 'utf8').trimEnd().split('\n')
  const rows = new Map<string, readonly [number, number]>()
  for (const line of lines) {
    const [name = '', seen = '', demanded = ''] = line.split('\t')
    rows.set(name, [Number.parseInt(seen, 10), Number.parseInt(demanded, 10)])
  }
  return { ads: Number.parseInt(head.slice('ads '.length), 10), rows }
}

/** Log odds of standing in a demand against the table's mean, squeezed into -1 … 1; rare names are drawn to the mean by four ads. */
function demandOf({ rows }: BackgroundTable): (name: string) => number {
  let seenAll = 0
  let demandedAll = 0
  for (const [seen, demanded] of rows.values()) {
    seenAll += seen
    demandedAll += demanded
  }
  const mean = demandedAll / seenAll
  return (name) => {
    const [seen, demanded] = rows.get(name) ?? [0, 0]
    const rate = Math.min(0.999, (demanded + 4 * mean) / (seen + 4))
    return Math.tanh(Math.log(rate / (1 - rate)) - Math.log(mean / (1 - mean)))
  }
}

const OFTEN = 0.02

/** The table of categories: a first line `ads N`, then category, how many of those ads name a skill of it, and the categories named beside it as `name:percent`. */
function readCategories(): Pick<WordKnowledge, 'categories' | 'categoryAds'> {
  const [head = '', ...lines] = readFileSync(join(DATA_FOLDER, 'background-categories.tsv'), 'utf8').trimEnd().split('\n')
  const categories = lines.map((line): [string, CategoryKnowledge] => {
    const [name = '', ads = '', near = ''] = line.split('\t')
    const pairs = near.split(' ').filter((pair) => pair !== '')
    return [name, { ads: Number.parseInt(ads, 10), near: new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf(':')), Number.parseInt(pair.slice(pair.indexOf(':') + 1), 10)])) }]
  })
  return { categories: new Map(categories), categoryAds: Number.parseInt(head.slice('ads '.length), 10) }
}

function readBackground(): Omit<WordKnowledge, 'classes'> {
  const words = readTable('background-words.tsv')
  const skills = readTable('background-skills.tsv')
  const wordDemand = demandOf(words)
  const skillDemand = demandOf(skills)
  return {
    ...readCategories(),
    ads: words.ads,
    frequency: new Map([...words.rows].map(([word, [seen]]) => [word, seen])),
    demand: new Map([...words.rows.keys()].map((word) => [word, wordDemand(word)])),
    skillDemand: new Map([...skills.rows].map(([id, [seen]]) => [id, { demand: skillDemand(id), often: seen > OFTEN * skills.ads, commonness: rarityByte(seen, skills.ads) }])),
  }
}
