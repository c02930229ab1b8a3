import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../src/documents/plain.ts'
import { mayNegate, NEGATION_HINT } from '../../src/extraction/negation.ts'
import { asksNothing, SILENCE_HINT } from '../../src/extraction/silence.ts'
import { EDUCATION_HINT, educationPhrases } from '../../src/job/education.ts'
import { YEARS_HINT, yearsPhrases } from '../../src/job/years.ts'
import { createModel } from '../../src/pipeline.ts'
import { shape } from '../../src/text/doc.ts'
import { Hints } from '../../src/text/hints.ts'

const { taxonomy } = createModel()
const shaped = (text: string) => shape(plainDocument('ad.txt', text, 'ad'), taxonomy.vocabulary)
const PATTERNS = {
  silence: (text: string) => asksNothing(text),
  negation: (text: string) => mayNegate(text),
  education: (text: string) => educationPhrases(text).length > 0,
  years: (text: string) => yearsPhrases(text, true).length > 0,
}
const HINTS = { silence: new Hints({ s: SILENCE_HINT }), negation: new Hints({ n: NEGATION_HINT }), education: new Hints(EDUCATION_HINT), years: new Hints({ y: YEARS_HINT }) }

/** Sentences in which each matches, one an alternative where an alternative has words of its own. */
const WORDINGS = {
  silence: `401(k) plan|401 k|paid time off|PTO|sick leave|leave of absence|health insurance|life cover|vision benefits|dental and vision|health and dental|employee discounts|stock options|
tuition assistance|pension scheme|retirement savings|flexible spending|health savings account|free lunch|gym membership|sign-on bonus|competitive pay|benefits package|employee assistance program|
cycle to work|flexible hours|regardless of age|without regard to|race, color|equal opportunity employer|equal opportunities for all|equal employment opportunity is|sexual orientation|protected veterans|
veteran status|gender identity|national origin|reasonable accommodation|affirmative action employer|disability confident|celebrate diversity|background check|drug-free|e-verify|criminal history|
send your cv|submit an application|forward the resume|e-mail your portfolio|cover letter|apply now|click here|how to apply|shortlisted|closing date|application form|interviews will|for an informal|
further information|please call|visit our website|we reserve the right|ATS matches`,
  negation: `no Java|not required|without Java|you don't need Java|you don’t need it`,
  education: `high school diploma|GED|G.E.D.|GCSEs|NVQ 2|BTEC|HND|vocational training|apprenticeship|level 3 diploma|city and guilds|A levels|A.A. degree|A.A.S. degree|AAS|ADN|associate degree|foundation degree|
B.Sc.|BSc in Physics|B. Sc|B.S.|BS/BA|B.Tech|BE in Physics|B.E. degree|BCom|BEng|B.Eng|BBA|bachelor|college graduate|engineering graduate|M.Sc|MS in Physics|M.S.|M.A.|MA degree|MBA|MSW|MPH|MPA|MEng|M.Tech|M.Ed|MSN|MCA|
LLM|Ph.D.|PhD|Ph D|PHD|DPhil|EdD|PsyD|doctorate|juris doctor|M.D.|MD required|J.D.|JD|MBBS|LLB|LL.B|Pharm.D|PharmD|DDS|DMD|DVM|DPT`,
  years: `5+ years of experience|3 yrs experience|two to four years in sales|24 months of experience|a year or two of experience`,
} as const

describe('no hint is missing', () => {
  test.each(Object.keys(WORDINGS) as (keyof typeof WORDINGS)[])('%s', (name) => {
    for (const wording of WORDINGS[name].split(/\|\n?/)) {
      const doc = shaped(`We ask for (${wording}) here`)
      const [sentence] = doc.sentences
      if (sentence === undefined) throw new Error(wording)
      expect(PATTERNS[name](doc.text.slice(sentence.start, sentence.end)), wording).toBe(true)
      expect(HINTS[name].in(doc.atoms, sentence), wording).not.toBe(0)
    }
  })

  test.each(Object.keys(WORDINGS) as (keyof typeof WORDINGS)[])('%s, in the labelled ads', (name) => {
    const folder = new URL('../../fixtures/labelled/', import.meta.url)
    let matches = 0
    for (const file of readdirSync(folder).filter((f) => f.endsWith('.txt'))) {
      const doc = shaped(readFileSync(new URL(file, folder), 'utf8'))
      for (const sentence of doc.sentences) {
        const text = doc.text.slice(sentence.start, sentence.end)
        if (!PATTERNS[name](text)) continue
        matches++
        expect(HINTS[name].in(doc.atoms, sentence), text).not.toBe(0)
      }
    }
    expect(matches).toBeGreaterThan(0)
  })
})

describe('hints', () => {
  test('tell patterns apart, and are none where no word has one', () => {
    const hints = new Hints({ a: /apple/i, b: /^pear$/ })
    const bits = (text: string): number => {
      const { atoms, sentences } = shaped(text)
      return hints.in(atoms, sentences[0] as (typeof sentences)[number])
    }
    expect([bits('an Apple-tree'), bits('one pear'), bits('two pears'), bits('apples and pear')]).toEqual([hints.bit.a, hints.bit.b, 0, hints.bit.a | hints.bit.b])
  })

  test('an address that gives no word, and a word beyond all bounds, hint at everything', () => {
    const hints = new Hints({ a: /apple/i })
    for (const text of ['write to _apple@example.com', `x ${'y'.repeat(61)}`]) {
      const { atoms, sentences } = shaped(text)
      expect(hints.in(atoms, sentences[0] as (typeof sentences)[number])).toBe(1)
    }
  })
})
