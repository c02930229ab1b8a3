/** What each command's report can be written as. Each renderer is loaded when it is asked for. */
import type { CompareReport } from './compare.ts'
import type { ExplainReport } from './explain.ts'
import type { PlanReport } from './plan.ts'
import type { ExtractReport, MatchReport, RenderContext, Renderer } from './report.ts'
import type { ResumeReport } from './resume-report.ts'
import type { SkillsReport } from './skills.ts'

/** The commands that write a report, and which. */
export interface Reports {
  match: MatchReport
  extract: ExtractReport
  explain: ExplainReport
  plan: PlanReport
  compare: CompareReport
  resume: ResumeReport
  skills: SkillsReport
}
export type CommandName = keyof Reports

/** Format name → its renderer, loaded late. The name is the flag's value and the file's. */
export const FORMATS = {
  table: async (): Promise<Renderer> => (await import('./table.ts')).renderTable,
  json: async (): Promise<Renderer> => (await import('./json.ts')).renderJson,
  jsonl: async (): Promise<Renderer> => (await import('./jsonl.ts')).renderJsonl,
  markdown: async (): Promise<Renderer> => (await import('./markdown.ts')).renderMarkdown,
  html: async (): Promise<Renderer> => (await import('./html.ts')).renderHtml,
  csv: async (): Promise<Renderer> => (await import('./csv.ts')).renderCsv,
  github: async (): Promise<Renderer> => (await import('./github.ts')).renderGithub,
  sarif: async (): Promise<Renderer> => (await import('./sarif.ts')).renderSarif,
  junit: async (): Promise<Renderer> => (await import('./junit.ts')).renderJunit,
} as const satisfies Record<string, () => Promise<Renderer>>

export type FormatName = keyof typeof FORMATS
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[]

type Load<R> = () => Promise<(report: R, context: RenderContext) => string>

const WRITTEN: { readonly [C in CommandName]: { readonly [F in FormatName]?: Load<Reports[C]> } } = {
  match: FORMATS,
  extract: FORMATS,
  explain: { table: async () => (await import('./explain.ts')).explainText, json: async () => (await import('./explain.ts')).explainJson },
  plan: {
    table: async () => (await import('./plan.ts')).planText,
    json: async () => (await import('./plan.ts')).planJson,
    html: async () => (await import('./html-plan.ts')).renderPlanHtml,
  },
  compare: {
    table: async () => (await import('./compare.ts')).compareText,
    markdown: async () => (await import('./compare.ts')).compareMarkdown,
    json: async () => (await import('./compare.ts')).compareJson,
  },
  resume: { table: async () => (await import('./resume-table.ts')).renderResumeTable, json: async () => (await import('./resume-json.ts')).renderResumeJson },
  skills: { table: async () => (await import('./skills.ts')).skillsText, json: async () => (await import('./skills.ts')).skillsJson },
}

/** @returns the formats that a command writes, in the order of {@link FORMATS} */
export function formatsOf(command: CommandName): FormatName[] {
  return FORMAT_NAMES.filter((name) => Object.hasOwn(WRITTEN[command], name))
}

/**
 * Writes a report in a format.
 *
 * @returns the text; `null` when the command does not write the format
 */
export async function render<C extends CommandName>(command: C, report: Reports[C], format: FormatName, context: RenderContext): Promise<string | null> {
  const load = WRITTEN[command][format]
  return load === undefined ? null : (await load())(report, context)
}

/** What `--output` writes by a file's ending; `github` has none, it belongs on standard output. */
const ENDINGS: ReadonlyArray<readonly [ending: string, format: FormatName]> = [
  ['.txt', 'table'],
  ['.sarif.json', 'sarif'],
  ['.sarif', 'sarif'],
  ['.json', 'json'],
  ['.jsonl', 'jsonl'],
  ['.md', 'markdown'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.csv', 'csv'],
  ['.xml', 'junit'],
]

/** @returns the format that a file's ending stands for; `null` when none does */
export function formatByEnding(file: string): FormatName | null {
  const name = file.toLowerCase()
  return ENDINGS.find(([ending]) => name.endsWith(ending))?.[1] ?? null
}

/** One value of `--output`: where to write, and what. */
export interface Target {
  readonly file: string
  readonly format: FormatName
}

/** Takes `FORMAT=` off the name of a file. */
export function splitTarget(text: string): { readonly format: FormatName | null; readonly file: string } {
  const format = FORMAT_NAMES.find((name) => text.startsWith(`${name}=`)) ?? null
  return { format, file: format === null ? text : text.slice(format.length + 1) }
}

/**
 * @param text - `report.html`, or `html=report` where the ending does not say it
 * @returns what it asks for; `null` when the command does not write that, or no file is named
 */
export function targetOf(text: string, command: CommandName): Target | null {
  const { format: named, file } = splitTarget(text)
  const format = named ?? formatByEnding(file)
  return format === null || file === '' || !formatsOf(command).includes(format) ? null : { file, format }
}

/** @returns what `--output` takes, for a person */
export function targetsText(command: CommandName): string {
  const formats = formatsOf(command)
  const endings = ENDINGS.filter(([, format]) => formats.includes(format)).map(([ending]) => ending)
  return `a name that ends with ${endings.join(', ')}, or FORMAT=FILE with one of ${formats.join(', ')}`
}
