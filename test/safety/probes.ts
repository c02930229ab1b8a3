/** Texts that make a backtracking matcher work: what the pattern repeats, repeated, and then something that does not fit. */

const ALWAYS = ['a', 'A', '0', ' ', '\n', '\t', '(', '-', '.', ',', '/', '"', '<', '\\', 'é', 'a ', 'A ', 'a.', 'a,', 'a-', '0,', '0 ', '\r\n', '<a ', '- ', '* ', 'aA', 'a1']

/** What the escapes stand for, one or two members each. */
const CLASSES: Readonly<Record<string, readonly string[]>> = { d: ['7'], w: ['a', '_'], s: [' ', '\n'], S: ['a', '('], W: ['-', ' '], D: ['a'], n: ['\n'], r: ['\r'], t: ['\t'] }
const PROPERTIES: Readonly<Record<string, string>> = { L: 'é', Lu: 'Z', Ll: 'z', N: '5', M: '\u0301', Lm: 'ʰ', P: '!', S: '+', Cc: '\u0001', Cf: '\u200b', Zs: ' ' }

/** @returns short texts to repeat: members of its classes, its literals, and pairs of them */
export function pumpsOf({ source }: RegExp): string[] {
  const own = new Set<string>()
  for (const [, name = ''] of source.matchAll(/\\p\{(?:\w+=)?(\w+)\}/g)) own.add(PROPERTIES[name] ?? 'x')
  for (const [, letter = ''] of source.matchAll(/\\([a-zA-Z])(?!\{)/g)) for (const member of CLASSES[letter] ?? []) own.add(member)
  for (const [, hex = ''] of source.matchAll(/\\u\{?([0-9a-fA-F]{4,6})\}?/g)) own.add(String.fromCodePoint(Number.parseInt(hex, 16)))
  const plain = source.replace(/\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[a-zA-Z])/g, ' ').replace(/\\(.)/g, '$1')
  for (const char of plain) if (own.size < 30) own.add(char)
  const words = [...new Set(plain.match(/[\p{L}\d]{2,}/gu) ?? [])].slice(0, 12)
  const singles = [...own].slice(0, 30)
  const pairs = singles.slice(0, 9).flatMap((one) => singles.slice(0, 9).map((other) => one + other))
  return [
    ...new Set([
      ...ALWAYS,
      ...singles,
      ...words,
      ...words.map((word) => `${word} `),
      ...words.slice(0, 6).flatMap((word) => singles.slice(0, 5).map((char) => word + char)),
      ...pairs,
    ]),
  ]
}
