/** `atsmatch completion <shell>`: a script for the shell; with `--skills`, the names that it asks for while somebody types. */
import { type CommandShape, completionScript, type Shell } from '../completion.ts'
import { ExitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'

/** More would scroll past whoever typed a letter. */
const MOST_NAMES = 200

/**
 * @param shell - whose script is wanted
 * @param program - the commands and flags
 * @param io - streams
 */
export function completion(shell: Shell, program: CommandShape, io: Io): ExitCode {
  io.stdout.write(completionScript(program, shell))
  return ExitCode.ok
}

/**
 * Writes the labels of the skills that begin with a text, one a line, in code-point order.
 *
 * @param begin - what was typed so far
 * @param io - streams
 */
export async function skillNames(begin: string, io: Io): Promise<ExitCode> {
  const { readTaxonomyFile } = await import('../../taxonomy/load.ts')
  const { Taxonomy } = await import('../../taxonomy/taxonomy.ts')
  const taxonomy = new Taxonomy(readTaxonomyFile())
  const typed = begin.replaceAll('\\', '').toLowerCase()
  const names: string[] = []
  for (let index = 0; index < taxonomy.skillCount; index++) {
    const label = taxonomy.label(index)
    if (label.toLowerCase().startsWith(typed)) names.push(label)
  }
  io.stdout.write(
    names
      .sort()
      .slice(0, MOST_NAMES)
      .map((name) => `${name}\n`)
      .join(''),
  )
  return ExitCode.ok
}
