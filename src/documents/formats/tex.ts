/** TeX: the text of the document, as far as it can be had without running TeX. */
import { extractedFrom, type FormatReader } from '../format-reader.ts'
import { isFollowed } from '../placed-lines.ts'
import type { DocumentLink } from '../source.ts'
import { TextBuilder, type TextMap } from '../text-map.ts'
import { expandTex, readArgument, readBracket, type TexToken, tokenizeTex } from './tex-tokens.ts'

/** Headings, by command, with the number of `#`. */
const HEADINGS: Readonly<Record<string, number>> = {
  part: 2,
  chapter: 2,
  section: 2,
  cvsection: 2,
  cvSection: 2,
  sectionhead: 2,
  subsection: 3,
  cvsubsection: 3,
  subsubsection: 4,
  paragraph: 5,
}

/** Commands whose arguments are no text: how many groups follow. */
const DROPPED: Readonly<Record<string, number>> = {
  documentclass: 1,
  usepackage: 1,
  RequirePackage: 1,
  input: 1,
  include: 1,
  vspace: 1,
  hspace: 1,
  label: 1,
  ref: 1,
  pageref: 1,
  cite: 1,
  color: 1,
  pagestyle: 1,
  thispagestyle: 1,
  pagenumbering: 1,
  includegraphics: 1,
  setlength: 2,
  addtolength: 2,
  setcounter: 2,
  titleformat: 5,
  titlespacing: 4,
  definecolor: 3,
  colorlet: 2,
  fontsize: 2,
  rule: 2,
  geometry: 1,
  hypersetup: 1,
  urlstyle: 1,
  setmainfont: 1,
  fontfamily: 1,
  fontseries: 1,
  selectfont: 0,
  cline: 1,
  phantom: 1,
  hphantom: 1,
  vphantom: 1,
  faIcon: 1,
  moderncvstyle: 1,
  moderncvcolor: 1,
  photo: 1,
  linespread: 1,
  renewfontfamily: 2,
  newfontfamily: 2,
  bibliography: 1,
  bibliographystyle: 1,
  hyphenation: 1,
  colorbox: 1,
  raggedbottom: 0,
  pdfgentounicode: 0,
  newlength: 1,
  settowidth: 2,
  columnratio: 1,
  fancyhf: 1,
  fancyhead: 1,
  fancyfoot: 1,
  lhead: 1,
  rhead: 1,
  cfoot: 1,
  setlist: 1,
  extracolsep: 1,
  IfFileExists: 3,
  arrayrulewidth: 0,
}

/** Commands that show only the last of so many groups. */
const LAST: Readonly<Record<string, number>> = {
  href: 2,
  textcolor: 2,
  multicolumn: 3,
  parbox: 2,
  raisebox: 2,
  scalebox: 2,
  resizebox: 3,
  makebox: 1,
  mbox: 1,
  fcolorbox: 3,
  hyperref: 1,
  adjustbox: 2,
  foreignlanguage: 2,
  mycolor: 1,
}

/** Commands that only change how their one group looks. */
const LOOKS = new Set(
  'textbf textit emph underline uline textsc texttt textrm textsf textmd textup textsl textnormal MakeUppercase MakeLowercase uppercase text mathrm mathbf ul hl url nolinkurl path email centerline centering'.split(
    ' ',
  ),
)

/** Environments and the groups after their name. */
const ENVIRONMENTS: Readonly<Record<string, number>> = {
  tabular: 1,
  'tabular*': 2,
  tabularx: 2,
  tabulary: 2,
  longtable: 1,
  array: 1,
  minipage: 1,
  multicols: 1,
  'multicols*': 1,
  paracol: 1,
  adjustwidth: 2,
  list: 2,
  spacing: 1,
  textblock: 1,
  wrapfigure: 2,
}
const TABLES = /^(?:tabular[*xy]?|longtable|array)$/
const UNREAD = /^(?:comment|tikzpicture|filecontents\*?|thebibliography|lstlisting)$/

const SYMBOLS: Readonly<Record<string, string>> = {
  '&': '&',
  '%': '%',
  $: '$',
  '#': '#',
  _: '_',
  '{': '{',
  '}': '}',
  ' ': ' ',
  ',': ' ',
  ';': ' ',
  ':': ' ',
  '-': '',
  '/': '',
  '@': '',
  '!': '',
  textbackslash: '\\',
  textbar: '|',
  textasciitilde: '~',
  textasciicircum: '^',
  textbullet: '•',
  bullet: '•',
  cdot: '·',
  textperiodcentered: '·',
  textendash: '–',
  textemdash: '—',
  ldots: '…',
  dots: '…',
  textgreater: '>',
  textless: '<',
  times: '×',
  approx: '≈',
  sim: '~',
  to: '→',
  rightarrow: '→',
  geq: '≥',
  leq: '≤',
  ge: '≥',
  le: '≤',
  pm: '±',
  euro: '€',
  texteuro: '€',
  pounds: '£',
  textsterling: '£',
  copyright: '©',
  textregistered: '®',
  texttrademark: '™',
  degree: '°',
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  TeX: 'TeX',
  LaTeX: 'LaTeX',
  LaTeXe: 'LaTeX2e',
  CPP: 'C++',
  Cpp: 'C++',
  quad: ' ',
  qquad: ' ',
  enspace: ' ',
  space: ' ',
  thinspace: ' ',
  vert: '|',
  mid: '|',
  S: '§',
  P: '¶',
  star: '★',
  quotedblbase: '„',
  guillemotleft: '«',
  guillemotright: '»',
  slash: '/',
  percent: '%',
  hfill: '\t',
  hfil: '\t',
  dotfill: '\t',
  hrulefill: '\t',
  today: '',
}
const ACCENTS: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
  b: '\u0331',
}
const LINE_ENDS = new Set([
  '\\',
  'newline',
  'linebreak',
  'par',
  'smallskip',
  'medskip',
  'bigskip',
  'newpage',
  'clearpage',
  'pagebreak',
  'hline',
  'midrule',
  'toprule',
  'bottomrule',
  'switchcolumn',
  'tabularnewline',
  'cr',
])
const KEPT = new Set([...Object.keys(HEADINGS), 'item', 'href', 'url', 'begin', 'end', 'textbf', 'textit', 'emph', 'underline', 'textsc', 'texttt', 'textcolor', 'section'])

export const readTex: FormatReader = (source) => {
  const { text } = source
  const tokens = expandTex(tokenizeTex(text), KEPT, source)
  const start = tokens.findIndex((token, index) => token.text === 'begin' && token.kind === 'command' && environmentAt(tokens, index + 1).name === 'document')
  const builder = new Writer()
  // Classes for resumes state the person before the document begins.
  if (start > 0) builder.write(personOf(tokens.slice(0, start)))
  builder.write(start < 0 ? tokens : tokens.slice(environmentAt(tokens, start + 1).end))
  return extractedFrom(builder.build(), text, { links: builder.links })
}

const PERSON = new Set([
  'name',
  'firstname',
  'lastname',
  'familyname',
  'title',
  'author',
  'position',
  'address',
  'email',
  'phone',
  'mobile',
  'homepage',
  'github',
  'linkedin',
  'quote',
  'tagline',
  'social',
  'personalinfo',
  'extrainfo',
])

function personOf(preamble: readonly TexToken[]): TexToken[] {
  const lines: TexToken[] = []
  for (let at = 0; at < preamble.length; at++) {
    const token = preamble[at] as TexToken
    if (token.kind !== 'command' || !PERSON.has(token.text)) continue
    let end = at + 1
    for (let bracket = readBracket(preamble, end); bracket !== undefined; bracket = readBracket(preamble, end)) end = bracket.end
    while (preamble[end]?.kind === 'open') {
      const argument = readArgument(preamble, end)
      lines.push(...argument.body, { kind: 'blank', text: ' ', at: token.at })
      end = argument.end
    }
    lines.push({ kind: 'command', text: '\\', at: token.at })
    at = end - 1
  }
  return lines
}

function environmentAt(tokens: readonly TexToken[], at: number): { name: string; end: number } {
  const { body, end } = readArgument(tokens, at)
  return { name: body.map(({ text }) => text).join(''), end }
}

class Writer {
  readonly links: DocumentLink[] = []
  readonly #builder = new TextBuilder()
  readonly #tables: boolean[] = []
  #ends = 0
  #blank = false
  /** Whether a cell's bar was written last. */
  #bar = false
  #fresh = true
  #prefix = ''
  #heading = false

  build(): TextMap {
    return this.#builder.build()
  }

  write(list: readonly TexToken[]): void {
    let at = 0
    while (at < list.length) {
      const token = list[at++] as TexToken
      switch (token.kind) {
        case 'text':
          this.#text(token)
          break
        case 'blank':
          this.#blank = true
          break
        case 'gap':
          this.#end(2)
          break
        case 'special':
          this.#special(token)
          break
        case 'command':
          at = this.#command(token, list, at)
          break
      }
    }
  }

  #special(token: TexToken): void {
    if (token.text === '~') this.#blank = true
    else if (token.text === '&') {
      if (this.#tables.at(-1) === true && !this.#fresh) this.#put(' | ', token.at, false)
      else if (this.#tables.at(-1) !== true) this.#put('&', token.at)
    } else if (token.text === '[' || token.text === ']' || token.text === '_') this.#put(token.text, token.at)
  }

  #command(token: TexToken, list: readonly TexToken[], start: number): number {
    const { text: name, at: place } = token
    let at = start
    const skipBrackets = (): void => {
      for (let bracket = readBracket(list, at); bracket !== undefined; bracket = readBracket(list, at)) at = bracket.end
    }
    if (LINE_ENDS.has(name)) {
      if (name === '\\') skipBrackets()
      this.#end(1)
      return at
    }
    if (name === 'item') {
      this.#end(1)
      const label = readBracket(list, at)
      this.#prefix = '• '
      if (label !== undefined) {
        this.write(label.body)
        this.#blank = true
        at = label.end
      }
      return at
    }
    if (Object.hasOwn(HEADINGS, name)) {
      skipBrackets()
      const argument = readArgument(list, at)
      this.#end(2)
      this.#prefix = `${'#'.repeat(HEADINGS[name] as number)} `
      this.#heading = true
      this.write(argument.body)
      this.#heading = false
      this.#prefix = ''
      this.#end(1)
      return argument.end
    }
    if (name === 'begin') return this.#begin(list, at)
    if (name === 'end') {
      const environment = environmentAt(list, at)
      if (TABLES.test(environment.name)) this.#tables.pop()
      this.#end(1)
      return environment.end
    }
    if (Object.hasOwn(DROPPED, name)) {
      skipBrackets()
      for (let i = 0; i < (DROPPED[name] as number) && (i === 0 || list[at]?.kind === 'open' || list[at + 1]?.kind === 'open'); i++) {
        at = readArgument(list, at).end
        skipBrackets()
      }
      return at
    }
    if (Object.hasOwn(LAST, name)) {
      skipBrackets()
      let last = readArgument(list, at)
      const target =
        name === 'href'
          ? last.body
              .map((part) => part.text)
              .join('')
              .trim()
          : ''
      for (let i = 1; i < (LAST[name] as number); i++) {
        at = last.end
        skipBrackets()
        last = readArgument(list, at)
      }
      this.write(last.body)
      if (isFollowed(target)) this.links.push({ url: target, offset: Math.max(0, this.#builder.length - 1) })
      return last.end
    }
    if (Object.hasOwn(ACCENTS, name) && list[at] !== undefined) {
      const argument = readArgument(list, at)
      const [letter, ...rest] = argument.body.map(({ text }) => text).join('')
      const base = letter === undefined ? '' : letter === 'ı' ? 'i' : letter
      if (/^\p{L}$/u.test(base)) {
        this.#put((base + (ACCENTS[name] as string)).normalize('NFC') + rest.join(''), place)
        return argument.end
      }
    }
    if (Object.hasOwn(SYMBOLS, name)) {
      const symbol = SYMBOLS[name] as string
      if (symbol === ' ') this.#blank = true
      else if (symbol !== '' && !(symbol === '\t' && this.#fresh)) this.#put(symbol, place, symbol !== '\t')
      return at
    }
    if (LOOKS.has(name)) return this.#looks(list, at)
    return this.#unknown(list, at, place)
  }

  /** `{\bf Languages}{: Java}` is one line; so are two groups after a command that takes one. */
  #looks(list: readonly TexToken[], at: number): number {
    if (list[at]?.kind !== 'open') return at
    const argument = readArgument(list, at)
    this.write(argument.body)
    return argument.end
  }

  /** A command of a class: its groups are text; several of them are the fields of an entry. */
  #unknown(list: readonly TexToken[], start: number, place: number): number {
    let at = start
    let bracket = list[at]?.text === '[' ? readBracket(list, at) : undefined
    while (bracket !== undefined) {
      at = bracket.end
      bracket = list[at]?.text === '[' ? readBracket(list, at) : undefined
    }
    const groups: (readonly TexToken[])[] = []
    while (list[at]?.kind === 'open' || (groups.length > 0 && list[at]?.kind === 'blank' && list[at + 1]?.kind === 'open')) {
      const argument = readArgument(list, at)
      groups.push(argument.body)
      at = argument.end
    }
    if (groups.length < 2) {
      if (groups[0] !== undefined) this.write(groups[0])
      return at
    }
    this.#end(1)
    for (const group of groups) {
      if (!this.#fresh && group.some(({ kind }) => kind === 'text')) this.#put(' | ', place, false)
      this.write(group)
    }
    this.#end(1)
    return at
  }

  #begin(list: readonly TexToken[], start: number): number {
    const environment = environmentAt(list, start)
    let at = environment.end
    if (UNREAD.test(environment.name)) {
      while (at < list.length) {
        if (list[at]?.text === 'end' && environmentAt(list, at + 1).name === environment.name) return environmentAt(list, at + 1).end
        at++
      }
      return at
    }
    const skipBrackets = (): void => {
      for (let bracket = readBracket(list, at); bracket !== undefined; bracket = readBracket(list, at)) at = bracket.end
    }
    skipBrackets()
    for (let i = 0; i < (ENVIRONMENTS[environment.name] ?? 0); i++) {
      at = readArgument(list, at).end
      skipBrackets()
    }
    if (TABLES.test(environment.name)) this.#tables.push(true)
    this.#end(1)
    return at
  }

  #text(token: TexToken): void {
    const made = token.text.replace(/---/g, '—').replace(/--/g, '–').replace(/``|''/g, '"').replace(/`/g, '‘')
    this.#put(made, token.at, true, made === token.text)
  }

  #put(text: string, at: number, spaced = true, exact = false): void {
    const builder = this.#builder
    if (this.#ends > 0 && builder.length > 0) builder.put('\n'.repeat(this.#ends), at)
    else if (this.#blank && spaced && !this.#fresh && !this.#bar) builder.put(' ', at)
    this.#bar = text === ' | '
    if (this.#prefix !== '') builder.put(this.#prefix, at)
    if (exact) builder.copy(text, at)
    else builder.put(text, at)
    this.#ends = 0
    this.#prefix = ''
    this.#blank = false
    this.#fresh = false
  }

  #end(count: number): void {
    this.#blank = false
    if (this.#heading) {
      this.#blank = true
      return
    }
    this.#ends = Math.max(this.#ends, count)
    this.#fresh = true
  }
}
