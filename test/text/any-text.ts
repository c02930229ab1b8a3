/** Arbitrary texts for properties: prose with all that pasting does to it. One seed, so that a run repeats. */
import fc from 'fast-check'

/** Settings of every property of this project. */
export const SEEDED = { seed: 20261122, numRuns: 400 } as const

// biome-ignore format: a table
const PIECES = [
  'Python', 'C++', 'C#', '.NET', 'Node.js', 'CI/CD', 'R&D', 'k8s', 'café', 'naïve', 'Straße', '日本語', '😀', 'e\u0301', 'ﬁt', 'İ', 'ß', 'and', 'or', 'unit',
  ' ', ' ', ' ', '\n', '\r\n', '\r', '\t', '\u00a0', '\u2028', '\u200b', '\u00ad', '\ufeff', '\u202e', '\ue000', '\u0000', '&amp;', '&#8211;', '&#x2022;', '&nope;', '&#0;', '&#xD800;', '&shy;',
  '•', '·', '-', '–', '—', '*', '#', '##', '/', '&', '+', '.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '"', '’', "'", '$', '€', '%', '@', '_', '\\', '\ud800', '\udc00',
  '3–5 years', '$125,000–$155,000', '10+', 'https://a.example/b?c=d', 'a@b.example', 'Requirements:', 'Nice to have', '## About', '**Bold**', 'schoolLicensed', 'PythonFastAPIFlask',
] as const

/** Words, marks and damage in any order. */
export const pastedText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) }), { maxLength: 60 })
  .map((pieces) => pieces.join(''))

/** Pasted texts, and anything else that a string can be. */
export const anyText: fc.Arbitrary<string> = fc.oneof(pastedText, fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ unit: 'grapheme', maxLength: 80 }))
