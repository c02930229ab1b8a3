/** Places as resumes write them: "Leeds, UK", "Seattle, WA", "Remote". */

const STATE =
  /^(?:A[BKLRZ]|BC|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ABDEINOST]|N[BCDEHJLMSTVY]|O[HKNR]|P[AER]|QC|RI|S[CDK]|T[NX]|UT|V[AT]|W[AIVY]|NSW|VIC|QLD|ACT|TAS)(?:\s+\d{5}(?:-\d{4})?|\s+[A-Z]\d[A-Z]\s?\d[A-Z]\d|\s+\d{4})?$/
const COUNTRY =
  /^(?:afghanistan|albania|algeria|argentina|armenia|australia|austria|azerbaijan|bahrain|bangladesh|belarus|belgium|bolivia|bosnia(?: and herzegovina)?|botswana|brazil|bulgaria|cambodia|cameroon|canada|chile|china|colombia|costa rica|croatia|cuba|cyprus|czech(?:ia| republic)|denmark|dominican republic|ecuador|egypt|england|estonia|ethiopia|finland|france|georgia|germany|ghana|greece|guatemala|hong kong|hungary|iceland|india|indonesia|iran|iraq|ireland|israel|italy|jamaica|japan|jordan|kazakhstan|kenya|korea|kuwait|latvia|lebanon|libya|lithuania|luxembourg|malawi|malaysia|malta|mauritius|mexico|moldova|mongolia|morocco|mozambique|myanmar|namibia|nepal|netherlands|the netherlands|new zealand|nigeria|northern ireland|north macedonia|norway|oman|pakistan|palestine|panama|paraguay|peru|philippines|poland|portugal|puerto rico|qatar|republic of korea|romania|russia|rwanda|saudi arabia|scotland|senegal|serbia|singapore|slovakia|slovenia|somalia|south africa|south korea|s\. ?korea|spain|sri lanka|sudan|sweden|switzerland|syria|taiwan|tanzania|thailand|trinidad(?: and tobago)?|tunisia|turkey|türkiye|uganda|ukraine|united arab emirates|u\.?a\.?e\.?|u\.?k\.?|united kingdom|great britain|u\.?s\.?a?\.?|united states(?: of america)?|uruguay|uzbekistan|venezuela|vietnam|wales|yemen|zambia|zimbabwe|deutschland|österreich|schweiz|suisse|svizzera|españa|italia|nederland|belgi[eë]|belgique|polska|brasil|méxico|perú|sverige|danmark|norge|suomi|česko|česká republika|magyarország|românia|ελλάδα|california|texas|florida|new york|washington|massachusetts|illinois|ontario|quebec|british columbia|bavaria|remote)$/i
const CITY = /^\p{Lu}[\p{L}'’.-]+(?: \p{L}[\p{L}'’.-]*){0,3}$/u
const AT_HOME = /^(?:fully )?(?:remote|hybrid|on-?site|work from home)(?:\s*[(,/].*)?$/i

/**
 * @param text - a piece of a line
 * @returns whether it is surely a place: a town with its state or country, a country, "Remote"
 */
export function isPlace(text: string): boolean {
  const trimmed = text.trim()
  if (AT_HOME.test(trimmed)) return true
  const pieces = trimmed.split(/,\s*/)
  const last = pieces.at(-1) as string
  if (pieces.length === 1) return COUNTRY.test(last)
  return pieces.length <= 4 && pieces.slice(0, -1).every((piece) => CITY.test(piece)) && (STATE.test(last) || COUNTRY.test(last))
}

/** @returns whether words without digits may name a place, where one is expected */
export function mayBePlace(text: string): boolean {
  return text.length <= 50 && /^\p{Lu}[\p{L}'’.,/→() -]+$/u.test(text) && text.split(/\s+/).length <= 6
}
