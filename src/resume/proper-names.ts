/** Words that name an employer, a school or an address, and no skill: "Oatcake Analytics", "Truck Driving Academy", "github.com/jo". */
import type { Doc } from '../text/doc.ts'
import type { Span } from '../text/span.ts'
import type { PlacedPosition } from './positions.ts'
import type { Education } from './resume.ts'
import type { ResumeSection } from './sections.ts'

const ADDRESS = /(?<!\S)\S{0,300}(?:@\S+\.|https?:\/\/|www\.|\.(?:com|org|net|io|dev|me|edu|co)\/)\S*|(?<!\S)(?:[\w-]+\.)+(?:com|org|net|dev|me|edu)(?=[\s|,;•·]|$)/gi

/** A network that stands by itself is the label of a link. */
const LABEL = /(?<=^|[|•·\t])[^\S\n\t]{0,60}(?:GitHub|GitLab|LinkedIn|Stack Overflow|Behance|Dribbble|Kaggle|Medium|Twitter|X|YouTube|Xing)[^\S\n\t]*(?=$|[:|•·\t@])/gim

/**
 * @param doc - the document
 * @param sections - its sections
 * @param placed - its positions
 * @param education - its courses of study
 * @returns stretches of `Doc.text` in which no skill is looked for
 */
export function properNames(doc: Doc, sections: readonly ResumeSection[], placed: readonly PlacedPosition[], education: readonly Education[]): Span[] {
  const out: Span[] = []
  for (const { start, headEnd, position } of placed) out.push(...occurrences(doc.text, position.employer, start, headEnd))
  for (const { kind, start, end } of sections) {
    if (kind === 'education') for (const { institution } of education) out.push(...occurrences(doc.text, institution, start, end))
    if (kind === 'contact')
      for (const match of [...doc.text.slice(start, end).matchAll(ADDRESS), ...doc.text.slice(start, end).matchAll(LABEL)])
        out.push({ start: start + match.index, end: start + match.index + match[0].length })
  }
  return out
}

function occurrences(text: string, words: string, start: number, end: number): Span[] {
  const out: Span[] = []
  if (words === '') return out
  for (let at = text.indexOf(words, start); at >= 0 && at < end; at = text.indexOf(words, at + words.length)) out.push({ start: at, end: at + words.length })
  return out
}
