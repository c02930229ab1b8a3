/** Extraction measured against annotation, over many ads. */
import { STRENGTHS, type Strength } from '../../src/job/job-ad.ts'
import { SKILL_KINDS, type SkillKind } from '../../src/taxonomy/skill.ts'
import { add, type Counts, compareLists, noCounts, rates } from './counts.ts'
import type { LabelledAd } from './labelled.ts'
import { type Links, linkKeywords } from './link.ts'

/** So many of so many. */
export interface Share {
  hit: number
  of: number
}

/** One ad's keywords, for reading misses. */
export interface AdRow {
  readonly id: string
  readonly counts: Counts
  readonly missed: readonly string[]
  readonly extra: readonly string[]
}

export interface Measures {
  readonly ads: readonly AdRow[]
  readonly strict: Counts
  readonly relaxed: Counts
  /** Mean of the ads' own F1. */
  readonly macroF1: number
  readonly recallOf: Readonly<Record<SkillKind | Strength, Share>>
  /** Of the linked keywords. */
  readonly strengthRight: Share
  /** `annotated→found` to how often. */
  readonly strengths: ReadonlyMap<string, number>
  readonly kindRight: Share
  /** Pairs of linked keywords that stand in one requirement. */
  readonly pairs: Counts
  readonly years: Counts
  readonly education: Counts
}

export function measure(ads: readonly LabelledAd[]): Measures {
  const strict = noCounts()
  const relaxed = noCounts()
  const pairs = noCounts()
  const years = noCounts()
  const education = noCounts()
  const strengthRight: Share = { hit: 0, of: 0 }
  const kindRight: Share = { hit: 0, of: 0 }
  const strengths = new Map<string, number>()
  const share = (): Share => ({ hit: 0, of: 0 })
  const recallOf = { hard: share(), soft: share(), credential: share(), language: share(), required: share(), preferred: share(), mentioned: share() }
  const rows = ads.map((ad): AdRow => {
    const links = linkKeywords(ad)
    const counts = countLinks(links, links.strict.size)
    add(strict, counts)
    add(relaxed, countLinks(links, links.relaxed.size))
    add(pairs, countPairs(links))
    for (const keyword of links.gold)
      for (const of of [recallOf[keyword.kind], recallOf[keyword.strength]]) {
        of.of++
        if (links.strict.has(keyword)) of.hit++
      }
    for (const [gold, found] of links.strict) {
      strengthRight.of++
      if (gold.strength === found.strength) strengthRight.hit++
      const change = `${gold.strength}→${found.strength}`
      strengths.set(change, (strengths.get(change) ?? 0) + 1)
      kindRight.of++
      if (gold.kind === found.kind) kindRight.hit++
    }
    const span = ({ min, max }: { min: number | null; max: number | null }): string => `${min ?? ''}-${max ?? ''}`
    add(years, compareLists(ad.gold.years.map(span), ad.found.years.map(span)))
    add(
      education,
      compareLists(
        ad.gold.education.map((e) => e.level),
        ad.found.education.map((e) => e.level),
      ),
    )
    const answers = new Set(links.strict.values())
    return {
      id: ad.id,
      counts,
      missed: links.gold.filter((k) => !links.strict.has(k)).map((k) => `${k.name} (${k.kind}, ${k.strength})`),
      extra: links.found.filter((k) => !answers.has(k)).map((k) => k.name),
    }
  })
  const macroF1 = rows.reduce((sum, { counts }) => sum + (counts.tp + counts.fp + counts.fn === 0 ? 1 : rates(counts).f1), 0) / rows.length
  return { ads: rows, strict, relaxed, macroF1, recallOf, strengthRight, strengths, kindRight, pairs, years, education }
}

function countLinks({ gold, found }: Links, tp: number): Counts {
  return { tp, fp: found.length - tp, fn: gold.length - tp }
}

function countPairs({ strict }: Links): Counts {
  const counts = noCounts()
  const linked = [...strict]
  linked.forEach(([goldA, foundA], i) => {
    for (const [goldB, foundB] of linked.slice(i + 1)) {
      const together = goldA.requirement === goldB.requirement
      const foundTogether = foundA.requirement === foundB.requirement
      if (together && foundTogether) counts.tp++
      else if (together) counts.fn++
      else if (foundTogether) counts.fp++
    }
  })
  return counts
}

const percent = (x: number): string => (100 * x).toFixed(1).padStart(5)
const portion = ({ hit, of }: Share): number => hit / (of || 1)

/** @returns the table that `npm run eval` prints */
export function measuresTable(m: Measures): string {
  const row = (name: string, counts: Counts): string => {
    const { precision, recall, f1 } = rates(counts)
    return `${name.padEnd(22)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`
  }
  const recall = (name: SkillKind | Strength): string => {
    const of = m.recallOf[name]
    return `  recall of ${name.padEnd(11)} ${percent(portion(of))}  (${of.hit}/${of.of})`
  }
  const confusion = [...m.strengths].sort(([a], [b]) => (a < b ? -1 : 1)).map(([change, n]) => `${change} ${n}`)
  return [
    `${m.ads.length} ads`,
    `${row('keywords, strict', m.strict)}  macro F1 ${percent(m.macroF1)}`,
    row('keywords, relaxed', m.relaxed),
    ...[...SKILL_KINDS, ...STRENGTHS].map(recall),
    `${'strength right'.padEnd(22)}   ${percent(portion(m.strengthRight))}  ${confusion.join(', ')}`,
    `${'kind right'.padEnd(22)}   ${percent(portion(m.kindRight))}`,
    row('any-of pairs', m.pairs),
    row('years', m.years),
    row('education level', m.education),
  ].join('\n')
}

/** @returns a line an ad, the worst first; with `misses` also what was missed and what was too much */
export function adsTable(m: Measures, misses: boolean): string {
  return [...m.ads]
    .sort((a, b) => rates(a.counts).f1 - rates(b.counts).f1 || (a.id < b.id ? -1 : 1))
    .flatMap(({ id, counts, missed, extra }) => {
      const { precision, recall, f1 } = rates(counts)
      const head = `${id.padEnd(24)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}  gold ${counts.tp + counts.fn} found ${counts.tp + counts.fp}`
      return misses ? [head, `   missed: ${missed.join('; ')}`, `   extra:  ${extra.join('; ')}`] : [head]
    })
    .join('\n')
}
