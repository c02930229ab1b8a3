/** Letter-spaced headings, as designers set them. */

/** Words that letter-spaced headings are made of, for those that lost the wider gap between two. */
const HEADING_WORDS = [
  'professional',
  'certifications',
  'certificates',
  'achievements',
  'accomplishments',
  'publications',
  'volunteering',
  'volunteer',
  'employment',
  'references',
  'recognition',
  'involvement',
  'technologies',
  'qualifications',
  'presentations',
  'competencies',
  'experience',
  'education',
  'languages',
  'technical',
  'interests',
  'summary',
  'objective',
  'projects',
  'contact',
  'profile',
  'history',
  'training',
  'academic',
  'personal',
  'selected',
  'relevant',
  'details',
  'awards',
  'skills',
  'career',
  'hobbies',
  'memberships',
  'activities',
  'community',
  'expertise',
  'presence',
  'courses',
  'patents',
  'notable',
  'online',
  'invited',
  'honours',
  'talks',
  'honors',
  'about',
  'links',
  'core',
  'work',
  'key',
  'and',
  'me',
  '&',
]

/** `E X P E R I E N C E` → `EXPERIENCE`. Words of it are parted by wider gaps, or by knowing them. */
export function joinLetters(text: string): string {
  const marks = text.split(/\s+/)
  const single = marks.filter((mark) => [...mark].length === 1 && /[\p{L}&]/u.test(mark)).length
  if (marks.length < 4 || single < marks.length * 0.8) return text
  const wide = text.split(/\s{2,}|\t/)
  if (wide.length > 1) return wide.map((word) => word.replace(/\s/g, '')).join(' ')
  const word = marks.join('')
  return splitHeading(word)
}

/** Words of headings that are none by themselves: "Online" is a place too. */
const PART = new Set(['online', 'invited', 'notable', 'selected', 'relevant', 'personal', 'academic', 'technical', 'professional'])

/** Whether words are those of a usual heading of a resume. */
export function isHeading(text: string): boolean {
  const words = text.toLowerCase().trim().split(/\s+/)
  return words.length <= 4 && /^\p{Lu}/u.test(text.trim()) && words.every((word) => HEADING_WORDS.includes(word)) && words.some((word) => word.length > 4 && !PART.has(word))
}

/** `WORKEXPERIENCE` → `WORK EXPERIENCE`; what is no heading stays one word. */
function splitHeading(word: string): string {
  const parts: string[] = []
  let rest = word
  while (rest !== '') {
    const lower = rest.toLowerCase()
    const found = HEADING_WORDS.find((known) => lower.startsWith(known))
    if (found === undefined) return word
    parts.push(rest.slice(0, found.length))
    rest = rest.slice(found.length)
  }
  return parts.join(' ')
}
