import fc from 'fast-check'
import { expect, test } from 'vitest'
import { otherSpellings } from '../../src/text/spelling.ts'
import { SEEDED } from './any-text.ts'

test.each([
  ['organisation', 'organization'],
  ['specialisation', 'specialization'],
  ['optimising', 'optimizing'],
  ['programme', 'program'],
  ['centre', 'center'],
  ['labour', 'labor'],
  ['paediatric', 'pediatric'],
  ['anaesthesia', 'anesthesia'],
  ['licence', 'license'],
  ['modelling', 'modeling'],
  ['catalogue', 'catalog'],
  ['haematology', 'hematology'],
  ['orthopaedics', 'orthopedics'],
  ['behavioural', 'behavioral'],
  ['containerised', 'containerized'],
])('%s = %s, both ways', (british, american) => {
  expect(otherSpellings(british)).toContain(american)
  expect(otherSpellings(american)).toContain(british)
})

test.each(['hour', 'four', 'prise', 'exercise', 'advise', 'analysis', 'promise', 'precise', 'wise', 'emphasis', 'specialist', 'generalist', 'install', 'python', 'tour', 'our'])(
  '%s has one spelling',
  (word) => {
    expect(otherSpellings(word)).toEqual([])
  },
)

test('a word is never its own other spelling', () => {
  fc.assert(
    fc.property(fc.oneof(fc.stringMatching(/^[a-z]{1,14}$/), fc.constantFrom('centre', 'programs', 'instal', 'installed', 'fulfill', 'fulfil', 'enrollment')), (word) => {
      expect(otherSpellings(word)).not.toContain(word)
    }),
    SEEDED,
  )
})
