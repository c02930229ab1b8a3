/** What `resume` found, before it is written. */

import { isoMonth, type Month, yearOf } from '../resume/calendar.ts'
import type { PartialDate } from '../resume/dates.ts'
import type { OfferedSkill, Resume } from '../resume/resume.ts'
import type { SkillKind } from '../taxonomy/skill.ts'
import type { Common } from './report.ts'

/** A resume as understood, with the names of its skills. */
export interface ResumeReport extends Common {
  readonly command: 'resume'
  readonly resume: Resume
  /** By skill id; holds every skill of the resume. */
  readonly names: ReadonlyMap<string, { readonly label: string; readonly kind: SkillKind }>
}

/** @returns the skills, best supported first, then longest used, then by label */
export function rankedSkills({ resume, names }: ResumeReport): (OfferedSkill & { label: string; kind: SkillKind })[] {
  const rank = { recent: 0, shown: 1, listed: 2 }
  return [...resume.skills.values()]
    .map((skill) => ({ ...skill, ...(names.get(skill.skill) ?? { label: skill.skill, kind: 'hard' as const }) }))
    .sort((a, b) => rank[a.grade] - rank[b.grade] || (b.years ?? 0) - (a.years ?? 0) || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0))
}

/** @returns `2021`, `2021-03`: as much as is known. A season counts by its first month where something starts, by its last where it ends. */
export function isoDate(date: PartialDate, side: 'start' | 'end'): string {
  if (date.precision === 'year') return String(yearOf(date.first)).padStart(4, '0')
  return isoMonth(side === 'start' ? date.first : date.end - 1)
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** @returns `Mar 2021` */
const monthText = (month: Month): string => `${MONTHS[month % 12]} ${yearOf(month)}`

/** @returns `2021`, `Mar 2021`, `Jun–Aug 2021` */
export function dateText(date: PartialDate): string {
  if (date.precision === 'year') return String(yearOf(date.first))
  return date.precision === 'month' ? monthText(date.first) : `${MONTHS[date.first % 12]}–${monthText(date.end - 1)}`
}

/** @returns `2021 – now`, `Mar 2021 – Feb 2022`, `2016`; empty when nothing is known */
export function rangeText({ from, to, ongoing }: { from: PartialDate | null; to: PartialDate | null; ongoing?: boolean }): string {
  const start = from === null ? '' : dateText(from)
  const end = ongoing ? 'now' : to === null || to === from ? '' : dateText(to)
  return start === '' || end === '' ? start + end : `${start} – ${end}`
}

/** @returns `5 y 9 m`, `9 m` */
export function lengthText(months: number): string {
  const years = Math.floor(months / 12)
  const rest = months % 12
  return [years > 0 ? `${years} y` : '', rest > 0 || years === 0 ? `${rest} m` : ''].filter((part) => part !== '').join(' ')
}
