/** From words that a person typed, or an ad wrote, to the skills that they name. */
import { plainDocument } from '../documents/plain.ts'
import type { ExtractionModel } from '../extraction/extract.ts'
import { findSkillMentions } from '../extraction/mentions.ts'
import { shape } from '../text/doc.ts'

/** The part of the model that names are looked up in. */
export type NameModel = Pick<ExtractionModel, 'taxonomy' | 'gazetteer'>

/**
 * @param words - a label, an alias, or an id of the taxonomy
 * @returns the ids of the skills that the whole of it names; empty when the taxonomy has none. A word that needs context ("Go") counts: here it stands alone
 */
export function skillsNamed(words: string, model: NameModel): string[] {
  const { taxonomy } = model
  const id = words.trim()
  if (taxonomy.byId(id) >= 0) return [id]
  const doc = shape(plainDocument('', id, 'resume'), taxonomy.vocabulary)
  const { atoms } = doc
  const whole = model.gazetteer.hits(atoms, 0, atoms.count).filter((hit) => hit.from === 0 && hit.to === atoms.count)
  const exact = whole.filter((hit) => taxonomy.entries.text(hit.entry) === id)
  return [...new Set((exact.length > 0 ? exact : whole).map((hit) => taxonomy.id(taxonomy.entries.skill[hit.entry] as number)))].sort()
}

/** @returns the ids of the skills that are named anywhere in a phrase, longer ones before those inside them */
export function skillsWithin(phrase: string, model: NameModel): string[] {
  const doc = shape(plainDocument('', phrase, 'resume'), model.taxonomy.vocabulary)
  const ids = new Set<string>()
  for (const sentence of doc.sentences) {
    let covered = -1
    for (const mention of findSkillMentions(doc, sentence, model.gazetteer, model.taxonomy)) {
      if (mention.to <= covered) continue
      covered = mention.to
      ids.add(model.taxonomy.id(mention.skill))
    }
  }
  return [...ids]
}
