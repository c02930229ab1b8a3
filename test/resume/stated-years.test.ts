import { expect, test } from 'vitest'
import { claimedMentions, yearsClaims } from '../../src/resume/stated-years.ts'

/** Claims of a sentence with the words in «» that each is of. */
function read(marked: string): [number, string[]][] {
  const mentions: { start: number; end: number }[] = []
  let sentence = ''
  for (const part of marked.split(/([«»])/)) {
    if (part === '«') mentions.push({ start: sentence.length, end: sentence.length })
    else if (part === '»') (mentions.at(-1) as { end: number }).end = sentence.length
    else sentence += part
  }
  return yearsClaims(sentence).map((claim) => [claim.years, claimedMentions(sentence, claim, mentions).map((i) => sentence.slice(mentions[i]?.start, mentions[i]?.end))])
}

test.each<[string, [number, string[]][]]>([
  ['6 years of «Python»', [[6, ['Python']]]],
  ['Backend engineer with eight years of «Python», the last five on «payments».', [[8, ['Python']]]],
  ['Three years of «Java» and «JavaScript» in a small agency, and «Python» in the evenings.', [[3, ['Java', 'JavaScript']]]],
  ['5+ years of professional experience with «Kubernetes»', [[5, ['Kubernetes']]]],
  [
    '«Kotlin» (3 yrs), «Go»: 2 years',
    [
      [3, ['Kotlin']],
      [2, ['Go']],
    ],
  ],
  ['Ten years in industry, the last six in manufacturing.', [[10, []]]],
  ['over 12 years as an electrician', [[12, []]]],
  ['2.5 years of «React»', [[2.5, ['React']]]],
  ['I am 34 years old', []],
  ['in the last 5 years', []],
  ['a 3-year plan', []],
])('%s', (marked, expected) => {
  expect(read(marked)).toEqual(expected)
})
