/** A resume as understood. Dates and months are relative to the day that it was read as of. */

import type { SourceDocument } from '../documents/source.ts'
import type { EducationLevel } from '../job/job-ad.ts'
import type { Evidence } from '../text/evidence.ts'
import type { CalendarDay } from './calendar.ts'
import type { PartialDate } from './dates.ts'
import type { Interval } from './intervals.ts'
import type { ResumeSectionKind } from './section-kind.ts'

/** Where something stands in the file; `line` and `column` count from 1. */
export interface ResumePlace {
  readonly line: number
  readonly column: number
  readonly page?: number
}

/** A value as the resume writes it, and where. */
export interface Written {
  readonly value: string
  readonly at: ResumePlace
}

/** A link to the person's pages. */
export interface Link {
  /** As written, with `https://` where no scheme is. */
  readonly url: string
  /** "GitHub", "LinkedIn"; `null` for a site of one's own. */
  readonly network: string | null
  readonly username: string | null
  readonly at: ResumePlace
}

/** Who and where. `null` for what was not found. */
export interface Contact {
  readonly name: Written | null
  /** The line under the name, such as "DevOps Engineer". */
  readonly headline: Written | null
  readonly email: Written | null
  readonly phone: Written | null
  readonly location: Written | null
  readonly links: readonly Link[]
}

/** A heading and what it holds. */
interface SectionOutline {
  readonly kind: ResumeSectionKind
  /** As written; empty for what stands before the first heading. */
  readonly heading: string
  readonly at: ResumePlace
  /** Lines and bullets under it. */
  readonly lines: number
}

/** What kind of entry a position is; only `work` counts for years. `volunteer` is any post beside work: voluntary, in a club, in a committee. */
export type PositionKind = 'work' | 'volunteer' | 'project'

/** One position, voluntary post or project. */
export interface Position {
  readonly kind: PositionKind
  /** Title or name; empty strings for what the resume does not say. */
  readonly title: string
  readonly employer: string
  readonly location: string
  readonly from: PartialDate | null
  /** `null` while it lasts, and when not written. */
  readonly to: PartialDate | null
  readonly ongoing: boolean
  /** The months that it counts for; `null` without a start, and for what begins after the day. */
  readonly months: Interval | null
  /** What was done, a line or bullet each. */
  readonly highlights: readonly string[]
  readonly at: ResumePlace
}

/** A course of study. */
export interface Education {
  /** As written: "BSc", "PhD". Empty when not said. */
  readonly degree: string
  readonly level: EducationLevel | null
  readonly field: string
  readonly institution: string
  readonly from: PartialDate | null
  /** When it ended or is to end. */
  readonly to: PartialDate | null
  readonly at: ResumePlace
}

/** A certificate, licence or registration. */
export interface Certification {
  readonly name: string
  readonly issuer: string
  readonly date: PartialDate | null
  readonly at: ResumePlace
}

/** An award, a prize, a scholarship. */
export interface Award {
  readonly title: string
  /** Empty when not said. */
  readonly awarder: string
  readonly date: PartialDate | null
  /** What else is told of it, on one line. */
  readonly summary: string
  readonly at: ResumePlace
}

/** A publication, patent or talk. */
export interface Publication {
  readonly name: string
  /** Journal, conference or page; empty when not said. */
  readonly publisher: string
  /** By its DOI; empty without one. */
  readonly url: string
  readonly date: PartialDate | null
  /** What else is told of it, its authors too, on one line. */
  readonly summary: string
  readonly at: ResumePlace
}

/** Levels of a language, lowest first. CEFR: A1–A2, B1–B2, C1, C2, and the mother tongue. */
export type LanguageLevel = 'basic' | 'intermediate' | 'advanced' | 'fluent' | 'native'

/** A language that the person speaks. */
export interface SpokenLanguage {
  readonly language: string
  /** `null` when not said. */
  readonly level: LanguageLevel | null
  /** As written: "B2", "mother tongue"; empty when not said. */
  readonly fluency: string
  readonly at: ResumePlace
}

/**
 * How well a place supports a skill, best last: `listed` outside of any position (a skills list, the summary),
 * `shown` in the title or a line of a position or project, `recent` in one that lasted into the 24 months before the day.
 */
export const EVIDENCE_GRADES = ['listed', 'shown', 'recent'] as const
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number]

/** Evidence with what the resume's shape says of it. */
export interface SkillEvidence extends Evidence {
  readonly grade: EvidenceGrade
  /** Index into `Resume.positions`; `null` outside of them. */
  readonly position: number | null
  /** The kind of section by the headings of resumes; `section` is by those of ads. */
  readonly under: ResumeSectionKind
}

/** A length of experience claimed in words. */
export interface StatedYears {
  readonly years: number
  readonly at: ResumePlace
}

/** A length of experience. The two are kept apart: neither corrects the other. */
interface Experience {
  /** By the dates: the months of all positions of kind `work` together, each counted once, over twelve. `null` when none is dated. */
  readonly years: number | null
  /** The most that is claimed in words; `null` when nothing is. */
  readonly stated: StatedYears | null
}

/** A skill that the resume names, with every place. */
export interface OfferedSkill {
  readonly skill: string
  /** The resume's spellings, in order of place, without duplicates. */
  readonly surfaces: readonly string[]
  /** In order of place; at least one. */
  readonly evidence: readonly SkillEvidence[]
  /** The best of the places. */
  readonly grade: EvidenceGrade
  /** Of the positions that show it. */
  readonly years: number | null
  /** "6 years of Python". */
  readonly statedYears: StatedYears | null
  /** When the latest position or project that shows it ended, the month of the day while it lasts; `null` when none that is dated shows it. */
  readonly lastUsed: PartialDate | null
}

/** A resume as understood. */
export interface Resume {
  readonly source: SourceDocument
  /** The day that "Present" means. */
  readonly asOf: CalendarDay
  readonly contact: Contact
  /** The words of the summary, on one line; empty when there is none. */
  readonly summary: string
  readonly sections: readonly SectionOutline[]
  /** In order of place. */
  readonly positions: readonly Position[]
  readonly education: readonly Education[]
  readonly certifications: readonly Certification[]
  readonly languages: readonly SpokenLanguage[]
  readonly awards: readonly Award[]
  readonly publications: readonly Publication[]
  /** Over all positions of kind `work`. */
  readonly experience: Experience
  /** By skill id. */
  readonly skills: ReadonlyMap<string, OfferedSkill>
  /** Looks for a phrase that no taxonomy knows. */
  readonly phrases: PhraseIndex
  /** Every word of it, folded. */
  readonly vocabulary: ReadonlySet<string>
}

/** A phrase found in a resume. */
export interface FoundPhrase {
  /** `exact` where the same words stand together, `alias` where words of the same stems stand in one sentence. */
  readonly coverage: 'exact' | 'alias'
  readonly surface: string
  readonly evidence: readonly SkillEvidence[]
  readonly grade: EvidenceGrade
}

/** Finds phrases in the resume's text. */
export interface PhraseIndex {
  /**
   * @param phrase - a phrase as an ad writes it
   * @returns `null` when it is nowhere
   */
  find(phrase: string): FoundPhrase | null
}
