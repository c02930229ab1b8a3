/** What `atsmatch skills` prints: cards of skills, or the terms that the taxonomy lacks. */
import type { UnknownTerm } from '../job/unknown-terms.ts'
import type { SkillCard } from '../taxonomy/browse.ts'
import { safeText } from './safe-text.ts'

const MAX_CARDS = 25

/** @returns the skills as text; the first 25 in full, the number of the others after them */
export function renderSkills(cards: readonly SkillCard[]): string {
  if (cards.length === 0) return 'no skill found\n'
  const lines = cards
    .slice(0, MAX_CARDS)
    .flatMap((card) => [
      `${card.label}  (${card.id}; ${card.kind}; ${card.category})`,
      ...(card.aliases.length > 0 ? [`  also: ${card.aliases.join(', ')}`] : []),
      ...(card.implies.length > 0 ? [`  shows too: ${card.implies.join(', ')}`] : []),
      ...(card.near.length > 0 ? [`  near: ${card.near.join(', ')}`] : []),
    ])
  if (cards.length > MAX_CARDS) lines.push(`… and ${cards.length - MAX_CARDS} more; ask for a longer part of the name`)
  return `${lines.join('\n')}\n`
}

/** @returns a line a term: in how many ads, the term, and where it stands first */
export function renderUnknown(terms: readonly UnknownTerm[]): string {
  if (terms.length === 0) return 'every term that these ads ask for is known\n'
  return `${terms.map((t) => `${String(t.ads).padStart(5)}  ${safeText(t.label)}\n       ${safeText(t.path)}:${t.evidence.line}: ${safeText(t.evidence.quote)}`).join('\n')}\n`
}
