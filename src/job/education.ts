/** Demands for a degree: level, fields, and whether experience is taken instead. */
import type { Span } from '../text/span.ts'
import { EDUCATION_LEVELS, type EducationLevel } from './job-ad.ts'

/** A demand found in a sentence; the span counts in the sentence's text. */
export interface EducationPhrase extends Span {
  readonly level: EducationLevel
  readonly fields: readonly string[]
  readonly orEquivalent: boolean
  /** Up to where the demand speaks of degrees and fields: words in it are no keywords. */
  readonly fieldsEnd: number
}

/** By level: wordings in any case, and letters that mean a degree in capitals only ("BE", "MS"). */
const LEVELS: ReadonlyArray<readonly [EducationLevel, words: RegExp, letters: RegExp | null]> = [
  [
    'highschool',
    /\b(?:high[- ]?school(?: (?:diploma|graduate|degree|education|certificate|or equivalent|level))?|hs diploma|secondary (?:school|education)|(?:10th|12th) grade|grade (?:10|12)|leaving certificate)\b/gi,
    /\b(?:GED|G\.E\.D\.?|GCSEs?|NVQ (?:[Ll]evel )?2)(?![\p{L}\d])/gu,
  ],
  [
    'vocational',
    /\b(?:vocational (?:training|diploma|certificate|school|education|qualification)|trade school|technical (?:school|diploma|college)|apprenticeship|(?:level|lvl)\s?(?:3|4|iii|iv) (?:diploma|qualification|nvq|certificate)|nvq(?: level)? ?(?:3|4)|city (?:&|and) guilds|a[- ]levels?|college diploma|diploma)\b/gi,
    /\b(?:TVET|HNC|HND|BTEC)\b/g,
  ],
  [
    'associate',
    /\b(?:associate[’']?s?(?:[’']s)?(?: of (?:arts|science|applied science))? degrees?|associate[’']s(?: degree)?|associates? (?:degree|of (?:arts|science|applied))|two[- ]year (?:college )?degree|2[- ]year degree|foundation degree)\b/gi,
    /\b(?:A\.?A\.?S?\.? degree|A\.A\.|AAS|ADN)(?!\p{L})/gu,
  ],
  [
    'bachelor',
    /\b(?:bachelor[’']?s?(?:[’']s)?(?: (?:of|in) (?:arts|science|engineering|business administration|commerce|education|laws?|nursing|technology|fine arts))?(?:[- ](?:level )?degrees?)?|(?:4|four)[- ]year (?:college |university )?degree|undergraduate degree|under ?graduate|(?:college|university|first|honou?rs|third[- ]level|academic|tertiary|relevant|science|technical|engineering|computer science|stem|nursing|business) degrees?|degree[- ](?:level|qualified|educated)|college (?:graduate|education)|university (?:graduate|education)|graduation in|graduate in|engineering graduate|graduate(?= (?:of|or|with))|degree)\b/gi,
    /\b(?:B\.? ?Sc\.?|Bsc|BSC|B\.S\.?N?\.?|BS\/?BA|BA\/?BS|B\.A\.|BA|BS|BSN|B\.?Tech|B\.?E\.?(?= (?:in|degree|or|\/))|B\.?Com|BEng|B\.Eng|BBA)(?:[/ ]?\(?Hons\)?)?(?![\p{L}\d])/gu,
  ],
  [
    'master',
    /\b(?:master[’']?s?(?:[’']s)?(?: of (?:arts|science|business administration|engineering|education|public health|social work|public administration))?(?:[- ](?:level )?degrees?)|master[’']s(?:[’']s)?|masters|master(?= (?:in|degree|or|of science|of arts))|post[- ]?graduate(?: (?:degree|qualification|diploma|study))?|(?:advanced|graduate) degrees?)(?!\p{L})/giu,
    /\b(?:M\.? ?Sc\.?|Msc|MSC|M\.S\.|MS(?=\s?(?:in\b|degree|or\b|\/|preferred|required|desired))|M\.A\.|MA(?=\s?(?:degree|in\b|or\b|\/))|MBA|MSW|MPH|MPA|MEng|M\.?Tech|M\.?Ed|MSN|MCA|LLM)(?![\p{L}\d])/gu,
  ],
  ['doctorate', /\b(?:doctora(?:te|l)(?: degree)?(?! of medicine)|doctor of philosophy)\b/gi, /\b(?:Ph\.?\s?D\.?s?|PHD|DPhil|EdD|PsyD)(?![\p{L}\d])/gu],
  [
    'professional',
    /\b(?:juris doctor(?:ate)?|law degree|medical degree|graduat\w+ (?:of|from) (?:an? )?(?:accredited )?(?:medical|law) school|graduation from an accredited law school|doctor(?:ate)? of (?:medicine|pharmacy|osteopathic medicine|physical therapy|veterinary medicine))\b/gi,
    /\b(?:M\.D\.|MD(?=\s?(?:,|\/|$|or\b|degree|required))|J\.D\.|JD|MBBS|LL\.?B|Pharm\.?\s?D\.?|DDS|DMD|DVM|DPT)(?![\p{L}\d])/gu,
  ],
]

/** What tells, in some word of a sentence, that one of {@link LEVELS} can match: their wordings, and the beginnings of their letters. */
export const EDUCATION_HINT = {
  words: /school|secondary|diploma|grad|certificat|vocational|apprentic|nvq|guilds|level|associate|degree|bachelor|master|doctor|college|qualif/i,
  letters: /\b(?:[GABMJ]$|Ph|PH|LL|GED|GCSE|NVQ|TVET|HN[CD]|BTEC|AA|ADN|B[SsAETCB]|M[SsABPETDC]|DPhil|EdD|PsyD|JD|DDS|DMD|DVM|DPT)/,
}

const LETTERS = new RegExp(LEVELS.flatMap(([, , letters]) => letters?.source ?? []).join('|'), 'u')

const mayName = (sentence: string): boolean => EDUCATION_HINT.words.test(sentence) || LETTERS.test(sentence)

/** Words that look like a degree and are none. */
const NOT_DEGREE =
  /\b(?:degrees? of|high degree|(?:some|any|certain|large|great|strong) degree|360|°|scrum master|master (?:data|electrician|plumber|schedule|plan|craftsman|mechanic|barber|technician|trainer|carpenter|gardener|planner|file|agreement|services)|webmaster|master the|to master|mastering|MS (?:office|word|excel|project|access|outlook|powerpoint|sql|teams|visio|dynamics|windows)|associates? degree of|BA (?:role|team|work)|MD (?:anderson|office))\b/i
const EQUIVALENT =
  /\bor (?:an? |the |any |its )?(?:\w+ ){0,2}?(?:equivalent|equal)\b|\bor (?:commensurate|comparable|relevant|related|significant|extensive|applicable) (?:\w+ )?(?:experience|work)|\bequivalent (?:combination|experience|practical|work|education|qualification|training|in )|\bor (?:\w+ ){0,3}(?:years? (?:of )?)?(?:work |professional |practical |job |industry )?experience\b|\bin lieu of\b|\band\/or (?:equivalent|experience)|\(or equivalent|\/equivalent|\bequivalent\b/i
const FIELD_LEAD =
  /^[\s,’'s.]{0,60}(?:\((?:BA|BS|BSc|MS|MSc|MA|B\.S\.|M\.S\.)[^)]*\)\s{0,60})?(?:or (?:higher|above|advanced)[\s,]{0,60})?(?:degree[s]?\s{0,60})?(?:\([^)]*\)\s{0,60})?(?:\/?\s*(?:or|and|\/)\s+(?:master|bachelor|ph\.?d|doctora|m\.?s|m\.?a|b\.?s|b\.?a|graduate|advanced|higher)[\w’'.]*\s{0,60}(?:degree)?\s*)?(?:is\s+)?(?:(?:required|preferred|preferably|desired|qualification)\s+)?(?:in|with (?:a )?(?:major|emphasis|specialization|concentration|focus)(?: in| on)?|of|major(?:ing)? in|,|:|-|–)\s+(?:the (?:field|area|discipline)s? of\s+|an? )?(.{2,140})/i

/**
 * Finds the demands for a degree in a sentence.
 *
 * @param sentence - its text
 * @returns at most one entry for a choice of levels ("BA or MA"), at its lowest; several where a sentence asks for several
 */
export function educationPhrases(sentence: string): EducationPhrase[] {
  if (!mayName(sentence)) return []
  const hits: { level: EducationLevel; start: number; end: number }[] = []
  for (const [level, words, letters] of LEVELS)
    for (const pattern of letters === null ? [words] : [words, letters]) {
      pattern.lastIndex = 0
      for (let m = pattern.exec(sentence); m !== null; m = pattern.exec(sentence)) {
        const around = sentence.slice(Math.max(0, m.index - 14), m.index + m[0].length + 14)
        if (NOT_DEGREE.test(around)) continue
        if (
          /^degrees?$/i.test(m[0]) &&
          !/\b(?:a|an|the|with|university|college|in|have|hold|educated to|to)\s*$|^$/i.test(sentence.slice(0, m.index)) &&
          !/^\s*(?:in|required|qualified|level|or|is)\b/i.test(sentence.slice(m.index + m[0].length))
        )
          continue
        if (level === 'vocational' && /^diploma$/i.test(m[0]) && /high[- ]?school\s*$/i.test(sentence.slice(0, m.index))) continue
        hits.push({ level, start: m.index, end: m.index + m[0].length })
      }
    }
  hits.sort((a, b) => a.start - b.start || b.end - a.end)
  const clear = hits.filter((h, i) => !hits.some((o, k) => k !== i && o.start <= h.start && o.end >= h.end && (o.end - o.start > h.end - h.start || k < i)))
  const out: EducationPhrase[] = []
  for (let i = 0; i < clear.length; ) {
    const group = [clear[i] as (typeof clear)[number]]
    while (i + group.length < clear.length) {
      const last = group.at(-1) as (typeof clear)[number]
      const next = clear[i + group.length] as (typeof clear)[number]
      const gap = sentence.slice(last.end, next.start)
      if (!oneChoice(gap)) break
      group.push(next)
    }
    i += group.length
    const lowest = group.reduce((a, b) => (EDUCATION_LEVELS.indexOf(b.level) < EDUCATION_LEVELS.indexOf(a.level) ? b : a))
    const last = group.at(-1) as (typeof clear)[number]
    const first = group[0] as (typeof clear)[number]
    const rest = sentence.slice(last.end)
    const lead = FIELD_LEAD.exec(rest)
    const named = lead?.[1] ?? ''
    const stop = named.search(FIELD_END)
    const fieldsEnd = lead === null ? last.end : last.end + lead[0].length - named.length + (stop < 0 ? named.length : stop)
    out.push({
      level: lowest.level,
      start: first.start,
      end: last.end,
      fields: fields(rest, sentence.slice(0, first.start)),
      orEquivalent: EQUIVALENT.test(sentence.slice(first.start)),
      fieldsEnd,
    })
  }
  return out
}

/** "BA or MA", "Bachelor's/Master's", "BS, MS or PhD": one demand. "Bachelor's required, Master's preferred": two. */
function oneChoice(gap: string): boolean {
  if (/\b(?:required|preferred|desirable|desired|plus|with \w+ \(?\d|years?)\b|;|\.\s/i.test(gap)) return false
  return gap.length < 60 && (/^[\s,/()’'s.]*(?:degree[\s,/()]*)?(?:(?:or|and\/or|to|and)[\s(]*)?(?:(?:an?|the|higher)\s*)?$/i.test(gap) || /\bor\b/i.test(gap))
}

const FIELD_END =
  /\b(?:or (?:an? )?(?:\w+ )?(?:related|relevant|similar|equivalent|comparable|other|higher|advanced|any)|from an?|is |are |with |and (?:at least|a minimum|minimum|\d|(?:one|two|three|four|five|six|seven|eight|ten) )|plus |preferred|required|desired|desirable|or \d|combined|and\/or|including|experience|to |who |that |at |along|along with|essential|an asset|a plus|or higher)\b|[.;()]|–|\d/i

function fields(rest: string, before: string): string[] {
  const text = FIELD_LEAD.exec(rest)?.[1] ?? /\b([A-Z][a-z]+(?: [A-Z][a-z]+)?(?:\s*\/\s*[A-Z][a-z]+(?: [A-Z][a-z]+)?)*)\s*$/.exec(before)?.[1]
  if (text === undefined) return []
  const end = text.search(FIELD_END)
  const list = (end < 0 ? text : text.slice(0, end)).split(/,|\/|\bor\b|;|&(?= [A-Z]\w+ )/i)
  return list
    .map((f) =>
      f
        .replace(/^\s*(?:and|the|an?|either|field of|discipline)\s+/i, '')
        .replace(/\b(?:field|discipline|subject|area|major)s?\s*$/i, '')
        .trim(),
    )
    .filter((f) => f.length > 1 && f.split(/\s+/).length <= 5 && !/^(?:related|relevant|any|other|a|an|the|similar|technical|its|progress)$/i.test(f) && /^[\p{Lu}\p{Ll}]/u.test(f))
}
