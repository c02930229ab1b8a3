/** Mentions → requirements: one a term or choice, with its strongest strength, its weight and all its evidence. */
import type { Mention } from '../extraction/extract.ts'
import type { SkillKind } from '../taxonomy/skill.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import type { Doc, Sentence } from '../text/doc.ts'
import type { Evidence } from '../text/evidence.ts'
import { evidenceAt, foldBlanks } from '../text/evidence.ts'
import { choices } from './groups.ts'
import { type Requirement, STRENGTHS, type Strength, type Term } from './job-ad.ts'
import { leadIns } from './lead-in.ts'
import { strengthAt } from './strength.ts'
import { weigh } from './weigh.ts'
import type { Weighting } from './weights.ts'

interface Place {
  readonly mention: Mention
  readonly strength: Strength
  readonly evidence: Evidence
  readonly inTitle: boolean
  /** Keys of the choice that it stands in; its own key alone when it stands by itself. */
  readonly members: readonly string[]
}

/**
 * @param doc - the ad
 * @param mentions - its keywords, in order of place
 * @param taxonomy - the taxonomy that they refer to
 * @param title - the sentence that is the title
 * @param weighting - what each factor is worth
 * @returns requirements: required first, then by weight, then by place
 */
export function readRequirements(doc: Doc, mentions: readonly Mention[], taxonomy: Taxonomy, title: Sentence | undefined, weighting: Weighting): Requirement[] {
  const places = readPlaces(doc, mentions, taxonomy, title)
  const byKey = new Map<string, Place[]>()
  for (const place of places) append(byKey, place.mention.key, place)
  const groups = readGroups(places, byKey)
  const out: { requirement: Requirement; at: number }[] = []
  for (const keys of groups) {
    const [only] = keys
    const own = keys.length === 1 ? (byKey.get(only as string) as Place[]) : keys.flatMap((key) => byKey.get(key) as Place[])
    sortPlaces(own, byStart)
    const at = (own[0] as Place).evidence.span.start
    const terms = keys.map((key) => readTerm(key, byKey.get(key) as Place[], taxonomy))
    const kind = majorKind(keys, byKey, taxonomy)
    sortPlaces(own, byStrength)
    const { strength } = own[0] as Place
    const { weight, factors } = weigh(
      {
        kind,
        strength,
        inTitle: own.some((p) => p.inTitle),
        places: countSentences(own),
        commonness: own.reduce((least, p) => Math.min(least, termCommonness(doc, p.mention, taxonomy)), 1),
        keyphrase: terms.every((term) => term.source === 'keyphrase'),
      },
      weighting,
    )
    out.push({ requirement: { kind, strength, anyOf: terms, weight, factors, evidence: distinctEvidence(own) }, at })
  }
  return out.sort((a, b) => rank(a.requirement.strength) - rank(b.requirement.strength) || b.requirement.weight - a.requirement.weight || a.at - b.at).map((x) => x.requirement)
}

const byStart = (a: Place, b: Place): number => a.evidence.span.start - b.evidence.span.start
const byStrength = (a: Place, b: Place): number => rank(a.strength) - rank(b.strength) || byStart(a, b)

/** Most terms have one place. */
function sortPlaces(places: Place[], order: (a: Place, b: Place) => number): void {
  if (places.length > 1) places.sort(order)
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

function countSentences(places: readonly Place[]): number {
  return places.length === 1 ? 1 : new Set(places.map((p) => p.mention.sentence)).size
}

const rank = (strength: Strength): number => STRENGTHS.indexOf(strength)

function readPlaces(doc: Doc, mentions: readonly Mention[], taxonomy: Taxonomy, title: Sentence | undefined): Place[] {
  const bySentence = new Map<number, Mention[]>()
  for (const mention of mentions) append(bySentence, mention.sentence, mention)
  const places: Place[] = []
  const lead = leadIns(doc)
  for (const [index, list] of bySentence) {
    const sentence = doc.sentences[index] as Sentence
    const text = doc.text.slice(sentence.start, sentence.end)
    const section = (doc.sections[sentence.section] as { kind: Evidence['section'] }).kind
    const items = list.map((m) => ({ start: m.start - sentence.start, end: m.end - sentence.start, category: m.skill < 0 ? '' : taxonomy.category(m.skill) }))
    const grouped = new Map<number, readonly string[]>()
    // A choice has two members at least.
    for (const group of items.length > 1 ? choices(text, items, section !== 'stack') : []) {
      const keys = [...new Set(group.map((i) => (list[i] as Mention).key))]
      for (const i of group) grouped.set(i, keys)
    }
    list.forEach((mention, i) => {
      const item = items[i] as (typeof items)[number]
      const inTitle = sentence === title
      places.push({
        mention,
        strength: inTitle ? 'required' : strengthAt(text, item.start, item.end, section, lead(index)),
        evidence: evidenceAt(doc, sentence, mention),
        inTitle,
        members: grouped.get(i) ?? [mention.key],
      })
    })
  }
  return places
}

/** A term that the ad also asks for by itself, as strongly, stands alone; the others of its choices stay together. */
function readGroups(places: readonly Place[], byKey: ReadonlyMap<string, readonly Place[]>): string[][] {
  const assigned = new Set<string>()
  const groups: string[][] = []
  const alone = (key: string, strength: Strength): boolean => (byKey.get(key) as readonly Place[]).some((p) => p.members.length === 1 && rank(p.strength) <= rank(strength))
  for (const place of places.filter((p) => p.members.length > 1).sort(byStrength)) {
    const members = place.members.filter((key) => !assigned.has(key) && !alone(key, place.strength))
    if (members.length < 2) continue
    for (const key of members) assigned.add(key)
    groups.push(members)
  }
  for (const key of byKey.keys()) if (!assigned.has(key)) groups.push([key])
  return groups
}

function readTerm(key: string, places: readonly Place[], taxonomy: Taxonomy): Term {
  const surfaces: string[] = []
  for (const { mention } of places) {
    const surface = foldBlanks(mention.surface)
    if (!surfaces.some((s) => s.toLowerCase() === surface.toLowerCase())) surfaces.push(surface)
  }
  const skill = (places[0] as Place).mention.skill
  if (skill < 0) return { label: surfaces[0] as string, skill: null, source: 'keyphrase', surfaces, key }
  return { label: taxonomy.label(skill), skill: taxonomy.id(skill), source: 'taxonomy', surfaces, key }
}

function majorKind(keys: readonly string[], byKey: ReadonlyMap<string, readonly Place[]>, taxonomy: Taxonomy): SkillKind {
  const kinds = keys.map((key): SkillKind => {
    const { skill } = ((byKey.get(key) as readonly Place[])[0] as Place).mention
    return skill < 0 ? 'hard' : taxonomy.kind(skill)
  })
  return kinds.find((kind) => kind === 'hard') ?? (kinds[0] as SkillKind)
}

/** Of a skill, over the background ads; of a phrase, and of a skill that they do not name, its rarest word's. */
function termCommonness(doc: Doc, mention: Mention, taxonomy: Taxonomy): number {
  const known = mention.skill < 0 ? 0 : taxonomy.skillCommonness(mention.skill)
  if (known > 0) return known / 255
  let least = 1
  for (let a = mention.from; a < mention.to; a++) least = Math.min(least, taxonomy.commonness(doc.atoms.word[a] as number) / 255)
  return least
}

/** The evidence of places, without what would read the same. */
function distinctEvidence(places: readonly Place[]): Evidence[] {
  const out: Evidence[] = []
  for (const { evidence } of places) if (!out.some((e) => e.line === evidence.line && e.quote === evidence.quote)) out.push(evidence)
  return out
}
