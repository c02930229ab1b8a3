/** Of skills found in a sentence, those that no longer or earlier one covers. */
import type { SkillMention } from './mentions.ts'

/**
 * @param mentions - as `findSkillMentions` gives them: by start, then longest first
 * @returns those that do not begin and end inside what came before: inside "Spring Boot", "Spring" is only part of a name
 */
export function outermost(mentions: readonly SkillMention[]): SkillMention[] {
  const out: SkillMention[] = []
  let covered = -1
  for (const mention of mentions) {
    if (mention.to <= covered) continue
    covered = mention.to
    out.push(mention)
  }
  return out
}
