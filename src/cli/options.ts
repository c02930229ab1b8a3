/** Flags as parsed. */
import type { FormatName } from '../report/formats.ts'
import type { ColorMode } from './color.ts'

/** Flags that every command on ads takes. */
export interface CommonOptions {
  readonly format: FormatName
  /** `false` comes from `--no-color`. */
  readonly color: ColorMode | false
  readonly ascii: boolean
}
