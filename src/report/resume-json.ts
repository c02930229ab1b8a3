/**
 * `atsmatch resume --format json`: a JSON Resume (https://jsonresume.org, schema 1.0.0), with what that schema has no place for
 * under `meta.atsmatch`, whose shape is {@link AtsmatchExtension}. Programs that read JSON Resume can use the rest as it is.
 */
import { isoDay } from '../resume/calendar.ts'
import type { EvidenceGrade, LanguageLevel, Position, PositionKind, ResumePlace, StatedYears } from '../resume/resume.ts'
import type { ResumeSectionKind } from '../resume/section-kind.ts'
import type { SkillKind } from '../taxonomy/skill.ts'
import { jsonText } from './json-text.ts'
import { isoDate, type ResumeReport, rankedSkills } from './resume-report.ts'

const SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json'
const EXTENSION_VERSION = 1

/** Where something stands in the file; `line` and `column` count from 1, `page` only where the format has pages. */
interface Place {
  readonly line: number
  readonly column: number
  readonly page?: number
}

/** A length of experience that the resume states in words. */
interface Stated extends Place {
  readonly years: number
}

/** What stands under `meta.atsmatch`. Additive within a `schemaVersion`. */
interface AtsmatchExtension {
  readonly schemaVersion: number
  readonly tool: { readonly name: string; readonly version: string }
  readonly taxonomy: { readonly digest: string }
  /** The file, and the format that it was read as. */
  readonly path: string
  readonly format: string
  /** `YYYY-MM-DD`: the day that "Present" means. */
  readonly asOf: string
  readonly warnings: readonly string[]
  /** Where each contact detail stands; `null` for what was not found. */
  readonly contact: Readonly<Record<'name' | 'label' | 'email' | 'phone' | 'location', Place | null>>
  /** In order; `heading` is empty for what stands before the first. */
  readonly sections: readonly (Place & { readonly kind: ResumeSectionKind; readonly heading: string; readonly lines: number })[]
  /** `months` by the dates of all work, overlaps counted once; `null` when none is dated. `stated` is what the words claim. */
  readonly experience: { readonly months: number | null; readonly stated: Stated | null }
  /** All entries of `work`, `volunteer` and `projects` in order of place; evidence points into this list. */
  readonly positions: readonly (Place & {
    readonly kind: PositionKind
    readonly title: string
    readonly employer: string
    readonly ongoing: boolean
    readonly months: number | null
  })[]
  /** Parallel to `education`. `level`: highschool, vocational, associate, bachelor, master, doctorate, professional. */
  readonly education: readonly (Place & { readonly level: string | null })[]
  /** Parallel to `certificates`. */
  readonly certificates: readonly Place[]
  /** Parallel to `languages`. */
  readonly languages: readonly (Place & { readonly level: LanguageLevel | null })[]
  /** Parallel to `awards`. */
  readonly awards: readonly Place[]
  /** Parallel to `publications`. */
  readonly publications: readonly Place[]
  /** Parallel to `skills`. */
  readonly skills: readonly SkillExtension[]
}

/** What is known of one skill. */
interface SkillExtension {
  /** Stable id of the taxonomy. */
  readonly id: string
  readonly kind: SkillKind
  /** `listed`, `shown` in a position or project, or `recent`: shown in one of the last 24 months. */
  readonly grade: EvidenceGrade
  /** Months of the work that shows it, overlaps counted once; `null` when none that is dated does. */
  readonly months: number | null
  readonly stated: Stated | null
  /** `YYYY-MM`, or `YYYY` where the resume says no month. */
  readonly lastUsed: string | null
  /** Every place. `position` is an index into `positions`, or `null`. */
  readonly evidence: readonly (Place & { readonly quote: string; readonly section: ResumeSectionKind; readonly grade: EvidenceGrade; readonly position: number | null })[]
}

/** @returns the report as text, two blanks deep; the same report gives the same bytes */
export const renderResumeJson = (report: ResumeReport): string => `${jsonText(resumeJson(report), 2)}\n`

/** @returns a JSON Resume as plain values */
export function resumeJson(report: ResumeReport): object {
  const { resume } = report
  const { contact } = resume
  const email = contact.email?.value
  const own = contact.links.find((link) => link.network === null)
  return {
    $schema: SCHEMA,
    basics: {
      ...said('name', contact.name?.value),
      ...said('label', contact.headline?.value),
      ...(email !== undefined && /^[!-~]+$/.test(email) ? { email } : {}),
      ...said('phone', contact.phone?.value),
      ...said('url', own === undefined ? undefined : uri(own.url)),
      ...said('summary', resume.summary),
      ...(contact.location === null ? {} : { location: { address: contact.location.value } }),
      profiles: contact.links.flatMap(({ network, username, url }) =>
        network === null ? [] : [{ network, ...said('username', username ?? undefined), ...said('url', uri(url)) }],
      ),
    },
    work: of(resume.positions, 'work').map((p) => ({
      ...said('name', p.employer),
      ...said('position', p.title),
      ...said('location', p.location),
      ...dates(p),
      highlights: p.highlights,
    })),
    volunteer: of(resume.positions, 'volunteer').map((p) => ({ ...said('organization', p.employer), ...said('position', p.title), ...dates(p), highlights: p.highlights })),
    education: resume.education.map((e) => ({
      ...said('institution', e.institution),
      ...said('area', e.field),
      ...said('studyType', e.degree),
      ...dates({ ...e, ongoing: false }),
    })),
    certificates: resume.certifications.map(({ name, issuer, date }) => ({ name, ...said('issuer', issuer), ...(date === null ? {} : { date: isoDate(date, 'start') }) })),
    skills: rankedSkills(report).map(({ label, grade, surfaces }) => ({ name: label, level: grade, keywords: surfaces })),
    languages: resume.languages.map(({ language, fluency }) => ({ language, ...said('fluency', fluency) })),
    projects: of(resume.positions, 'project').map((p) => ({ ...said('name', p.title), ...said('entity', p.employer), ...dates(p), highlights: p.highlights })),
    awards: resume.awards.map(({ title, awarder, date, summary }) => ({
      title,
      ...(date === null ? {} : { date: isoDate(date, 'start') }),
      ...said('awarder', awarder),
      ...said('summary', summary),
    })),
    publications: resume.publications.map(({ name, publisher, date, url, summary }) => ({
      name,
      ...said('publisher', publisher),
      ...(date === null ? {} : { releaseDate: isoDate(date, 'start') }),
      ...said('url', uri(url)),
      ...said('summary', summary),
    })),
    meta: { version: 'v1.0.0', atsmatch: extension(report) },
  }
}

function extension(report: ResumeReport): AtsmatchExtension {
  const { resume } = report
  const { contact } = resume
  return {
    schemaVersion: EXTENSION_VERSION,
    tool: { name: 'atsmatch', version: report.toolVersion },
    taxonomy: { digest: report.taxonomy },
    path: resume.source.id,
    format: resume.source.format,
    asOf: isoDay(resume.asOf),
    warnings: resume.source.warnings,
    contact: {
      name: placeOf(contact.name?.at),
      label: placeOf(contact.headline?.at),
      email: placeOf(contact.email?.at),
      phone: placeOf(contact.phone?.at),
      location: placeOf(contact.location?.at),
    },
    sections: resume.sections.map(({ kind, heading, lines, at }) => ({ kind, heading, lines, ...at })),
    experience: { months: monthsOf(resume.experience.years), stated: stated(resume.experience.stated) },
    positions: resume.positions.map(({ kind, title, employer, ongoing, months, at }) => ({
      kind,
      title,
      employer,
      ongoing,
      months: months === null ? null : months.end - months.start,
      ...at,
    })),
    education: resume.education.map(({ level, at }) => ({ level, ...at })),
    certificates: resume.certifications.map(({ at }) => at),
    languages: resume.languages.map(({ level, at }) => ({ level, ...at })),
    awards: resume.awards.map(({ at }) => at),
    publications: resume.publications.map(({ at }) => at),
    skills: rankedSkills(report).map((skill) => ({
      id: skill.skill,
      kind: skill.kind,
      grade: skill.grade,
      months: monthsOf(skill.years),
      stated: stated(skill.statedYears),
      lastUsed: skill.lastUsed === null ? null : isoDate(skill.lastUsed, 'end'),
      evidence: skill.evidence.map(({ line, column, page, quote, under, grade, position }) => ({
        line,
        column,
        ...(page === undefined ? {} : { page }),
        quote,
        section: under,
        grade,
        position,
      })),
    })),
  }
}

/** Left out when empty: JSON Resume has no empty values. */
function said<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined || value === '' ? {} : ({ [key]: value } as Record<K, string>)
}

/** The end is left out while it lasts, as JSON Resume wants it. */
function dates({ from, to, ongoing }: Pick<Position, 'from' | 'to' | 'ongoing'>): { startDate?: string; endDate?: string } {
  return { ...(from === null ? {} : { startDate: isoDate(from, 'start') }), ...(to === null || ongoing ? {} : { endDate: isoDate(to, 'end') }) }
}

/** A link as RFC 3986 wants it; `undefined` when it is none. */
const uri = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).href : undefined)
const of = (positions: readonly Position[], kind: PositionKind): Position[] => positions.filter((position) => position.kind === kind)
const monthsOf = (years: number | null): number | null => (years === null ? null : Math.round(years * 12))
const stated = (claim: StatedYears | null): Stated | null => (claim === null ? null : { years: claim.years, ...claim.at })
const placeOf = (at: ResumePlace | undefined): Place | null => at ?? null
