/** JSON that may be printed anywhere: the same values, with every character that steers a terminal or a build's log written as an escape. */

const STEERING = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu

/**
 * @param value - plain JSON values
 * @param indent - blanks a level; 0 for one line
 */
export function jsonText(value: unknown, indent: number): string {
  return JSON.stringify(value, null, indent)
    .replace(STEERING, (c) => Array.from({ length: c.length }, (_, i) => unit(c.charCodeAt(i))).join(''))
    .replace(/##(?=\w*\[)/g, `#${unit(0x23)}`)
}

const unit = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`
