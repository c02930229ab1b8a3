/** What single mechanisms of extraction must do on the labelled ads: one fact a line, so that a figure that falls says where. */
import type { JobAd, Requirement, Strength } from '../../src/job/job-ad.ts'
import { foldTerm } from './fold-term.ts'
import type { LabelledAd } from './labelled.ts'

/** A fact about one ad. Terms are compared as in the measure of keywords. */
type Fact =
  | { readonly has: string; readonly strength?: Strength }
  | { readonly lacks: string }
  | { readonly together: readonly string[] }
  | { readonly apart: readonly [string, string] }
  | { readonly years: readonly [min: number | null, max: number | null] }
  | { readonly education: string; readonly orEquivalent?: boolean }

type Facts = readonly (readonly [ad: string, ...Fact[]])[]

/** Mechanism → facts; the names are those of the table in `fixtures/labelled/README.md`. */
const MECHANISMS: Readonly<Record<string, Facts>> = {
  'any-of: "A or B", "A, B or C"': [
    ['frontend-developer', { together: ['Redux', 'Zustand', 'MobX'] }, { together: ['Jest', 'Vitest', 'Mocha'] }, { together: ['Swift', 'Kotlin'] }],
    ['data-engineer', { together: ['Airflow', 'Dagster', 'Prefect'] }],
    ['embedded-engineer', { together: ['FreeRTOS', 'Zephyr', 'ThreadX'] }],
    ['backend-engineer', { together: ['Dutch', 'French'] }],
  ],
  'any-of: "such as", "like", "e.g."': [
    ['backend-engineer', { together: ['Kafka', 'RabbitMQ'] }, { has: 'message brokers' }],
    ['frontend-developer', { together: ['Figma', 'Sketch'] }],
  ],
  'any-of: "(A, B, etc.)", "or similar"': [
    ['data-engineer', { together: ['Snowflake', 'BigQuery', 'Redshift'] }],
    ['backend-engineer', { together: ['Redis', 'Memcached'] }, { together: ['PostGIS', 'GeoPandas'] }],
    ['security-analyst', { together: ['Splunk', 'QRadar'] }],
  ],
  'any-of: "one or more of", "one of:"': [
    ['backend-engineer', { together: ['Django', 'Flask', 'FastAPI'] }],
    ['security-analyst', { together: ['Security+', 'CySA+'] }],
  ],
  'and-lists are no choice': [
    ['devops-engineer', { apart: ['Docker', 'Terraform'] }, { apart: ['Terraform', 'Ansible'] }],
    ['security-analyst', { apart: ['Portuguese', 'English'] }],
    ['frontend-developer', { apart: ['HTML', 'CSS'] }],
  ],
  'strength of a part of a sentence': [
    [
      'backend-engineer',
      { has: 'Python', strength: 'required' },
      { has: 'Go', strength: 'preferred' },
      { has: 'SQL', strength: 'required' },
      { has: 'PostgreSQL', strength: 'preferred' },
    ],
    ['data-engineer', { has: 'Python', strength: 'required' }, { has: 'R', strength: 'preferred' }, { has: 'Scala', strength: 'preferred' }],
    ['embedded-engineer', { has: 'C', strength: 'required' }, { has: 'C++', strength: 'preferred' }],
    ['frontend-developer', { has: 'English', strength: 'required' }, { has: 'German', strength: 'preferred' }],
  ],
  'shared heads': [
    ['backend-engineer', { has: 'unit testing' }, { has: 'integration testing' }, { has: 'load testing' }, { has: 'NoSQL' }],
    ['qa-engineer', { has: 'regression testing' }, { has: 'smoke testing' }, { has: 'exploratory testing' }],
    ['frontend-developer', { has: 'front-end development' }, { has: 'back-end development' }],
  ],
  negation: [
    ['backend-engineer', { lacks: 'Java' }],
    ['frontend-developer', { lacks: 'PHP' }],
    ['embedded-engineer', { lacks: 'Rust' }],
    ['security-analyst', { lacks: 'penetration testing' }],
    ['laboratory-scientist', { lacks: 'German' }],
    ['truck-driver', { lacks: 'forklift' }],
  ],
  'words of two meanings': [
    ['backend-engineer', { has: 'Go' }, { has: 'Spring' }],
    ['truck-driver', { lacks: 'Go' }, { lacks: 'REST' }],
    ['data-engineer', { has: 'R' }],
    ['laboratory-scientist', { has: 'R' }, { has: 'SAS' }, { lacks: 'C' }, { lacks: 'R&D' }],
    ['embedded-engineer', { has: 'C' }, { lacks: 'Word' }],
    ['frontend-developer', { has: 'Swift' }, { has: 'React' }],
    ['sales-representative', { lacks: 'SAS' }, { has: 'Excel' }],
    ['it-support-technician', { lacks: 'Swift' }, { has: 'Excel' }, { has: 'Access' }],
    ['registered-nurse-us', { lacks: 'React' }],
    ['secondary-teacher', { lacks: 'Spring' }],
    ['civil-engineer', { lacks: 'Spring' }, { lacks: 'REST' }],
  ],
  years: [
    ['backend-engineer', { years: [5, null] }],
    ['embedded-engineer', { years: [2, null] }],
    ['data-engineer', { years: [3, 5] }],
    ['security-analyst', { years: [2, null] }],
    ['laboratory-scientist', { years: [2, null] }],
  ],
  education: [
    ['backend-engineer', { education: 'bachelor', orEquivalent: false }],
    ['embedded-engineer', { education: 'bachelor', orEquivalent: true }],
    ['data-engineer', { education: 'bachelor' }],
    ['security-analyst', { education: 'bachelor', orEquivalent: true }],
  ],
  'damaged text': [
    [
      'security-analyst',
      { has: 'MITRE ATT&CK' },
      { has: 'Wireshark', strength: 'required' },
      { has: 'Docker', strength: 'required' },
      { has: 'incident response', strength: 'required' },
    ],
    ['ml-engineer', { has: 'PyTorch' }, { has: 'TensorFlow' }],
    ['frontend-developer', { has: 'TypeScript' }, { has: 'ARIA' }],
  ],
}

/** One mechanism with the facts that hold and those that do not. */
export interface MechanismResult {
  readonly mechanism: string
  readonly facts: number
  /** `ad: fact` for each that fails. */
  readonly failures: readonly string[]
}

export function checkMechanisms(ads: readonly LabelledAd[]): MechanismResult[] {
  const byId = new Map(ads.map((ad) => [ad.id, ad.found]))
  return Object.entries(MECHANISMS).map(([mechanism, rows]) => {
    const all = rows.flatMap(([id, ...facts]) => facts.map((fact) => ({ id, fact })))
    const failures = all.filter(({ id, fact }) => {
      const ad = byId.get(id)
      if (ad === undefined) throw new Error(`no labelled ad "${id}"`)
      return !holds(ad, fact)
    })
    return { mechanism, facts: all.length, failures: failures.map(({ id, fact }) => `${id}: ${describe(fact)}`) }
  })
}

function holds(ad: JobAd, fact: Fact): boolean {
  if ('has' in fact) return ad.requirements.some((r) => names(r).has(foldTerm(fact.has)) && (fact.strength === undefined || r.strength === fact.strength))
  if ('lacks' in fact) return !ad.requirements.some((r) => names(r).has(foldTerm(fact.lacks)))
  if ('together' in fact) return ad.requirements.some((r) => fact.together.every((term) => names(r).has(foldTerm(term))))
  if ('apart' in fact) return fact.apart.every((term) => ad.requirements.some((r) => names(r).has(foldTerm(term)))) && !holds(ad, { together: fact.apart })
  if ('years' in fact) return ad.years.some((y) => y.min === fact.years[0] && y.max === fact.years[1])
  return ad.education.some((e) => e.level === fact.education && (fact.orEquivalent === undefined || e.orEquivalent === fact.orEquivalent))
}

const names = (requirement: Requirement): ReadonlySet<string> => new Set(requirement.anyOf.flatMap((term) => [term.label, ...term.surfaces]).map(foldTerm))

function describe(fact: Fact): string {
  if ('has' in fact) return `has ${fact.has}${fact.strength === undefined ? '' : ` (${fact.strength})`}`
  if ('lacks' in fact) return `lacks ${fact.lacks}`
  if ('together' in fact) return `${fact.together.join(' or ')} is one requirement`
  if ('apart' in fact) return `${fact.apart.join(' and ')} are two requirements`
  if ('years' in fact) return `years ${fact.years.join('-')}`
  return `${fact.education}${fact.orEquivalent === undefined ? '' : fact.orEquivalent ? ' or equivalent' : ' without equivalent'}`
}

/** @returns a line a mechanism, and under it what fails */
export function mechanismsTable(results: readonly MechanismResult[]): string {
  return results
    .flatMap(({ mechanism, facts, failures }) => [`${mechanism.padEnd(40)} ${facts - failures.length}/${facts}`, ...failures.map((failure) => `   fails: ${failure}`)])
    .join('\n')
}
