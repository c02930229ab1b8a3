/**
 * Trains the ranker of keyword candidates: `npx tsx test/quality/train.ts FOLDER… [--write]`.
 * Each folder holds `text/<id>.txt` and `gold/<id>.json` in the form of `fixtures/labelled/README.md`.
 * `FOLDER:0.3` lets its ads count less, `FOLDER:0.3:reduced` hides half of the rare skills from them. The threshold is chosen on the first folder.
 * Prints cross-validated figures; `--write` stores weights trained on everything in `src/extraction/weights.json`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainDocument } from '../../src/documents/plain.ts'
import { prepareCandidates } from '../../src/extraction/extract.ts'
import { FEATURE_NAMES } from '../../src/extraction/feature-names.ts'
import { selectDisjoint } from '../../src/extraction/select.ts'
import { titleSentence } from '../../src/job/title.ts'
import { compileTaxonomy } from '../../src/taxonomy/compile.ts'
import { readSkillFiles } from '../../src/taxonomy/files.ts'
import { Gazetteer } from '../../src/taxonomy/gazetteer.ts'
import { ARTICLES } from '../../src/taxonomy/spellings.ts'
import { Taxonomy } from '../../src/taxonomy/taxonomy.ts'
import { readWordKnowledge } from '../../src/taxonomy/words.ts'
import { shape } from '../../src/text/doc.ts'
import { foldTerm } from './fold-term.ts'

interface Row {
  readonly ad: number
  readonly sentence: number
  readonly from: number
  readonly to: number
  readonly key: string
  readonly folds: readonly string[]
  readonly type: string
  readonly label: 0 | 1
  /** How much the row counts in training. */
  readonly share: number
  readonly index: Int32Array
  readonly value: Float64Array
}
interface Ad {
  readonly id: string
  readonly gold: readonly ReadonlySet<string>[]
  readonly rows: Row[]
}

const folders = process.argv.slice(2).filter((a) => !a.startsWith('--'))
const words = readWordKnowledge()
const { skills } = readSkillFiles()
const whole = new Taxonomy(compileTaxonomy(skills, words))
/** Ads that the taxonomy's authors have read know no unknown skill; half of the rare ones are hidden from them, so that phrases are learned too. */
const reduced = new Taxonomy(
  compileTaxonomy(
    skills.filter((skill, i) => words.skillDemand.has(skill.id) || i % 2 === 0),
    words,
  ),
)

function readAds(argument: string): Ad[] {
  const [folder = '', share = '1', mode] = argument.split(':')
  const taxonomy = mode === 'reduced' ? reduced : whole
  const gazetteer = new Gazetteer(taxonomy, ARTICLES)
  const ads: Ad[] = []
  for (const file of readdirSync(join(folder, 'gold')).sort()) {
    if (!file.endsWith('.json')) continue
    const gold: { id: string; requirements: { anyOf: { name: string; forms: string[] }[] }[] } = JSON.parse(readFileSync(join(folder, 'gold', file), 'utf8'))
    const path = join(folder, 'text', file.replace(/json$/, 'txt'))
    if (!existsSync(path)) continue
    const doc = shape(plainDocument(file, readFileSync(path, 'utf8'), 'ad'), taxonomy.vocabulary)
    const title = titleSentence(doc)
    const sets = gold.requirements.flatMap((r) => r.anyOf.map((m) => new Set([m.name, ...m.forms].map(foldTerm))))
    const all = new Set(sets.flatMap((s) => [...s]))
    const number = ads.length
    const rows = prepareCandidates(doc, { taxonomy, gazetteer }, (s) => s === title).map((c): Row => {
      const index: number[] = []
      const value: number[] = []
      c.emit((feature, x) => {
        index.push(feature)
        value.push(x)
      })
      const folds = [...new Set([foldTerm(c.surface), ...(c.skill >= 0 ? [foldTerm(taxonomy.label(c.skill))] : [])])]
      return {
        ad: number,
        sentence: c.sentence,
        from: c.from,
        to: c.to,
        key: c.key,
        folds,
        type: c.type,
        label: folds.some((f) => all.has(f)) ? 1 : 0,
        share: Number(share),
        index: Int32Array.from(index),
        value: Float64Array.from(value),
      }
    })
    ads.push({ id: gold.id, gold: sets, rows })
  }
  return ads
}

/** Adam on the mean log loss with an L2 penalty; deterministic. */
function train(rows: readonly Row[], penalty: number, epochs = 60): Float64Array {
  const n = FEATURE_NAMES.length
  const w = new Float64Array(n)
  const m = new Float64Array(n)
  const v = new Float64Array(n)
  const g = new Float64Array(n)
  const batch = 512
  let seed = 7
  const order = rows.map((_, i) => i)
  let step = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      const j = seed % (i + 1)
      ;[order[i], order[j]] = [order[j] as number, order[i] as number]
    }
    const rate = 0.03 * (1 - epoch / epochs) + 0.001
    for (let at = 0; at < order.length; at += batch) {
      g.fill(0)
      const end = Math.min(order.length, at + batch)
      for (let i = at; i < end; i++) {
        const r = rows[order[i] as number] as Row
        let z = 0
        for (let k = 0; k < r.index.length; k++) z += (w[r.index[k] as number] as number) * (r.value[k] as number)
        const d = (1 / (1 + Math.exp(-z)) - r.label) * r.share
        for (let k = 0; k < r.index.length; k++) g[r.index[k] as number] = (g[r.index[k] as number] as number) + (d * (r.value[k] as number)) / (end - at)
      }
      step++
      for (let k = 0; k < n; k++) {
        const gk = (g[k] as number) + (penalty * (w[k] as number)) / rows.length
        m[k] = 0.9 * (m[k] as number) + 0.1 * gk
        v[k] = 0.999 * (v[k] as number) + 0.001 * gk * gk
        w[k] = (w[k] as number) - (rate * ((m[k] as number) / (1 - 0.9 ** step))) / (Math.sqrt((v[k] as number) / (1 - 0.999 ** step)) + 1e-8)
      }
    }
  }
  return w
}

/** A phrase that the taxonomy lacks must be surer than a skill to be shown: it is what people laugh at when it is wrong. Log odds. */
const PHRASE_MARGIN = Number(process.env.MARGIN ?? 0.8)

const logit = (w: Float64Array, r: Row): number => (r.type === 'skill' ? 0 : -PHRASE_MARGIN) + r.index.reduce((z, f, k) => z + (w[f] as number) * (r.value[k] as number), 0)

/** Keeps the best disjoint rows of each sentence, a term once, and counts strict hits. */
function count(
  ad: Ad,
  scored: ReadonlyMap<Row, number>,
  threshold: number,
): { tp: number; fp: number; fn: number; fpRows: Row[]; missed: string[]; tpType: Record<string, number>; fpType: Record<string, number> } {
  const bySentence = new Map<number, Row[]>()
  for (const row of ad.rows) bySentence.set(row.sentence, [...(bySentence.get(row.sentence) ?? []), row])
  const kept = new Map<string, Row>()
  const folds = new Map<string, Set<string>>()
  for (const rows of bySentence.values())
    for (const r of selectDisjoint(rows.map((row) => ({ from: row.from, to: row.to, score: (scored.get(row) as number) - threshold, row })))) {
      const k = r.row.key
      if (!kept.has(k)) kept.set(k, r.row)
      const set = folds.get(k) ?? new Set()
      for (const f of r.row.folds) set.add(f)
      folds.set(k, set)
    }
  const taken = new Set<string>()
  let tp = 0
  const missed: string[] = []
  for (const gold of ad.gold) {
    const hit = [...kept.keys()].find((k) => !taken.has(k) && [...(folds.get(k) as Set<string>)].some((f) => gold.has(f)))
    if (hit === undefined) missed.push([...gold][0] as string)
    else {
      taken.add(hit)
      tp++
    }
  }
  const tpType: Record<string, number> = {}
  const fpType: Record<string, number> = {}
  for (const [k, r] of kept) {
    const table = taken.has(k) ? tpType : fpType
    table[r.type] = (table[r.type] ?? 0) + 1
  }
  return { tp, fp: kept.size - tp, fn: ad.gold.length - tp, fpRows: [...kept].filter(([k]) => !taken.has(k)).map(([, r]) => r), missed, tpType, fpType }
}

const sets = folders.map(readAds)
const ads = sets.flat()
const FOLDS = 5
const penalty = Number(process.env.PENALTY ?? 4)
console.log(`${ads.length} ads, ${ads.reduce((s, a) => s + a.rows.length, 0)} candidates, ${FEATURE_NAMES.length} features`)
const reachable = ads.reduce((s, a) => {
  const all = new Set(a.rows.flatMap((r) => r.folds))
  return s + a.gold.filter((g) => [...g].some((f) => all.has(f))).length
}, 0)
const goldCount = ads.reduce((s, a) => s + a.gold.length, 0)
console.log(`reachable by some candidate: ${((100 * reachable) / goldCount).toFixed(1)} %`)
const scored = new Map<Row, number>()
for (let fold = 0; fold < FOLDS; fold++) {
  const w = train(
    ads.filter((_, i) => i % FOLDS !== fold).flatMap((a) => a.rows),
    penalty,
  )
  ads.forEach((ad, i) => {
    if (i % FOLDS === fold) for (const r of ad.rows) scored.set(r, logit(w, r))
  })
}
const TRUST = 0.01
let best = { f: 0, threshold: 0, p: 0, r: 0 }
for (let threshold = -2; threshold <= 2; threshold += 0.1) {
  let tp = 0,
    fp = 0,
    fn = 0
  for (const ad of sets[0] as Ad[]) {
    const c = count(ad, scored, threshold)
    tp += c.tp
    fp += c.fp
    fn += c.fn
  }
  const p = tp / (tp + fp || 1),
    r = tp / (tp + fn),
    f = (2 * p * r) / (p + r || 1)
  // Of thresholds that are about as good the highest: a wrong keyword costs more trust than a missing one.
  if (f > best.f - TRUST) best = { f: Math.max(f, best.f), threshold, p, r }
}
console.log(`cross-validated: P ${(100 * best.p).toFixed(1)} R ${(100 * best.r).toFixed(1)} F1 ${(100 * best.f).toFixed(1)} at ${best.threshold.toFixed(1)}`)
const types: Record<string, { tp: number; fp: number }> = {}
for (const ad of ads) {
  const c = count(ad, scored, best.threshold)
  for (const side of ['tp', 'fp'] as const) {
    for (const [type, n] of Object.entries(side === 'tp' ? c.tpType : c.fpType)) {
      const row = types[type] ?? { tp: 0, fp: 0 }
      row[side] += n
      types[type] = row
    }
  }
}
console.log(JSON.stringify(types))
for (const set of sets) {
  let tp = 0,
    fp = 0,
    fn = 0
  for (const ad of set) {
    const c = count(ad, scored, best.threshold)
    tp += c.tp
    fp += c.fp
    fn += c.fn
  }
  const p = tp / (tp + fp),
    r = tp / (tp + fn)
  console.log(`  of a folder: P ${(100 * p).toFixed(1)} R ${(100 * r).toFixed(1)} F1 ${((200 * p * r) / (p + r)).toFixed(1)}`)
}
if (process.argv.includes('--misses'))
  for (const ad of ads) {
    const c = count(ad, scored, best.threshold)
    console.log(ad.id, '\n  missed', c.missed.join('; '), '\n  extra', c.fpRows.map((r) => `${r.folds[0]}/${r.type}`).join('; '))
  }
if (process.argv.includes('--write')) {
  const w = train(
    ads.flatMap((a) => a.rows),
    penalty,
  )
  for (const type of ['noun', 'verb', 'of']) {
    const bias = FEATURE_NAMES.indexOf(`${type}: is so`)
    w[bias] = (w[bias] as number) - PHRASE_MARGIN
  }
  const weights = Object.fromEntries(
    FEATURE_NAMES.map((name, i) => [name, Math.round((w[i] as number) * 1000) / 1000] as const)
      .filter(([, x]) => x !== 0)
      .sort((a, b) => (a[0] < b[0] ? -1 : 1)),
  )
  writeFileSync(new URL('../../src/extraction/weights.json', import.meta.url), `${JSON.stringify({ threshold: Math.round(best.threshold * 100) / 100, weights }, null, 2)}\n`)
}
