/** Demands for a degree: level, fields, and whether experience is taken instead. */
import type { Span } from '../text/span.ts'
import { EDUCATION_LEVELS, type EducationLevel } from './job-ad.ts'

/** A demand found in a sentence; the span counts in the sentence's text. */
export interface EducationPhrase extends Span {
  readonly level: EducationLevel
  readonly fields: readonly string[]
  readonly orEquivalent: boolean
}

const LEVELS: ReadonlyArray<readonly [EducationLevel, RegExp]> = [
  [
    'highschool',
    /\b(?:high[- ]?school(?: (?:diploma|graduate|degree|education|certificate|or equivalent|level))?|GED|G\.E\.D\.?|HS diploma|secondary (?:school|education)|GCSEs?|(?:10th|12th) grade|grade (?:10|12)|matric|leaving certificate|NVQ (?:level )?2)\b/gi,
  ],
  [
    'vocational',
    /\b(?:vocational (?:training|diploma|certificate|school|education|qualification)|trade school|technical (?:school|diploma|college)|TVET|apprenticeship|(?:level|lvl)\s?(?:3|4|iii|iv)\b(?: (?:diploma|qualification|nvq|certificate))?|NVQ(?: level)? ?(?:3|4)|HNC|HND|BTEC|city (?:&|and) guilds|A[- ]levels?|college diploma|diploma)\b/gi,
  ],
  [
    'associate',
    /\b(?:associate[’']?s?(?:[’']s)?(?: of (?:arts|science|applied science))? degrees?|associate[’']s(?: degree)?|associates? (?:degree|of)|two[- ]year (?:college )?degree|2[- ]year degree|A\.?A\.?S\.? degree|A\.A\.|AAS\b|foundation degree|ADN)\b/gi,
  ],
  [
    'bachelor',
    /\b(?:bachelor[’']?s?(?:[’']s)?(?: (?:of|in) (?:arts|science|engineering|business administration|commerce|education|laws?|nursing|technology|fine arts))?(?:[- ](?:level )?degrees?)?|(?:4|four)[- ]year (?:college |university )?degree|undergraduate degree|under ?graduate|(?:college|university|first|honou?rs|third[- ]level|academic|tertiary|relevant|science|technical|engineering|computer science|STEM|nursing|law|business) degrees?|degree[- ](?:level|qualified|educated)|college (?:graduate|education)|university (?:graduate|education)|B\.? ?Sc?\.?(?:[/ ]?\(?Hons\)?)?\b(?!\s*[&/]\s*P)|B\.S\.?N?|BS\/?BA|BA\/?BS|B\.?A\.?(?= (?:degree|in|or|\/|required|preferred))|BA|BS|BSc|BSN|B\.?Tech|B\.?E\.?(?= (?:in|degree|or|\/))|B\.?Com|BEng|B\.Eng|BBA|BE\/|graduation in|graduate (?:degree )?in|engineering graduate|(?:is |be )?(?:a )?graduate(?= (?:in|of|or|with))|degree)\b/gi,
  ],
  [
    'master',
    /\b(?:master[’']?s?(?:[’']s)?(?: of (?:arts|science|business administration|engineering|education|public health|social work|public administration))?(?:[- ](?:level )?degrees?)|master[’']?s(?:[’']s)?\b|masters\b|master(?= (?:in|degree|or))|postgraduate (?:degree|qualification|diploma|study)|post[- ]graduate(?: degree| qualification| diploma)?|(?:advanced|graduate) degrees?|M\.? ?Sc\.?|M\.S\.?|MS(?= (?:in|degree|or|\/))|M\.?A\.?(?= (?:degree|in|or|\/))|MBA|MSW|MPH|MPA|MEng|M\.?Tech|M\.?Ed|MSN|MCA|LLM)\b/gi,
  ],
  ['doctorate', /\b(?:Ph\.?\s?D\.?s?|doctora(?:te|l)(?: degree)?|doctor of philosophy|DPhil|EdD|PsyD|DNP)\b/gi],
  [
    'professional',
    /\b(?:M\.D\.?|MD(?= |,|\/|$)|J\.?D\.?\b(?= |,|\/|$|\.)|juris doctor(?:ate)?|law degree|medical degree|MBBS|LL\.?B|Pharm\.?\s?D\.?|DDS|DMD|DVM|medical school|law school|doctor of (?:medicine|pharmacy|osteopathic medicine|physical therapy|veterinary medicine)|DPT)\b/gi,
  ],
]

/** Words that look like a degree and are none. */
const NOT_DEGREE =
  /\b(?:degrees? of|high degree|(?:some|any|certain|large|great|strong) degree|360|°|scrum master|master (?:data|electrician|plumber|schedule|plan|craftsman|mechanic|barber|technician|trainer|carpenter|gardener|planner|file|agreement|services)|webmaster|master the|to master|mastering|MS (?:office|word|excel|project|access|outlook|powerpoint|sql|teams|visio|dynamics|windows)|associates? degree of|BA (?:role|team|work)|MD (?:anderson|office))\b/i
const EQUIVALENT =
  /\bor (?:an? |the |any |its )?(?:\w+ ){0,2}?(?:equivalent|equal)\b|\bor (?:commensurate|comparable|relevant|related|significant|extensive|applicable) (?:\w+ )?(?:experience|work)|\bequivalent (?:combination|experience|practical|work|education|qualification|training|in )|\bor (?:\w+ ){0,3}(?:years? (?:of )?)?(?:work |professional |practical |job |industry )?experience\b|\bin lieu of\b|\band\/or (?:equivalent|experience)|\(or equivalent|\/equivalent|\bequivalent\b/i
const FIELD_LEAD =
  /^[\s,’'s.]*(?:\((?:BA|BS|BSc|MS|MSc|MA|B\.S\.|M\.S\.)[^)]*\)\s*)?(?:or (?:higher|above|advanced)[\s,]*)?(?:degree[s]?\s*)?(?:\([^)]*\)\s*)?(?:\/?\s*(?:or|and|\/)\s+(?:master|bachelor|ph\.?d|doctora|m\.?s|m\.?a|b\.?s|b\.?a|graduate|advanced|higher)[\w’'.]*\s*(?:degree)?\s*)?(?:is\s+)?(?:(?:required|preferred|preferably|desired|qualification)\s+)?(?:in|with (?:a )?(?:major|emphasis|specialization|concentration|focus)(?: in| on)?|of|major(?:ing)? in|,|:|-|–)\s+(?:the (?:field|area|discipline)s? of\s+|an? )?(.{2,140})/i

/**
 * Finds the demands for a degree in a sentence.
 *
 * @param sentence - its text
 * @returns at most one entry for a choice of levels ("BA or MA"), at its lowest; several where a sentence asks for several
 */
export function educationPhrases(sentence: string): EducationPhrase[] {
  const hits: { level: EducationLevel; start: number; end: number }[] = []
  for (const [level, pattern] of LEVELS) {
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
    out.push({
      level: lowest.level,
      start: first.start,
      end: last.end,
      fields: fields(rest, sentence.slice(0, first.start)),
      orEquivalent: EQUIVALENT.test(sentence.slice(first.start)),
    })
  }
  return out
}

/** "BA or MA", "Bachelor's/Master's", "BS, MS or PhD": one demand. "Bachelor's required, Master's preferred": two. */
function oneChoice(gap: string): boolean {
  if (/\b(?:required|preferred|desirable|desired|plus|with \w+ \(?\d|years?)\b|;|\.\s/i.test(gap)) return false
  return gap.length < 60 && (/^[\s,/()’'s.]*(?:degree\s*)?[\s,/()]*(?:or|and\/or|\/|to|and)?[\s(]*(?:an?|the|higher)?\s*$/i.test(gap) || /\bor\b/i.test(gap))
}

const FIELD_END =
  /\b(?:or (?:an? )?(?:\w+ )?(?:related|relevant|similar|equivalent|comparable|other|higher|advanced|any)|from an?|is |are |with |and (?:at least|a minimum|minimum|\d)|plus |preferred|required|desired|desirable|or \d|combined|and\/or|including|experience|to |who |that |at |along|along with|essential|an asset|a plus|or higher)\b|[.;()]|–|\d/i

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
