/** A stranger's text into each kind of document. Every function makes the text safe for a terminal first: reports are printed too. */
import { safeText } from './safe-text.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' }

/** @returns text for an HTML element or a quoted attribute */
export function escapeHtml(text: string): string {
  return safeText(text).replace(/[&<>"'`]/g, (c) => ENTITIES[c] as string)
}

/** @returns text for an XML 1.0 element or a quoted attribute; what XML cannot hold at all becomes U+FFFD */
export function escapeXml(text: string): string {
  return safeText(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (c) => ENTITIES[c] as string)
}

/**
 * Text for one line or table cell of GitHub-flavoured markdown. `@`, `#` and `://` get a zero-width space behind them,
 * since an escape does not keep GitHub from notifying people, linking issues and linking addresses.
 */
export function escapeMarkdown(text: string): string {
  return safeText(text)
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/[&<>]/g, (c) => ENTITIES[c] as string)
    .replace(/[@#]|:(?=\/\/)|www(?=\.)/gi, '$&&#8203;')
}

/** @returns a markdown code span for a table cell, in which nothing is interpreted */
export function markdownCode(text: string): string {
  const safe = safeText(text).replaceAll('|', '\\|').trim()
  const longest = Math.max(0, ...(safe.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return safe === '' ? '' : longest > 0 ? `${fence} ${safe} ${fence}` : `${fence}${safe}${fence}`
}

/** Spreadsheets compute a cell that begins so, quoted or not; in some of them the wide forms too. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/

/** @returns one CSV field (RFC 4180); a text that a spreadsheet would compute gets an apostrophe before it */
export function csvField(text: string): string {
  const safe = safeText(text)
  const field = FORMULA.test(safe) ? `'${safe}` : safe
  return /[",;'\s]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}

/** @returns the message of a workflow command of GitHub Actions */
export function workflowMessage(text: string): string {
  return safeText(text).replaceAll('%', '%25')
}

/** @returns the value of a property of a workflow command */
export function workflowProperty(text: string): string {
  return workflowMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
