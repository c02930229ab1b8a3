/** Saved web pages: the job posting that the page states, else its main text. */
import { extractedFrom, type FormatReader, type FormatSource } from '../format-reader.ts'
import type { TextMap } from '../text-map.ts'
import { htmlText, linkedText } from './html-text.ts'
import { elementsOf, type HtmlElement, type HtmlText, isElement, parseHtml, rawText } from './html-tree.ts'
import { findPostings, postingText } from './job-posting.ts'
import { type JsonNode, member, parseJson, textOf } from './json-tree.ts'

/** A stated description shorter than this, beside a page with twice as much, is a teaser. */
const TEASER = 400

export const readHtml: FormatReader = async (source) => {
  const { text, role } = source
  const { root, flattened } = parseHtml(text, source)
  const warnings = flattened ? [`is nested more than ${source.limits.nesting} deep; the inmost parts were read flat`] : []
  if (role === 'resume') {
    const { map, links } = resumeText(root, source)
    return extractedFrom(map, text, { warnings, links })
  }
  const map = mainText(root, source)
  const posting = pickPosting(root, source)
  if (posting === undefined) return extractedFrom(map, text, { warnings })
  const told = postingText(posting, source)
  const teaser = told.descriptionLength < TEASER && map.text.length > 2 * Math.max(told.descriptionLength, TEASER)
  return extractedFrom(teaser ? map : told.map, text, { stated: told.stated, warnings })
}

/** The page's JobPosting; of several, the one whose title the page's heading names. */
function pickPosting(root: HtmlElement, source: FormatSource): JsonNode | undefined {
  const postings: JsonNode[] = []
  let heading = ''
  for (const element of elementsOf(root)) {
    if ((element.name === 'h1' || element.name === 'title') && heading.length < 500) heading += ` ${rawText(element).toLowerCase()}`
    if (element.name !== 'script' || !/^application\/ld\+json/i.test(element.attributes.get('type') ?? '')) continue
    const script = element.children.find((child): child is HtmlText => !isElement(child))
    if (script === undefined) continue
    try {
      postings.push(
        ...findPostings(
          parseJson(
            rawText(element).replace(/^\s*<!--|-->\s*$/g, (mark) => ' '.repeat(mark.length)),
            source.limits.nesting,
            script.at,
          ),
        ),
      )
    } catch {
      // A page states nothing with JSON that is broken; its text is still there.
    }
  }
  if (postings.length <= 1) return postings[0]
  return postings.find((posting) => {
    const title = textOf(member(posting, 'title'))?.text.toLowerCase().trim()
    return title !== undefined && heading.includes(title)
  })
}

/** Layouts of resumes put the name into the header and the skills aside. */
function resumeText(root: HtmlElement, { deadline }: FormatSource): ReturnType<typeof linkedText> {
  return linkedText(bodyOf(root), (element) => element.name === 'nav' || isHidden(element), deadline)
}

function mainText(root: HtmlElement, { deadline }: FormatSource): TextMap {
  const body = bodyOf(root)
  const total = rawLength(body)
  const main = mainOf(body, total)
  const kept = new Set<HtmlElement>()
  // A heading outside the main part is the title, unless the main part has its own.
  const headings = [...elementsOf(body)].filter((element) => element.name === 'h1')
  const inside = new Set(elementsOf(main))
  const title = headings.length === 1 && !inside.has(headings[0] as HtmlElement) ? headings[0] : undefined
  for (const element of inside) {
    // ASP.NET wraps the whole page into one form; some boards put the title into the main part's header.
    if (element.name === 'form' && rawLength(element) > total / 2) kept.add(element)
    if (element.name === 'header' && main !== body) kept.add(element)
  }
  const drop = (element: HtmlElement): boolean => !kept.has(element) && isClutter(element, total)
  const children = title === undefined ? main.children : [title, ...main.children]
  const map = htmlText({ ...main, children }, drop, deadline)
  // Where everything looks like clutter, nothing is.
  return map.text === '' ? htmlText(body, isHidden, deadline) : map
}

function bodyOf(root: HtmlElement): HtmlElement {
  for (const element of elementsOf(root)) if (element.name === 'body') return element
  return root
}

/** The posting by microdata, the one main element, or the one article. */
function mainOf(body: HtmlElement, total: number): HtmlElement {
  const found = { posting: [] as HtmlElement[], main: [] as HtmlElement[], article: [] as HtmlElement[] }
  for (const element of elementsOf(body)) {
    if (/schema\.org\/JobPosting$/i.test(element.attributes.get('itemtype') ?? '')) found.posting.push(element)
    else if (element.name === 'main' || element.attributes.get('role') === 'main') found.main.push(element)
    else if (element.name === 'article') found.article.push(element)
  }
  for (const list of [found.posting, found.main, found.article]) {
    const only = list[0]
    if (list.length === 1 && only !== undefined && rawLength(only) > Math.min(200, total / 3)) return only
  }
  return body
}

const CLUTTER = new Set(['nav', 'header', 'footer', 'aside', 'form'])
const CLUTTER_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary', 'dialog', 'alert', 'menu', 'menubar'])
const CLUTTER_NAMES =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|breadcrumbs?|share|sharing|social|related|similar|recommended|newsletter|subscribe|navbar|sidebar|skip-?link|sr-only|visually-hidden)(?:$|[\s_-])/i

function isClutter(element: HtmlElement, total: number): boolean {
  if (CLUTTER.has(element.name) || CLUTTER_ROLES.has(element.attributes.get('role') ?? '') || isHidden(element)) return true
  const names = `${element.attributes.get('class') ?? ''} ${element.attributes.get('id') ?? ''}`
  return CLUTTER_NAMES.test(names) && rawLength(element) < total * 0.4
}

function isHidden(element: HtmlElement): boolean {
  return (
    element.attributes.has('hidden') ||
    element.attributes.get('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.attributes.get('style') ?? '')
  )
}

const lengths = new WeakMap<HtmlElement, number>()

/** Characters below an element, scripts and styles not counted. */
function rawLength(element: HtmlElement): number {
  const known = lengths.get(element)
  if (known !== undefined) return known
  let length = 0
  for (const child of element.children) {
    if (!isElement(child)) length += child.data.trim().length
    else if (child.name !== 'script' && child.name !== 'style') length += rawLength(child)
  }
  lengths.set(element, length)
  return length
}
