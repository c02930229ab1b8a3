/** Passages → skills, each with its places, how well they support it, and for how long. */
import type { ExtractionModel } from '../extraction/extract.ts'
import { findSkillMentions, type SkillMention } from '../extraction/mentions.ts'
import type { Doc, Sentence } from '../text/doc.ts'
import type { Span } from '../text/span.ts'
import { type CalendarDay, monthOfDay } from './calendar.ts'
import type { PartialDate } from './dates.ts'
import { type Interval, monthsIn } from './intervals.ts'
import { EVIDENCE_GRADES, type EvidenceGrade, type OfferedSkill, type Position, type SkillEvidence, type StatedYears } from './resume.ts'
import { claimedMentions, yearsClaims } from './stated-years.ts'

/** Months before the day within which a position counts as recent. */
const RECENT_MONTHS = 24

/** Turns a place of a passage into evidence. */
export type SkillEvidenceAt = (passage: Sentence, place: Span) => SkillEvidence

interface Draft {
  readonly surfaces: string[]
  readonly evidence: SkillEvidence[]
  stated: StatedYears | null
}

/**
 * Finds every skill that a resume names. Inside a longer skill a shorter one is only part of its name:
 * "Spring Boot" shows "Spring" only through what it implies.
 *
 * @param doc - the document
 * @param passages - where to look
 * @param positions - of the resume; evidence points into them
 * @param names - stretches that name something else
 * @param asOf - the day that the resume is read as of
 * @param model - taxonomy and gazetteer
 * @param evidenceAt - makes the evidence
 * @returns by skill id, in order of the first place
 */
export function readSkills(
  doc: Doc,
  passages: readonly Sentence[],
  positions: readonly Position[],
  names: readonly Span[],
  asOf: CalendarDay,
  model: Pick<ExtractionModel, 'taxonomy' | 'gazetteer'>,
  evidenceAt: SkillEvidenceAt,
): Map<string, OfferedSkill> {
  const drafts = new Map<string, Draft>()
  for (const passage of passages) {
    const places: (Span & { draft: Draft })[] = []
    let covered = -1
    for (const mention of findSkillMentions(doc, passage, model.gazetteer, model.taxonomy)) {
      if (mention.to <= covered || spansColumns(doc, mention)) continue
      covered = mention.to
      const place = { start: doc.atoms.start[mention.from] as number, end: doc.atoms.end[mention.to - 1] as number }
      if (names.some(({ start, end }) => start <= place.start && place.end <= end)) continue
      const id = model.taxonomy.id(mention.skill)
      const draft = drafts.get(id) ?? { surfaces: [], evidence: [], stated: null }
      drafts.set(id, draft)
      const surface = doc.text.slice(place.start, place.end).replace(/\s+/g, ' ')
      if (!draft.surfaces.some((s) => s.toLowerCase() === surface.toLowerCase())) draft.surfaces.push(surface)
      draft.evidence.push(evidenceAt(passage, place))
      places.push({ start: place.start - passage.start, end: place.end - passage.start, draft })
    }
    if (places.length > 0) readClaims(doc, passage, places)
  }
  return new Map(
    [...drafts].map(([skill, { surfaces, evidence, stated }]) => {
      const shown = new Set(evidence.map(({ position }) => position).filter((position) => position !== null))
      const shownIn = [...shown].map((index) => positions[index] as Position)
      return [skill, { skill, surfaces, evidence, grade: bestGrade(evidence), years: yearsOf(shownIn), statedYears: stated, lastUsed: lastUseIn(shownIn, asOf) }]
    }),
  )
}

/** Words on either side of a tab stand in two columns: "Testing" and "Tools" side by side are two headings. */
function spansColumns({ atoms, source, toSource }: Doc, { from, to }: SkillMention): boolean {
  return to - from > 1 && source.text.slice(toSource(atoms.start[from] as number), toSource(atoms.start[to - 1] as number)).includes('\t')
}

function readClaims(doc: Doc, passage: Sentence, places: readonly (Span & { draft: Draft })[]): void {
  const text = doc.text.slice(passage.start, passage.end)
  for (const claim of yearsClaims(text)) {
    for (const index of claimedMentions(text, claim, places)) {
      const { draft } = places[index] as (typeof places)[number]
      if ((draft.stated?.years ?? 0) < claim.years) draft.stated = { years: claim.years, at: doc.source.locate(doc.toSource(passage.start + claim.start)) }
    }
  }
}

/** @returns the best of several places */
export function bestGrade(evidence: readonly SkillEvidence[]): EvidenceGrade {
  return EVIDENCE_GRADES.findLast((grade) => evidence.some((place) => place.grade === grade)) ?? 'listed'
}

/** @returns how well a place in a position supports what it names; `listed` outside of any */
export function gradeIn(position: Position | undefined, asOf: CalendarDay): EvidenceGrade {
  if (position === undefined) return 'listed'
  const { months } = position
  return months !== null && months.end > monthOfDay(asOf) - RECENT_MONTHS ? 'recent' : 'shown'
}

/** @returns the months of the positions of kind `work` together, each counted once, in years; `null` when none is dated */
export function yearsOf(positions: readonly Position[]): number | null {
  const months = positions
    .filter(({ kind }) => kind === 'work')
    .map((position) => position.months)
    .filter((interval): interval is Interval => interval !== null)
  return months.length === 0 ? null : monthsIn(months) / 12
}

function lastUseIn(positions: readonly Position[], asOf: CalendarDay): PartialDate | null {
  const now: PartialDate = { first: monthOfDay(asOf), end: monthOfDay(asOf) + 1, precision: 'month' }
  let latest: Position | null = null
  for (const position of positions) if (position.months !== null && position.months.end > (latest?.months?.end ?? 0)) latest = position
  if (latest === null) return null
  return latest.ongoing || latest.to === null || latest.to.first >= now.end ? now : latest.to
}
