import { describe, expect, it } from 'vitest'
import { taxonomyExtension } from '../../src/config/own-skills.ts'
import { plainDocument } from '../../src/documents/plain.ts'
import { createModel, understandAd } from '../../src/pipeline.ts'
import { findSkills } from '../../src/taxonomy/browse.ts'
import { extendTaxonomy } from '../../src/taxonomy/extend.ts'
import { readTaxonomyFile, taxonomyDigest } from '../../src/taxonomy/load.ts'
import { Taxonomy } from '../../src/taxonomy/taxonomy.ts'

const shipped = readTaxonomyFile()
const changes = {
  add: [
    { label: 'Quillon', aliases: ['Quillon CMS', 'Zorbitudes {with: quillon}'], implies: ['python'] },
    { label: 'Python', aliases: ['Snakescript'] },
  ],
  ignore: ['java'],
}
const extended = extendTaxonomy(shipped, taxonomyExtension(changes, 'atsmatch.config.json'))
const labels = (bytes: Buffer, text: string): string[] =>
  understandAd(plainDocument('ad', text, 'ad'), createModel(new Taxonomy(bytes))).requirements.flatMap((r) => r.anyOf.filter((t) => t.source === 'taxonomy').map((t) => t.label))

describe('extendTaxonomy', () => {
  it('finds an added skill by its label and aliases', () => {
    const ad = 'Requirements:\n- Experience with Quillon CMS and PostgreSQL'
    expect(labels(shipped, ad)).not.toContain('Quillon')
    expect(labels(extended, ad)).toEqual(expect.arrayContaining(['Quillon', 'PostgreSQL']))
  })

  it('gives a known skill further spellings', () => {
    expect(labels(extended, 'Requirements:\n- Experience with Snakescript and Docker')).toEqual(expect.arrayContaining(['Python', 'Docker']))
  })

  it('never finds an ignored skill', () => {
    const ad = 'Requirements:\n- Experience with Java and Docker'
    expect(labels(shipped, ad)).toContain('Java')
    expect(labels(extended, ad)).not.toContain('Java')
    expect(labels(extended, ad)).toContain('Docker')
  })

  it('keeps what the shipped taxonomy knows, and names itself by another digest', () => {
    const [card] = findSkills(new Taxonomy(extended), 'quillon')
    expect(card).toMatchObject({ id: 'quillon', kind: 'hard', implies: ['Python'] })
    expect(findSkills(new Taxonomy(extended), 'kubernetes')).toEqual(findSkills(new Taxonomy(shipped), 'kubernetes'))
    expect(taxonomyDigest(extended)).not.toBe(taxonomyDigest(shipped))
    expect(taxonomyDigest(extendTaxonomy(shipped, taxonomyExtension(changes, 'x')))).toBe(taxonomyDigest(extended))
  })

  it('refuses an alias that cannot be read', () => {
    expect(() => taxonomyExtension({ add: [{ label: 'A {nonsense}' }] }, 'c.json')).toThrow(/unknown flag/)
  })
})
