/** A taxonomy written down in a test, so that no edit of the data moves it. */

import { plainDocument } from '../../src/documents/plain.ts'
import { findSkillMentions } from '../../src/extraction/mentions.ts'
import { compileTaxonomy } from '../../src/taxonomy/compile.ts'
import { Gazetteer } from '../../src/taxonomy/gazetteer.ts'
import { parseSkills } from '../../src/taxonomy/parse.ts'
import { ARTICLES } from '../../src/taxonomy/spellings.ts'
import { Taxonomy } from '../../src/taxonomy/taxonomy.ts'
import { shape } from '../../src/text/doc.ts'

export interface SmallTaxonomy {
  readonly taxonomy: Taxonomy
  readonly gazetteer: Gazetteer
  /** `label < surface` of every skill that a bullet line names, by place, the longest first; just the label where the line writes it so. */
  names(line: string): string[]
}

/**
 * @param data - lines of a `.skills` file; a category is given, `@kind hard` holds at first
 * @throws when a line cannot be read
 */
export function smallTaxonomy(data: string): SmallTaxonomy {
  const { skills, problems } = parseSkills('test.skills', `@category test\n@kind hard\n${data}`)
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  // Function words stand in every vocabulary.
  const classes = new Map(['and', 'or', 'as', 'well', ...ARTICLES].map((word) => [word, 0]))
  const taxonomy = new Taxonomy(
    compileTaxonomy(skills, { classes, frequency: new Map(), ads: 1, demand: new Map(), skillDemand: new Map(), categories: new Map(), categoryAds: 1 }),
  )
  const gazetteer = new Gazetteer(taxonomy, ARTICLES)
  return { taxonomy, gazetteer, names: (line) => skillNames(line, taxonomy, gazetteer) }
}

/** Skills that a bullet line under "Requirements" names, overlapping ones included. */
export function skillNames(line: string, taxonomy: Taxonomy, gazetteer: Gazetteer): string[] {
  const doc = shape(plainDocument('ad.txt', `Clerk\n\nRequirements:\n- ${line}\n`, 'ad'), taxonomy.vocabulary)
  const { atoms, text } = doc
  return doc.sentences
    .filter((sentence) => sentence.bullet)
    .flatMap((sentence) => findSkillMentions(doc, sentence, gazetteer, taxonomy))
    .map(({ from, to, skill }) => {
      const label = taxonomy.label(skill)
      const surface = text.slice(atoms.start[from], atoms.end[to - 1])
      return surface === label ? label : `${label} < ${surface}`
    })
}
