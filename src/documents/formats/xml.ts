/** A walk over the XML of office documents. Entities of a DTD are never expanded. */
import { Parser } from 'htmlparser2'
import { ReadFailure } from '../failure.ts'
import type { FormatSource } from '../format-reader.ts'
import { raise } from '../limits.ts'

/** What a walk calls. `attribute` gives `''` for one that is not there. */
export interface XmlVisitor {
  open(name: string, attribute: (name: string) => string): void
  close(name: string): void
  text?(text: string): void
}

/**
 * @param xml - a part of a document
 * @throws ReadFailure `too-deep`; `damaged` when elements are left open
 */
export function walkXml(xml: string, visitor: XmlVisitor, { limits, deadline }: Pick<FormatSource, 'limits' | 'deadline'>): void {
  let depth = 0
  let events = 0
  let implied = 0
  new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > limits.nesting) throw new ReadFailure('too-deep', `is nested more than ${limits.nesting} deep`, `save the document anew, ${raise('nesting')}`)
        if ((++events & 1023) === 0) deadline.check()
        visitor.open(name, (key) => (Object.hasOwn(attributes, key) ? (attributes[key] as string) : ''))
      },
      onclosetag(name, isImplied) {
        depth--
        // A self-closing tag counts as implied too, but nothing stands open then.
        if (isImplied && depth === 0) implied++
        visitor.close(name)
      },
      ontext: (text) => visitor.text?.(text),
    },
    { xmlMode: true, decodeEntities: true },
  ).end(xml)
  if (implied > 0 && !/\/>\s*$/.test(xml))
    throw new ReadFailure('damaged', 'is damaged: its text breaks off', 'download it again, or open it in the program that made it and save it anew')
}
