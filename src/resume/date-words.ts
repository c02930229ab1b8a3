/**
 * The words of dates in the languages that resumes of Europe and the Americas are written in: English, German, French, Spanish, Italian, Dutch,
 * Portuguese, Polish, Czech, Swedish, Danish, Norwegian. All lower case; what one language shares with another stands once.
 */

/** January first. Abbreviations are without their dot. */
const MONTHS: readonly string[] = [
  'jan january januar jänner janvier janv enero ene gennaio gen januari janeiro styczeń stycznia sty leden ledna',
  'feb febr february februar feber février fevrier févr fevr fév febrero febbraio februari fevereiro fev luty lutego lut únor února',
  'mar mär march märz maerz mrz mars marzo maart mrt março marco marzec marca březen března',
  'apr april avril avr abril abr aprile kwiecień kwietnia kwi duben dubna',
  'may mai mayo maggio mag mei maio maj maja květen května',
  'jun june juni juin junio giugno giu junho czerwiec czerwca cze červen června',
  'jul july juli juillet juil julio luglio lug julho lipiec lipca lip červenec července',
  'aug august août aout agosto ago augustus augusti sierpień sierpnia sie srpen srpna',
  'sep sept september septembre septiembre setiembre settembre setembro set wrzesień września wrz září',
  'oct october okt oktober octobre octubre ottobre ott outubro out październik października paź říjen října',
  'nov november novembre noviembre novembro listopad listopada lis listopadu',
  'dec december dez dezember décembre decembre déc diciembre dic dicembre dezembro desember des grudzień grudnia gru prosinec prosince',
]
/** Abbreviations that are plain words elsewhere ("data set 2019", "rolled out 2020"): months only where a dot, a slash or "de" parts them from the year. */
const AMBIGUOUS = new Set(['set', 'out', 'gen', 'mag', 'lip', 'lis', 'des', 'sie', 'gru', 'lut', 'lug', 'cze', 'kwi', 'paź', 'wrz', 'sty', 'fin'])

/** First month and how many; winter is that at the start of the year. */
const SEASONS: ReadonlyArray<readonly [string, number, number]> = [
  ['spring frühling frühjahr printemps primavera lente voorjaar wiosna jaro vår forår', 3, 3],
  ['summer sommer été verano estate zomer verão lato léto sommar sose', 6, 3],
  ['fall autumn herbst automne otoño autunno herfst najaar outono jesień podzim höst høst efterår', 9, 3],
  ['winter hiver invierno inverno zima vinter', 1, 3],
  ['q1 1q', 1, 3],
  ['q2 2q', 4, 3],
  ['q3 3q', 7, 3],
  ['q4 4q', 10, 3],
  ['h1 1h', 1, 6],
  ['h2 2h', 7, 6],
  ['early anfang début inicio', 1, 4],
  ['mid mitte', 5, 4],
  ['late ende fin finales', 9, 4],
]

/** What an end is called that has not come yet. */
const PRESENT: readonly string[] = [
  'present|presently|now|current|currently|today|date|ongoing|on-going|this day',
  'heute|gegenwart|jetzt|dato|aktuell|laufend|derzeit',
  "présent|aujourd['’]hui|ce jour|actuel|actuelle|actuellement|en cours|maintenant",
  'actualidad|presente|actual|actualmente|hoy|fecha',
  'oggi|attuale|attualmente|in corso',
  'heden|nu|huidig',
  'atual|atualmente|hoje|momento|em curso',
  'obecnie|teraz|dziś|dzisiaj|nadal|chwili obecnej|současnost|současnosti|dosud',
  'nuvarande|pågående|idag|i dag|nuværende|nåværende|nå',
]
/** Before such a word: "to the present", "bis heute", "à ce jour", "hasta la actualidad", "até o momento". */
const ARTICLE = '(?:the|la|el|le|il|o|zum|zur|der|al|oggi ad)'

/** Between the two ends of a stretch. */
const UNTIL = "to|until|till?|through|thru|bis(?:\\s+zu[mr])?|à|au|jusqu['’](?:à|en|au)|al?|hasta|fino\\s+ad?l?|ad|tot(?:\\s+en\\s+met)?|t/m|até|do"
/** Before a start that lasts unless an end follows. */
const SINCE = 'since|seit|depuis|desde|dal|sinds|od|sedan|siden|ab'
/** Before the start of a stretch. */
const FROM = 'from|von|vom|du?|del?|van|da|från|fra'

const longestFirst = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')

const MONTH_OF = new Map(MONTHS.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)))
const SEASON_OF = new Map(SEASONS.flatMap(([names, first, length]) => names.split(' ').map((name) => [name, [first, length] as const] as const)))

/** Sources of regular expressions, for use with the flag `i`. A word never goes on behind them. */
export const DATE_WORDS = {
  present: `(?:${ARTICLE}\\s+)?(?:${longestFirst(PRESENT.flatMap((words) => words.split('|')))})(?![\\p{L}\\d])`,
  until: `(?:${UNTIL})`,
  since: `(?:${SINCE})`,
  from: `(?:${FROM})`,
} as const

/** First words of what may stand before the start of a stretch, or before its end. */
const LEADS = new Set([...SINCE.split('|'), ...'from von vom d du de del van da från fra'.split(' '), ...'until till to through up bis hasta até tot jusqu'.split(' ')])

/** Whether a stretch may begin with the word at an offset: most words of a resume are told from dates by this alone. */
export function leadsDate(word: string): boolean {
  return MONTH_OF.has(word) || SEASON_OF.has(word) || LEADS.has(word) || word === 'q' || word === 'h'
}

export const leadsStretch = (word: string): boolean => LEADS.has(word)

/** @returns the letters from an offset on, in small letters; empty when another character stands there */
export function wordAt(text: string, at: number): string {
  let end = at
  while (end < text.length && isLetter(text.charCodeAt(end))) end++
  return text.slice(at, end).toLowerCase()
}

/** Scripts without small letters have no words of dates here. */
function isLetter(c: number): boolean {
  if (c < 128) return (c >= 97 && c <= 122) || (c >= 65 && c <= 90)
  const letter = String.fromCharCode(c)
  return letter.toLowerCase() !== letter.toUpperCase()
}

const PARTED = /[./]|\s+de\s/iy

/** @returns the month, 1 to 12, whose name stands at an offset, and where the name ends */
export function monthAt(text: string, at: number): { readonly month: number; readonly end: number } | null {
  const word = wordAt(text, at)
  const month = MONTH_OF.get(word)
  if (month === undefined) return null
  const end = at + word.length
  PARTED.lastIndex = end
  return AMBIGUOUS.has(word) && !PARTED.test(text) ? null : { month, end }
}

/** @returns first month and how many, of the season, quarter or half whose name stands at an offset, and where the name ends */
export function seasonAt(text: string, at: number): { readonly first: number; readonly length: number; readonly end: number } | null {
  const two = text.slice(at, at + 2).toLowerCase()
  const name = /\d/.test(two) && wordAt(text, at + 2) === '' ? two : wordAt(text, at)
  const season = SEASON_OF.get(name)
  return season === undefined ? null : { first: season[0], length: season[1], end: at + name.length }
}
