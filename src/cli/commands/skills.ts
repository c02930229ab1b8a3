/** `atsmatch skills [query]` and `atsmatch skills --unknown <jobs...>`: look into the taxonomy, and find what it lacks. */
import { unknownTerms } from '../../job/unknown-terms.ts'
import { loadModelWith, understandAd } from '../../pipeline.ts'
import { jsonText } from '../../report/json-text.ts'
import { renderSkills, renderUnknown } from '../../report/skills.ts'
import { findSkills } from '../../taxonomy/browse.ts'
import type { TaxonomyExtension } from '../../taxonomy/extend.ts'
import { exitCode } from '../exit-code.ts'
import { printFailure } from '../failures.ts'
import { readInputs } from '../inputs.ts'
import type { Io } from '../io.ts'

/** Flags of `skills`. */
export interface SkillsOptions {
  readonly format: 'table' | 'json'
  /** Ads whose unknown terms are wanted. */
  readonly unknown?: readonly string[]
  /** The user's own skills, from the configuration. */
  readonly skills?: TaxonomyExtension
}

/**
 * @param query - a part of a skill's name
 * @param options - flags
 * @param io - streams
 */
export async function skills(query: string | undefined, options: SkillsOptions, io: Io): Promise<ReturnType<typeof exitCode>> {
  if (options.unknown !== undefined) {
    const { documents, failures } = await readInputs(options.unknown, 'ad', io)
    for (const failure of failures) printFailure(io, failure)
    const { model } = await loadModelWith(options.skills)
    const terms = unknownTerms(documents.map((source) => understandAd(source, model)))
    if (documents.length > 0) io.stdout.write(options.format === 'json' ? `${jsonText({ schemaVersion: 1, terms: terms.map(unknownJson) }, 2)}\n` : renderUnknown(terms))
    return exitCode({ failed: failures.length > 0 || documents.length === 0, gateFailed: false, nothing: false })
  }
  const cards = findSkills((await loadModelWith(options.skills)).model.taxonomy, query ?? '')
  io.stdout.write(options.format === 'json' ? `${jsonText({ schemaVersion: 1, skills: cards }, 2)}\n` : renderSkills(cards))
  return exitCode({ failed: false, gateFailed: false, nothing: cards.length === 0 })
}

function unknownJson({ label, ads, path, evidence }: ReturnType<typeof unknownTerms>[number]): object {
  return { label, ads, path, line: evidence.line, column: evidence.column, quote: evidence.quote }
}
