/** The head of a position taken apart: which words are the title, which the employer, which the place. */
import { isPlace } from './place.ts'

/** What the head of a position names; empty strings where it does not. */
export interface HeadNames {
  readonly title: string
  readonly employer: string
  readonly place: string
}

/** Nouns that end the name of an occupation. */
const OCCUPATION =
  /\b(?:(?:co-?)?founder|(?:co-?)?owner|engineer|developer|programmer|coder|architect|designer|analyst|scientist|manager|director|lead(?:er)?|head|officer|chief|c[efimoprst]o|president|vp|partner|associate|assistant|intern(?:ship)?|trainee|apprentice|consultant|advis[eo]r|specialist|co-?ordinator|administrator|admin|sysadmin|technician|technologist|operator|operative|mechanic|electrician|plumber|driver|nurse|rn|lpn|cna|doctor|physician|surgeon|therapist|physiotherapist|pharmacist|dentist|hygienist|paramedic|emt|midwife|carer|caregiver|practitioner|resident|fellow|teacher|tutor|lecturer|professor|instructor|educator|trainer|coach|researcher|student|accountant|bookkeeper|auditor|controller|comptroller|actuary|clerk|secretary|receptionist|cashier|teller|banker|broker|trader|underwriter|lawyer|attorney|solicitor|barrister|paralegal|counsel|judge|defender|prosecutor|chef|cook|baker|waiter|waitress|server|bartender|barista|sommelier|captain|host|hostess|steward|housekeeper|cleaner|janitor|porter|guard|agent|representative|rep|executive|exec|salesperson|seller|merchandiser|recruiter|buyer|purchaser|planner|estimator|surveyor|foreman|supervisor|superintendent|inspector|bricklayer|carpenter|joiner|welder|machinist|fitter|painter|roofer|labou?rer|worker|picker|packer|loader|handler|dispatcher|farmer|gardener|editor|writer|copywriter|journalist|reporter|author|translator|interpreter|photographer|videographer|producer|animator|artist|musician|actor|librarian|curator|archivist|chemist|biologist|physicist|statistician|mathematician|economist|geologist|psychologist|counsell?or|volunteer|mentor|ambassador|treasurer|trustee|chair(?:man|woman|person)?|member|marketer|strategist|principal|dean|generalist|professional|expert|evangelist|advocate|sre|devops|qa|tester|soldier|sergeant|lieutenant|corporal|pilot|attendant|stylist|barber|hairdresser|beautician|aide|orderly|contractor|freelancer?|self-employed|entrepreneur|dba|webmaster|web master|postdoc|scholar|staff|assessor|examiner|investigator|detective|firefighter|installer|assembler|repairer|maintainer|contributor|organi[sz]er|facilitator|liaison|adjunct|preceptor|hand|crew|systeembeheerder|sachbearbeiter(?:in)?|\w*entwickler(?:in)?|\w*ingenieur(?:in)?|ing[ée]nieure?|d[ée]veloppeu(?:r|se)|desarrollador[a]?|ingenier[oa]|sviluppat(?:ore|rice)|ingegnere|ontwikkelaar|programista|in[żz]ynier|desenvolvedor[a]?|engenheir[oa]|werkstudent(?:in)?|praktikant(?:in)?|stagiaire|gesch[äa]ftsf[üu]hrer(?:in)?|\w*leiter(?:in)?|\w*berater(?:in)?|kaufmann|kauffrau|krankenschwester|\w*pfleger(?:in)?|lehrer(?:in)?|enfermer[oa]|infirmi(?:er|ère)|comptable|profesora?|professeure?|buchhalter(?:in)?|verk[äa]ufer(?:in)?)s?\b/i
/** Words of the names of employers and schools. */
const EMPLOYER =
  /\b(?:inc|llc|l\.l\.c|ltd|limited|llp|plc|gmbh|ag|s\.?a|b\.?v|n\.?v|pty|corp|corporation|co|company|group|holdings?|bank|hospitals?|clinics?|medical center|health(?:care)?|university|universit[àäté]\w*|college|schools?|academy|institut[eo]?|polytechnic|laborator(?:y|ies)|labs?|studios?|agency|trust|council|county|department|ministry|foundation|hotels?|restaurants?|services|solutions|systems|technologies|consulting|consultancy|partners|insurance|logistics|express|industries|enterprises|media|pharmacy|society|cent(?:re|er)|association|army|navy|air force|court|nursing home|care home|homes|distribution|foods|freelance|startup|airlines?|motors|energy|utilities|authority|embassy|church|library|museum|gallery|ventures|capital|staffing|transit|books|digital|builders|stores?|home(?=$))\b\.?|^[^()]+\s\(\p{Lu}\p{Ll}+\)$/iu
const LEGAL_FORM = /^(?:inc|llc|ltd|limited|llp|plc|gmbh|ag|corp|co|s\.?a|b\.?v|lp|pty|pllc|p\.?c)\.?(?:\s*\(.*)?$/i
/** Post-nominals of grade, not an employer. */
const GRADE = /^(?:jr|sr|i{1,3}|iv|band \d.*|grade \d.*|level \d.*|part[- ]time|full[- ]time|contract|remote|hybrid|on-?site|temporary|permanent|seasonal|freelance)\.?$/i

/** "2 years 10 months" beside the dates. */
const LENGTH = /^\d{1,2}\+?\s*(?:yrs?|years?|mos?|months?)(?:[\s,]+\d{1,2}\s*(?:mos?|months?))?$/i

/** @returns the cells of a row, blanks folded; a length of time is none */
export function columns(row: string): string[] {
  return row
    .split(/\t|\s{1,60}[|•·]\s+|\s{3,}/)
    .map((cell) => cell.replace(/\s+/g, ' ').replace(/^[\s,;|·•:–—-]+|[\s,;|·•:–—-]{1,60}$/g, ''))
    .filter((cell) => cell !== '' && !LENGTH.test(cell))
}

/** @returns whether a head names both a title and an employer already */
export function namesBoth(cells: readonly string[]): boolean {
  const names = readHead(cells)
  return names.title !== '' && names.employer !== ''
}

/**
 * Names the parts of the head of a position.
 *
 * @param cells - of its lines in order, dates taken out
 */
export function readHead(cells: readonly string[]): HeadNames {
  const places: string[] = []
  const parts: string[][] = []
  for (const cell of cells.flatMap(byDashes)) {
    const pieces = byCommas(cell)
    const place = trailingPlace(pieces)
    if (place > 0) places.push(pieces.splice(pieces.length - place).join(', '))
    if (pieces.length > 0) parts.push(pieces)
  }
  const { title, employer, rest } = parts.length === 1 ? ofOne(parts[0] as string[]) : ofSeveral(parts.map((pieces) => pieces.join(', ')))
  const place = places[0] ?? rest.find((text) => isPlace(text) || looksLikePlace(text)) ?? ''
  return { title, employer, place }
}

function byDashes(cell: string): string[] {
  return cell
    .split(/\s{1,60}[–—-]\s+|\s{1,60}@\s+|(?<=[\p{L})])\s+at\s+(?=(?:the\s+)?\p{Lu})/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Splits at commas outside brackets; "Acme, Inc." stays together. */
function byCommas(text: string): string[] {
  const out: string[] = []
  for (const piece of text.split(/,\s{1,60}(?![^(]*\))/)) {
    const last = out.length - 1
    if (last >= 0 && LEGAL_FORM.test(piece)) out[last] = `${out[last]}, ${piece}`
    else if (piece.trim() !== '') out.push(piece.trim())
  }
  return out
}

/** @returns how many pieces at the end are a place: "Seattle, WA" two, "Remote" one */
function trailingPlace(pieces: readonly string[]): number {
  const [last, before] = [pieces.at(-1), pieces.at(-2)]
  if (last === undefined) return 0
  if (before !== undefined && isPlace(`${before}, ${last}`) && !OCCUPATION.test(before)) return 2
  return isPlace(last) ? 1 : 0
}

function ofOne(pieces: readonly string[]): { title: string; employer: string; rest: string[] } {
  const [first = '', second = ''] = pieces
  if (pieces.length <= 1) return titled(first) ? { title: first, employer: '', rest: [] } : { title: '', employer: first, rest: [] }
  if (!titled(first) && (titled(second) || (EMPLOYER.test(first) && !EMPLOYER.test(second)))) return { title: second, employer: first, rest: pieces.slice(2) }
  let end = 1
  while (end < pieces.length - 1 && (GRADE.test(pieces[end] as string) || /^(?:then|and|later)\b/i.test(pieces[end] as string) || onlyTitled(pieces[end] as string))) end++
  // "Staff Nurse, Medical-Surgical, Pinecrest Regional Hospital": the name of an employer further on shows that what is before it goes with the title.
  const named = pieces.findIndex((piece, i) => i >= end && EMPLOYER.test(piece))
  if (named > end && named === end + 1) end = named
  return { title: pieces.slice(0, end).join(', '), employer: pieces[end] ?? '', rest: pieces.slice(end + 1) }
}

function ofSeveral(parts: readonly string[]): { title: string; employer: string; rest: string[] } {
  if (parts.length === 0) return { title: '', employer: '', rest: [] }
  const ranked = parts.map((part) => (titled(part) ? 1 : 0) + (EMPLOYER.test(part) ? 0 : 0.5) + (onlyTitled(part) ? 1 : 0))
  const best = Math.max(...ranked)
  const at = best >= 1 ? ranked.indexOf(best) : 0
  const title = parts[at] as string
  const others = parts.filter((part, i) => i !== at && !GRADE.test(part))
  const employer = others.find((part) => EMPLOYER.test(part)) ?? others[0] ?? ''
  const rest = others.filter((part) => part !== employer)
  if (employer !== '' || !title.includes(', ')) return { title, employer, rest }
  return ofOne(byCommas(title))
}

/** @returns whether the words name an occupation */
export const titled = (text: string): boolean => OCCUPATION.test(text)
const onlyTitled = (text: string): boolean => OCCUPATION.test(text) && !EMPLOYER.test(text)
const looksLikePlace = (text: string): boolean =>
  /^\p{Lu}[\p{L}'’.-]+(?: \p{L}[\p{L}'’.-]*){0,3}(?:, \p{Lu}[\p{L}. ]+)?$/u.test(text) && !OCCUPATION.test(text) && !EMPLOYER.test(text)
