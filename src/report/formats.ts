/** The formats that `--format` knows. Each renderer is loaded when it is asked for. */
import type { Renderer } from './report.ts'

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

/** @returns the endings that `--output` takes, for a person */
export function endingsText(): string {
  return `a name that ends with ${[...new Set(ENDINGS.map(([ending]) => ending))].join(', ')}`
}
