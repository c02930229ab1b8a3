/** Lines → languages with their level. */
import { MAX_LINE, type ResumeLine } from './lines.ts'
import type { LanguageLevel, ResumePlace, SpokenLanguage } from './resume.ts'

/** Tried in order; the first that fits decides. Terms of CEFR, ILR (as LinkedIn writes them) and of every day. */
const LEVELS: ReadonlyArray<readonly [LanguageLevel, RegExp]> = [
  ['native', /\b(?:native(?:[- ](?:speaker|level|or bilingual(?: proficiency)?))?|mother[- ]tongue|first language|bilingual|muttersprache)\b/i],
  ['basic', /\b(?:A[12]\+?|basics?|beginner|elementary(?: proficiency)?|some|a little|a few words|novice|school(?:-level)?|learning)\b/i],
  [
    'advanced',
    /\b(?:C1\+?|advanced|full professional(?: proficiency)?|professional(?: working)?(?: proficiency)?|very good|business(?:[- ](?:fluent|level))?|proficient|upper[- ]advanced)\b/i,
  ],
  ['fluent', /\b(?:C2\+?|fluent(?:ly)?|fluency|near[- ]native|excellent|mastery)\b/i],
  [
    'intermediate',
    /\b(?:B[12]\+?|(?:upper[- ]|lower[- ]|pre-?)?intermediate|conversational|limited working(?: proficiency)?|working(?: knowledge| proficiency)?|good|moderate|independent|everyday)\b/i,
  ],
]
const FULL_PROFESSIONAL = /\bfull professional\b/i
const NOT_A_LANGUAGE = /\b(?:language|languages|proficien\w+|skills?|written|spoken|reading|writing|both|other|speaking|listening)\b/gi
/** A row that begins with this lists languages wherever it stands. */
const LABEL = /^(?:(?:spoken|foreign|human|natural) )?languages?(?: skills| spoken)?\s*:\s*/i

/**
 * @param lines - of the whole resume
 * @param isSection - tells whether a line is in a section of languages
 * @param isLanguage - tells whether a word names a language that is known
 * @param at - tells the place of an offset
 */
export function readLanguages(
  lines: readonly ResumeLine[],
  isSection: (line: ResumeLine) => boolean,
  isLanguage: (word: string) => boolean,
  at: (offset: number) => ResumePlace,
): SpokenLanguage[] {
  const out: SpokenLanguage[] = []
  let wanting: SpokenLanguage[] = []
  for (const line of lines) {
    const label = LABEL.exec(line.text)
    const section = isSection(line)
    if ((!section && label === null) || line.text.length > MAX_LINE) continue
    const text = line.text.slice(label?.[0].length ?? 0)
    const found = itemsOf(text).map((item) => ({ item, named: read(item.text, isLanguage) }))
    // "Languages: Java, Python" names none that people speak.
    if (!found.some(({ named }) => named !== null && isLanguage(named.language)) && (!section || !found.some(({ named }) => named !== null && named.fluency !== ''))) {
      // Under the languages, a row of their levels: "Native    Conversational".
      if (section) for (const [i, fluency] of levelsOf(text).entries()) give(wanting[i], fluency, out)
      wanting = []
      continue
    }
    const ofLine: SpokenLanguage[] = []
    for (const { item, named } of found) {
      if (named === null || out.some((known) => known.language.toLowerCase() === named.language.toLowerCase())) continue
      const spoken = { ...named, at: at(line.start + (label?.[0].length ?? 0) + item.start) }
      out.push(spoken)
      ofLine.push(spoken)
    }
    wanting = ofLine.filter((language) => language.level === null)
  }
  return out
}

function give(language: SpokenLanguage | undefined, fluency: string, all: SpokenLanguage[]): void {
  const index = language === undefined ? -1 : all.indexOf(language)
  if (index >= 0) all[index] = { ...(all[index] as SpokenLanguage), fluency, level: levelOf(fluency) }
}

function levelsOf(text: string): string[] {
  const cells = text.split(/\t|\s{2,}|,\s+/).map((cell) => cell.trim())
  return cells.every((cell) => levelOf(cell) !== null) ? cells : []
}

const levelOf = (text: string): LanguageLevel | null => (FULL_PROFESSIONAL.test(text) ? 'fluent' : (LEVELS.find(([, rule]) => rule.test(text))?.[0] ?? null))

function itemsOf(text: string): { text: string; start: number }[] {
  const out: { text: string; start: number }[] = []
  let from = 0
  for (const match of text.matchAll(/[,;|•·\t/](?![^(]{0,300}\))\s*(?:and\s+)?|\s{1,60}(?:and|&)\s{1,60}(?![^(]*\))|\.\s+(?=\p{Lu})|\s{3,}/gu)) {
    const next = text.slice(match.index + match[0].length)
    // "English, fluent": a level by itself goes with the language before it.
    if (/^[,\s]/.test(match[0]) && /^[^,;|]*/.exec(next)?.[0] !== undefined && levelAlone(/^[^,;|•·\t]*/.exec(next)?.[0] as string)) continue
    out.push({ text: text.slice(from, match.index), start: from })
    from = match.index + match[0].length
  }
  out.push({ text: text.slice(from), start: from })
  return out.filter((item) => item.text.trim() !== '')
}

const levelAlone = (text: string): boolean => levelOf(text) !== null && strip(text) === ''

function strip(text: string): string {
  const bare = LEVELS.reduce((rest, [, rule]) => rest.replace(new RegExp(rule.source, 'gi'), ' '), text)
  return bare
    .replace(FULL_PROFESSIONAL, ' ')
    .replace(NOT_A_LANGUAGE, ' ')
    .replace(/\b(?:in|and|the|level|knowledge|cefr|ilr|user)\b/gi, ' ')
    .replace(/[()[\]:–—.\-*,]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** "German (B1)", "some Igbo", "conversational Spanish", "Polish: native" → language and level; `null` for anything else. */
function read(item: string, isLanguage: (word: string) => boolean): Omit<SpokenLanguage, 'at'> | null {
  const words = strip(item.replace(/\(([^)]{0,300})\)/g, (whole, inner: string) => (levelOf(inner) === null ? ' ' : whole)))
  const capitals = words.split(' ').filter((word) => /\p{Lu}/u.test(word))
  const language = capitals.join(' ')
  const level = levelOf(item.replace(language, ' '))
  if (language === '' || capitals.length > 3) return null
  // Words in small letters beside an unknown name: "Full driving licence".
  if (!isLanguage(language) && capitals.length < words.split(' ').length) return null
  if (/\d/.test(language)) return null
  const fluency = item
    .replace(language, ' ')
    .replace(/[()[\]:–—,]|\s-\s/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s-]+|[\s.-]{1,60}$/g, '')
  return { language, level, fluency: level === null ? '' : fluency }
}
