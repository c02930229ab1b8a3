/** Doc → JobAd. */
import { type ExtractionModel, extractMentions } from '../extraction/extract.ts'
import type { Doc, Sentence } from '../text/doc.ts'
import { evidenceAt } from '../text/evidence.ts'
import type { SectionKind } from '../text/headings.ts'
import { Hints } from '../text/hints.ts'
import type { Span } from '../text/span.ts'
import { readConditions } from './conditions/read-conditions.ts'
import { EDUCATION_HINT, educationPhrases } from './education.ts'
import { FieldCount } from './fields.ts'
import type { EducationDemand, JobAd, YearsDemand } from './job-ad.ts'
import { readRequirements } from './requirements.ts'
import { strengthAt } from './strength.ts'
import { titleOf, titleSentence } from './title.ts'
import { WEIGHTING, type Weighting } from './weights.ts'
import { characteristicWords, titleWords } from './words.ts'
import { YEARS_HINT, yearsPhrases } from './years.ts'

/** What reading ads takes. */
export interface AdModel extends ExtractionModel {
  /** What each factor of a weight is worth; {@link WEIGHTING} when left out. */
  readonly weighting?: Weighting
}

/** Sections that say nothing of the candidate. */
const SILENT = new Set<SectionKind>(['benefits', 'legal', 'application', 'company'])
const DEMANDING = new Set<SectionKind>(['requirements', 'preferred', 'education'])

/** Which sentences are worth a closer look. */
const HINTS = new Hints({ years: YEARS_HINT, ...EDUCATION_HINT })
const EDUCATION = HINTS.bit.words | HINTS.bit.letters

/**
 * Reads one ad.
 *
 * @param doc - the shaped document
 * @param model - what extraction needs
 */
export function readJobAd(doc: Doc, model: AdModel): JobAd {
  const title = titleSentence(doc)
  const degrees: Span[] = []
  const years: YearsDemand[] = []
  const education: EducationDemand[] = []
  doc.sentences.forEach((sentence) => {
    const section = sectionOf(doc, sentence)
    if (SILENT.has(section)) return
    const hints = HINTS.in(doc.atoms, sentence)
    if (hints === 0) return
    const text = doc.text.slice(sentence.start, sentence.end)
    for (const phrase of (hints & HINTS.bit.years) === 0
      ? []
      : yearsPhrases(text, DEMANDING.has(section) || /experience/i.test((doc.sections[sentence.section] as { heading: string }).heading))) {
      const { min, max, of } = phrase
      years.push({ min, max, of, strength: demanded(text, phrase, section), evidence: evidenceAt(doc, sentence, inDoc(sentence, phrase)) })
    }
    for (const phrase of (hints & EDUCATION) === 0 ? [] : educationPhrases(text)) {
      const { level, fields, orEquivalent, fieldsEnd } = phrase
      if (fields.length > 0) degrees.push(inDoc(sentence, { start: phrase.start, end: fieldsEnd }))
      education.push({ level, fields, orEquivalent, strength: demanded(text, phrase, section), evidence: evidenceAt(doc, sentence, inDoc(sentence, phrase)) })
    }
  })
  // "Degree in Finance" asks for the degree; finance by itself is no demand there.
  const fields = new FieldCount(model.taxonomy)
  const found = extractMentions(
    doc,
    model,
    (sentence) => sentence === title,
    (skill) => fields.add(skill),
  )
  const mentions = found.filter((m) => !degrees.some((d) => m.start >= d.start && m.end <= d.end))
  const name = doc.source.stated.title ?? titleOf(doc, title)
  return {
    source: doc.source,
    title: name,
    requirements: readRequirements(doc, mentions, model.taxonomy, title, model.weighting ?? WEIGHTING),
    years: distinctYears(years),
    education: distinctEducation(education),
    conditions: readConditions(doc),
    vocabulary: characteristicWords(doc, model.taxonomy),
    titleWords: titleWords(name, model.taxonomy),
    fields: fields.shares(),
    titleEvidence: title === undefined ? null : evidenceAt(doc, title, title),
  }
}

const sectionOf = (doc: Doc, sentence: Sentence): SectionKind => (doc.sections[sentence.section] as { kind: SectionKind }).kind
const inDoc = (sentence: Sentence, span: Span): Span => ({ start: sentence.start + span.start, end: sentence.start + span.end })

/** Years and degrees are demands wherever they stand, unless softened. */
function demanded(text: string, phrase: { start: number; end: number }, section: SectionKind): 'required' | 'preferred' {
  return strengthAt(text, phrase.start, phrase.end, section) === 'preferred' ? 'preferred' : 'required'
}

/** The same demand said twice counts once; a general one said again without a subject is no second. */
function distinctYears(years: readonly YearsDemand[]): YearsDemand[] {
  return years.filter(
    (y, i) =>
      years.findIndex((o) => o.min === y.min && o.max === y.max && o.of.toLowerCase() === y.of.toLowerCase() && (y.of !== '' || o.evidence.quote === y.evidence.quote)) === i,
  )
}

/** One entry a level, the strongest; a level is named again by fields or by another wording. */
function distinctEducation(list: readonly EducationDemand[]): EducationDemand[] {
  const out: EducationDemand[] = []
  for (const demand of list) {
    const known = out.findIndex((o) => o.level === demand.level)
    const old = out[known]
    if (old === undefined) out.push(demand)
    else
      out[known] = {
        ...old,
        fields: [...new Set([...old.fields, ...demand.fields])],
        orEquivalent: old.orEquivalent || demand.orEquivalent,
        strength: old.strength === 'required' ? old.strength : demand.strength,
      }
  }
  return out
}
