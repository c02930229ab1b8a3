/** Reads `.skills` files: one line a skill. The format is documented in `src/taxonomy/README.md`. */
import { foldWord } from '../text/fold.ts'
import { type Alias, type AliasContext, SKILL_KINDS, type SkillEntry, type SkillKind, skillId } from './skill.ts'

/** A line that the parser or the validator does not accept. */
export interface TaxonomyProblem {
  readonly file: string
  readonly line: number
  readonly message: string
}

export interface ParsedTaxonomy {
  readonly skills: readonly SkillEntry[]
  readonly problems: readonly TaxonomyProblem[]
}

const NO_CONTEXT: AliasContext = { cased: false, list: false, with: [], not: [] }

/**
 * Parses one `.skills` file.
 *
 * @param file - the name to show in problems
 * @param source - the file's text
 * @returns the skills of all sound lines, and a problem for each other line; never throws
 */
export function parseSkills(file: string, source: string): ParsedTaxonomy {
  const skills: SkillEntry[] = []
  const problems: TaxonomyProblem[] = []
  let category = ''
  let kind: SkillKind = 'hard'
  source.split(/\r?\n/).forEach((raw, index) => {
    const line = index + 1
    const text = raw.trim()
    const complain = (message: string): void => {
      problems.push({ file, line, message })
    }
    if (text === '' || text.startsWith('# ') || text === '#') return
    if (text.startsWith('@')) {
      const [directive, value = ''] = text.split(/\s+/)
      if (directive === '@category' && /^[a-z0-9-]+$/.test(value)) category = value
      else if (directive === '@kind' && isKind(value)) kind = value
      else complain(`unknown directive "${text}"`)
      return
    }
    if (category === '') complain('a skill before the first @category')
    const skill = parseLine(text, category, kind, complain)
    if (skill) skills.push({ ...skill, file, line })
  })
  return { skills, problems }
}

function isKind(value: string): value is SkillKind {
  return (SKILL_KINDS as readonly string[]).includes(value)
}

function parseLine(text: string, category: string, kind: SkillKind, complain: (message: string) => void): Omit<SkillEntry, 'file' | 'line'> | null {
  const [first = '', ...columns] = text.split(/\s\|(?:\s|$)/).map((column) => column.trim())
  const label = parseAlias(first, complain)
  if (!label) return null
  const aliases: Alias[] = [label]
  let implies: string[] = []
  let near: string[] = []
  let id = skillId(label.text)
  for (const column of columns.flatMap((c) => (/^[>~=]\s/.test(c) ? c.split(/\s{1,60}(?=[>~=]\s)/) : [c]))) {
    if (/^>\s/.test(column)) implies = parseIds(column.slice(1))
    else if (/^~\s/.test(column)) near = parseIds(column.slice(1))
    else if (/^=\s/.test(column)) id = column.slice(1).trim()
    else
      for (const part of splitAliases(column)) {
        const alias = parseAlias(part, complain)
        if (alias) aliases.push(alias)
      }
  }
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) complain(`"${id}" is no id`)
  return { id, label: label.text, kind, category, aliases, implies, near }
}

const parseIds = (text: string): string[] =>
  text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')

/** Commas split aliases, but not within braces. */
function splitAliases(column: string): string[] {
  return (column.match(/(?:[^,{]|\{[^{}]{0,2000}\})+/g) ?? []).map((part) => part.trim()).filter((part) => part !== '')
}

function parseAlias(source: string, complain: (message: string) => void): Alias | null {
  const match = /^([^{}|]{1,300}?)\s*(?:\{([^{}]*)\})?$/.exec(source)
  if (!match) {
    complain(`cannot read "${source}"`)
    return null
  }
  const [, text = '', flags] = match
  let verb = false
  const context = { ...NO_CONTEXT }
  for (const flag of (flags ?? '')
    .split(';')
    .map((f) => f.trim())
    .filter((f) => f !== '')) {
    const words = (prefix: string): string[] =>
      flag
        .slice(prefix.length)
        .trim()
        .split(/[\s,]+/)
        .filter((w) => w !== '')
        .map(foldWord)
    if (flag === 'v') verb = true
    else if (flag === 'cased') context.cased = true
    else if (flag === 'list') context.list = true
    else if (flag.startsWith('with:')) context.with = words('with:')
    else if (flag.startsWith('not:')) context.not = words('not:')
    else complain(`unknown flag "${flag}" of "${text}"`)
  }
  return { text, context, verb }
}
