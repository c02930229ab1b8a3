/** The one place that tokenizes with natural. A single deep module: the package's root reads `.env` and prints to stdout. */
import { RegexpTokenizer } from 'natural/lib/natural/tokenizers/regexp_tokenizer.js'
import { TOKEN_PATTERN } from './token-pattern.ts'

const tokenizer = new RegexpTokenizer({ pattern: TOKEN_PATTERN, gaps: false })

/** Cuts a text into tokens, in order. natural gives `null` for a text without any, and strings without offsets. */
export function splitTokens(text: string): readonly string[] {
  return tokenizer.tokenize(text) ?? []
}
