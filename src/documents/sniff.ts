/** Which format a file has, by what stands in it. */

/** Formats that are text in some encoding. */
export type TextFormat = 'txt' | 'md' | 'html' | 'rtf' | 'tex' | 'json' | 'jsonl'
/** Every format that is read. */
export type Format = TextFormat | 'pdf' | 'docx' | 'odt'

const BY_ENDING: Readonly<Record<string, Format>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'docx',
  odt: 'odt',
  rtf: 'rtf',
  tex: 'tex',
  json: 'json',
  jsonld: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
}

/**
 * @param path - a path of either kind of slash
 * @returns the format that its ending promises, if it promises any
 */
export function promisedFormat(path: string): Format | undefined {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase()
  return ending !== undefined && Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending] : undefined
}

/**
 * @param bytes - a file, or its first kilobyte
 * @returns `zip` is DOCX, ODT, or something else that is zipped; `null` is text or unknown
 */
export function sniffBytes(bytes: Uint8Array): 'pdf' | 'zip' | 'rtf' | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1')
  // Some mailers put a few bytes before the PDF's head; readers look for it in the first kilobyte.
  if (head.startsWith('%PDF-') || /^[^\n]{0,200}\n?%PDF-\d/.test(head)) return 'pdf'
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip'
  if (/^(?:\xef\xbb\xbf)?\s{0,8}\{\\rtf/.test(head)) return 'rtf'
  return null
}

/**
 * @param text - a decoded text
 * @param promised - what the ending says; decides where the content leaves a choice
 */
export function sniffText(text: string, promised: Format | undefined): TextFormat {
  const head = text.slice(0, 4096).trimStart()
  if (/^(?:<\?xml[^>]{0,200}\?>\s{0,20})?(?:<!--[^>]{0,500}-->\s{0,20}){0,5}<(?:!doctype\s+html|html|head|body)\b/i.test(head)) return 'html'
  if (promised === 'html' && /<[a-z][a-z0-9]*\b[^<>]*>/i.test(text)) return 'html'
  if (/^(?:%[^\n]*\n\s*)*\\(?:documentclass|documentstyle)\b/.test(head) || text.includes('\\begin{document}')) return 'tex'
  if (promised === 'tex') return 'tex'
  if (promised !== 'html' && promised !== 'md' && /^<(?:div|section|article|main|p|ul|ol|table|h[1-6]|span|meta|script)\b[^<>]*>/i.test(head) && /<\/[a-z]+[0-9]?>/i.test(head))
    return 'html'
  if (head.startsWith('{') || head.startsWith('[')) return sniffJson(text, head, promised)
  return promised === 'md' ? 'md' : 'txt'
}

/** Braces open JSON only when a name or a value follows: `[Company] is hiring` is an ad. */
function sniffJson(text: string, head: string, promised: Format | undefined): TextFormat {
  if (promised === 'jsonl' || promised === 'json') return promised === 'json' && isLines(text) ? 'jsonl' : promised
  if (!/^(?:\{\s{0,50}(?:"|\})|\[\s{0,50}[{"\]])/.test(head)) return promised === 'md' ? 'md' : 'txt'
  if (isLines(text)) return 'jsonl'
  return isJson(text) ? 'json' : promised === 'md' ? 'md' : 'txt'
}

/** Two lines or more, of which the first two are objects. */
function isLines(text: string): boolean {
  const [first, second] = text.trimStart().split(/\r?\n\s*/, 2)
  return second?.startsWith('{') === true && first?.startsWith('{') === true && isJson(first)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
