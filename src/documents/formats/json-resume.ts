/** JSON Resume (jsonresume.org, schema 1.0) laid out as a resume is written. */
import { TextBuilder, type TextMap } from '../text-map.ts'
import { itemsOf, type JsonNode, member, textOf } from './json-tree.ts'

const SECTIONS = ['work', 'volunteer', 'education', 'skills', 'projects', 'certificates', 'awards', 'publications', 'languages', 'interests', 'references']

/** @returns whether an object has the shape of a JSON Resume */
export function isJsonResume(node: JsonNode): boolean {
  return member(node, 'basics')?.kind === 'object' || SECTIONS.filter((name) => member(node, name)?.kind === 'array').length >= 2
}

/** @param root - a JSON Resume */
export function resumeText(root: JsonNode): TextMap {
  const page = new Page()
  const basics = member(root, 'basics')
  page.line(['# ', textOf(member(basics, 'name'))])
  page.line([textOf(member(basics, 'label'))])
  const location = member(basics, 'location')
  page.line(
    joined(' | ', [
      texts(basics, 'email', 'phone'),
      [oneOf(...joined(', ', [texts(location, 'address', 'city', 'region', 'postalCode', 'countryCode')]))],
      texts(basics, 'url', 'website'),
    ]),
  )
  for (const profile of itemsOf(member(basics, 'profiles')))
    page.line(joined(': ', [texts(profile, 'network'), textOf(member(profile, 'url')) ? texts(profile, 'url') : texts(profile, 'username')]))
  if (textOf(member(basics, 'summary'))) page.section('Summary', basics as JsonNode)
  page.lines(textOf(member(basics, 'summary')))

  for (const job of page.each(root, 'work', 'Work')) {
    page.heading(joined(', ', [texts(job, 'position'), [textOf(member(job, 'name')) ?? textOf(member(job, 'company'))]]))
    page.line(joined(', ', [period(job), texts(job, 'location')]))
    page.body(job)
  }
  for (const job of page.each(root, 'volunteer', 'Volunteering')) {
    page.heading(joined(', ', [texts(job, 'position'), texts(job, 'organization')]))
    page.line(period(job))
    page.body(job)
  }
  for (const project of page.each(root, 'projects', 'Projects')) {
    page.heading(joined(', ', [texts(project, 'name'), texts(project, 'entity')]))
    page.line(period(project))
    page.body(project)
    page.line(joined(', ', [itemsOf(member(project, 'keywords')).map(textOf)]))
  }
  for (const school of page.each(root, 'education', 'Education')) {
    page.heading(joined(', ', [[oneOf(...joined(' in ', [texts(school, 'studyType'), texts(school, 'area')]))], texts(school, 'institution')]))
    page.line(joined(' | ', [[oneOf(...period(school))], [labelled('Score: ', textOf(member(school, 'score')) ?? textOf(member(school, 'gpa')))]]))
    for (const course of itemsOf(member(school, 'courses'))) page.line(['• ', textOf(course)])
  }
  for (const skill of page.each(root, 'skills', 'Skills')) {
    const keywords = joined(', ', [itemsOf(member(skill, 'keywords')).map(textOf)])
    const level = textOf(member(skill, 'level'))
    page.line(['• ', textOf(member(skill, 'name')), ...(level ? [' (', level, ')'] : []), ...(keywords.length > 0 ? [': ', ...keywords] : [])])
  }
  for (const item of page.each(root, 'certificates', 'Certifications')) page.line(['• ', ...joined(', ', [texts(item, 'name', 'issuer', 'date')])])
  for (const item of page.each(root, 'languages', 'Languages')) page.line(['• ', ...joined(': ', [texts(item, 'language', 'fluency')])])
  for (const item of page.each(root, 'awards', 'Awards')) {
    page.line(['• ', ...joined(', ', [texts(item, 'title', 'awarder', 'date')])])
    page.lines(textOf(member(item, 'summary')))
  }
  for (const item of page.each(root, 'publications', 'Publications')) {
    page.line(['• ', ...joined(', ', [texts(item, 'name', 'publisher', 'releaseDate')])])
    page.lines(textOf(member(item, 'summary')))
  }
  for (const item of page.each(root, 'interests', 'Interests')) {
    const keywords = joined(', ', [itemsOf(member(item, 'keywords')).map(textOf)])
    page.line(['• ', textOf(member(item, 'name')), ...(keywords.length > 0 ? [': ', ...keywords] : [])])
  }
  return page.build()
}

type Part = string | TextMap | undefined

/** Lines put together of values and of the words between them. */
class Page {
  readonly #builder = new TextBuilder()

  build(): TextMap {
    return this.#builder.build()
  }

  /** Writes a line, unless none of its parts has a value. */
  line(parts: readonly Part[], before = '\n'): void {
    const first = parts.find((part) => typeof part === 'object')
    if (typeof first !== 'object') return
    const builder = this.#builder
    if (builder.length > 0) builder.put(before, first.origin(0))
    let at = first.origin(0)
    for (const part of parts) {
      if (typeof part === 'string') builder.put(part, at)
      else if (part !== undefined) {
        builder.join(part, (offset) => offset)
        at = part.origin(Math.max(0, part.text.length - 1))
      }
    }
  }

  heading(parts: readonly Part[]): void {
    this.line(['### ', ...parts], '\n\n')
  }

  /** A text of several lines. */
  lines(text: TextMap | undefined): void {
    this.line([text])
  }

  section(title: string, node: JsonNode): void {
    this.#builder.put(`\n\n## ${title}`, node.at)
  }

  /** The items of a section, after its heading. */
  each(root: JsonNode, name: string, title: string): readonly JsonNode[] {
    const node = member(root, name)
    const items = itemsOf(node).filter((item) => item.kind === 'object' && item.members.size > 0)
    if (node !== undefined && items.length > 0) this.section(title, node)
    return items
  }

  /** What was done: a description, a summary, highlights. */
  body(node: JsonNode): void {
    this.lines(textOf(member(node, 'description')))
    this.lines(textOf(member(node, 'summary')))
    for (const highlight of itemsOf(member(node, 'highlights'))) this.line(['• ', textOf(highlight)])
  }
}

const texts = (node: JsonNode | undefined, ...names: string[]): (TextMap | undefined)[] => names.map((name) => textOf(member(node, name)))

/** What there is of several lists, with a separator between. */
function joined(separator: string, lists: readonly (readonly (TextMap | undefined)[])[]): Part[] {
  const found = lists.flat().filter((text) => text !== undefined)
  return found.flatMap((text, index) => (index === 0 ? [text] : [separator, text]))
}

/** Parts as one value, so that it can be joined with others. */
function oneOf(...parts: Part[]): TextMap | undefined {
  const page = new Page()
  page.line(parts)
  const map = page.build()
  return map.text === '' ? undefined : map
}

const labelled = (label: string, value: TextMap | undefined): TextMap | undefined => (value === undefined ? undefined : oneOf(label, value))

/** `2021-03 – Present`, as dates of resumes are read. */
function period(node: JsonNode): TextMap[] {
  const start = textOf(member(node, 'startDate'))
  const end = textOf(member(node, 'endDate'))
  const date = textOf(member(node, 'date'))
  const text = start === undefined ? oneOf(end ?? date) : oneOf(start, ' – ', end ?? 'Present')
  return text === undefined ? [] : [text]
}
