/** Doc → Resume. */

import type { ExtractionModel } from '../extraction/extract.ts'
import type { Doc, Sentence } from '../text/doc.ts'
import { evidenceAt } from '../text/evidence.ts'
import { foldWord } from '../text/fold.ts'
import { readAwards, readPublications } from './accomplishments.ts'
import type { CalendarDay } from './calendar.ts'
import { readCertifications } from './certifications.ts'
import { readContact } from './contact.ts'
import { readEducation } from './education.ts'
import { KnownWords } from './known-words.ts'
import { readLanguages } from './languages.ts'
import { type ResumeLine, readLines } from './lines.ts'
import { readPassages } from './passages.ts'
import { phraseIndex } from './phrases.ts'
import { readPositions } from './positions.ts'
import { properNames } from './proper-names.ts'
import type { Resume, ResumePlace, StatedYears } from './resume.ts'
import { type ResumeSection, readSections } from './sections.ts'
import { gradeIn, readSkills, type SkillEvidenceAt, yearsOf } from './skills.ts'
import { yearsClaims } from './stated-years.ts'

/**
 * Reads a resume.
 *
 * @param doc - the shaped document
 * @param model - taxonomy and gazetteer
 * @param asOf - the day that "Present" means, and from which "recent" is counted
 */
export function readResume(doc: Doc, model: Pick<ExtractionModel, 'taxonomy' | 'gazetteer'>, asOf: CalendarDay): Resume {
  const at = (offset: number): ResumePlace => doc.source.locate(doc.toSource(offset))
  const lines = readLines(doc)
  const sections = readSections(lines)
  const placed = readPositions(sections, asOf, at)
  const positions = placed.map(({ position }) => position)
  const passages = readPassages(doc, sections)
  const knows = new KnownWords(model.taxonomy, model.gazetteer)

  const evidence: SkillEvidenceAt = (passage, place) => {
    const index = placed.findIndex(({ start, end }) => start <= place.start && place.start < end)
    const under = sections.findLast((section) => section.start <= place.start)?.kind ?? 'contact'
    return { ...evidenceAt(doc, passage, place), grade: gradeIn(positions[index], asOf), position: index < 0 ? null : index, under }
  }
  const of = (kind: ResumeSection['kind']): ResumeSection[] => sections.filter((section) => section.kind === kind)
  const languageLines = new Set(of('languages').flatMap((section) => section.lines))
  const headed = sections.some(({ kind }) => kind === 'education')
  const education = [
    ...of('education').flatMap((section) => readEducation(section.lines, false, at)),
    ...of('certifications').flatMap((section) => readEducation(section.lines, true, at)),
    ...(headed ? [] : sections.filter(({ kind }) => kind === 'contact' || kind === 'other').flatMap((section) => readEducation(outside(section.lines, placed), true, at))),
  ].sort((a, b) => (a.at.page ?? 1) - (b.at.page ?? 1) || a.at.line - b.at.line || a.at.column - b.at.column)
  return {
    source: doc.source,
    asOf,
    contact: readContact(
      doc.source,
      headEnd(doc, sections),
      of('contact').map(({ start, end }) => ({ start: doc.toSource(start), end: doc.toSource(end) })),
    ),
    summary: of('summary')
      .flatMap((section) => section.lines.map((line) => line.text.replace(/\s+/g, ' ')))
      .join(' '),
    sections: sections.map(({ kind, heading, headingLine, lines, start }) => ({ kind, heading, at: at(headingLine?.start ?? start), lines: lines.length })),
    positions,
    education,
    certifications: of('certifications').flatMap((section) => readCertifications(section.lines, (words) => knows.holdsCredential(words), at)),
    languages: readLanguages(
      lines,
      (line) => languageLines.has(line),
      (word) => knows.isLanguage(word),
      at,
    ),
    awards: of('awards').flatMap((section) => readAwards(section.lines, at)),
    publications: of('publications').flatMap((section) => readPublications(section.lines, at)),
    experience: { years: yearsOf(positions), stated: statedExperience(doc, passages, placed) },
    skills: readSkills(doc, passages, positions, properNames(doc, sections, placed, education), asOf, model, evidence),
    phrases: phraseIndex(doc, passages, evidence),
    vocabulary: new Set(Array.from({ length: doc.atoms.count }, (_, a) => foldWord(doc.text.slice(doc.atoms.start[a], doc.atoms.end[a])))),
  }
}

/** Where the lines before the first section end; 0 when there are none, as under a sidebar that is read first. */
function headEnd(doc: Doc, [first, second]: readonly ResumeSection[]): number {
  if (first === undefined || (first.kind === 'contact' && first.heading === '')) return doc.toSource(second?.start ?? doc.text.length)
  return 0
}

/** Lines that are in no position. */
function outside(lines: readonly ResumeLine[], placed: readonly { start: number; end: number }[]): ResumeLine[] {
  return lines.filter((line) => !placed.some(({ start, end }) => start <= line.start && line.start < end))
}

/** "Ten years in industry" in what stands before and beside the positions. */
function statedExperience(doc: Doc, passages: readonly Sentence[], placed: readonly { start: number; end: number }[]): StatedYears | null {
  let best: StatedYears | null = null
  for (const passage of passages) {
    if (placed.some(({ start, end }) => start <= passage.start && passage.start < end)) continue
    const text = doc.text.slice(passage.start, passage.end)
    for (const claim of yearsClaims(text)) if (claim.years > (best?.years ?? 0)) best = { years: claim.years, at: doc.source.locate(doc.toSource(passage.start + claim.start)) }
  }
  return best
}
