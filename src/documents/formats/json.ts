/** JSON: a JobPosting, a JSON Resume, or an ad as an object with a text. */
import { ReadFailure } from '../failure.ts'
import { extractedFrom, type FormatReader } from '../format-reader.ts'
import { statedId } from './ad-id.ts'
import { findPostings, postingText } from './job-posting.ts'
import { isJsonResume, resumeText } from './json-resume.ts'
import { parseJson } from './json-tree.ts'
import { plainAdText } from './plain-ad.ts'

export const readJson: FormatReader = (source) => {
  const { text, limits } = source
  const root = parseJson(text, limits.nesting)
  const postings = findPostings(root)
  if (postings.length > 1) throw new ReadFailure('many-documents', `holds ${postings.length} job postings`, 'write them as JSON lines (.jsonl), one posting a line: jq -c ".[]"')
  if (postings[0] !== undefined) {
    const { map, stated } = postingText(postings[0], source)
    return extractedFrom(map, text, { stated: { ...stated, ...statedId(postings[0]) } })
  }
  if (isJsonResume(root)) return extractedFrom(resumeText(root), text)
  const ad = plainAdText(root, source)
  if (ad !== undefined) return extractedFrom(ad.map, text, { stated: { ...ad.stated, ...statedId(root) } })
  throw new ReadFailure(
    'unknown-json',
    'is JSON, but neither a JobPosting (schema.org) nor a JSON Resume',
    'give a JobPosting, a JSON Resume, or an object with "title" and "text"',
  )
}
