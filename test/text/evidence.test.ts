import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../src/documents/plain.ts'
import { loadModel } from '../../src/pipeline.ts'
import { shape } from '../../src/text/doc.ts'
import { type Evidence, evidenceAt } from '../../src/text/evidence.ts'

const { vocabulary } = loadModel().model.taxonomy

/** Evidence for a word of a source text, found in the shaped text. */
function evidenceFor(source: string, word: string): Evidence {
  const doc = shape(plainDocument('ad.txt', source, 'ad'), vocabulary)
  const start = doc.text.indexOf(word)
  const sentence = doc.sentences.find((s) => s.start <= start && start < s.end)
  if (sentence === undefined) throw new Error(`"${word}" stands in no sentence`)
  return evidenceAt(doc, sentence, { start, end: start + word.length })
}

describe('line and column count in the file as read', () => {
  test.each([
    ['plain', 'Clerk\n\nRequirements:\n- Good with Docker\n', 4, 13],
    ['CRLF', 'Clerk\r\n\r\nRequirements:\r\n- Good with Docker\r\n', 4, 13],
    ['CR alone', 'Clerk\r\rRequirements:\r- Good with Docker\r', 4, 13],
    ['entities before it', 'Clerk\n\nRequirements:\n- R&amp;D &ndash; with Docker\n', 4, 24],
    ['soft hyphens before it', 'Clerk\n\nRequirements:\n- Ja\u00adva\u00adScript, Docker\n', 4, 17],
    ['zero-width characters before it', 'Clerk\n\nRequirements:\n- \u200bGood with \u2060Docker\n', 4, 15],
    ['a byte order mark', '\ufeffDocker\n', 1, 2],
    ['non-breaking spaces', 'Clerk\n\nRequirements:\n-\u00a0Good\u00a0with\u00a0Docker\n', 4, 13],
    ['a glued line end before it', 'Clerk\n\nRequirements:\n- finish schoolLicensed for Docker\n', 4, 29],
    ['a glued list', 'Clerk\n\nKeywords\nPythonFastAPIFlaskPostgreSQLDockerRedis\n', 4, 29],
    ['an accent of two characters', 'Cafe\u0301\n\nRequirements:\n- cafe\u0301 Docker\n', 4, 9],
  ])('%s', (_, source, line, column) => {
    const { span, ...place } = evidenceFor(source, 'Docker')
    expect(source.slice(span.start, span.end)).toBe('Docker')
    expect([place.line, place.column]).toEqual([line, column])
  })

  test('a term with a soft hyphen inside spans it in the source', () => {
    const source = 'Clerk\n\nRequirements:\n- Java\u00adScript daily\n'
    const { span } = evidenceFor(source, 'JavaScript')
    expect(source.slice(span.start, span.end)).toBe('Java\u00adScript')
  })
})

describe('quotes', () => {
  test('are the sentence on one line, repaired', () => {
    expect(evidenceFor('Clerk\n\nRequirements:\n- R&amp;D,  caf&eacute;\twork with our own bright team\n  and Docker\u00a0daily\n', 'Docker').quote).toBe(
      'R&D, café work with our own bright team and Docker daily',
    )
  })

  test('of a long sentence are cut at blanks around the place', () => {
    const source = `Clerk\n\nRequirements:\n- ${'many words stand before it '.repeat(12)}Docker${' and many words stand after it'.repeat(12)}\n`
    const { quote } = evidenceFor(source, 'Docker')
    expect(quote).toContain('Docker')
    expect(quote).toMatch(/^…\S.*\S…$/)
    expect(quote.length).toBeLessThanOrEqual(165)
    for (const word of quote.slice(1, -1).split(' ')) expect(['many', 'words', 'stand', 'before', 'after', 'it', 'and', 'Docker']).toContain(word)
  })

  test('name the kind of section', () => {
    expect(evidenceFor('Clerk\n\nNice to have:\n- Docker\n', 'Docker').section).toBe('preferred')
  })
})
