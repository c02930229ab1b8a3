/** Sentences that ask nothing of the reader wherever they stand: what the employer gives, equal-opportunity text, how to apply. */

const GIVEN =
  /\b(?:401\s?\(?k\)?|paid (?:time off|vacation|holidays?|sick|parental|leave|training)|PTO\b|sick leave|annual leave|maternity leave|parental leave|leave of absence|(?:health|medical|dental|vision|life|disability) (?:insurance|coverage|cover|plans?|benefits?)|dental(?: and|,) (?:vision|medical)|health and dental|employee discounts?|stock options|tuition (?:reimbursement|assistance)|pension scheme|retirement (?:plan|savings)|flexible spending|health savings? account|free (?:parking|lunch|snacks|coffee|fruit)|gym membership|sign-on bonus|competitive (?:salary|pay|compensation|benefits)|benefits package|employee assistance program|cycle to work|flexible (?:work schedule|working hours|hours))\b/i
const EQUAL =
  /\b(?:regardless of (?:race|age|gender|their)|without regard to|race, (?:colou?r|religion|creed|age|sex|gender|national|ethnic)|equal opportunit(?:y|ies) (?:employer|for all)|equal employment opportunity (?:employer|and|is|to all)|sexual orientation|protected veterans?|veteran status|gender identity|national origin|reasonable accommodations?|affirmative action employer|disability confident|celebrate diversity|background check|drug[- ]free|e-verify|criminal (?:record|history))\b/i
const APPLYING =
  /\b(?:(?:send|submit|forward|email|e-mail) (?:your|a|us your|their|an?|the) (?:\w+ )?(?:cv|resume|résumé|curriculum|application|cover|portfolio)|cover letter|apply (?:now|online|today|here|via|through|at|by|directly)|click (?:here|on|the|apply)|how to apply|shortlisted|closing date|application (?:form|deadline|process)|interviews? (?:will|date|process|stage)|for (?:an )?informal|further information|please (?:contact|visit|note|call|apply|do not)|visit (?:our|us|the) (?:website|careers)|we reserve the right|ATS matches)\b/i

/** What tells whether one of them can match, in some word of the sentence. */
export const SILENCE_HINT =
  /401|paid|pto|leave|insurance|cover|plan|benefit|dental|discount|stock|tuition|pension|retire|flexible|savings|parking|lunch|snack|coffee|fruit|gym|bonus|competitive|package|assistance|cycle|regard|race|equal|orientation|veteran|gender|origin|accommodation|affirmative|confident|diversity|background|drug|verify|criminal|send|submit|forward|mail|letter|apply|click|shortlisted|closing|application|interview|informal|further|please|visit|reserve|matches/i

/** @returns whether the sentence only gives, declares or directs */
export function asksNothing(sentence: string): boolean {
  return GIVEN.test(sentence) || EQUAL.test(sentence) || APPLYING.test(sentence)
}
