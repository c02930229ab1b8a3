/** Documents as strangers write them: ads and resumes with structure, and with damage. */
import fc from 'fast-check'
import { anyText, pastedText } from '../text/any-text.ts'

// biome-ignore format: a table
const HEADINGS = ['Requirements', 'Nice to have', 'About us', 'What you will do', 'Benefits', 'Education', 'Experience', 'SKILLS', 'Work History', 'Certifications', 'How to apply', '===Who you are===', '## Skills', '**Must have**']
// biome-ignore format: a table
const SKILLS = ['Python', 'Java', 'C++', 'C#', 'Go', 'R', 'Node.js', 'AWS', 'Kubernetes', 'PostgreSQL', 'Excel', 'patient care', 'forklift', 'CI/CD', 'machine learning', 'CPA', 'German', 'teamwork', 'frobnication']
const FRAMES = [
  'Experience with',
  'Must have',
  'No',
  'Strong',
  'such as',
  'at least one of',
  '5+ years of',
  '3–5 years in',
  "Bachelor's degree in",
  'or similar',
  'preferably',
  'Licence:',
  'Senior',
]
const DAYS = ['Jan 2019 – Present', '2015-2018', '03/2020 - 05/2021', 'since 2020', 'Present – 1999', '13/2020', 'Feb 30 2020', '0000 – 9999']

const skills = fc
  .array(fc.constantFrom(...SKILLS), { minLength: 1, maxLength: 6 })
  .chain((list) => fc.constantFrom(', ', '/', ' or ', ' and ', ' & ', '; ', ', or ').map((by) => list.join(by)))
const phrase = fc.tuple(fc.constantFrom(...FRAMES), skills).map(([frame, list]) => `${frame} ${list}`)
const line = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.constantFrom('- ', '• ', '* ', '1. ', 'o ', '', '  '), phrase, fc.constantFrom('.', '', ';', ' (', ')')).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...HEADINGS), fc.constantFrom('', ':', '\n---')).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('Acme Ltd', 'Engineer at Acme', 'BSc, University of X'), fc.constantFrom(...DAYS)).map((parts) => parts.join(' | ')) },
  { weight: 1, arbitrary: pastedText },
  { weight: 1, arbitrary: fc.constant('') },
)

/** An ad or a resume in plain text or markdown. */
export const writtenText: fc.Arbitrary<string> = fc
  .tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\n\n', '\r\n', ' ', '\r'))
  .map(([lines, end]) => lines.join(end))

/** HTML, mostly well formed. */
export const html: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom('p', 'li', 'ul', 'td', 'div', 'h2', 'script', 'style', 'b', 'br', '!--', 'svg'),
      fc.oneof(line, anyText),
      fc.constantFrom('', ' class="a"', " onclick='x", ' hidden'),
    ),
    { maxLength: 15 },
  )
  .map((parts) => `<!doctype html><body>${parts.map(([tag, text, attribute], i) => `<${tag}${attribute}>${text}${i % 5 === 4 ? '' : `</${tag}>`}`).join('')}`)

/** JSON that somebody meant as an ad, as a resume, or as neither. */
export const json: fc.Arbitrary<string> = fc.oneof(
  fc
    .record({
      '@type': fc.constantFrom('JobPosting', 'Person', '__proto__'),
      title: anyText,
      description: fc.oneof(writtenText, html),
      skills: fc.oneof(skills, fc.array(skills)),
      qualifications: fc.jsonValue(),
    })
    .map((value) => JSON.stringify(value)),
  fc
    .record({
      basics: fc.record({ name: anyText, email: anyText }),
      work: fc.array(fc.record({ name: anyText, startDate: fc.constantFrom('2019-01', '2019', 'x'), highlights: fc.array(writtenText, { maxLength: 3 }) })),
      skills: fc.jsonValue(),
    })
    .map((value) => JSON.stringify(value)),
  fc.json(),
  fc.json().map((text) => text.slice(0, -1)),
)

/** Front matter, then markdown. */
export const markdown: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('', '---\ntitle: x\n---\n', '---\n__proto__: {a: 1}\n---\n', '---\na: &a [*a]\n---\n', '---js\nthrow 1\n---\n', '```\n'), writtenText)
  .map((parts) => parts.join(''))

/** Bytes under the magic of a format that is not text. */
export const binary: fc.Arbitrary<Uint8Array> = fc
  .tuple(fc.constantFrom('%PDF-1.4\n', 'PK\u0003\u0004', '{\\rtf1 ', '\\documentclass{article}\\begin{document}', '\ufeff', ''), fc.uint8Array({ maxLength: 300 }))
  .map(([magic, bytes]) => Buffer.concat([Buffer.from(magic, magic.startsWith('\ufeff') ? 'utf8' : 'latin1'), bytes]))
