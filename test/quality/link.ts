/** Which predicted keyword answers which annotated one. */
import type { Strength } from '../../src/job/job-ad.ts'
import type { SkillKind } from '../../src/taxonomy/skill.ts'
import { foldTerm } from './fold-term.ts'
import type { LabelledAd } from './labelled.ts'

/** One member of a requirement, annotated or found. */
export interface Keyword {
  readonly name: string
  readonly folds: ReadonlySet<string>
  readonly kind: SkillKind
  readonly strength: Strength
  /** Keywords of one requirement share it. */
  readonly requirement: number
}

/** The keywords of an ad and how they answer each other: each predicted one answers one annotated one at most. */
export interface Links {
  readonly gold: readonly Keyword[]
  readonly found: readonly Keyword[]
  /** Some spelling equals some accepted form, folded. */
  readonly strict: ReadonlyMap<Keyword, Keyword>
  /** Those, and after them pairs of which one contains the other at no less than half its words. */
  readonly relaxed: ReadonlyMap<Keyword, Keyword>
}

export function linkKeywords({ gold, found }: Pick<LabelledAd, 'gold' | 'found'>): Links {
  const marked = gold.requirements.flatMap(({ anyOf, kind, strength }, requirement) =>
    anyOf.map(({ name, forms }): Keyword => ({ name, folds: new Set([name, ...forms].map(foldTerm)), kind, strength, requirement })),
  )
  const predicted = found.requirements.flatMap(({ anyOf, kind, strength }, requirement) =>
    anyOf.map(({ label, surfaces }): Keyword => ({ name: label, folds: new Set([label, ...surfaces].map(foldTerm)), kind, strength, requirement })),
  )
  const strict = linkBy(new Map(), marked, predicted, (a, b) => [...b.folds].some((fold) => a.folds.has(fold)))
  const relaxed = linkBy(strict, marked, predicted, (a, b) => [...b.folds].some((x) => [...a.folds].some((y) => contains(x, y))))
  return { gold: marked, found: predicted, strict, relaxed }
}

function linkBy(before: ReadonlyMap<Keyword, Keyword>, gold: readonly Keyword[], found: readonly Keyword[], answers: (a: Keyword, b: Keyword) => boolean): Map<Keyword, Keyword> {
  const links = new Map(before)
  const taken = new Set(before.values())
  for (const a of gold) {
    if (links.has(a)) continue
    const b = found.find((candidate) => !taken.has(candidate) && answers(a, candidate))
    if (b === undefined) continue
    links.set(a, b)
    taken.add(b)
  }
  return links
}

function contains(a: string, b: string): boolean {
  const [short, long] = a.split(' ').length <= b.split(' ').length ? [a, b] : [b, a]
  return ` ${long} `.includes(` ${short} `) && short.split(' ').length * 2 >= long.split(' ').length
}
