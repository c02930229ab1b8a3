/** The headings of resumes. */
import { foreignSectionKind } from './foreign-headings.ts'

/** What a section of a resume can hold. */
export const RESUME_SECTION_KINDS = [
  'contact',
  'summary',
  'skills',
  'experience',
  'projects',
  'volunteering',
  'education',
  'certifications',
  'languages',
  'publications',
  'awards',
  'interests',
  'references',
  'other',
] as const
export type ResumeSectionKind = (typeof RESUME_SECTION_KINDS)[number]

/** Headings that are one wherever they stand on a line by themselves. Lower case, `&` for "and". */
const PLAIN: ReadonlyArray<readonly [ResumeSectionKind, RegExp]> = [
  [
    'experience',
    /^(?:(?:work|working|professional|relevant|employment|career|industry|industrial|clinical|teaching|research|additional|other|earlier|early|previous|prior|recent|selected|job|military|internship|management|technical|practical|legal|nursing|hospitality|leadership|business|consulting|further|related|paid) (?:& )?)*(?:experiences?|employment(?: (?:history|record|experience))?|(?:work|job|career|employment|professional|military) (?:history|summary of experience|record|background)|positions held|career (?:path|progression)|professional background|employment & experience|internships?|appointments|where i(?: have|'ve)? worked)(?: & (?:projects|achievements|education|internships?|employment))?$/,
  ],
  [
    'education',
    /^(?:(?:academic|formal|higher|my|further|relevant) )?(?:education(?:al)?(?: (?:background|history|qualifications?|details|profile))?|academics?(?: (?:background|history|qualifications?|record|profile|credentials|studies))?|studies|degrees?|schooling|schools?)(?: (?:&|\/) (?:training|qualifications?|certifications?|certificates|credentials|courses|licen[cs]es|honou?rs|awards|professional development|professional training))*$/,
  ],
  ['education', /^(?:training|qualifications?) & education$/],
  [
    'skills',
    /^(?:(?:technical|core|key|professional|computer|it|soft|hard|relevant|special|main|clinical|digital|practical|transferable|additional|other|software|programming|functional|personal|interpersonal|top|my|areas of|technology) (?:& )?)*(?:skills?|skill ?sets?|competenc(?:y|ies|es)|expertise|proficienc(?:y|ies)|technologies|tech(?:nical|nology)? stack|knowledge|abilities|specialties|specialities|specializations?|specialisations?|capabilities|programming languages)(?: (?:&|\/) (?:tools|technologies|abilities|expertise|competencies|interests|knowledge|skills|proficiencies|qualifications|certifications|software|languages|attributes|strengths|experience))*$/,
  ],
  ['languages', /^(?:(?:foreign|spoken|human|other|world) )?(?:languages?|language (?:skills?|proficienc(?:y|ies)|competenc(?:y|ies)|abilities))(?: (?:spoken|known|skills))?$/],
  [
    'certifications',
    /^(?:(?:professional|industry|technical|teaching|bar|state|nursing|medical|clinical|other|additional|relevant|key) )*(?:certifications?|certificates?|licen[cs]es?|licensures?|licensing|credentials|registrations?|accreditations?|qualifications?|admissions?|tickets|professional development|continuing education|memberships & qualifications)(?: (?:&|\/) (?:certifications?|certificates?|licen[cs]es?|licensures?|credentials|registrations?|accreditations?|qualifications?|training|trainings|courses|memberships?|affiliations?|awards|achievements|cards|tickets))*$/,
  ],
  ['certifications', /^(?:training|trainings|courses|registration) & (?:certifications?|certificates?|licen[cs]es?|development|qualifications?|training)$/],
  [
    'projects',
    /^(?:(?:personal|selected|side|academic|key|notable|relevant|featured|recent|major|university|course|school|technical|software|research|independent|own|freelance|open[- ]source|pet|main) (?:& )?)*(?:projects?|project experience|open[- ]source(?: (?:contributions?|work|software))?|portfolio)(?: (?:&|\/) (?:open[- ]source|contributions|hackathons|research|portfolio))*$/,
  ],
  [
    'volunteering',
    /^(?:volunteer(?:ing|ism)?(?: (?:experience|work|activities|service|history))?|voluntary (?:work|experience|service)|community (?:service|involvement|work|engagement|activities)|(?:civic|social) engagement|extra-?curriculars?(?: activities)?|leadership & (?:activities|service|involvement|volunteering)|leadership & community.*|charity work)(?: & .*)?$/,
  ],
  [
    'summary',
    /^(?:(?:professional|career|executive|personal|candidate|qualifications?|work|experience|technical|short|brief|my|resume) )*(?:summary(?: of (?:qualifications|skills|experience))?|profile(?: summary)?|objectives?|statement|about(?: me)?|bio(?:graphy)?|introduction|overview|synopsis|headline|highlights of qualifications)$/,
  ],
  [
    'contact',
    /^(?:contact(?:s| me| details?| info(?:rmation)?)?|personal (?:details?|info(?:rmation)?|data|particulars)|get in touch|reach me|online (?:presence|profiles?)|find me(?: online)?|social(?: media| links| profiles?)?)$/,
  ],
  [
    'publications',
    /^(?:(?:selected|recent|peer-?reviewed|scientific|research|invited) )*(?:publications?|papers|articles|patents|presentations?|conference (?:papers|presentations|talks)|talks|speaking(?: engagements)?)(?: (?:&|\/) .*)?$/,
  ],
  [
    'awards',
    /^(?:(?:selected|academic|professional|key|notable) )*(?:awards?|honou?rs|prizes|scholarships?|fellowships?|achievements|accomplishments|recognitions?|distinctions)(?: (?:&|\/) .*)?$/,
  ],
  ['interests', /^(?:(?:personal|other|special|outside|my) )*(?:interests?|hobbies|hobby|pastimes)(?: (?:&|\/) .*)?$/],
  ['interests', /^(?:hobbies|activities) & interests$/],
  ['references', /^(?:(?:professional|personal) )*(?:references?|referees|recommendations|testimonials)(?: available.*)?$/],
  [
    'other',
    /^(?:(?:professional )?(?:memberships?|affiliations?|associations?)(?: & .*)?|additional(?: information| details)?|other(?: information| activities)?|miscellaneous|military service|declaration|availability|also|extras?)$/,
  ],
]

/** Words that head a section when set apart as a heading, but are plain words of a list elsewhere. */
const SET_APART: ReadonlyArray<readonly [ResumeSectionKind, RegExp]> = [
  ['experience', /^(?:work|career|positions?|roles|jobs|practice|placements?|clinical (?:placements?|rotations?)|military service|teaching|research|freelanc(?:e|ing)|history)$/],
  [
    'skills',
    /^(?:stack|tools?|toolbox|toolkit|software|strengths|equipment|technology|tech|computer|areas of (?:practice|focus|strength|interest)|what i (?:know|do|use))(?: & .*)?$/,
  ],
  ['certifications', /^(?:training|trainings|courses?|coursework|cards|cpd|certified|professional training)$/],
  ['volunteering', /^(?:service|community|leadership|activities|volunteer|outreach|leadership experience)$/],
  ['summary', /^(?:who i am|me|in brief|at a glance|intro|highlights|career highlights|key achievements)$/],
  ['contact', /^(?:links|profiles|details|address)$/],
]

/**
 * @param heading - a whole line
 * @param apart - whether the line is set apart as a heading; some words open a section only then
 * @returns what it opens, or `null` when its words are not those of a heading
 */
export function resumeSectionKind(heading: string, apart: boolean): ResumeSectionKind | null {
  const words = unspaced(heading)
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/\(.{0,300}\)$/, '')
    .replace(/, (?:and )?/g, ' & ')
    .replace(/\band\b|\+/g, '&')
    .replace(/[^\p{L}\p{N}'/&\- ]+/gu, ' ')
    .replace(/\s{0,60}([/&])\s*/g, ' $1 ')
    .replace(/\s+/g, ' ')
    .trim()
  if (words === '' || words.length > 60) return null
  for (const [kind, rule] of PLAIN) if (rule.test(words)) return kind
  if (apart) for (const [kind, rule] of SET_APART) if (rule.test(words)) return kind
  return foreignSectionKind(words)
}

/** "E X P E R I E N C E" → "EXPERIENCE"; two blanks part words. */
function unspaced(heading: string): string {
  return /^(?:\p{L}\s){3,}\p{L}(?:\s{2,}(?:\p{L}\s)*\p{L})*$/u.test(heading) ? heading.replace(/(\p{L})\s(?=\p{L}(?:\s|$))/gu, '$1') : heading
}
