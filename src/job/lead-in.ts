/** The line before a list, which says how strongly its points are asked for: "Applicants should have experience in:". */
import type { Doc } from '../text/doc.ts'
import type { Strength } from './job-ad.ts'

const ENDS = /:["*_\s]*$/
const SOFTENS =
  /\b(?:nice[- ]to[- ]haves?|good to have|great to have|prefer(?:red|ably|ence)?|desir(?:able|ed)|(?:a|an) (?:\w+ )?(?:plus|bonus|asset|advantage)|bonus(?: points)?|ideally|advantageous|beneficial|helpful|optional(?:ly)?|the better|even better|would (?:also )?(?:be (?:great|ideal|nice|useful|good)|love|like|help))\b/i
const DEMANDS =
  /\b(?:(?:applicants?|candidates?|you|we|who|and|to) (?:\w+ )?(?:should|must|need to|needs|will need to|are required to) (?:\w+ )?(?:have|possess|be able|demonstrate|know|hold|meet|bring)|(?:must|should) (?:have|possess|hold)|(?:knowledge|experience|understanding|proficien\w+|skills?|expertise|qualifications|familiarity|competen\w+) (?:\w+ ){0,3}(?:of|in|with|on|to|for|required|include\w*|are|is)|(?:you have|you bring|you possess|we require|requires|looking for|you are (?:an?|someone)|qualified if|match if))\b/i
/** "As a team lead you will:" tells what the work is. */
const TELLS =
  /\b(?:you['’]?ll|will) (?!need|have|also have|possess|bring|be able)|\bresponsib|\bduties\b|\btasks?\b|\bin this role\b|\bjob (?:involves|includes)\b|\bwe offer\b|\byou(?:['’]ll| will)? (?:get|receive)\b/i

/**
 * @param doc - an ad
 * @returns a look-up by index of a sentence: what the line before its list makes of it, `null` when it stands in none or the line says nothing of it
 */
export function leadIns(doc: Doc): (sentence: number) => Strength | null {
  const strengths = new Map<number, Strength>()
  let lead: Strength | null = null
  let section = -1
  doc.sentences.forEach((sentence, index) => {
    if (sentence.section !== section) lead = null
    section = sentence.section
    if (sentence.bullet && lead !== null) strengths.set(index, lead)
    else if (!sentence.bullet) lead = strengthOf(doc.text.slice(sentence.start, sentence.end))
  })
  return (index) => strengths.get(index) ?? null
}

function strengthOf(line: string): Strength | null {
  if (!ENDS.test(line)) return null
  if (SOFTENS.test(line)) return 'preferred'
  return DEMANDS.test(line) && !TELLS.test(line) ? 'required' : null
}
