import { describe, expect, test } from 'vitest'
import type { Strength } from '../../src/job/job-ad.ts'
import { strengthAt } from '../../src/job/strength.ts'
import type { SectionKind } from '../../src/text/headings.ts'

/** `_term_` is marked in the sentence. */
function strengthOf(marked: string, section: SectionKind): Strength {
  const start = marked.indexOf('_')
  const end = marked.indexOf('_', start + 1) - 1
  return strengthAt(marked.replaceAll('_', ''), start, end, section)
}

describe('by wording, within a section of demands', () => {
  test.each<[string, Strength]>([
    ['_Python_ required, Go a plus', 'required'],
    ['Python required, _Go_ a plus', 'preferred'],
    ['Experience with _SQL_ databases (PostgreSQL preferred)', 'required'],
    ['Experience with SQL databases (_PostgreSQL_ preferred)', 'preferred'],
    ['_AWS_, GCP, or Azure (AWS preferred)', 'required'],
    ['AWS, _GCP_, or Azure (AWS preferred)', 'required'],
    ['Familiarity with _AWS_ (preferred)', 'preferred'],
    ['_Docker_, Kubernetes and Terraform preferred', 'preferred'],
    ['Python, Java, and _Go_ preferred', 'preferred'],
    ['Ideally you know _Kafka_', 'preferred'],
    ['_Kafka_ is a bonus', 'preferred'],
    ['Nice to have: _Docker_', 'preferred'],
    ['_Docker_ is optional', 'preferred'],
    ['Java required; _Kotlin_ would be nice', 'preferred'],
    ['Experience with _Java_, and experience with Kotlin is desirable', 'required'],
    ['Experience with Java, and experience with _Kotlin_ is desirable', 'preferred'],
    ['Knowledge of _Excel_, preferably with macros', 'required'],
    ['Knowledge of Excel, preferably with _macros_', 'preferred'],
    ['3+ years of _Java_, Spring Boot a plus', 'required'],
    ['3+ years of Java, _Spring Boot_ a plus', 'preferred'],
    ['English; _German_ is a plus', 'preferred'],
    ['Excellent C; some _C++_ is welcome', 'preferred'],
    ['_Spanish_ an asset', 'preferred'],
    ['_CPA_ preferred but not required', 'preferred'],
    ['_Google Plus_ and ad campaigns', 'required'],
    ['The desired _yield_ is met', 'required'],
    ['In this role, you will build _APIs_', 'mentioned'],
  ])('%s: %s', (marked, strength) => {
    expect(strengthOf(marked, 'requirements')).toBe(strength)
  })
})

describe('by section', () => {
  test.each<[string, SectionKind, Strength]>([
    ['_Docker_', 'requirements', 'required'],
    ['_Docker_', 'education', 'required'],
    ['_Docker_', 'preferred', 'preferred'],
    ['_Docker_ is a must', 'preferred', 'required'],
    ['_Docker_', 'stack', 'mentioned'],
    ['_Docker_', 'keywords', 'mentioned'],
    ['_Docker_', 'responsibilities', 'mentioned'],
    ['_Docker_', 'other', 'mentioned'],
    ['You will use _Docker_', 'responsibilities', 'mentioned'],
    ['You must hold a _BLS_ certification', 'responsibilities', 'required'],
    ['Experience with _Docker_', 'responsibilities', 'required'],
    ['Must have _Docker_', 'other', 'required'],
    ['We are looking for someone who knows _Docker_', 'intro', 'required'],
    ['The ideal candidate has _Docker_', 'intro', 'required'],
    ['Proficient in _Excel_', 'summary', 'required'],
    ['Ideally with some _Excel_', 'summary', 'preferred'],
    ['We ship _Docker_ images', 'company', 'mentioned'],
  ])('%s in %s: %s', (marked, section, strength) => {
    expect(strengthOf(marked, section)).toBe(strength)
  })
})
