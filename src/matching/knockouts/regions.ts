/** Which places are whole regions, and in which country a place written as people write it lies. */

const US_STATES =
  'AL alabama|AK alaska|AZ arizona|AR arkansas|CA california|CO colorado|CT connecticut|DE delaware|FL florida|GA georgia|HI hawaii|ID idaho|IL illinois|IN indiana|IA iowa|KS kansas|KY kentucky|LA louisiana|ME maine|MD maryland|MA massachusetts|MI michigan|MN minnesota|MS mississippi|MO missouri|MT montana|NE nebraska|NV nevada|NH new hampshire|NJ new jersey|NM new mexico|NY new york|NC north carolina|ND north dakota|OH ohio|OK oklahoma|OR oregon|PA pennsylvania|RI rhode island|SC south carolina|SD south dakota|TN tennessee|TX texas|UT utah|VT vermont|VA virginia|WA washington|WV west virginia|WI wisconsin|WY wyoming|DC district of columbia'
const CANADIAN_PROVINCES =
  'AB alberta|BC british columbia|MB manitoba|NB new brunswick|NL newfoundland and labrador|NS nova scotia|ON ontario|PE prince edward island|QC quebec|SK saskatchewan'
const COUNTRIES: Readonly<Record<string, readonly string[]>> = {
  us: ['united states', 'united states of america', 'usa', 'us', 'america'],
  uk: ['united kingdom', 'uk', 'great britain'],
  ca: ['canada'],
  ie: ['ireland'],
  de: ['germany', 'deutschland'],
  fr: ['france'],
  es: ['spain'],
  it: ['italy'],
  nl: ['netherlands', 'the netherlands'],
  be: ['belgium'],
  at: ['austria'],
  ch: ['switzerland'],
  pl: ['poland'],
  pt: ['portugal'],
  se: ['sweden'],
  dk: ['denmark'],
  no: ['norway'],
  fi: ['finland'],
  in: ['india'],
  au: ['australia'],
  nz: ['new zealand'],
  sg: ['singapore'],
  za: ['south africa'],
  et: ['ethiopia'],
  ke: ['kenya'],
  ng: ['nigeria'],
}

/** A region: a country, or a part of one. */
interface Region {
  readonly country: string
  /** The part, as its full name; `null` for the country as a whole. */
  readonly part: string | null
}

const REGIONS = new Map<string, Region>()
/** Initials of states count in capitals only: "IN", "OR", "ME" are words. */
const INITIALS = new Map<string, Region>()
for (const [country, names] of Object.entries(COUNTRIES)) for (const name of names) REGIONS.set(name, { country, part: null })
for (const nation of ['england', 'scotland', 'wales', 'northern ireland']) REGIONS.set(nation, { country: 'uk', part: nation })
for (const [country, list] of [
  ['us', US_STATES],
  ['ca', CANADIAN_PROVINCES],
] as const)
  for (const entry of list.split('|')) {
    const region = { country, part: entry.slice(3) }
    // New York and Washington are towns first; beside a town their initials tell the state.
    if (region.part !== 'new york' && region.part !== 'washington') REGIONS.set(region.part, region)
    INITIALS.set(entry.slice(0, 2), region)
  }

/** @returns the region that a part of an address names, or `null`: "TX", "Texas", "TX 76701", "United States" */
export function regionOf(part: string): Region | null {
  const bare = part.replace(/[\s,]{0,60}\b\d[\d-]*$/, '').trim()
  return (
    INITIALS.get(bare) ??
    REGIONS.get(
      bare
        .toLowerCase()
        .replace(/[.]/g, '')
        .replace(/^the (?!netherlands)/, ''),
    ) ??
    null
  )
}

/** @returns whether one place lies in another region: "Duluth, MN" in "United States" */
export const liesIn = (inner: Region, outer: Region): boolean => inner.country === outer.country && (outer.part === null || inner.part === outer.part)
