/** The formats that `--format` knows. Each renderer is loaded when it is asked for. */
import type { Renderer } from './report.ts'

/** Format name → its renderer, loaded late. The name is the flag's value and the file's. */
export const FORMATS = {
  table: async (): Promise<Renderer> => (await import('./table.ts')).renderTable,
  json: async (): Promise<Renderer> => (await import('./json.ts')).renderJson,
} as const satisfies Record<string, () => Promise<Renderer>>

export type FormatName = keyof typeof FORMATS
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[]
