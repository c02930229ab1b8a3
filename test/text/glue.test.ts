import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldWord } from '../../src/text/fold.ts'
import { glueCuts } from '../../src/text/glue.ts'
import { buildVocabularyTable, Vocabulary } from '../../src/text/vocabulary.ts'
import { anyText, SEEDED } from './any-text.ts'

const WORDS =
  `Python FastAPI Flask PostgreSQL Redis Docker unit integration performance testing asynchronous systems code review collaboration ownership communication JavaScript McKinsey TypeScript SQL NoSQL MongoDB GitHub
  GitLab Track Wise Work school licensed to practice continuous improvement problem solving and the for in`.split(/\s+/)
const vocabulary = new Vocabulary(buildVocabularyTable(new Map([...new Set(WORDS.map(foldWord))].map((word, id) => [word, id]))))

/** The text with every cut made; a cut shows as `·`. */
function apart(text: string): string {
  let out = ''
  let at = 0
  for (const { offset } of glueCuts(text, vocabulary)) {
    out += `${text.slice(at, offset)}·`
    at = offset
  }
  return out + text.slice(at)
}

describe('glued words come apart', () => {
  test.each([
    ['PythonFastAPIFlaskPostgreSQLRedisDocker', 'Python·FastAPI·Flask·PostgreSQL·Redis·Docker'],
    ['PythonFlaskRedis', 'Python·Flask·Redis'],
    ['PostgreSQLRedis', 'PostgreSQL·Redis'],
    ['Dockerunit testingintegration testing', 'Dockerunit testing·integration testing'],
    ['unit testingintegration testing', 'unit testing·integration testing'],
    ['performance testingasynchronous systems', 'performance testing·asynchronous systems'],
    ['collaborationcode reviewownershipcommunication', 'collaboration·code review·ownership·communication'],
    ['continuous improvementownership', 'continuous improvement·ownership'],
    ['schoolLicensed to practice', 'school·Licensed to practice'],
    ['problem solvingPython', 'problem solving·Python'],
    ['Docker.Experience with Redis', 'Docker.·Experience with Redis'],
    ['in docker.Experience', 'in docker.·Experience'],
    ['use of testing;Knowledge', 'use of testing;·Knowledge'],
    ['(unit testing)Knowledge', '(unit testing)·Knowledge'],
    ['why us?Because', 'why us?Because'],
    ['PythonSQLRedisDocker', 'Python·SQL·Redis·Docker'],
  ])('%s', (text, cut) => {
    expect(apart(text)).toBe(cut)
  })
})

describe('what is one word stays one', () => {
  // biome-ignore format: a table
  test.each([
    'JavaScript', 'PostgreSQL', 'McKinsey', 'TypeScript', 'FastAPI', 'MongoDB', 'GitHub', 'GitLab', 'NoSQL', 'TrackWise', 'PythonFlask', 'eBay', 'iPhone', 'YouTube', 'BrightloomWare', 'scikit-learn', 'Node.js', 'asp.NET', 'unit-testing',
    'responsibilities', 'internationalisation', 'characteristically', 'U.S.', 'e.g.This', '3.10', 'a.b',
  ])('%s', (word) => {
    expect(apart(word)).toBe(word)
  })
})

test('cuts stand in order within the text and take nothing away', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let before = 0
      for (const { offset } of glueCuts(text, vocabulary)) {
        expect(offset).toBeGreaterThan(before)
        expect(offset).toBeLessThan(text.length)
        before = offset
      }
      expect(apart(text).replaceAll('·', '')).toBe(text.replaceAll('·', ''))
    }),
    SEEDED,
  )
})

test('any list of known words comes apart into just these', () => {
  const technologies = ['Python', 'FastAPI', 'Flask', 'PostgreSQL', 'Redis', 'Docker', 'JavaScript', 'MongoDB']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...technologies), { minLength: 3, maxLength: 20 }), (words) => {
      expect(apart(words.join(''))).toBe(words.join('·'))
    }),
    SEEDED,
  )
})

test('a giant glued word is left alone quickly', () => {
  const text = 'aB'.repeat(50_000)
  expect(apart(text)).toBe(text)
})
