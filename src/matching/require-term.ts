/** Does a resume name a term that somebody typed? */
import type { Offer } from './cover.ts'
import type { RequiredTerm } from './gates.ts'
import { type NameModel, skillsNamed } from './resolve-term.ts'

/**
 * @param typed - a label, an alias or an id of the taxonomy, or any other phrase
 * @param offer - the resume's offer
 */
export function requiredTerm(typed: string, offer: Offer, model: NameModel): RequiredTerm {
  const skills = skillsNamed(typed, model)
  const covered = (skills.length === 0 ? [null] : skills).map((skill) => {
    const label = skill === null ? typed : model.taxonomy.label(model.taxonomy.byId(skill))
    return offer.cover({ label, skill, source: skill === null ? 'keyphrase' : 'taxonomy', surfaces: [typed], key: typed })
  })
  const named = covered.some(({ coverage }) => coverage === 'exact' || (skills.length > 0 && coverage === 'alias'))
  return { typed, named, impliedBy: named ? null : (covered.find(({ coverage }) => coverage === 'implied')?.offered ?? null) }
}
