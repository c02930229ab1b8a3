/** Looks into the taxonomy: skills by a part of their name, with all that is known of them. */
import type { SkillKind } from './skill.ts'
import type { SkillIndex, Taxonomy } from './taxonomy.ts'

/** One skill, for a person. */
export interface SkillCard {
  readonly id: string
  readonly label: string
  readonly kind: SkillKind
  readonly category: string
  /** Every spelling but the label. */
  readonly aliases: readonly string[]
  readonly implies: readonly string[]
  readonly near: readonly string[]
}

/**
 * @param taxonomy - the loaded taxonomy
 * @param query - a part of an id, a label or an alias, any case; empty for all skills
 * @returns the skills, those whose label begins with the query first, then by label in code-point order
 */
export function findSkills(taxonomy: Taxonomy, query: string): SkillCard[] {
  const wanted = query.toLowerCase()
  const spellings = new Map<SkillIndex, Set<string>>()
  for (let entry = 0; entry < taxonomy.entries.skill.length; entry++) {
    const skill = taxonomy.entries.skill[entry] as number
    spellings.set(skill, (spellings.get(skill) ?? new Set()).add(taxonomy.entries.text(entry)))
  }
  const found: SkillCard[] = []
  for (let skill = 0; skill < taxonomy.skillCount; skill++) {
    const label = taxonomy.label(skill)
    const aliases = [...(spellings.get(skill) ?? [])].filter((a) => a !== label).sort()
    if (![taxonomy.id(skill), label, ...aliases].some((name) => name.toLowerCase().includes(wanted))) continue
    const labels = (list: Iterable<SkillIndex>): string[] => Array.from(list, (s) => taxonomy.label(s))
    found.push({
      id: taxonomy.id(skill),
      label,
      kind: taxonomy.kind(skill),
      category: taxonomy.category(skill),
      aliases,
      implies: labels(taxonomy.implies(skill)),
      near: labels(taxonomy.near(skill)),
    })
  }
  const rank = ({ label }: SkillCard): number => (label.toLowerCase() === wanted ? 0 : label.toLowerCase().startsWith(wanted) ? 1 : 2)
  return found.sort((a, b) => rank(a) - rank(b) || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0))
}
