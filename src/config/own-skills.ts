/** From a configuration's taxonomy changes to skills as the compiler knows them. */

import type { TaxonomyExtension } from '../taxonomy/extend.ts'
import { parseSkills } from '../taxonomy/parse.ts'
import { ConfigError } from './config-error.ts'
import type { TaxonomyChanges } from './schema.ts'

/**
 * Aliases may carry the flags of the data files ("Go {cased; list}").
 *
 * @param changes - as configured
 * @param file - the configuration, for messages
 * @throws ConfigError for a label or alias that cannot be read
 */
export function taxonomyExtension(changes: TaxonomyChanges, file: string): TaxonomyExtension {
  const add = (changes.add ?? []).map(({ label, kind = 'hard', aliases = [], implies = [], near = [] }) => {
    const columns = [label, aliases.join(', '), ...(implies.length > 0 ? [`> ${implies.join(', ')}`] : []), ...(near.length > 0 ? [`~ ${near.join(', ')}`] : [])]
    const { skills, problems } = parseSkills(file, `@category own\n@kind ${kind}\n${columns.filter((column) => column !== '').join(' | ')}`)
    const [skill] = skills
    if (skill === undefined || problems.length > 0)
      throw new ConfigError(file, `taxonomy.add: "${label}": ${problems[0]?.message ?? 'cannot be read'}`, 'write the label and aliases as plain words; see the README')
    return skill
  })
  return { add, ignore: changes.ignore ?? [] }
}
