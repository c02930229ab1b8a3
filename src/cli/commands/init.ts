/** `atsmatch init`: writes a commented configuration into the folder. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { EXAMPLE } from '../../config/example.ts'
import { CONFIG_FILES } from '../../config/locate.ts'
import { fileSystemFailure } from '../../documents/failure.ts'
import { ExitCode } from '../exit-code.ts'
import { printFailure } from '../failures.ts'
import type { Io } from '../io.ts'
import { writeWhole } from '../output-file.ts'

const FILE = 'atsmatch.config.yaml'

/** Never overwrites a configuration. */
export function init(io: Io): ExitCode {
  const present = CONFIG_FILES.find((name) => existsSync(join(io.cwd, name)))
  if (present !== undefined) {
    printFailure(io, { code: 'not-regular', path: present, message: 'is there already and stays as it is', hint: 'change it, or take it away first' })
    return ExitCode.failure
  }
  try {
    writeWhole(join(io.cwd, FILE), EXAMPLE)
  } catch (error) {
    printFailure(io, fileSystemFailure(error).toError(FILE))
    return ExitCode.failure
  }
  io.stdout.write(`${FILE} written; everything in it is commented out\n`)
  return ExitCode.ok
}
