/** Why did a term of an ad get what it got, or was not taken for a keyword at all? */
import { type ExtractionModel, extractMentions, type PreparedCandidate, prepareCandidates } from '../extraction/extract.ts'
import { FEATURE_NAMES } from '../extraction/feature-names.ts'
import { termKey } from '../extraction/term-counts.ts'
import { titleSentence } from '../job/title.ts'
import type { Doc, Sentence } from '../text/doc.ts'
import { type Evidence, evidenceAt } from '../text/evidence.ts'
import type { JobMatch, RequirementMatch } from './job-match.ts'
import { skillsNamed } from './resolve-term.ts'

/** One sign for or against a keyword, in log odds. */
export interface Sign {
  readonly name: string
  readonly logOdds: number
}

/** One place of the ad where the term stands. */
export interface TracedPlace {
  /** As the ad writes it there. */
  readonly surface: string
  readonly evidence: Evidence
  /**
   * `kept`: it is a keyword there; `beaten`: a longer or stronger one holds its words; `unlikely`: the signs speak against it;
   * `silent`: that part of the ad asks nothing of the reader; `plain`: it is not shaped like a keyword there.
   */
  readonly outcome: 'kept' | 'beaten' | 'unlikely' | 'silent' | 'plain'
  /** The keyword that holds its words; only for `beaten`. */
  readonly by: string | null
  /** How far over (or under) the threshold, in log odds; `null` where it was not weighed. */
  readonly margin: number | null
  /** The strongest signs, the strongest first; empty where it was not weighed. */
  readonly signs: readonly Sign[]
}

/** All that is known of one term in one ad. */
export interface TermTrace {
  readonly typed: string
  /** Ids of the skills that it names; empty when the taxonomy has none. */
  readonly skills: readonly string[]
  /** The requirements that it is a member of. */
  readonly requirements: readonly RequirementMatch[]
  readonly places: readonly TracedPlace[]
}

const MOST_SIGNS = 5
const MOST_PLACES = 8

/**
 * @param typed - the term as typed: a label, an alias, an id, or words of the ad
 * @param doc - the ad, shaped
 * @param match - the ad, matched
 */
export function traceTerm(typed: string, doc: Doc, match: JobMatch, model: ExtractionModel): TermTrace {
  const skills = skillsNamed(typed, model)
  const key = termKey(typed)
  const requirements = match.requirements.filter((r) =>
    r.requirement.anyOf.some((t) => (t.skill !== null && skills.includes(t.skill)) || [t.label, ...t.surfaces].some((s) => termKey(s) === key)),
  )
  return { typed, skills, requirements, places: tracePlaces(typed, skills, doc, model) }
}

function tracePlaces(typed: string, skills: readonly string[], doc: Doc, model: ExtractionModel): TracedPlace[] {
  const title = titleSentence(doc)
  const isTitle = (sentence: Sentence): boolean => sentence === title
  const key = termKey(typed)
  const indexes = new Set(skills.map((id) => model.taxonomy.byId(id)))
  const kept = extractMentions(doc, model, isTitle)
  const out: (TracedPlace & { at: number })[] = []
  const weighed: PreparedCandidate[] = prepareCandidates(doc, model, isTitle).filter((c) => indexes.has(c.skill) || termKey(c.surface) === key)
  for (const c of weighed) {
    const signs: Sign[] = []
    let logit = 0
    c.emit((feature, value) => {
      const logOdds = (model.weights[feature] as number) * value
      logit += logOdds
      signs.push({ name: FEATURE_NAMES[feature] as string, logOdds: round(logOdds) })
    })
    const own = kept.some((m) => m.from === c.from && m.to === c.to)
    const other = kept.find((m) => m.from < c.to && c.from < m.to)
    const start = doc.atoms.start[c.from] as number
    out.push({
      at: start,
      surface: c.surface.replace(/\s+/g, ' '),
      evidence: evidenceAt(doc, doc.sentences[c.sentence] as Sentence, { start, end: doc.atoms.end[c.to - 1] as number }),
      outcome: own ? 'kept' : other !== undefined && logit > model.threshold ? 'beaten' : 'unlikely',
      by: own || other === undefined ? null : other.surface.replace(/\s+/g, ' '),
      margin: round(logit - model.threshold),
      signs: signs.sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds) || (a.name < b.name ? -1 : 1)).slice(0, MOST_SIGNS),
    })
  }
  const covered = new Set(weighed.map((c) => doc.atoms.start[c.from] as number))
  for (const place of plainPlaces(key, doc)) if (!covered.has(place.at)) out.push(place)
  return out
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST_PLACES)
    .map(({ at: _, ...place }) => place)
}

/** Places with the same words that were never weighed. */
function plainPlaces(key: string, doc: Doc): (TracedPlace & { at: number })[] {
  const words = key.split(' ')
  const out: (TracedPlace & { at: number })[] = []
  const { atoms } = doc
  for (const sentence of doc.sentences) {
    const { kind } = doc.sections[sentence.section] as { kind: Evidence['section'] }
    for (let a = sentence.atomFrom; a + words.length <= sentence.atomTo; a++) {
      const start = atoms.start[a] as number
      const end = atoms.end[a + words.length - 1] as number
      const surface = doc.text.slice(start, end)
      if (termKey(surface) !== key) continue
      const silent = kind === 'benefits' || kind === 'legal' || kind === 'application' || kind === 'details'
      out.push({
        at: start,
        surface: surface.replace(/\s+/g, ' '),
        evidence: evidenceAt(doc, sentence, { start, end }),
        outcome: silent ? 'silent' : 'plain',
        by: null,
        margin: null,
        signs: [],
      })
    }
  }
  return out
}

const round = (x: number): number => Math.round(x * 100) / 100
