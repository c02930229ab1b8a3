/** The lines of a resume, for what it states outside of skills: a right to work, a clearance, a wish not to move. */
import type { SourceDocument } from '../../documents/source.ts'
import type { ResumePlace } from '../../resume/resume.ts'
import type { Evidence } from '../../text/evidence.ts'

const LINE = /[^\r\n]+/g
const MAX_QUOTE = 160

/** Looks patterns up in one resume. */
export class ResumeLines {
  readonly #source: SourceDocument
  readonly #lines: { readonly text: string; readonly start: number }[] = []

  constructor(source: SourceDocument) {
    this.#source = source
    for (const m of source.text.matchAll(LINE)) if (m[0].trim() !== '') this.#lines.push({ text: m[0], start: m.index })
  }

  /**
   * @param pattern - without the flag `g`
   * @param accept - a further look at the whole line
   * @returns every line that has it, in order; the place is the match
   */
  find(pattern: RegExp, accept: (line: string) => boolean = () => true): Evidence[] {
    const out: Evidence[] = []
    for (const { text, start } of this.#lines) {
      const m = pattern.exec(text)
      if (m === null || !accept(text)) continue
      out.push(this.#evidence(text, start + m.index, start + m.index + m[0].length))
    }
    return out
  }

  /** @returns the line at a place of the file, quoted; none when the file has no such line */
  at({ line, page }: ResumePlace): Evidence[] {
    for (const { text, start } of this.#lines) {
      const place = this.#source.locate(start)
      if (place.line === line && place.page === page) return [this.#evidence(text, start, start + text.length)]
    }
    return []
  }

  #evidence(line: string, start: number, end: number): Evidence {
    const quote = line.replace(/\s+/g, ' ').trim()
    return { span: { start, end }, ...this.#source.locate(start), quote: quote.length > MAX_QUOTE ? `${quote.slice(0, MAX_QUOTE).trimEnd()}…` : quote, section: 'other' }
  }

  /** @returns the first lines, up to `count`: where a resume has its contact */
  head(count: number): string {
    return this.#lines
      .slice(0, count)
      .map((l) => l.text)
      .join('\n')
  }
}
