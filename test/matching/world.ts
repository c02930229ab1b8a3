/** A small world built by hand, so that no change of extraction or of the shipped taxonomy moves these tests. */
import { plainDocument } from '../../src/documents/plain.ts'
import type { FieldShare } from '../../src/job/fields.ts'
import type { JobAd, Requirement, Strength, Term } from '../../src/job/job-ad.ts'
import { weigh } from '../../src/job/weigh.ts'
import type { JobMatch } from '../../src/matching/job-match.ts'
import { Matcher } from '../../src/matching/match.ts'
import type { EvidenceGrade, OfferedSkill, Resume } from '../../src/resume/resume.ts'
import { compileTaxonomy } from '../../src/taxonomy/compile.ts'
import { Gazetteer } from '../../src/taxonomy/gazetteer.ts'
import { parseSkills } from '../../src/taxonomy/parse.ts'
import type { SkillKind } from '../../src/taxonomy/skill.ts'
import { Taxonomy } from '../../src/taxonomy/taxonomy.ts'
import type { Evidence } from '../../src/text/evidence.ts'

const DATA = `@category data
@kind hard
SQL
databases
relational databases | > databases
PostgreSQL | Postgres | > sql, relational-databases | ~ mysql
MySQL | > sql, relational-databases
Python
Django | > python
Amazon Web Services | AWS
Kafka
RabbitMQ
Kubernetes | k8s
@category platforms
Linux
Nginx
@category care
vital signs
catheter care
`

/** Of a hundred background ads: data and platforms are often named together, care beside neither. */
const CATEGORIES = new Map([
  ['data', { ads: 20, near: new Map([['platforms', 40]]) }],
  ['platforms', { ads: 10, near: new Map([['data', 40]]) }],
  ['care', { ads: 20, near: new Map<string, number>() }],
])

const { skills } = parseSkills('data.skills', DATA)
export const taxonomy = new Taxonomy(
  compileTaxonomy(skills, { classes: new Map(), frequency: new Map(), ads: 1, demand: new Map(), skillDemand: new Map(), categories: CATEGORIES, categoryAds: 100 }),
)
export const model = { taxonomy, gazetteer: new Gazetteer(taxonomy, new Set()) }
export const SKILL_IDS: readonly string[] = Array.from({ length: taxonomy.skillCount }, (_, i) => taxonomy.id(i))

export function evidence(quote: string, line = 1): Evidence {
  return { span: { start: 0, end: quote.length }, line, column: 1, quote, section: 'requirements' }
}

/** @param name - id of a skill, or `~words` for a keyphrase */
export function term(name: string, surface?: string): Term {
  if (name.startsWith('~')) return { label: name.slice(1), skill: null, source: 'keyphrase', surfaces: [surface ?? name.slice(1)], key: name.slice(1) }
  const index = taxonomy.byId(name)
  if (index < 0) throw new Error(`no skill ${name}`)
  return { label: taxonomy.label(index), skill: name, source: 'taxonomy', surfaces: [surface ?? taxonomy.label(index)], key: `#${index}` }
}

export interface Ask {
  readonly any: readonly (string | Term)[]
  readonly strength?: Strength
  readonly kind?: SkillKind
  readonly inTitle?: boolean
  readonly places?: number
}

export function requirement({ any, strength = 'required', kind = 'hard', inTitle = false, places = 1 }: Ask): Requirement {
  const anyOf = any.map((name) => (typeof name === 'string' ? term(name) : name))
  const { weight, factors } = weigh({ kind, strength, inTitle, places, commonness: 0.5, keyphrase: anyOf.every((t) => t.skill === null) })
  return { kind, strength, anyOf, weight, factors, evidence: [evidence(anyOf.map((t) => t.surfaces[0]).join(' or '))] }
}

export function ad(id: string, asks: readonly Ask[], extra: Partial<JobAd> = {}): JobAd {
  return {
    source: plainDocument(id, '', 'ad'),
    title: id,
    requirements: asks.map(requirement),
    years: [],
    education: [],
    conditions: [],
    vocabulary: [],
    titleWords: [],
    fields: [],
    titleEvidence: null,
    ...extra,
  }
}

/** @returns fields of an ad, by category */
export function fields(shares: Readonly<Record<string, number>>): readonly FieldShare[] {
  const index = new Map(SKILL_IDS.map((id) => [taxonomy.category(taxonomy.byId(id)), taxonomy.categoryIndex(taxonomy.byId(id))]))
  return Object.entries(shares).map(([category, share]) => ({ category, share, index: index.get(category) as number }))
}

export interface Has {
  readonly skill: string
  readonly grade?: EvidenceGrade
  readonly surface?: string
  readonly places?: number
}

export function resume(has: readonly Has[], extra: Partial<Resume> & { readonly words?: readonly string[] } = {}): Resume {
  const { words = [], ...rest } = extra
  const offered = has.map(({ skill, grade = 'shown', surface = taxonomy.label(taxonomy.byId(skill)), places = 1 }): [string, OfferedSkill] => [
    skill,
    {
      skill,
      surfaces: [surface],
      grade,
      evidence: Array.from({ length: places }, (_, i) => ({ ...evidence(`about ${surface}`, i + 1), grade, position: null, under: 'other' as const })),
      years: null,
      statedYears: null,
      lastUsed: null,
    },
  ])
  return {
    source: plainDocument('resume.md', '', 'resume'),
    asOf: { year: 2026, month: 11, day: 1 },
    contact: { name: null, headline: null, email: null, phone: null, location: null, links: [] },
    summary: '',
    sections: [],
    positions: [],
    education: [],
    certifications: [],
    languages: [],
    awards: [],
    publications: [],
    experience: { years: null, stated: null },
    skills: new Map(offered),
    vocabulary: new Set(),
    phrases: {
      find: (phrase) =>
        words.includes(phrase)
          ? { coverage: 'exact', surface: phrase, evidence: [{ ...evidence(phrase), grade: 'listed', position: null, under: 'other' }], grade: 'listed' }
          : null,
    },
    ...rest,
  }
}

export function match(job: JobAd, has: Resume): JobMatch {
  return new Matcher(has, model).match(job)
}
