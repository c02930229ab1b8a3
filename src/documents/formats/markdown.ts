/** Markdown is read as it stands; front matter is taken off and its facts are kept. */
import { type Extracted, extractedFrom, type FormatReader } from '../format-reader.ts'
import { TextBuilder } from '../text-map.ts'

/** Front matter is looked for at the very start, and ends within this many characters. */
const LONGEST = 16_384

export const readMarkdown: FormatReader = async ({ text }) => {
  const front = splitFrontMatter(text)
  if (front === null) return extractedFrom(wholeFrom(text, 0), text)
  const { stated, warnings } = front.kind === 'yaml' ? await readYaml(front.source) : { stated: factsOf(readToml(front.source)), warnings: [] }
  return extractedFrom(wholeFrom(text, front.bodyStart), text, { stated, warnings })
}

/** Front matter and where the text after it starts. Nothing in it is ever run: `---js` is no front matter. */
export function splitFrontMatter(text: string): { kind: 'yaml' | 'toml'; source: string; bodyStart: number } | null {
  const head = text.slice(0, LONGEST)
  const open = /^(---|\+\+\+)[ \t]*\r?\n/.exec(head)
  if (open === null) return null
  const mark = open[1] as string
  const close = new RegExp(`^${mark === '---' ? '(?:---|\\.\\.\\.)' : '\\+\\+\\+'}[ \\t]*(?:\\r?\\n|$)`, 'gm')
  close.lastIndex = open[0].length
  const end = close.exec(head)
  if (end === null) return null
  const source = head.slice(open[0].length, end.index)
  // A rule, a paragraph and a rule again are not front matter.
  if (!/^\s*(?:#|$|(?:["'][\w -]|[\w-])[\w -]{0,39}["']?\s*[:=])/.test(source)) return null
  return { kind: mark === '---' ? 'yaml' : 'toml', source, bodyStart: end.index + end[0].length }
}

async function readYaml(source: string): Promise<Pick<Extracted, 'stated' | 'warnings'>> {
  // Front matter of ads has none; resolving hundreds of them takes seconds.
  if ((source.match(/(?:^|[\s[,{:-])[*&]\w/g)?.length ?? 0) > 20) return { stated: {}, warnings: ['front matter left out: too many anchors and aliases'] }
  const { parse } = await import('yaml')
  try {
    const value: unknown = parse(source, { schema: 'core', maxAliasCount: 20, uniqueKeys: false, logLevel: 'silent' })
    const facts = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
    return { stated: factsOf(facts), warnings: [] }
  } catch (error) {
    const cause = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return { stated: {}, warnings: [`front matter left out: ${cause}`] }
  }
}

/** Only what front matter of ads has: strings at the top level. */
function readToml(source: string): Map<string, unknown> {
  const facts = new Map<string, unknown>()
  for (const line of source.split(/\r?\n/)) {
    if (line.startsWith('[')) break
    const pair = /^\s*["']?([\w-]+)["']?\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)')/.exec(line)
    if (pair) facts.set(pair[1] as string, pair[2]?.replace(/\\(["\\])/g, '$1') ?? pair[3])
  }
  return facts
}

const NAMES: ReadonlyArray<readonly ['title' | 'company' | 'location', readonly string[]]> = [
  ['title', ['title', 'job_title', 'jobtitle', 'position', 'role']],
  ['company', ['company', 'employer', 'organization', 'organisation', 'hiringorganization']],
  ['location', ['location', 'place', 'city', 'joblocation']],
]

/** @param facts - names in any case, values of any kind; only strings are taken */
export function factsOf(facts: ReadonlyMap<string, unknown>): Extracted['stated'] {
  const lower = new Map([...facts].map(([name, value]) => [name.toLowerCase(), value]))
  const stated: { title?: string; company?: string; location?: string } = {}
  for (const [fact, names] of NAMES) {
    const value = names.map((name) => lower.get(name)).find((found) => typeof found === 'string' && found.trim() !== '')
    if (typeof value === 'string') stated[fact] = value.replace(/\s+/g, ' ').trim()
  }
  return stated
}

function wholeFrom(text: string, start: number): ReturnType<TextBuilder['build']> {
  const builder = new TextBuilder()
  builder.copy(text.slice(start), start)
  return builder.build()
}
