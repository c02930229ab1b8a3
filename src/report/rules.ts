/** The code registry: what `github` and `sarif` report. An id is never reused, and its meaning never changes. */

/** How grave a finding is; the verdict of a run does not depend on it. */
export type Level = 'error' | 'warning' | 'note'

/** One rule. */
export interface Rule {
  readonly id: string
  /** PascalCase, as SARIF wants it. */
  readonly name: string
  readonly level: Level
  readonly summary: string
  readonly help: string
}

export const RULES = {
  unreadable: {
    id: 'ATS001',
    name: 'UnreadableInput',
    level: 'error',
    summary: 'A file could not be read.',
    help: 'The other files were scored all the same. The message says why, and what to do about it.',
  },
  nothingToScore: {
    id: 'ATS002',
    name: 'NothingToScore',
    level: 'warning',
    summary: 'No requirement was found in an ad.',
    help: 'The file may not be a job ad, or hold only its beginning. There is no score: neither 0 nor 100.',
  },
  missingRequired: {
    id: 'ATS101',
    name: 'MissingRequired',
    level: 'warning',
    summary: 'The resume does not show what an ad requires.',
    help: 'If you have it, say so in the resume, best in the words of the ad. If not, it is worth learning.',
  },
  missingPreferred: {
    id: 'ATS102',
    name: 'MissingPreferred',
    level: 'note',
    summary: 'The resume does not show what an ad prefers.',
    help: 'It decides between candidates who both have what is required.',
  },
  missingMentioned: {
    id: 'ATS103',
    name: 'MissingMentioned',
    level: 'note',
    summary: 'The resume does not show what an ad mentions.',
    help: 'The ad names it without asking for it.',
  },
  impliedOnly: {
    id: 'ATS104',
    name: 'ImpliedOnly',
    level: 'note',
    summary: 'What an ad requires only follows from something else in the resume.',
    help: 'Whoever searches the resume for the word itself does not find it. Write it out.',
  },
  wording: {
    id: 'ATS105',
    name: 'OtherWording',
    level: 'note',
    summary: 'The resume has a skill under another name than the ads.',
    help: "Recruiters' search is often literal: write both names.",
  },
  unshown: {
    id: 'ATS106',
    name: 'ListedOnly',
    level: 'note',
    summary: 'What an ad requires stands in a list of the resume and nowhere else.',
    help: 'Show where you used it.',
  },
  knockout: {
    id: 'ATS201',
    name: 'ConditionNotMet',
    level: 'warning',
    summary: 'A condition of an ad is not met by what the resume says.',
    help: 'Conditions stand beside the score, never in it.',
  },
  gate: {
    id: 'ATS301',
    name: 'GateFailed',
    level: 'error',
    summary: 'A gate that was asked for failed.',
    help: 'The run ends with exit code 1. The gates are --min-score, --min-score-any, --require and --baseline.',
  },
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof RULES
