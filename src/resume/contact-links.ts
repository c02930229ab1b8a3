/** Pages of the person: as written, and behind the words of hyperlinks. */
import type { DocumentLink, SourceDocument } from '../documents/source.ts'
import { EMAIL, type Row } from './contact-rows.ts'
import type { Link, Written } from './resume.ts'

const WEB_ADDRESS = /\b(?:https?:\/\/|www\.)[^\s|,;<>()[\]"•·]+/giu
const DOMAIN =
  /(?<![@\p{L}\p{N}./-])(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|io|dev|me|co|ai|app|uk|de|fr|nl|eu|ca|au|in|info|tech|xyz|page|site|online|design|studio|games|ie|ch|at|es|it|se|no|dk|pl|us|edu|gg|works|codes|software|blog)(?:\/[^\s|,;<>()[\]"•·]*)?(?![\p{L}\p{N}@-])/giu
const NOT_DOMAIN = /^(?:asp|vb|ado)\.net$|\.(?:js|ts|py)$/i
const NETWORKS: ReadonlyArray<readonly [string, RegExp]> = [
  ['LinkedIn', /linkedin\.com\/(?:in|pub)\/([^/?#\s]+)/i],
  ['GitHub', /github\.com\/([^/?#\s]+)/i],
  ['GitLab', /gitlab\.com\/([^/?#\s]+)/i],
  ['Stack Overflow', /stackoverflow\.com\/users\/([^?#\s]+)/i],
  ['X', /(?:twitter|x)\.com\/([^/?#\s]+)/i],
  ['Mastodon', /mastodon\.\w+\/@([^/?#\s]+)/i],
  ['ORCID', /orcid\.org\/([\dX-]+)/i],
  ['Kaggle', /kaggle\.com\/([^/?#\s]+)/i],
  ['Medium', /medium\.com\/(@?[^/?#\s]+)/i],
  ['Behance', /behance\.net\/([^/?#\s]+)/i],
  ['Dribbble', /dribbble\.com\/([^/?#\s]+)/i],
  ['Google Scholar', /scholar\.google\.\w+\/citations\?user=([\w-]+)/i],
]
/** "GitHub: @octo", "LinkedIn: /in/octo". */
const HANDLE = /\b(LinkedIn|GitHub|GitLab|Twitter|X)\s*:\s*(?:\/?in\/|@)?(?!https?\b|www\b)([A-Za-z0-9][\w.-]{1,40})(?![\w./])/g
const HANDLE_URL: Readonly<Record<string, string>> = { linkedin: 'linkedin.com/in/', github: 'github.com/', gitlab: 'gitlab.com/', twitter: 'twitter.com/', x: 'x.com/' }

/** Templates that were not filled in: `https://linkedin.com/in/...`. */
const PLACEHOLDER = /\.\.\.|…|\/\/(?:www\.)?example\.(?:com|org)\/?$/i

interface Target {
  readonly url: string
  /** In the text of the document. */
  readonly offset: number
}

/** Where links are looked for. */
interface LinkPlaces {
  /** Rows that hold contact details. */
  readonly near: readonly Row[]
  readonly rows: readonly Row[]
  /** Hyperlinks among the contact details. */
  readonly nearLinks: readonly DocumentLink[]
}

/**
 * @param source - the document
 * @param places - where links are looked for
 * @param toSource - from offsets of rows to those of the document
 * @returns in order of place, each page once
 */
export function readLinks(source: SourceDocument, { near, rows, nearLinks }: LinkPlaces, toSource: (offset: number) => number): Link[] {
  const isProfile = ({ url }: Target): boolean => /linkedin\.com\/(?:in|pub)\//i.test(url)
  const written = near.flatMap((row) => targetsIn(row, toSource))
  // Elsewhere only pages of people: links of projects are not contact details.
  const profiles = rows.flatMap((row) => targetsIn(row, toSource)).filter(isProfile)
  const hyperlinks = [...nearLinks, ...(source.links ?? []).filter(isProfile)].filter(({ url }) => /^https?:/i.test(url) && !PLACEHOLDER.test(url))
  const hosts = new Set(hyperlinks.map(({ url }) => keyOf(url).split('/')[0]))
  // "itch.io" over a link to one's page there says less than the link.
  const telling = [...hyperlinks, ...[...written, ...profiles].filter(({ url }) => !hosts.has(keyOf(url)) || hyperlinks.some((link) => keyOf(link.url) === keyOf(url)))]
  const once = new Map<string, Target>()
  for (const target of telling) if (!once.has(keyOf(target.url))) once.set(keyOf(target.url), target)
  return [...once.values()]
    .sort((a, b) => a.offset - b.offset)
    .map(({ url, offset }) => {
      const network = NETWORKS.find(([, rule]) => rule.test(url))
      return { url, network: network?.[0] ?? null, username: network === undefined ? null : (network[1].exec(url)?.[1] ?? null), at: source.locate(offset) }
    })
}

/**
 * @param source - the document
 * @param links - among its contact details
 * @returns the first address of a scheme, without it
 */
export function writtenTarget(source: SourceDocument, links: readonly DocumentLink[], scheme: 'mailto' | 'tel'): Written | null {
  for (const { url, offset } of links) {
    if (!url.toLowerCase().startsWith(`${scheme}:`)) continue
    const value = decoded(url.slice(scheme.length + 1).replace(/\?.*/, ''))
    if (scheme === 'mailto' ? EMAIL.exec(value)?.[0] === value : /^\+?[\d\s().-]{7,24}$/.test(value)) return { value, at: source.locate(offset) }
  }
  return null
}

/** Web addresses of a row, by where they begin in it. */
export function addressesIn({ text }: Row): { words: string; index: number }[] {
  return [...text.matchAll(WEB_ADDRESS), ...text.matchAll(DOMAIN)]
    .filter((match) => !inEmail(text, match.index))
    .sort((a, b) => a.index - b.index)
    .map((match) => ({ words: match[0], index: match.index }))
}

function targetsIn(row: Row, toSource: (offset: number) => number): Target[] {
  const { text, start } = row
  const handles = [...text.matchAll(HANDLE)].map((match) => ({ words: `${HANDLE_URL[(match[1] as string).toLowerCase()]}${match[2]}`, index: match.index }))
  return [...addressesIn(row), ...handles].flatMap(({ words, index }) => {
    const bare = words.replace(/[.,;:'’]{1,300}$/, '')
    return NOT_DOMAIN.test(bare) ? [] : [{ url: /^https?:\/\//i.test(bare) ? bare : `https://${bare}`, offset: toSource(start + index) }]
  })
}

/** The same page has one key, however it is written. */
const keyOf = (url: string): string => url.toLowerCase().replace(/^https?:\/\/(?:www\.)?|\/$/g, '')

function inEmail(text: string, offset: number): boolean {
  const email = EMAIL.exec(text)
  return email !== null && offset >= email.index && offset < email.index + email[0].length
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
