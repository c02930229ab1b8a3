/** Gathers what is known of words at build time: classes from natural's Brill lexicon, frequencies from the background table. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { foldWord } from '../text/fold.ts'
import { packTags } from '../text/word-class.ts'
import type { WordKnowledge } from './compile.ts'
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

/**
 * The background table: a first line `ads N`, then word, in how many of those ads it stands, and in how many it stands under a heading of demands.
 * `demand` is the log odds of the two against the table's mean, squeezed into -1 … 1.
 */
function readBackground(): Pick<WordKnowledge, 'ads' | 'frequency' | 'demand'> {
  const [head = '', ...lines] = readFileSync(join(DATA_FOLDER, 'background.tsv'), 'utf8').trimEnd().split('\n')
  const frequency = new Map<string, number>()
  const demanded = new Map<string, number>()
  for (const line of lines) {
    const [word = '', n = '', inDemands = ''] = line.split('\t')
    frequency.set(word, Number.parseInt(n, 10))
    demanded.set(word, Number.parseInt(inDemands, 10))
  }
  const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0)
  const mean = sum(demanded.values()) / sum(frequency.values())
  const demand = new Map<string, number>()
  for (const [word, n] of frequency) {
    const rate = ((demanded.get(word) as number) + 4 * mean) / (n + 4)
    demand.set(word, Math.tanh(Math.log(rate / (1 - rate)) - Math.log(mean / (1 - mean))))
  }
  return { ads: Number.parseInt(head.slice('ads '.length), 10), frequency, demand }
}
