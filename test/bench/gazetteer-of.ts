/** Gazetteers of any size over invented spellings, whose first words are those of the quickstart ads as well as others. */
import { readdirSync, readFileSync } from 'node:fs'
import { compileTaxonomy } from '../../src/taxonomy/compile.ts'
import { Gazetteer } from '../../src/taxonomy/gazetteer.ts'
import { parseSkills } from '../../src/taxonomy/parse.ts'
import { ARTICLES } from '../../src/taxonomy/spellings.ts'
import { Taxonomy } from '../../src/taxonomy/taxonomy.ts'

const folder = new URL('../../fixtures/quickstart/jobs/', import.meta.url)

/** Words of real ads, so that look-ups find something. */
const WORDS = [
  ...new Set(
    readdirSync(folder).flatMap(
      (name) =>
        readFileSync(new URL(name, folder), 'utf8')
          .toLowerCase()
          .match(/\b[a-z]{4,}\b/g) ?? [],
    ),
  ),
].sort()

/**
 * @param aliases - how many spellings; the first thousand are the same in all sizes
 * @returns a taxonomy and its gazetteer
 */
export function gazetteerOf(aliases: number): { readonly taxonomy: Taxonomy; readonly gazetteer: Gazetteer } {
  const lines: string[] = []
  for (let i = 0; i < aliases; i++) {
    const word = WORDS[i % WORDS.length] as string
    const turn = Math.floor(i / WORDS.length)
    lines.push(turn === 0 ? word : turn % 2 === 1 ? `${word} ${WORDS[(i * 7 + turn) % WORDS.length]} x${i}` : `q${i} ${word}`)
  }
  const { skills } = parseSkills('bench.skills', `@category bench\n@kind hard\n${lines.join('\n')}`)
  const classes = new Map(['and', 'or', ...ARTICLES].map((word) => [word, 0]))
  const taxonomy = new Taxonomy(
    compileTaxonomy(skills, { classes, frequency: new Map(), ads: 1, demand: new Map(), skillDemand: new Map(), categories: new Map(), categoryAds: 1 }),
  )
  return { taxonomy, gazetteer: new Gazetteer(taxonomy, ARTICLES) }
}
