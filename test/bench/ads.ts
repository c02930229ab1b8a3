/** Where the ads of a measurement come from: the fixtures, or what somebody names. */
import { appendFileSync, createReadStream, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from './measure.ts'

/**
 * @param given - a folder of .txt ads, or JSON lines with `text`; `undefined` for `fixtures/labelled`
 * @returns their texts
 */
export async function adTexts(given: string | undefined): Promise<string[]> {
  const from = given ?? join(root, 'fixtures/labelled')
  if (statSync(from).isDirectory())
    return readdirSync(from)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(join(from, name), 'utf8'))
  const texts: string[] = []
  for await (const line of createInterface({ input: createReadStream(from) })) if (line.trim() !== '') texts.push(String(JSON.parse(line).text))
  return texts
}

/** Writes `count` ads into a folder, the texts taken again and again, each with a number of its own. */
export function writeFolder(folder: string, texts: readonly string[], count: number): void {
  for (let i = 0; i < count; i++) writeFileSync(join(folder, `${String(i).padStart(6, '0')}.txt`), `${texts[i % texts.length]}\nReference ${i}\n`)
}

/** Writes `count` ads as JSON lines. */
export function writeLines(file: string, texts: readonly string[], count: number): void {
  writeFileSync(file, '')
  for (let i = 0; i < count; i += 1_000) {
    const many = Array.from(
      { length: Math.min(1_000, count - i) },
      (_, j) => `${JSON.stringify({ id: `ad-${i + j}`, text: `${texts[(i + j) % texts.length]}\nReference ${i + j}\n` })}\n`,
    )
    appendFileSync(file, many.join(''))
  }
}

/** @returns ads of a few lines each: their first line and three further on, so that a hundred thousand take a minute and not an hour */
export const short = (texts: readonly string[]): string[] =>
  texts.map((text) => {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    const middle = Math.floor(lines.length / 2)
    return `${lines[0]}\n\nRequirements:\n${lines.slice(middle, middle + 3).join('\n')}\n`
  })
