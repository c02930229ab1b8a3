/** From a configuration to what it changes of skills and weights. */
import { WEIGHTING, type Weighting } from '../job/weights.ts'
import type { TaxonomyExtension } from '../taxonomy/extend.ts'
import { taxonomyExtension } from './own-skills.ts'
import type { FoundConfig } from './read.ts'
import type { Config } from './schema.ts'

/**
 * @param found - the configuration
 * @returns the user's own skills, and all weights with what is not configured as shipped; nothing where the configuration says nothing
 * @throws ConfigError for a skill that cannot be read
 */
export function modelChanges({ file, config: { taxonomy, weights } }: FoundConfig): { skills?: TaxonomyExtension; weighting?: Weighting } {
  return { ...(taxonomy === undefined ? {} : { skills: taxonomyExtension(taxonomy, file) }), ...(weights === undefined ? {} : { weighting: weightingOf(weights) }) }
}

function weightingOf({ strength, kind, title, keyphrase }: NonNullable<Config['weights']>): Weighting {
  return {
    strength: merged(WEIGHTING.strength, strength),
    kind: merged(WEIGHTING.kind, kind),
    title: title ?? WEIGHTING.title,
    keyphrase: keyphrase ?? WEIGHTING.keyphrase,
  }
}

/** The keys of `base`, in its order: the digest of a report depends on it. */
function merged<K extends string>(base: Readonly<Record<K, number>>, own: { readonly [N in K]?: number | undefined } | undefined): Readonly<Record<K, number>> {
  const out: Record<K, number> = { ...base }
  for (const key in base) out[key] = own?.[key] ?? base[key]
  return out
}
