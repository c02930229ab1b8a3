/** What every HTML report has: one file without network and without script. */
import { createHash } from 'node:crypto'
import { escapeHtml as text } from './escape.ts'
import { STYLE } from './html-style.ts'
import type { Common } from './report.ts'

/** Parts of a page; all but the title are HTML. */
export interface PageParts {
  readonly title: string
  /** Stands under the title. */
  readonly intro: string
  readonly main: string
  readonly report: Common
}

/** @returns the page; its policy allows the one style sheet by its hash, and nothing else */
export function htmlPage({ title, intro, main, report }: PageParts): string {
  const hash = createHash('sha256').update(STYLE).digest('base64')
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${text(title)} · atsmatch</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header><h1>${text(title)}</h1>${intro}</header>
<main id="main">
${main}</main>
<footer>atsmatch ${text(report.toolVersion)}, taxonomy ${text(report.taxonomy)}. Made offline; this page loads nothing and runs nothing.</footer>
</body>
</html>
`
}

/** @returns a part of the page under its heading; empty when it has no body */
export function section(id: string, heading: string, body: string): string {
  return body === '' ? '' : `<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>\n${body}\n</section>`
}

/**
 * A bar in SVG attributes: a style attribute would need a hole in the policy.
 *
 * @param share - percent, from the left
 * @param gain - percent that comes on top, in another colour
 */
export function bar(share: number, gain = 0): string {
  const from = Math.max(0, Math.min(100, share))
  const more = Math.max(0, Math.min(100 - from, gain))
  const top = more === 0 ? '' : `<rect class="gain" x="${from.toFixed(2)}" width="${more.toFixed(2)}" height="4"/>`
  return `<svg class="bar" aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none"><rect class="track" width="100" height="4"/><rect width="${from.toFixed(2)}" height="4"/>${top}</svg>`
}
