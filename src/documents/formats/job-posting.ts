/** schema.org JobPosting as the text of an ad. */
import type { Extracted, FormatSource } from '../format-reader.ts'
import { TextBuilder, type TextMap } from '../text-map.ts'
import { itemsOf, type JsonNode, member, textOf } from './json-tree.ts'
import { oneLine, richText } from './rich-string.ts'

/** @returns every JobPosting in a JSON-LD value: itself, in a list, in `@graph`, or inside another thing */
export function findPostings(node: JsonNode): JsonNode[] {
  if (node.kind === 'array') return node.items.flatMap(findPostings)
  if (node.kind !== 'object') return []
  const types = itemsOf(member(node, '@type')).map((type) => textOf(type)?.text ?? '')
  if (types.some((type) => /(?:^|[/:])JobPosting$/.test(type))) return [node]
  return ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item', 'hasPart'].flatMap((name) => {
    const inner = member(node, name)
    return inner === undefined ? [] : findPostings(inner)
  })
}

/** Fields that become sections of their own, where the description does not hold them already. */
const SECTIONS: ReadonlyArray<readonly [string, string]> = [
  ['responsibilities', 'Responsibilities'],
  ['qualifications', 'Qualifications'],
  ['skills', 'Skills'],
  ['experienceRequirements', 'Experience'],
  ['educationRequirements', 'Education requirements'],
  ['jobBenefits', 'Benefits'],
  ['incentiveCompensation', 'Benefits'],
]

/**
 * @param posting - a JobPosting
 * @returns its text, the facts that it states, and how long its description is
 */
export function postingText(posting: JsonNode, source: FormatSource): { map: TextMap; stated: Extracted['stated']; descriptionLength: number } {
  const builder = new TextBuilder()
  const stated: { title?: string; company?: string; location?: string } = {}
  const line = (label: string, value: TextMap | undefined): string | undefined => {
    if (value === undefined) return undefined
    const text = oneLine(richText(value, source))
    if (builder.length > 0) builder.put('\n', text.origin(0))
    builder.put(label, text.origin(0))
    builder.join(text, (offset) => offset)
    return text.text
  }
  const title = line('# ', textOf(member(posting, 'title')) ?? textOf(member(posting, 'name')))
  if (title !== undefined) stated.title = title
  const organization = member(posting, 'hiringOrganization')
  const company = line('Company: ', textOf(organization) ?? textOf(member(organization, 'name')))
  if (company !== undefined) stated.company = company
  const location = line('Location: ', placeOf(posting))
  if (location !== undefined) stated.location = location
  for (const type of itemsOf(member(posting, 'employmentType'))) line('Employment type: ', textOf(type))

  const description = textOf(member(posting, 'description'))
  const body = description === undefined ? undefined : richText(description, source)
  if (body !== undefined) {
    builder.put('\n\n', body.origin(0))
    builder.join(body, (offset) => offset)
  }
  const told = body?.text.replace(/\s+/g, ' ') ?? ''
  for (const [name, heading] of SECTIONS) {
    const parts = itemsOf(member(posting, name))
      .flatMap((item) => partOf(item, source))
      .filter(({ text }) => !told.includes(text.replace(/\s+/g, ' ').trim().slice(0, 200)))
    const first = parts[0]
    if (first === undefined) continue
    builder.put(`\n\n## ${heading}\n`, first.origin(0))
    parts.forEach((part, index) => {
      if (index > 0) builder.put('\n', part.origin(0))
      if (parts.length > 1) builder.put('• ', part.origin(0))
      builder.join(part, (offset) => offset)
    })
  }
  return { map: builder.build(), stated, descriptionLength: body?.text.length ?? 0 }
}

/** A field is text, a thing with a name, or months of experience and the like. */
function partOf(item: JsonNode, source: FormatSource): TextMap[] {
  const text = textOf(item)
  if (text !== undefined) return [richText(text, source)]
  const months = textOf(member(item, 'monthsOfExperience'))
  if (months !== undefined && Number(months.text) > 0) {
    const years = Number(months.text) / 12
    const words = Number.isInteger(years) ? `${years} ${years === 1 ? 'year' : 'years'} of experience` : `${months.text} months of experience`
    return [{ text: words, origin: () => months.origin(0) }]
  }
  const category = textOf(member(item, 'credentialCategory'))
  if (category !== undefined) {
    const words = DEGREES[category.text.toLowerCase().trim()]
    return [words === undefined ? category : { text: words, origin: () => category.origin(0) }]
  }
  const named = textOf(member(item, 'name')) ?? textOf(member(item, 'description'))
  return named === undefined ? [] : [richText(named, source)]
}

const DEGREES: Readonly<Record<string, string>> = {
  'high school': 'High school diploma',
  'associate degree': "Associate's degree",
  'bachelor degree': "Bachelor's degree",
  'postgraduate degree': "Master's degree",
  'professional certificate': 'Professional certificate',
}

function placeOf(posting: JsonNode): TextMap | undefined {
  const place = itemsOf(member(posting, 'jobLocation'))[0]
  const address = member(place, 'address')
  const parts = ['addressLocality', 'addressRegion', 'addressCountry']
    .map((name) => textOf(member(address, name)) ?? textOf(member(member(address, name), 'name')))
    .filter((part) => part !== undefined)
  const first = parts[0]
  if (first !== undefined) {
    const words = parts.map(({ text }) => text.trim())
    return { text: [...new Set(words)].join(', '), origin: () => first.origin(0) }
  }
  const remote = textOf(member(posting, 'jobLocationType'))
  if (remote !== undefined && /telecommute/i.test(remote.text)) return { text: 'Remote', origin: () => remote.origin(0) }
  return textOf(address) ?? textOf(place) ?? textOf(member(place, 'name'))
}
