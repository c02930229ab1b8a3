/** What the taxonomy says of one skill. */

/** The four kinds of keyword; see the glossary in `src/README.md`. */
export const SKILL_KINDS = ['hard', 'soft', 'credential', 'language'] as const
export type SkillKind = (typeof SKILL_KINDS)[number]

/** The context that an ambiguous alias needs before it counts. No field set: it always counts. */
export interface AliasContext {
  /** Letters must be in exactly the case that the alias is written in. */
  readonly cased: boolean
  /** Counts in a list, next to another skill. */
  readonly list: boolean
  /** Counts when one of these folded words stands in the same sentence. */
  readonly with: readonly string[]
  /** Never counts when the word right before or after is one of these folded words. */
  readonly not: readonly string[]
}

/** One spelling of a skill. */
export interface Alias {
  readonly text: string
  readonly context: AliasContext
  /** The first word is a verb; every inflection of it is an alias too. */
  readonly verb: boolean
}

/** One entry of the taxonomy. `aliases[0]` is the label itself. */
export interface Skill {
  readonly id: string
  readonly label: string
  readonly kind: SkillKind
  readonly category: string
  readonly aliases: readonly Alias[]
  /** Ids of what having this skill shows as well. */
  readonly implies: readonly string[]
  /** Ids of neighbours worth naming to the reader; worth no credit. */
  readonly near: readonly string[]
}

/** A skill together with where its line stands. */
export interface SkillEntry extends Skill {
  readonly file: string
  readonly line: number
}

/**
 * The id that a label gets unless its line states another.
 *
 * @param label - the skill's label as written
 * @returns lower-case ASCII letters, digits and single hyphens
 */
export function skillId(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/^\./, 'dot-')
    .replace(/['’]/g, '')
    .replace(/\+/g, '-plus')
    .replace(/#/g, '-sharp')
    .replace(/&/g, '-and-')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-{1,300}$/g, '')
}
