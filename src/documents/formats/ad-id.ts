/** What an ad's publisher calls it. */
import { type JsonNode, member, textOf } from './json-tree.ts'
import { oneLine } from './rich-string.ts'

const NAMES = ['id', 'identifier', '@id', 'job_id', 'jobId']
/** A longer one is no id. */
const LONGEST = 200

/**
 * @param node - a JobPosting, or an ad as an object of no standard
 * @returns its id as `{ id }`, in one line (`identifier` may be a PropertyValue of schema.org); nothing when it has none
 */
export function statedId(node: JsonNode): { readonly id?: string } {
  for (const name of NAMES) {
    const found = textOf(member(node, name)) ?? textOf(member(member(node, name), 'value'))
    if (found !== undefined && found.text.length <= LONGEST) return { id: oneLine(found).text }
  }
  return {}
}
