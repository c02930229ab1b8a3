import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TOKEN_PATTERN } from '../../src/text/token-pattern.ts'
import { atomize, tokenize } from '../../src/text/tokens.ts'
import { anyText, SEEDED } from './any-text.ts'

/** The tokens of a text, as strings. */
function tokensOf(text: string): string[] {
  const { start, end } = tokenize(text)
  return Array.from(start, (from, i) => text.slice(from, end[i]))
}

/** The atoms of a text, as strings; `|` stands before one that is broken off from the one before. */
function atomsOf(text: string): string[] {
  const atoms = atomize(text, tokenize(text), null)
  return Array.from({ length: atoms.count }, (_, i) => `${atoms.broken[i] === 1 ? '|' : ''}${text.slice(atoms.start[i], atoms.end[i])}`)
}

const spelled = fc
  .array(
    fc.constantFrom(
      ..."a to years months yrs tym - – — $ £ € $5k $ 5 10 3.5 + ++ # . .. .NET .net Net Node.js C++ C# R&D e.g. U.S. don't 's - -x x- /and/ and/or http://a.b www.a.b. https: www. a@b.co -a@b.co _x_ é ü 5\u00a0years 5years ½ ² % %a @ ' ’ ‐ ‑ • “ ” ( ) , ; : ! ?".split(
        ' ',
      ),
      ' ',
      '  ',
      '\n',
      '\u00a0',
      '\u2003',
      '\u{1d400}',
      '\ud800',
      'y'.repeat(70),
      'z'.repeat(4100),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))

test('a text is cut as the one pattern cuts it', () => {
  fc.assert(
    fc.property(fc.oneof(spelled, anyText), (text) => {
      expect(tokensOf(text)).toEqual(text.match(TOKEN_PATTERN) ?? [])
    }),
    { ...SEEDED, numRuns: 3000 },
  )
})

describe('tokens tile the text', () => {
  test('joined with their gaps they give it back, in order, and every gap is white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { count, start, end } = tokenize(text)
        let at = 0
        let joined = ''
        for (let i = 0; i < count; i++) {
          const from = start[i] as number
          const to = end[i] as number
          expect(from).toBeGreaterThanOrEqual(at)
          expect(to).toBeGreaterThan(from)
          expect(text.slice(at, from)).toMatch(/^\s*$/)
          joined += text.slice(at, from) + text.slice(from, to)
          at = to
        }
        expect(text.slice(at)).toMatch(/^\s*$/)
        expect(joined + text.slice(at)).toBe(text)
      }),
      SEEDED,
    )
  })

  test('atoms stand in order within tokens', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenize(text)
        const atoms = atomize(text, tokens, null)
        let token = 0
        let at = 0
        for (let i = 0; i < atoms.count; i++) {
          const from = atoms.start[i] as number
          const to = atoms.end[i] as number
          expect(from).toBeGreaterThanOrEqual(at)
          expect(to).toBeGreaterThan(from)
          while ((tokens.end[token] as number) <= from) token++
          expect(tokens.start[token] as number).toBeLessThanOrEqual(from)
          expect(tokens.end[token] as number).toBeGreaterThanOrEqual(to)
          at = to
        }
      }),
      SEEDED,
    )
  })

  test('a text without a token', () => {
    for (const text of ['', ' ', '\n\t\u00a0']) expect(tokensOf(text)).toEqual([])
  })

  test('a very long word takes linear time', () => {
    const text = 'ab-'.repeat(100_000)
    const before = performance.now()
    expect(tokensOf(text).join('')).toBe(text)
    expect(performance.now() - before).toBeLessThan(2000)
  })
})

describe('what must stay whole', () => {
  // biome-ignore format: a table
  test.each([
    'C++', 'C#', 'F#', '.NET', 'ASP.NET', 'Node.js', 'Vue.js', 'CI/CD', 'TCP/IP', 'async/await', 'scikit-learn', 'R&D', 'A&E', 'k8s', 'i18n', 'ISO-9001', 'OAuth2', '3.10', 'e-mail', 'O’Reilly', "driver's", 'café', 'cafe\u0301', 'naïve', 'Zürich', 'français',
    '3–5 years', '3-5 years', '3 to 5 years', '10+ years', '2 yrs', '24 months', '$125,000–$155,000', '£38,000', '€60k–€70k', '$39.20', 'https://jobs.example/a?b=c&d=e', 'www.example.org/jobs', 'hr@example.org',
  ])('%s', (word) => {
    expect(tokensOf(word)).toEqual([word])
    expect(tokensOf(`uses ${word} daily`)).toEqual(['uses', word, 'daily'])
    expect(tokensOf(`(${word}), ${word}.`)).toEqual(['(', word, ')', ',', word, '.'])
  })
})

describe('what must come apart', () => {
  test.each([
    ['Docker.Experience', ['Docker', '.', 'Experience']],
    ['Python, Java', ['Python', ',', 'Java']],
    ['C++,C#', ['C++', ',', 'C#']],
    ['end.', ['end', '.']],
    ['“Go”', ['“', 'Go', '”']],
    ['#1', ['#', '1']],
    ['+1', ['+', '1']],
    ['C+ +', ['C+', '+']],
    ['a — b', ['a', '—', 'b']],
    ['Python…', ['Python', '…']],
  ])('%s', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens)
  })
})

describe('atoms', () => {
  test.each([
    ['CI/CD', ['CI', 'CD']],
    ['scikit-learn', ['scikit', 'learn']],
    ['Node.js', ['Node', 'js']],
    ['.NET', ['.NET']],
    ['ASP.NET', ['ASP', 'NET']],
    ['R&D', ['R&D']],
    ['research & development', ['research', '&', 'development']],
    ['C++ / C#', ['C++', 'C#']],
    ['written and verbal', ['written', 'and', 'verbal']],
    ['Python, Java', ['Python', '|Java']],
    ['SQL (PostgreSQL)', ['SQL', '|PostgreSQL']],
    ['tests. Docker', ['tests', '|Docker']],
    ['front - end', ['front', 'end']],
    ['café', ['café']],
  ])('%s', (text, atoms) => {
    expect(atomsOf(text)).toEqual(atoms)
  })
})
