import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalizeText } from '../../src/text/normalize.ts'
import { anyText, SEEDED } from './any-text.ts'

describe('normalised text', () => {
  test('holds no blank but spaces and line feeds, nothing invisible, no decodable entity', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { text } = normalizeText(source)
        expect(text).not.toMatch(/[\t\r\v\f\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2069\u3000\ufeff\u0085]/)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ue000-\uf8ff]/)
      }),
      SEEDED,
    )
  })

  test('leads back to the source: forward only, from its start to its end, never out of it', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { text, toSource } = normalizeText(source)
        let before = 0
        for (let offset = 0; offset <= text.length; offset++) {
          const at = toSource(offset)
          expect(at).toBeGreaterThanOrEqual(before)
          expect(at).toBeLessThanOrEqual(source.length)
          before = at
        }
      }),
      SEEDED,
    )
  })

  test('a letter or digit stands at its place in the source', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        fc.pre(!source.includes('&'))
        const { text, toSource } = normalizeText(source)
        for (let offset = 0; offset < text.length; offset++) if (/[\p{L}\p{N}]/u.test(text[offset] as string)) expect(source[toSource(offset)]).toBe(text[offset])
      }),
      SEEDED,
    )
  })

  test('of a text that needs no repair is the text itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -%'-~\n]*$/), (source) => {
        const { text, toSource } = normalizeText(source)
        expect(text).toBe(source)
        expect(toSource(source.length)).toBe(source.length)
      }),
      SEEDED,
    )
  })
})

test.each([
  ['R&amp;D', 'R&D'],
  ['&lt;10 years&gt;', '<10 years>'],
  ['caf&eacute;', 'café'],
  ['3&ndash;5 years', '3–5 years'],
  ['3&#8211;5 years', '3–5 years'],
  ['3&#x2013;5 years', '3–5 years'],
  ['master&rsquo;s', 'master’s'],
  ['a&nbsp;b', 'a b'],
  ['a\u00a0b\u2003c', 'a b c'],
  ['Java\u00adScript', 'JavaScript'],
  ['Java&shy;Script', 'JavaScript'],
  ['Post\u200bgreSQL', 'PostgreSQL'],
  ['\ufeffTitle', 'Title'],
  ['a\u202eb\u202c', 'ab'],
  ['one\r\ntwo\rthree\u2028four', 'one \ntwo\nthree\nfour'],
  ['\uf0b7 Python', '• Python'],
  ['AT&T &unknown; &', 'AT&T &unknown; &'],
  ['&constructor;', '&constructor;'],
  ['&#0;&#xD800;&#9999999;', '   '],
])('%j reads as %j', (source, text) => {
  expect(normalizeText(source).text).toBe(text)
})

test.each([
  ['x R&amp;D Python', 'Python'],
  ['a\u00adb\u200bc Python', 'Python'],
  ['one\r\ntwo Python', 'Python'],
  ['&bull;&nbsp;Python', 'Python'],
])('a word after repairs is found in the source: %j', (source, word) => {
  const { text, toSource } = normalizeText(source)
  const at = text.indexOf(word)
  expect(source.slice(toSource(at), toSource(at + word.length))).toBe(word)
})
