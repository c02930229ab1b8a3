/** A document as read: the text of one file, and where each of its stretches stands for a person. */

/** What a document is read as. */
export type Role = 'ad' | 'resume'

/** A place as a person counts: from 1. `page` only where the format has pages. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly page?: number
}

/** The target of a hyperlink, which a page shows under other words, or under none. */
export interface DocumentLink {
  /** `http`, `https`, `mailto` or `tel`. */
  readonly url: string
  /** In {@link SourceDocument.text}: where its words stand, or what is nearest to it. */
  readonly offset: number
}

/** One read document. */
export interface SourceDocument {
  /** Relative POSIX path; `-` for standard input; `jobs.jsonl:3` for the third line of a file, `jobs.jsonl#a17` for the ad of it whose id is a17. Shown in every report. */
  readonly id: string
  readonly role: Role
  /** The format it was read as, such as `txt` or `pdf`. */
  readonly format: string
  /** The text; every span of every report counts in it. */
  readonly text: string
  /** @returns where an offset of {@link text} stands in the file */
  locate(offset: number): Place
  /** The whole line (without its end) in which an offset stands, for quoting. */
  lineAt(offset: number): string
  /** Facts that the format states outright (JobPosting's title, front matter), preferred to guesses; `id` is what the ad's publisher calls it. */
  readonly stated: Readonly<Partial<Record<'id' | 'title' | 'company' | 'location', string>>>
  /** Hyperlinks, in formats whose text does not show their targets. */
  readonly links?: readonly DocumentLink[]
  /** What a person should know about how the file was read. */
  readonly warnings: readonly string[]
}
