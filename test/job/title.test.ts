import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../src/documents/plain.ts'
import { titleOf, titleSentence } from '../../src/job/title.ts'
import { loadModel } from '../../src/pipeline.ts'
import { shape } from '../../src/text/doc.ts'

const { vocabulary } = loadModel().model.taxonomy

function title(text: string): string {
  const doc = shape(plainDocument('ad.txt', text, 'ad'), vocabulary)
  return titleOf(doc, titleSentence(doc))
}

describe('the title', () => {
  test.each([
    ['the first line', 'Accountant\nQuillfeather Ltd\n\nWe import furniture.', 'Accountant'],
    ['after blank lines', '\n\nSenior Python Developer\nTallowfield Grid\nfull-time', 'Senior Python Developer'],
    ['a label', 'Job Title: Backend Engineer (Python/FastAPI)\nCompany: Ledgerline', 'Backend Engineer (Python/FastAPI)'],
    ['a label below', 'Quillfeather Ltd\nPosition: Staff Nurse\nLocation: Leeds', 'Staff Nurse'],
    ['a bold label', '**Job Title:** Welder\n\nText here.', 'Welder'],
    ['markdown', '# Backend Engineer\n\n## About\ntext', 'Backend Engineer'],
    ['contract words cut off', 'Chef de Partie - Full-time\n\nText here.', 'Chef de Partie'],
    ['place words cut off', 'Data Engineer (Remote)\n\nText here.', 'Data Engineer'],
    ['both cut off', 'Data Engineer – Hybrid, Permanent\n\nText here.', 'Data Engineer'],
    ['gender marks cut off', 'Developer (m/f/d)\n\nText here.', 'Developer'],
    ['a request number cut off', 'Electrician - Req #4417\n\nText here.', 'Electrician'],
    ['a dash that belongs to it', 'Senior Backend Engineer - Booking Platform\n\nText here.', 'Senior Backend Engineer - Booking Platform'],
    ['an ampersand escaped', 'Research &amp; Development Lead\n\nText here.', 'Research & Development Lead'],
    ['curly blanks', 'Head\u00a0of\u00a0Care\n\nText here.', 'Head of Care'],
    ['capitals kept', 'PHARMACIST\n\nText here.', 'PHARMACIST'],
    ['CRLF', 'Paralegal\r\n\r\nText here.\r\n', 'Paralegal'],
    ['none in prose', 'We are a small shop that sells lamps and we would love to find someone who enjoys selling them as much as we do.', ''],
    ['none in nothing', '', ''],
  ])('%s', (_, text, expected) => {
    expect(title(text)).toBe(expected)
  })
})
