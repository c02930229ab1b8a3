/** The stretches of a resume in which skills are looked for: its sentences, and the headings that name a title, an employer or a project. */
import type { Doc, Sentence } from '../text/doc.ts'
import type { ResumeSection } from './sections.ts'

/**
 * @param doc - the document
 * @param sections - its sections
 * @returns in order of place. A heading of a section is left out: "Languages" and "Leadership" name no skill there.
 */
export function readPassages(doc: Doc, sections: readonly ResumeSection[]): Sentence[] {
  const headings = new Set(sections.map((section) => section.headingLine?.start))
  const out = doc.sentences.filter(({ start }) => !headings.has(start))
  const { atoms } = doc
  let atom = 0
  doc.sections.forEach((section, index) => {
    const heading = doc.blocks.find((block) => block.type === 'heading' && block.start === section.start)
    if (heading === undefined || headings.has(heading.start)) return
    while (atom < atoms.count && (atoms.start[atom] as number) < heading.start) atom++
    const atomFrom = atom
    while (atom < atoms.count && (atoms.start[atom] as number) < heading.end) atom++
    out.push({ start: heading.start, end: heading.end, section: index, bullet: false, block: doc.blocks.indexOf(heading), atomFrom, atomTo: atom })
  })
  return out.sort((a, b) => a.start - b.start)
}
