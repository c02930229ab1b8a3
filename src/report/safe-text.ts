/** An ad is a stranger's text: what could steer a terminal is made visible before it is shown. */

/** Control (Cc), format (Cf: direction, zero width, tags) and line-separator characters, and letters without a shape. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u17b4\u17b5\u3164\uffa0]/gu

/**
 * Replaces control, direction and invisible characters by a visible `\\u{…}`, line ends and tabs by a blank.
 *
 * @param text - text from an input file
 * @returns text that is safe to write to a terminal, on one line
 */
export function safeText(text: string): string {
  return text.replace(UNSAFE, (c) => (c === '\n' || c === '\r' || c === '\t' ? ' ' : `\\u{${(c.codePointAt(0) as number).toString(16)}}`))
}
