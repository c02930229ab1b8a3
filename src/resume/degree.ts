/** Degrees and school certificates as people write their own. */
import type { EducationLevel } from '../job/job-ad.ts'
import type { Span } from '../text/span.ts'

/** A degree found in a text; the span counts in it. */
export interface Degree extends Span {
  /** As written. */
  readonly words: string
  readonly level: EducationLevel
}

/** Faculties that are a part of a degree's name; of any other word it is the field. */
const OF = String.raw`(?: of (?:(?:applied|fine|natural|social) )?(?:arts|sciences?|laws?|philosophy|business administration|medicine|surgery|pharmacy)(?![\p{L}]))`
const HONOURS = String.raw`(?:\s?\(?(?:hons?|honours)\.?\)?)?`

/** Highest first, but for the high school diploma, which is no diploma of a trade; abbreviations are written letter for letter. */
const LEVELS: ReadonlyArray<readonly [EducationLevel, RegExp]> = [
  [
    'doctorate',
    /\b(?:Ph\.?\s?D\.?|D\.?Phil\.?|Ed\.?D\.?|Psy\.?D\.?|DBA|DNP|Dr\. ?rer\. ?nat\.|Sc\.?D\.?|[Dd]octorate|[Dd]octoral [Dd]egree|[Dd]octor of (?:[Pp]hilosophy|[Ee]ducation|[Ss]cience|[Bb]usiness [Aa]dministration|[Nn]ursing [Pp]ractice))(?![\p{L}])/u,
  ],
  [
    'professional',
    /\b(?:J\.?D\.?|M\.?D\.?(?=,|;|\s|$)|Pharm\.?\s?D\.?|D\.?D\.?S\.?|D\.?M\.?D\.?|D\.?V\.?M\.?|DPT|MBBS|MBChB|BVSc|LL\.?B\.?|[Jj]uris [Dd]octor(?:ate)?|[Dd]octor of [A-Z]\w+(?: [A-Z]\w+)?)(?![\p{L}])/u,
  ],
  [
    'master',
    /\b(?:M\.?\s?Sc\.?(?:\s?\(Eng\))?|M\.S\.?|MS(?!\s?(?:Office|Word|Excel|Project|Access|SQL|Teams|Outlook|Visio|PowerPoint|Dynamics|Windows|Azure))|M\.A\.?|MA(?=[ ,;(]|$)|M\.?B\.?A\.?|M\.?Eng\.?|M\.?Ed\.?|M\.?Phil\.?|M\.?P\.?H\.?|M\.?P\.?A\.?|MPP|M\.?S\.?W\.?|M\.?S\.?N\.?|M\.?F\.?A\.?|M\.?Res\.?|MMath|MPhys|MChem|MPharm|M\.?Arch\.?|M\.?Tech\.?|M\.?Com\.?|MCA|LL\.?M\.?|PGCE|PGDE|PGDip|PG ?Dip(?:loma)?|[Pp]ost-?\s?[Gg]rad(?:uate)? (?:[Dd]iploma|[Cc]ertificate|[Dd]egree)|(?:Executive )?(?<![Ss]crum )[Mm]aster(?:['’]?s)?(?= (?:of|in) \p{Lu}| [Dd]egree|,|$)(?: [Dd]egree)?|[Dd]iplom-?(?:Ingenieur|Informatik\w*|Kauf\w+)|Dipl\.-\w+\.?)(?![\p{L}])/u,
  ],
  [
    'bachelor',
    /\b(?:B\.?\s?Sc\.?N?\.?(?:\s?\(Eng\))?|B\.S\.?(?:N\.?|E\.?|B\.?A\.?)?|BSN|BScN|BSE|BSBA|BS|B\.A\.?|BA(?=[ ,;(]|$)|A\.?B\.(?= )|B\.?B\.?A\.?|B\.?Eng\.?|B\.?E\.(?= )|B\.?Ed\.?|B\.?Com\.?|B\.?Tech\.?|B\.?Arch\.?|B\.?F\.?A\.?|B\.?S\.?W\.?|B\.?Mus\.?|BCA|BPharm|BN(?=[ ,;(]|$)|[Bb]achelor(?:['’]?s)?(?: [Dd]egree)?|[Uu]ndergraduate [Dd]egree|[Hh]onou?rs [Dd]egree|[Ll]icenciatura|[Ll]aurea)(?![\p{L}])/u,
  ],
  [
    'associate',
    /\b(?:[Aa]ssociate(?:['’]?s)?(?= [Dd]egree| of \p{Lu}| in \p{Lu})(?: [Dd]egree)?|A\.A\.?S?\.?|A\.S\.?|AAS|AA(?= )|AS(?= (?:in|degree))|ADN|[Ff]oundation [Dd]egree|FdSc|FdA)(?![\p{L}])/u,
  ],
  [
    'highschool',
    /\b(?:[Hh]igh [Ss]chool(?: [Dd]iploma| [Gg]raduate| [Dd]egree)?|GED|G\.E\.D\.|GCSEs?|O[- ][Ll]evels?|[Ss]econdary [Ss]chool (?:[Cc]ertificate|[Dd]iploma)|[Ll]eaving [Cc]ert(?:ificate)?|KCSE|WASSCE|HSC|SSC|[Mm]atric(?:ulation)?)(?![\p{L}])/u,
  ],
  [
    'vocational',
    /\b(?:(?:Higher )?[Nn]ational [Dd]iploma|HNC|HND|BTEC|(?:N?VQ|MBO|[Ll]evel|Lvl)\s?(?:[Ll]evel )?[3-6]|NVQ|SVQ|City (?:&|and) Guilds|[Aa]pprenticeship|[Aa]dvanced [Dd]iploma|[Dd]iploma|[Vv]ocational (?:[Dd]iploma|[Dd]egree|[Tt]raining|[Cc]ertificate)|[Tt]rade [Cc]ertificate|[Cc]ertificate(?= (?:of|in) \p{Lu})|[Aa]usbildung|A[- ][Ll]evels?|International Baccalaureate|IB Diploma|[Bb]accalaur[eé]at\w*|Abitur|Matura)(?![\p{L}])/u,
  ],
]
const LONGER = new RegExp(`^${OF}`, 'iu')
const HONOURED = new RegExp(`^${HONOURS}`, 'iu')

/** @returns the highest degree that a text names, or `null` */
export function degreeIn(text: string): Degree | null {
  for (const [level, pattern] of LEVELS) {
    const match = pattern.exec(text)
    if (match === null || (level === 'highschool' && /^high school$/i.test(match[0]) && /teacher|science/i.test(text))) continue
    let end =
      match.index +
      match[0]
        .trimEnd()
        .replace(/\b(?:of|in)$|,$/, '')
        .trimEnd().length
    end += LONGER.exec(text.slice(end))?.[0].length ?? 0
    end += HONOURED.exec(text.slice(end))?.[0].length ?? 0
    return { level, start: match.index, end, words: text.slice(match.index, end).trim() }
  }
  return null
}

/** @returns whether it is a course of study even among certificates, where "Level 3" is a grade of something else */
export function isCourse({ level, words }: Degree): boolean {
  return level !== 'vocational' || /diploma|NVQ|HN[CD]|BTEC|guilds|apprentice/i.test(words)
}
