import { describe, expect, it } from 'vitest'
import { plainDocument } from '../../../src/documents/plain.ts'
import { authorisationPhrase } from '../../../src/job/conditions/authorisation.ts'
import { clearancePhrase } from '../../../src/job/conditions/clearance.ts'
import { drivingPhrase } from '../../../src/job/conditions/driving.ts'
import { placePhrase } from '../../../src/job/conditions/place.ts'
import { readConditions } from '../../../src/job/conditions/read-conditions.ts'
import { travelPhrase } from '../../../src/job/conditions/travel.ts'
import { shape } from '../../../src/text/doc.ts'
import { taxonomy } from '../../matching/world.ts'

describe('clearance', () => {
  it.each([
    ['Active DoD Secret clearance', 'secret', false],
    ['Must be able to obtain a Top Secret clearance', 'top secret', true],
    ['TS/SCI with polygraph required', 'TS/SCI', false],
    ['Security clearance required', 'any', false],
    ['SC cleared candidates only', 'secret', false],
  ] as const)('%s', (sentence, level, obtainable) => {
    expect(clearancePhrase(sentence)?.demand).toEqual({ kind: 'clearance', level, obtainable })
  })

  it.each([
    'Enhanced DBS clearance',
    'overseas police clearance',
    'customs clearance of goods',
    'No security clearance needed',
    'creatinine clearance',
    'the secret of our success',
  ])('not: %s', (sentence) => {
    expect(clearancePhrase(sentence)).toBeNull()
  })
})

describe('right to work', () => {
  it.each([
    ['Applicants must have the right to work in the UK', { country: 'uk', citizen: false, noSponsorship: false }],
    ['Must be legally authorized to work in the U.S. without sponsorship', { country: 'us', citizen: false, noSponsorship: true }],
    ['We are unable to sponsor visas', { country: null, citizen: false, noSponsorship: true }],
    ['Must be a U.S. citizen', { country: 'us', citizen: true, noSponsorship: false }],
    ['Must be a US citizen or permanent resident and authorized to work', { country: 'us', citizen: false, noSponsorship: false }],
  ] as const)('%s', (sentence, demand) => {
    expect(authorisationPhrase(sentence)?.demand).toEqual({ kind: 'authorisation', ...demand })
  })

  it.each([
    'without regard to race, citizenship or national origin',
    'Visa sponsorship is available',
    'We welcome applicants who require sponsorship; they will be considered alongside all others',
    'Attorneys advise clients, which may be private citizens or businesses',
    'Manage sponsorship campaigns',
  ])('not: %s', (sentence) => {
    expect(authorisationPhrase(sentence)).toBeNull()
  })
})

describe('driving licence', () => {
  it.each(["Valid driver's license", 'A full UK driving licence is essential', 'CDL required'])('%s', (sentence) => expect(drivingPhrase(sentence)).not.toBeNull())
  it.each(["A driver's license is not required", 'drive licensing negotiations', "Some positions may require a driver's license"])('not: %s', (sentence) =>
    expect(drivingPhrase(sentence)).toBeNull(),
  )
})

describe('place', () => {
  it.each([
    ['Location: Austin, TX (Hybrid)', false, { place: 'Austin, TX', mode: 'hybrid', daysOnSite: null }],
    ['Location: Bristol, UK (two days a week in the office)', false, { place: 'Bristol, UK', mode: 'hybrid', daysOnSite: 2 }],
    ['Columbus, Ohio', true, { place: 'Columbus, Ohio', mode: null, daysOnSite: null }],
    ['You will be in the office 3 days a week', false, null],
    ['3 days per week in our Leeds office', false, { place: '', mode: 'hybrid', daysOnSite: 3 }],
    ['This is an on-site role', false, { place: '', mode: 'on-site', daysOnSite: null }],
    ['The position is based in Great Yarmouth', false, { place: 'Great Yarmouth', mode: null, daysOnSite: null }],
    ['Location: Remote', false, null],
    ['Experience with hybrid cloud', false, null],
    ['We are a charity based in London', false, null],
    ['Cover shifts 7 days a week', false, null],
  ] as const)('%s', (sentence, located, demand) => {
    expect(placePhrase(sentence, located)?.demand ?? null).toEqual(demand === null ? null : { kind: 'place', ...demand })
  })
})

describe('travel', () => {
  it.each([
    ['Travel up to 30% of the time', 30],
    ['Ability to travel 20-30%', 30],
    ['Willingness to travel to project sites', null],
    ['Some travel may be required', null],
  ] as const)('%s', (sentence, percent) => {
    expect(travelPhrase(sentence)?.demand).toEqual({ kind: 'travel', percent })
  })
  it.each(['Book travel arrangements for directors', 'Interest-free travel loans', 'No travel required', 'Experience in the travel industry', 'grow revenue by 30%'])(
    'not: %s',
    (sentence) => expect(travelPhrase(sentence)).toBeNull(),
  )
})

describe('readConditions', () => {
  const read = (text: string): ReturnType<typeof readConditions> => readConditions(shape(plainDocument('ad', text, 'ad'), taxonomy.vocabulary))

  it('keeps one condition a kind, the one that says most, with its line', () => {
    const conditions = read("Driver\n\nRequirements:\n- Willing to travel\n- Travel up to 40%\n- Driver's license preferred\n\nBenefits:\n- Travel up to 90% paid by us\n")
    expect(conditions.map((c) => [c.kind, c.strength, c.evidence.line])).toEqual([
      ['travel', 'required', 5],
      ['driving', 'preferred', 6],
    ])
  })

  it('finds none in an ad without any', () => expect(read('Engineer\n\nRequirements:\n- Python\n')).toEqual([]))
})
