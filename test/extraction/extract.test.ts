import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../src/documents/plain.ts'
import { extractMentions, type Mention } from '../../src/extraction/extract.ts'
import { titleSentence } from '../../src/job/title.ts'
import { loadModel } from '../../src/pipeline.ts'
import { type Doc, shape } from '../../src/text/doc.ts'
import { anyText, SEEDED } from '../text/any-text.ts'

const { model } = loadModel()

function read(text: string): { doc: Doc; mentions: Mention[] } {
  const doc = shape(plainDocument('ad.txt', text, 'ad'), model.taxonomy.vocabulary)
  const title = titleSentence(doc)
  return { doc, mentions: extractMentions(doc, model, (sentence) => sentence === title) }
}
const labels = (text: string): string[] => read(text).mentions.map(({ skill, surface }) => (skill < 0 ? surface : model.taxonomy.label(skill)))
const AD = (lines: string): string => `Software Engineer\n\nRequirements:\n${lines}\n`

describe('mentions', () => {
  test('stand in order, do not overlap, and are written in the text at their place, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { doc, mentions } = read(text)
        let at = 0
        for (const { start, end, from, to, sentence, surface } of mentions) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect(doc.text.slice(start, end)).toBe(surface)
          expect(doc.sentences[sentence]?.atomFrom).toBeLessThanOrEqual(from)
          expect(doc.sentences[sentence]?.atomTo).toBeGreaterThanOrEqual(to)
          at = end
        }
      }),
      SEEDED,
    )
  })

  test('are the same for the same text', () => {
    const text = AD('- Python, Docker and Kubernetes\n- Experience with PostgreSQL')
    expect(read(text).mentions).toEqual(read(text).mentions)
  })
})

describe('are found', () => {
  test.each([
    ['in a plain demand', '- Experience with Python, Docker and PostgreSQL', ['Python', 'Docker', 'PostgreSQL']],
    ['with line ends lost', '- Familiarity with containers and Docker.Experience with PostgreSQL is essential', ['Docker', 'PostgreSQL']],
    ['glued together', '- Python\n\nKeywords\nPythonFastAPIFlaskPostgreSQLRedisDocker', ['Python', 'FastAPI', 'Flask', 'PostgreSQL', 'Redis', 'Docker']],
    ['behind entities', '- R&amp;D experience&#59; Python &amp; Docker', ['Python', 'Docker']],
    ['with soft hyphens', '- Post\u00adgreSQL and Py\u00adthon', ['PostgreSQL', 'Python']],
    ['behind every kind of bullet', '▪ Python\n· Docker\n● PostgreSQL', ['Python', 'Docker', 'PostgreSQL']],
    ['with a shared head', '- Write unit, integration and load tests in Python', ['unit testing', 'integration testing', 'load testing', 'Python']],
  ])('%s', (_, lines, expected) => {
    expect(labels(AD(lines))).toEqual(expect.arrayContaining(expected))
  })
})

test('a name whose words are names of the same skill is one mention: the two parts broke a list of choices', () => {
  expect(read(AD('- Systems such as SOTI MobiControl, AirWatch, and MaaS360')).mentions.map((m) => m.surface)).toEqual(
    expect.arrayContaining(['SOTI MobiControl', 'AirWatch', 'MaaS360']),
  )
})

describe('are not found', () => {
  test.each([
    ['in benefits', '- Python\n\nWhat we offer:\n- Docker-shaped cakes and Kubernetes stickers', ['Docker', 'Kubernetes']],
    ['in equal-opportunity text', '- Python\n\nEqual opportunity:\nWe hire PostgreSQL people of every origin.', ['PostgreSQL']],
    ['where the ad says that it does not ask', '- Python\n- No Java experience needed', ['Java']],
    ['where the ad says that it is not used', '- Python. Rust is not used here', ['Rust']],
    ['in words of another meaning', '- Be swift and go the extra mile for the rest of the team', ['Swift', 'Go', 'RESTful APIs']],
  ])('%s', (_, lines, unwanted) => {
    const found = labels(AD(lines))
    for (const label of unwanted) expect(found).not.toContain(label)
  })
})
