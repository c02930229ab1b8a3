/** Doc → Resume. */

import type { ExtractionModel } from '../extraction/extract.ts'
import { findSkillMentions } from '../extraction/mentions.ts'
import type { Doc } from '../text/doc.ts'
import type { Evidence } from '../text/evidence.ts'
import { evidenceAt } from '../text/evidence.ts'
import { phraseIndex } from './phrases.ts'
import type { Resume } from './resume.ts'

/**
 * Reads a resume: every skill that it names anywhere, overlapping ones included ("Spring Boot" shows "Spring" only through what it implies).
 *
 * @param doc - the shaped document
 * @param model - taxonomy and gazetteer
 */
export function readResume(doc: Doc, model: Pick<ExtractionModel, 'taxonomy' | 'gazetteer'>): Resume {
  const skills = new Map<string, { skill: string; surfaces: string[]; evidence: Evidence[] }>()
  for (const sentence of doc.sentences) {
    let covered = -1
    for (const mention of findSkillMentions(doc, sentence, model.gazetteer, model.taxonomy)) {
      // Inside a longer skill a shorter one is only part of its name.
      if (mention.to <= covered) continue
      covered = mention.to
      const id = model.taxonomy.id(mention.skill)
      const place = { start: doc.atoms.start[mention.from] as number, end: doc.atoms.end[mention.to - 1] as number }
      const surface = doc.text.slice(place.start, place.end).replace(/\s+/g, ' ')
      let offered = skills.get(id)
      if (offered === undefined) {
        offered = { skill: id, surfaces: [], evidence: [] }
        skills.set(id, offered)
      }
      if (!offered.surfaces.some((s) => s.toLowerCase() === surface.toLowerCase())) offered.surfaces.push(surface)
      offered.evidence.push(evidenceAt(doc, sentence, place))
    }
  }
  return { source: doc.source, skills, phrases: phraseIndex(doc) }
}
