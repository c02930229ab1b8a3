/**
 * Does a resume rank the ads of its own occupation first? Measured over `fixtures/ranking`, with natural's TfIdf cosine in the same table.
 * `npx tsx test/quality/ranking.ts [FOLDER]` prints the table; a folder holds `<occupation>/ad-*.txt` and `<occupation>/resume-*.md`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import TfIdf from 'natural/lib/natural/tfidf/tfidf.js'
import { plainDocument } from '../../src/documents/plain.ts'
import { loadModel, type Model, matchJobs, understandAd, understandResume } from '../../src/pipeline.ts'
import { meanAuc, meanPrecisionAt } from './ranking-measures.ts'

/** One text of a labelled ranking set. */
export interface RankingText {
  readonly id: string
  readonly occupation: string
  readonly text: string
}

/** Ads and resumes of several occupations. */
export interface RankingSet {
  readonly resumes: readonly RankingText[]
  readonly ads: readonly RankingText[]
}

/** One way of scoring, measured. */
export interface RankingRow {
  readonly method: string
  /** Mean over resumes of the chance that an ad of the own occupation outscores another, ties half. 0 … 1. */
  readonly auc: number
  /** Mean over resumes of the share of own ads among the first five, ties at their expectation. 0 … 1. */
  readonly precisionAt5: number
  /** Share of (resume, ad) pairs that score exactly zero. */
  readonly zeros: number
}

const FIXTURES = fileURLToPath(new URL('../../fixtures/ranking/', import.meta.url))

/** @returns the texts of a folder, in code-point order */
export function readRankingSet(folder: string = FIXTURES): RankingSet {
  const resumes: RankingText[] = []
  const ads: RankingText[] = []
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.isDirectory()) continue
    for (const file of readdirSync(join(folder, entry.name)).sort()) {
      const text = { id: `${entry.name}/${file}`, occupation: entry.name, text: readFileSync(join(folder, entry.name, file), 'utf8') }
      if (file.startsWith('resume-')) resumes.push(text)
      else if (file.startsWith('ad-')) ads.push(text)
    }
  }
  return { resumes, ads }
}

/**
 * Scores every resume against every ad in each way.
 *
 * @param set - by default `fixtures/ranking`
 * @param model - by default the shipped one
 */
export function measureRanking(set: RankingSet = readRankingSet(), model: Model = loadModel().model): RankingRow[] {
  const { score, rank } = atsmatchScores(set, model)
  return [measure('atsmatch, ranking key', set, rank), measure('atsmatch, score', set, score), measure('natural TfIdf, cosine', set, tfidfScores(set))]
}

/** @returns the table that `npm run eval` prints */
export function rankingTable(rows: readonly RankingRow[]): string {
  const head = ['ranking'.padEnd(24), 'AUC'.padStart(7), 'P@5'.padStart(7), 'zeros'.padStart(7)].join('')
  return [head, ...rows.map((r) => r.method.padEnd(24) + [r.auc, r.precisionAt5, r.zeros].map((x) => x.toFixed(3).padStart(7)).join(''))].join('\n')
}

type Scores = readonly (readonly number[])[]

function measure(method: string, { resumes, ads }: RankingSet, scores: Scores): RankingRow {
  const own = resumes.map((resume) => ads.map((ad) => ad.occupation === resume.occupation))
  const all = scores.flat()
  return { method, auc: meanAuc(scores, own), precisionAt5: meanPrecisionAt(5, scores, own), zeros: all.filter((s) => s === 0).length / all.length }
}

/** A fixed day, so that figures stay. */
const AS_OF = { year: 2026, month: 11, day: 1 }

/** By resume, then ad. An ad without any requirement goes last. */
function atsmatchScores({ resumes, ads }: RankingSet, model: Model): { score: Scores; rank: Scores } {
  const jobs = ads.map((ad) => understandAd(plainDocument(ad.id, ad.text, 'ad'), model))
  const matches = resumes.map((resume) => matchJobs(jobs, understandResume(plainDocument(resume.id, resume.text, 'resume'), model, AS_OF), model))
  return { score: matches.map((row) => row.map((m) => m.score ?? -1)), rank: matches.map((row) => row.map((m) => m.rank ?? -1)) }
}

/** Cosine of tf·idf vectors; document frequencies over the ads and resumes at hand, as a user of natural would do it. */
function tfidfScores({ resumes, ads }: RankingSet): Scores {
  const tfidf = new TfIdf()
  for (const { id, text } of [...ads, ...resumes]) tfidf.addDocument(text, id)
  const vectors = tfidf.documents.map((document) => {
    const vector = new Map<string, number>()
    for (const [term, count] of Object.entries(document)) if (typeof count === 'number') vector.set(term, count * tfidf.idf(term))
    const norm = Math.hypot(...vector.values())
    return { vector, norm }
  })
  const cosine = (a: (typeof vectors)[number], b: (typeof vectors)[number]): number => {
    let dot = 0
    for (const [term, value] of a.vector) dot += value * (b.vector.get(term) ?? 0)
    return dot / (a.norm * b.norm || 1)
  }
  const adVectors = vectors.slice(0, ads.length)
  return vectors.slice(ads.length).map((resume) => adVectors.map((ad) => cosine(resume, ad)))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2)
  process.stdout.write(`${rankingTable(measureRanking(readRankingSet(folder)))}\n`)
}
