/** A document made ready for analysis: normalised text, blocks, sections, sentences, tokens and atoms. */
import type { SourceDocument } from '../documents/source.ts'
import { glueCuts } from './glue.ts'
import type { SectionKind } from './headings.ts'
import { type Block, readBlocks } from './lines.ts'
import { normalizeText } from './normalize.ts'
import { readSentences } from './sentences.ts'
import type { Span } from './span.ts'
import { type Atoms, atomize, type Tokens, tokenize } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A heading and what stands under it. Spans count in `Doc.text`. */
export interface Section extends Span {
  readonly kind: SectionKind
  /** The heading's words; empty for what stands before the first heading. */
  readonly heading: string
  readonly level: number
}

/** One sentence, bullet or list line. */
export interface Sentence extends Span {
  /** Index into `Doc.sections`. */
  readonly section: number
  readonly bullet: boolean
  /** Index of the block that it is of; sentences of one block stand together. */
  readonly block: number
  readonly atomFrom: number
  readonly atomTo: number
}

/** A shaped document. */
export interface Doc {
  readonly source: SourceDocument
  readonly text: string
  /** From an offset in {@link text} to one in `source.text`. */
  toSource(offset: number): number
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
  readonly sentences: readonly Sentence[]
  readonly tokens: Tokens
  readonly atoms: Atoms
}

/**
 * Shapes a document.
 *
 * @param source - the document as read
 * @param vocabulary - the words that are known: atoms are looked up in it, and words that lost the blank between them come apart by it
 */
export function shape(source: SourceDocument, vocabulary: Vocabulary): Doc {
  const normalized = normalizeText(source.text)
  const { text, toSource } = separateGlued(normalized.text, normalized.toSource, vocabulary)
  const blocks = readBlocks(text)
  const tokens = tokenize(text)
  const atoms = atomize(text, tokens, vocabulary)
  const sections: { kind: SectionKind; heading: string; level: number; start: number; end: number }[] = [{ kind: 'intro', heading: '', level: 0, start: 0, end: 0 }]
  const sentences: Sentence[] = []
  let atom = 0
  blocks.forEach((block, index) => {
    const current = sections.at(-1) as (typeof sections)[number]
    // The first heading of an ad is its title, which is read like any line.
    const isTitle = index === 0 && block.type === 'heading' && block.opens === null
    if (block.type === 'heading' && !isTitle) {
      current.end = block.start
      const heading = text.slice(block.start, block.end)
      sections.push({ kind: within(current, heading, block) ?? block.opens ?? inherited(sections, block), heading, level: block.level, start: block.start, end: block.end })
      return
    }
    for (const sentence of readSentences(text, block)) {
      while (atom < atoms.count && (atoms.start[atom] as number) < sentence.start) atom++
      const atomFrom = atom
      while (atom < atoms.count && (atoms.start[atom] as number) < sentence.end) atom++
      sentences.push({ start: sentence.start, end: sentence.end, section: sections.length - 1, bullet: block.type === 'bullet', block: index, atomFrom, atomTo: atom })
    }
    current.end = block.end
  })
  return { source, text, toSource, blocks, sections, sentences, tokens, atoms }
}

/** "Hard Skills & Tools" in a pasted list of keywords is a part of that list; nothing there says what is required. */
function within(current: { kind: SectionKind }, heading: string, block: Block): SectionKind | null {
  return current.kind === 'keywords' && block.opens === 'requirements' && /^(?:hard|soft|technical|other) skills\b/i.test(heading) ? 'keywords' : null
}

/** A heading of unknown words under one that is known and higher belongs to it; else it opens something of its own. */
function inherited(sections: ReadonlyArray<{ kind: SectionKind; level: number }>, block: Block): SectionKind {
  for (let i = sections.length - 1; i > 0; i--) {
    const section = sections[i] as { kind: SectionKind; level: number }
    if (section.level < block.level) return section.kind
  }
  return 'other'
}

/** Puts a line feed or a blank where words are glued, and keeps the way back to the source. */
function separateGlued(text: string, toSource: (offset: number) => number, vocabulary: Vocabulary): { text: string; toSource: (offset: number) => number } {
  const cuts = glueCuts(text, vocabulary)
  if (cuts.length === 0) return { text, toSource }
  let out = ''
  let at = 0
  const places = cuts.map(({ offset, with: put }, index) => {
    out += text.slice(at, offset) + put
    at = offset
    return offset + index + 1
  })
  out += text.slice(at)
  return {
    text: out,
    toSource: (offset) => {
      let low = 0
      let high = places.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((places[middle] as number) <= offset) low = middle + 1
        else high = middle
      }
      return toSource(offset - low)
    },
  }
}
