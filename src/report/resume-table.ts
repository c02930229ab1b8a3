/** `atsmatch resume`: what was understood of a resume, for the person that it is of. */
import { isoDay } from '../resume/calendar.ts'
import type { Position, ResumePlace, StatedYears } from '../resume/resume.ts'
import { type Paint, painter } from './paint.ts'
import type { RenderContext } from './report.ts'
import { dateText, lengthText, type ResumeReport, rangeText, rankedSkills } from './resume-report.ts'
import { safeText } from './safe-text.ts'
import { pad, shorten, textWidth, toAscii, wrapList, wrapWords } from './text-width.ts'
import { NORMAL_VIEW } from './view.ts'

const MIN_WIDTH = 60
const MAX_WIDTH = 140
const MIN_COLUMN = 6
const NOT_FOUND = 'not found'
const MOST_LINES = 6

/** A row of cells; the last may be cut to the width. */
type Row = readonly string[]

/**
 * In brief only how to reach the person, the length of the work and the skills; in full every line that shows a skill, quoted.
 *
 * @param report - of one resume
 */
export function renderResumeTable(report: ResumeReport, { width, unicode, color, view = NORMAL_VIEW }: RenderContext): string {
  const { resume } = report
  const brief = view.detail === 'brief'
  const paint = painter(color)
  const paintCell = (padded: string): string => {
    const style = CELL_STYLES.get(padded.trimEnd())
    return style === undefined ? padded : paint[style](padded)
  }
  const room = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width))
  const text = (raw: string): string => (unicode ? safeText(raw) : toAscii(safeText(raw)))
  const mark = unicode ? '…' : '~'
  const rows = (cells: readonly Row[]): string[] =>
    columns(
      cells.map((row) => row.map(text)),
      room,
      mark,
      paintCell,
    )
  const lines: string[] = [paint.bold(text(`${resume.source.id}, read as ${resume.source.format}, as of ${isoDay(resume.asOf)}`))]
  const section = (title: string, body: readonly string[]): void => {
    lines.push('', paint.bold(text(title)), ...body)
  }
  section('Contact', rows(contactRows(report)))
  if (!brief) section('Sections', sectionLines(report, text, room, mark))
  const { years, stated } = resume.experience
  const total = years === null ? 'no dated position' : lengthText(Math.round(years * 12))
  section(`Work: ${total}${statedText(stated)}`, rows(positionRows(resume.positions, 'work')))
  if (brief) {
    for (const [title, entries] of [
      ['Awards', resume.awards.map((a): Row => [a.date === null ? 'no date' : dateText(a.date), a.title, a.awarder, place(a.at)])],
      ['Publications', resume.publications.map((p): Row => [p.date === null ? 'no date' : dateText(p.date), p.name, p.publisher, place(p.at)])],
    ] as const)
      if (entries.length > 0) section(title, rows(entries))
    section(...skillSection(report, rows))
    return finished(lines)
  }
  for (const [title, kind] of [
    ['Posts beside work', 'volunteer'],
    ['Projects', 'project'],
  ] as const)
    if (resume.positions.some((position) => position.kind === kind)) section(title, rows(positionRows(resume.positions, kind)))
  section(
    'Education',
    rows(
      resume.education.length === 0
        ? [[NOT_FOUND]]
        : resume.education.map((e) => [rangeText(e) || 'no date', list([courseText(e.degree, e.field), e.level === null ? '' : `(${e.level})`], ' '), e.institution, place(e.at)]),
    ),
  )
  section(
    'Certifications',
    rows(resume.certifications.length === 0 ? [[NOT_FOUND]] : resume.certifications.map((c) => [c.date === null ? 'no date' : dateText(c.date), c.name, c.issuer, place(c.at)])),
  )
  section(
    'Languages',
    rows(
      resume.languages.length === 0
        ? [[NOT_FOUND]]
        : resume.languages.map((l) => [l.language, l.level === null ? 'no level' : l.fluency.toLowerCase().includes(l.level) ? l.level : `${l.level} (${l.fluency})`, place(l.at)]),
    ),
  )
  section(...skillSection(report, rows))
  if (view.detail === 'full')
    section(
      'Where the skills stand',
      placeLines(report, (raw) => shorten(text(raw), room, mark), paint),
    )
  lines.push('')
  if (resume.source.warnings.length > 0) lines.push(...resume.source.warnings.flatMap((warning) => wrapWords(text(`note: ${warning}`), room)), '')
  lines.push(
    ...wrapWords(
      text(
        'recent: in a title or line of a position of the last 24 months. shown: in an earlier one. listed: elsewhere. Years are those of the positions that show a skill, months in two of them counted once.',
      ),
      room,
    ),
  )
  return finished(lines)
}

const finished = (lines: readonly string[]): string => `${lines.map((line) => line.trimEnd()).join('\n')}\n`

const CELL_STYLES: ReadonlyMap<string, keyof Paint> = new Map([
  [NOT_FOUND, 'red'],
  ['recent', 'green'],
  ['shown', 'yellow'],
  ['listed', 'dim'],
])

function sectionLines({ resume }: ResumeReport, text: (raw: string) => string, room: number, mark: string): string[] {
  const items = resume.sections.map(({ kind, heading }) => text(sectionText(kind, heading)))
  return wrapList(items, room - 2, mark).map((line) => `  ${line}`)
}

/** Every line that shows a skill, under its name. */
function placeLines(report: ResumeReport, cut: (raw: string) => string, paint: Paint): string[] {
  return rankedSkills(report).flatMap(({ label, evidence }) => [
    `  ${paint.bold(cut(label))}`,
    ...evidence.map((at) => paint.dim(cut(`    ${place(at)} (${at.grade}): ${at.quote}`))),
  ])
}

function contactRows({ resume: { contact } }: ResumeReport): Row[] {
  const found = (label: string, written: { value: string; at: ResumePlace } | null): Row => [
    label,
    written === null ? NOT_FOUND : written.value,
    written === null ? '' : place(written.at),
  ]
  return [
    found('name', contact.name),
    ...(contact.headline === null ? [] : [found('headline', contact.headline)]),
    found('e-mail', contact.email),
    found('phone', contact.phone),
    found('place', contact.location),
    ...contact.links.map((link): Row => [link.network ?? 'link', link.url, place(link.at)]),
  ]
}

function positionRows(positions: readonly Position[], kind: Position['kind']): Row[] {
  const rows = positions
    .filter((position) => position.kind === kind)
    .map((p): Row => [rangeText(p) || 'no dates', p.months === null ? '' : lengthText(p.months.end - p.months.start), list([p.title, p.employer, p.location], ', '), place(p.at)])
  return rows.length === 0 ? [[NOT_FOUND]] : rows
}

function skillSection(report: ResumeReport, rows: (cells: readonly Row[]) => string[]): [string, string[]] {
  const skills = rankedSkills(report)
  const count = (grade: string): number => skills.filter((skill) => skill.grade === grade).length
  const body = skills.map((skill): Row => {
    const lines = [...new Set(skill.evidence.map(({ line, page }) => (page === undefined ? String(line) : `p${page}:${line}`)))]
    const years = skill.years === null ? '' : lengthText(Math.round(skill.years * 12))
    return [
      skill.label,
      skill.grade,
      `${years}${skill.statedYears === null ? '' : ` says ${decimal(skill.statedYears.years)} y`}`.trim(),
      skill.lastUsed === null ? '' : dateText(skill.lastUsed),
      lines.slice(0, MOST_LINES).join(' ') + (lines.length > MOST_LINES ? ' …' : ''),
    ]
  })
  return [
    `Skills: ${skills.length} (${count('recent')} recent, ${count('shown')} shown, ${count('listed')} listed)`,
    rows([['skill', 'evidence', 'for', 'last used', 'lines'], ...body]),
  ]
}

const decimal = (years: number): string => String(Math.round(years * 10) / 10)
const statedText = (stated: StatedYears | null): string => (stated === null ? '' : `; says ${decimal(stated.years)} years (${place(stated.at)})`)
const place = ({ line, page }: ResumePlace): string => (page === undefined ? `line ${line}` : `page ${page} line ${line}`)
const list = (parts: readonly string[], separator: string): string => parts.filter((part) => part !== '').join(separator)
const courseText = (degree: string, field: string): string => (degree === '' ? field : field === '' ? degree : `${degree}, ${field}`)

/** "Experience", or "Tickets (certifications)" where the heading says it in other words. */
function sectionText(kind: string, heading: string): string {
  if (heading === '') return 'what stands first'
  return heading.toLowerCase().includes(kind.slice(0, -1)) ? heading : `${heading} (${kind})`
}

/** Lays rows out in columns as wide as their widest cell; the widest column gives way when the room ends. */
function columns(rows: readonly Row[], room: number, mark: string, paint: (padded: string) => string): string[] {
  const count = Math.max(...rows.map((row) => row.length))
  const widths = Array.from({ length: count }, (_, i) => Math.max(0, ...rows.map((row) => textWidth(row[i] ?? ''))))
  const over = (): number => 2 + widths.reduce((sum, width) => sum + (width === 0 ? 0 : width + 2), -2) - room
  while (over() > 0 && Math.max(...widths) > MIN_COLUMN) {
    const widest = widths.indexOf(Math.max(...widths))
    widths[widest] = (widths[widest] as number) - 1
  }
  return rows.map((row) =>
    `  ${row.map((cell, i) => ((widths[i] as number) === 0 ? '' : paint(pad(shorten(cell, widths[i] as number, mark), (widths[i] as number) + 2)))).join('')}`.trimEnd(),
  )
}
