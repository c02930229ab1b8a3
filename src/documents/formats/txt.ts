/** Plain text: the text is the file. */
import { extractedFrom, type FormatReader } from '../format-reader.ts'
import { identity } from '../text-map.ts'

export const readTxt: FormatReader = ({ text }) => extractedFrom(identity(text), text)
