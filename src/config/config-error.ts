/** What is wrong with a configuration, in words for the person who wrote it. */

/** Thrown for a configuration that cannot be used. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  /** The file, or the variable of the environment. */
  readonly where: string
  readonly hint: string

  constructor(where: string, message: string, hint: string) {
    super(message)
    this.where = where
    this.hint = hint
  }
}
