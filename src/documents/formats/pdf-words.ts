/** From the items of one line to its words. */
import { joinLetters } from './letters.ts'
import type { PdfLine } from './pdf-item.ts'

const BULLET = /^(?:[•·▪●◦‣○■□►▸➢➤✓✔❖◆♦→»›∙⋅◾▶⁃–\-*\uf000-\uf0ff\u2022]|\u{1F784})$/u
const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' }

/** A line as text. `bullet` when it begins with one, which is not part of `text`. */
export interface WordLine {
  readonly text: string
  readonly bullet: boolean
  /** A dash or asterisk, when that is the bullet: at the start of a line it may be punctuation. */
  readonly dash: string
  /** Left edge of the text after the bullet. */
  readonly textX: number
}

/**
 * @param line - items from left to right
 * @returns its text: a blank for a gap of a word, a tab for one of a column
 */
export function wordsOf(line: PdfLine): WordLine {
  let text = ''
  let end = Number.NaN
  let font = ''
  let bullet = false
  let dash = ''
  let textX = line.x
  for (const item of line.items) {
    const piece = clean(item.text)
    if (piece.trim() === '') continue
    if (text !== '' && /^[\ue000-\uf8ff]+$/.test(piece.trim())) continue
    if (text === '' && !bullet && BULLET.test(piece.trim())) {
      bullet = true
      dash = /^[–*-]$/.test(piece.trim()) ? piece.trim() : ''
      continue
    }
    if (text === '') textX = item.x
    else {
      const gap = item.x - end
      // Cells of a table stand nearer than columns do: other letters, or a date, tell them from words of one sentence.
      const cell = gap > line.size * 1.2 && (item.font !== font || /^\d{1,2}\/\d{4}|^(?:19|20)\d\d\b/.test(piece))
      if (gap > line.size * 2.2 || cell) text = `${text.trimEnd()}\t`
      else if (gap > line.size * 0.17 && !/\s$/.test(text) && !/^\s/.test(piece)) text += ' '
    }
    text += text.endsWith('\t') ? piece.trimStart() : piece
    end = item.right
    font = item.font
  }
  text = text.replace(/^[\ue000-\uf8ff]\s*/, () => {
    bullet = true
    return ''
  })
  text = text.replace(/[\ue000-\uf8ff]/g, ' ').trim()
  text = text.replace(/ {2,}/g, (run) => (run.length > 3 ? '\t' : '  ')).trim()
  const glued = /^([•▪●◦‣■►▸➢❖◆∙\uf0b7\uf0a7])\s*(?=\S)/.exec(text) ?? /^([–*-])\s+(?=\S)/.exec(text)
  if (!bullet && glued !== null) {
    bullet = true
    dash = /[–*-]/.test(glued[1] as string) ? (glued[1] as string) : ''
    text = text.slice(glued[0].length)
  }
  return { text: joinLetters(text).replace(/ {2,}/g, ' '), bullet, dash, textX }
}

/** What fonts do to letters: ligatures, blanks of every width, soft hyphens that are drawn, icons that mean nothing. */
function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u2010\u2011]/g, '-')
    .replace(/(?<=\S)[\ue000-\uf8ff]+|[\ue000-\uf8ff]{2,}|[\ufffe\uffff]/g, ' ')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => LIGATURES[ligature] ?? ligature)
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ')
    .replace(/[\u200b\ufeff]/g, '')
}
