/** Makes a document of a text that is already decoded. */
import { LineTable } from './line-table.ts'
import type { Role, SourceDocument } from './source.ts'

/**
 * @param id - what reports call it
 * @param text - its text
 * @param role - what it is read as
 * @param extra - format (`txt` when left out), stated facts, warnings
 */
export function plainDocument(id: string, text: string, role: Role, extra: Partial<Pick<SourceDocument, 'format' | 'stated' | 'warnings'>> = {}): SourceDocument {
  const table = new LineTable(text)
  return {
    id,
    role,
    format: extra.format ?? 'txt',
    text,
    locate: (offset) => table.locate(offset),
    lineAt: (offset) => table.lineAt(offset),
    stated: extra.stated ?? {},
    warnings: extra.warnings ?? [],
  }
}
