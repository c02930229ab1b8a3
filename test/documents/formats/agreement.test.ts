import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/read.ts'

const folder = 'fixtures/formats/layouts/'
const layouts = readdirSync(folder)
  .filter((name) => name.endsWith('.pdf'))
  .map((name) => `${folder}${name.slice(0, -4)}`)

/** Words and pairs of neighbours of each line: pairs tell whether the order is right and phrases stay whole. */
function phrases(text: string): Set<string> {
  const found = new Set<string>()
  for (const line of text.toLowerCase().split('\n')) {
    const words = (line.match(/[\p{L}\p{N}+#.&-]+/gu) ?? []).map((word) => word.replace(/\.$/, ''))
    words.forEach((word, index) => {
      found.add(word)
      if (index > 0) found.add(`${words[index - 1]} ${word}`)
    })
  }
  return found
}

test('there are at least ten layouts', () => expect(layouts.length + 1).toBeGreaterThanOrEqual(10))

test.each([...layouts, 'fixtures/formats/resume'])('%s: PDF and DOCX say the same', async (path) => {
  const [pdf, docx] = await Promise.all(['pdf', 'docx'].map((ending) => readDocument({ id: path, path: `${path}.${ending}` }, 'resume')))
  const a = phrases(pdf?.document?.text ?? '')
  const b = phrases(docx?.document?.text ?? '')
  const shared = [...a].filter((phrase) => b.has(phrase)).length
  expect(shared).toBeGreaterThan(100)
  expect(shared / (a.size + b.size - shared)).toBeGreaterThanOrEqual(0.97)
})

test.each(['pdf', 'docx', 'odt', 'rtf', 'html', 'md', 'tex', 'json'])('resume.%s holds every skill, each bullet on a line of its own', async (ending) => {
  const { document } = await readDocument({ id: 'resume', path: `fixtures/formats/resume.${ending}` }, 'resume')
  const text = document?.text ?? ''
  for (const skill of ['Python, SQL, Scala, Bash', 'Apache Airflow', 'Spark Structured Streaming', 'Great Expectations', 'Power BI']) expect(text).toContain(skill)
  expect(text).toMatch(/^[•-] Automated monthly reporting with SQL, Excel and pandas\.$/m)
  expect(text).toMatch(/^## Skills$/m)
  expect(document?.warnings).toEqual([])
})

test('places: page and line of a PDF, paragraph of a DOCX, line of the others', async () => {
  const where = async (path: string, words: string) => {
    const { document } = await readDocument({ id: path, path }, 'resume')
    const offset = document?.text.indexOf(words) ?? -1
    return { ...document?.locate(offset), quote: document?.lineAt(offset) }
  }
  expect(await where('fixtures/formats/layouts/two-pages.pdf', 'University of Nidderdale')).toMatchObject({ page: 2 })
  expect(await where('fixtures/formats/resume.docx', 'Snowflake, Databricks')).toEqual({ line: 7, column: 17, quote: 'Platforms: AWS, Snowflake, Databricks, Kubernetes' })
  expect(await where('fixtures/formats/resume.html', 'Snowflake, Databricks')).toMatchObject({ line: 13, column: 32 })
  expect(await where('fixtures/formats/resume.md', 'Snowflake, Databricks')).toMatchObject({ line: 16, column: 19 })
})
