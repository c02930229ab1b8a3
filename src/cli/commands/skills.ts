/** `atsmatch skills [query]` and `atsmatch skills --unknown <jobs...>`: look into the taxonomy, and find what it lacks. */
import { unknownTerms } from '../../job/unknown-terms.ts'
import { loadModelWith, understandAd } from '../../pipeline.ts'
import { findSkills } from '../../taxonomy/browse.ts'
import { exitCode } from '../exit-code.ts'
import { printFailure } from '../failures.ts'
import { readInputs } from '../inputs.ts'
import type { Io } from '../io.ts'
import type { SkillsOptions } from '../options.ts'
import { writeReport } from '../output.ts'
import { VERSION } from '../version.ts'

/**
 * @param query - a part of a skill's name
 * @param options - flags
 * @param io - streams
 */
export async function skills(query: string | undefined, options: SkillsOptions, io: Io): Promise<ReturnType<typeof exitCode>> {
  const { documents, failures } = await readInputs(options.unknown ?? [], 'ad', options, io)
  for (const failure of failures) printFailure(io, failure)
  const { model, digest } = await loadModelWith(options.changes)
  const common = { command: 'skills', toolVersion: VERSION, taxonomy: digest, failures } as const
  if (options.unknown !== undefined) {
    const terms = unknownTerms(documents.map((source) => understandAd(source, model)))
    const written = documents.length === 0 || (await writeReport({ command: 'skills', report: { ...common, terms }, read: documents.map(({ id }) => id) }, options, io))
    return exitCode({ failed: !written || failures.length > 0 || documents.length === 0, gateFailed: false, nothing: false })
  }
  const cards = findSkills(model.taxonomy, query ?? '')
  const written = await writeReport({ command: 'skills', report: { ...common, query: query ?? '', skills: cards }, read: [] }, options, io)
  return exitCode({ failed: !written, gateFailed: false, nothing: cards.length === 0 })
}
