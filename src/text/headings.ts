/** What a heading opens. */

/** The kinds of section that ads and resumes have. */
export const SECTION_KINDS = [
  'intro',
  'summary',
  'responsibilities',
  'requirements',
  'preferred',
  'stack',
  'keywords',
  'education',
  'company',
  'benefits',
  'legal',
  'application',
  'details',
  'conditions',
  'other',
] as const
export type SectionKind = (typeof SECTION_KINDS)[number]

/** Tried in order on the heading's words: lower case, single blanks, no punctuation but `/`, `&` and apostrophes. The first that fits decides. */
const RULES: ReadonlyArray<readonly [SectionKind, RegExp]> = [
  [
    'legal',
    /\b(equal (employment )?opportunit|eeo|e\.?o\.?e|disclaimer|diversity|inclusion|affirmative|reasonable accommodation|accommodations?$|privacy (notice|policy)|disability confident|fair chance|safeguarding (statement|notice)|background check|notice to|e verify|covid|legal notice|note to (agencies|recruiters))/,
  ],
  [
    'benefits',
    /\b(benefits?|perks?|we offer|you'?ll get|you will get|you'?ll receive|what'?s in it for you|why (join|work|you'?ll love|us|choose|apply)|compensation|salary|remuneration|pay (range|rate|scale|band)|wages?|rewards?|package|what you get|we provide|our offer|the offer|^offer$|hourly rate|base pay|bonuses?$|incentives)\b/,
  ],
  [
    'application',
    /\b(how to apply|to apply|apply now|application|applicants|selection process|examination|next steps|interview process|hiring process|recruitment process|contact|closing date|deadline|process notes?|for (further|more) (information|details)|further (information|details)|visits?|submit|where to)\b/,
  ],
  [
    'preferred',
    /\b(nice to haves?|preferred|desirable|desired|bonus|plus|plusses|pluses|advantage(ous)?|good to have|great to have|extra credit|additional qualifications?|stand out|optional|ideally|would be nice|brownie points|assets?|beneficial|helpful|(even|the) better|(would|will|also) help|helps if|^nice$)\b/,
  ],
  ['keywords', /\b(keywords|tracking system|ats)\b/],
  [
    'education',
    /^((minimum |required |the |formal )?(education|educational (requirements?|background|qualifications?)|academic (qualifications?|requirements?|background)|degree|education requirements?|education level|level of education|education & training|training & education|education\/training))( required| requirements?)?$/,
  ],
  ['stack', /\b(tech(nical|nology)? stack|our stack|the stack|technologies( we use| used)?|tools we use|technical environment|tech environment|environment$|work with these)\b/],
  [
    'company',
    /^(about (us|the (company|team|organi[sz]ation|firm|department|agency|client|employer|business|school|practice|hospital|trust)|our (company|team|client|organi[sz]ation))|who we are|our (company|mission|story|values|culture|team|client|vision|history|people|commitment|purpose)|company (overview|description|profile|summary|information|background)?|(the )?company|mission( statement)?|values|background|what we do|overview of (the )?company|organi[sz]ation(al)? (overview|background|context)|meet the team|(the )?(employer|organi[sz]ation|client|trust)|life at .*|working (for|at|with) .*|who are we)$/,
  ],
  [
    'requirements',
    /\b(requirements?|qualifications?|qualified|required|requires?|must haves?|essential( criteria| requirements)?$|skills?|competenc(y|ies|es)|experience|expertise|you have|you'?ll have|you will have|you need|you'?ll need|you will need|you'?ll bring|you bring|you will bring|to bring|who you are|about you|your (profile|background|skills|experience|qualifications|expertise|strengths)|we'?re looking for|we are looking for|looking for|we seek|we'?re seeking|ideal candidate|successful candidate|right candidate|candidate|match if|for you if|(good|great|right|perfect|strong) (fit|match)|person specification|specification|profile|knowledge|abilities|attributes|proficienc(y|ies)|criteria|eligibility|prerequisites?|certifications?|licen[cs]es?|licensure|what it takes|need to (have|know|succeed)|do you have|are you|you are|you should|you must|you possess|to be successful|to succeed|success in this role|we expect|we want|we need|we value|we require|expectations of you|training|ksas?|demonstrates?|personal (qualities|characteristics)|credentials|minimums?)\b/,
  ],
  [
    'responsibilities',
    /\b(responsibilit(y|ies)|responsible for|duties|duty|tasks?|accountabilit(y|ies)|what you'?ll (do|be doing|work on|own)|what you will (do|be doing)|what you do|you will|you'?ll|essential functions?|functions?|key result|main activities|activities|day to day|a day in|typical day|in this (role|position)|job description|role description|position description|description|the (role|job|position|opportunity|work)|scope|deliverables|objectives|outcomes|your (role|mission|job|tasks|impact|responsibilities|work|opportunity|day)|what we need you to do|how you'?ll|how you will|examples? of (work|duties)|main (purpose|role)|areas of responsibility|key areas|performance|goals|role$|expect(ations)?|work performed|specific(ally)?|primary)\b/,
  ],
  [
    'summary',
    /\b(summary|overview|purpose|about (the|this) (role|job|position|opportunity|work|project)|introduction|opportunity|position|job details|general (statement|information|definition)|role|vacancy|the post|job|main)\b/,
  ],
  [
    'conditions',
    /\b(working conditions?|work (environment|conditions|schedule|hours)|physical (demands?|requirements?)|environmental|hours|schedule|shifts?|travel|work setting|physical|lifting|dress code|conditions of (employment|service))\b/,
  ],
  [
    'details',
    /\b(location|salary|job type|employment type|employer|date|reference|department|reports to|reporting to|duration|posted|level|category|industry|number|id|status|vacancies|title|grade|band|base|place|city|division|type|tags?|seniority|function|supervises|accountable to|start|end|agency|address|url|website|phone|e mail|email|fax)\b/,
  ],
]

/** Physical and legal headings that only look like demands; looked at before the rules above. */
const FIRST: ReadonlyArray<readonly [SectionKind, RegExp]> = [
  [
    'conditions',
    /^(physical (demands?|requirements?|abilities)|working conditions?|work environment|travel( requirements?)?|environmental (conditions|factors)|(working )?hours|shift( requirements?)?|schedule|work schedule|physical .*environment.*|ada .*|vaccination.*|covid.*)$/,
  ],
  ['preferred', /\b(preferred|desirable|desired|nice to have|plus)\b/],
  [
    'responsibilities',
    /^(job |role |key |main |primary |core |essential |general |typical |major |specific |your |the |other )*(duties|responsibilities|tasks|accountabilities)( and (duties|responsibilities|qualifications|functions|requirements))?( include| of the (role|post|job|position))?$/,
  ],
  [
    'details',
    /^(job (title|id|number|type|level|category|code|ref(erence)?|location|posting.*)|employment type|position type|location( type)?|experience level|seniority level|salary( range)?|contract( type)?|hours( per week)?|positions? available|number of (openings|vacancies|positions))$/,
  ],
]

/**
 * @param heading - a line believed to be a heading
 * @returns what it opens, or `null` when no rule knows its words
 */
export function sectionKind(heading: string): SectionKind | null {
  const words = heading
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/\band\b/g, '&')
    .replace(/[^\p{L}\p{N}'/& ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (words === '') return null
  const spelled = words.replaceAll('&', 'and')
  for (const [kind, rule] of FIRST) if (rule.test(spelled)) return kind
  for (const [kind, rule] of RULES) if (rule.test(words)) return kind
  return null
}

/**
 * Headings that open a section even in the middle of a line, as in text whose lines have been lost.
 * Written strictly: the first word capitalised, a whole heading, then a colon, a bullet or a capital.
 */
export const INLINE_HEADING = new RegExp(
  String.raw`(?=[A-Z])(?<=^|[.!?:;)\]•·▪*\n]\s{0,4}|\s{2}|[a-z]{2})(` +
    [
      String.raw`(?:(?:Soft|Hard|Job|Key|Main|Primary|Core|Essential|Major|General|Specific|Your|The|Principal|Minimum|Required|Basic|Preferred|Desired|Additional|Other|Technical|Position|Role|Educational?|Professional|Candidate|Important|Ideal|Other|Hard|Soft)\s+){0,3}(?:Responsibilities|Duties|Requirements?|Qualifications?|Skills|Competencies|Accountabilities|Attributes|Criteria|Functions|Benefits|Description|Summary|Purpose|Overview|Tasks|Profile|Education|Experience|Knowledge|Certifications?)(?:\s+(?:and|And|&|\/)\s+(?:Responsibilities|Duties|Requirements?|Qualifications?|Skills|Competencies|Experience|Abilities|Education|Training|Attributes|Perks|Certifications?|Knowledge|Tools))?(?:\s+(?:Required|Include|include|Needed))?`,
      "What (?:You|you)(?:['’]ll| Will| will)? (?:Do|do|Need|need|Bring|bring|Have|have|Get|get)",
      "(?:What|Why) (?:We|we)(?:['’]re| are| Are)? (?:Offer|offer|Looking For|looking for)",
      '(?:About|ABOUT) (?:You|Us|the (?:[Rr]ole|[Jj]ob|[Tt]eam|[Cc]ompany)|The (?:Role|Job|Team|Company)|YOU|US)',
      '(?:Company|Position|Job|Role|Project) (?:Overview|Summary|Description|Purpose|Profile)',
      'How (?:to|To) (?:Apply|apply)',
      'Nice[ -][Tt]o[ -][Hh]aves?',
      '(?:Person|Candidate) (?:Specification|Profile)',
      'Bonus [Pp]oints|Tech(?:nical|nology)? [Ss]tack|Perks|Compensation(?: and Benefits| & Benefits)?|Salary|Working (?:Conditions|Hours)|Physical (?:Demands|Requirements)|Equal (?:Employment )?Opportunity(?: Employer)?',
      String.raw`(?:[A-Z]{4,}\s(?:AND|&|\/)\s)?(?:JOB |KEY |MINIMUM |REQUIRED |PREFERRED |ESSENTIAL |DESIRABLE |POSITION |EDUCATION |SKILLS |WORK )?(?:RESPONSIBILITIES|DUTIES|REQUIREMENTS|QUALIFICATIONS|SKILLS|COMPETENCIES|BENEFITS|DESCRIPTION|SUMMARY|EXPERIENCE|EDUCATION|FUNCTIONS)`,
    ].join('|') +
    String.raw`)\s*(?=:|\s[•·▪*–-]\s|[•·▪]|\s+[A-Z0-9])`,
  'g',
)
