/** An ad is a stranger's text: what could steer a terminal or a build's log is made visible before it is shown. */

/** Control (Cc), format (Cf: direction, zero width, tags) and line-separator characters, and letters without a shape. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u17b4\u17b5\u3164\uffa0]/gu

/** Commands in build logs: `##[error]`, `##vso[…]`, `##teamcity[…]` anywhere in a line, `::error::` where a line (perhaps wrapped) begins. */
const LOG_COMMAND = /##(?=\w*\[)|(?<!\S)::(?=\w)/g

/**
 * Replaces control, direction and invisible characters by a visible `\\u{…}`, line ends and tabs by a blank, and breaks what a build's log would obey.
 *
 * @param text - text from an input file
 * @returns text that is safe to write to a terminal or a log, on one line
 */
export function safeText(text: string): string {
  return text
    .toWellFormed()
    .replace(UNSAFE, (c) => (c === '\n' || c === '\r' || c === '\t' ? ' ' : codePoint(c)))
    .replace(LOG_COMMAND, (found) => `${found[0]}${codePoint(found[0] as string)}`)
}

const codePoint = (c: string): string => `\\u{${(c.codePointAt(0) as number).toString(16)}}`
