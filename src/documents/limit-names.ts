/** Limits as people write them: `file=20M`, `time=20s`, `pages=200`. */
import { DEFAULT_LIMITS, type Limits } from './limits.ts'

type Unit = 'bytes' | 'time' | 'count'

/** Every limit by the name that flags, configurations and errors call it. */
export const LIMIT_NAMES = {
  file: ['fileBytes', 'bytes', 'Size of a file, or of a line of JSON lines'],
  unpacked: ['unpackedBytes', 'bytes', 'Size of a DOCX or ODT when unpacked'],
  ratio: ['ratio', 'count', 'Unpacked bytes for each packed byte of a DOCX or ODT'],
  pages: ['pages', 'count', 'Pages of a PDF'],
  nesting: ['nesting', 'count', 'Elements or groups within one another'],
  time: ['millisecondsPerDocument', 'time', 'Time to read a document'],
  memory: ['memoryBytes', 'bytes', 'Memory to read a PDF'],
} as const satisfies Readonly<Record<string, readonly [key: keyof Limits, unit: Unit, about: string]>>

export type LimitName = keyof typeof LIMIT_NAMES

/** Limits that somebody stated, as written. */
export type StatedLimits = Readonly<Partial<Record<LimitName, string | number>>>

interface Form {
  readonly pattern: RegExp
  readonly words: string
  readonly factors: Readonly<Record<string, number>>
  /** Timers cannot count further than 24 days, and buffers hold no more than 2 GiB. */
  readonly most: number
}

const FORMS: Readonly<Record<Unit, Form>> = {
  bytes: {
    pattern: /^\d{1,12}(?:\.\d{1,3})?[KMG]?$/,
    words: 'a size such as 20M, 500K or 1G',
    factors: { G: 1024 ** 3, M: 1024 ** 2, K: 1024, '': 1 },
    most: 2 * 1024 ** 3 - 1024,
  },
  time: { pattern: /^\d{1,9}(?:\.\d{1,3})?(?:ms|s|m)?$/, words: 'a time such as 500ms, 20s or 2m', factors: { m: 60_000, s: 1000, '': 1000, ms: 1 }, most: 86_400_000 },
  count: { pattern: /^\d{1,9}$/, words: 'a whole number', factors: { '': 1 }, most: 1_000_000_000 },
}

const formOf = (name: LimitName): Form => FORMS[LIMIT_NAMES[name][1]]

export const isLimitName = (name: string): name is LimitName => Object.hasOwn(LIMIT_NAMES, name)

/** @returns what a value looks like, for a message and for a schema */
export const limitForm = (name: LimitName): Pick<Form, 'words' | 'pattern'> => formOf(name)

/**
 * @param name - of the limit
 * @param value - as written: `20M`, `500ms`, `200`; a time without a unit is in seconds
 * @returns the value in the unit of {@link Limits}; `null` when it is none
 */
export function limitValue(name: LimitName, value: string | number): number | null {
  const { pattern, factors, most } = formOf(name)
  const text = String(value)
  if (!pattern.test(text)) return null
  const suffix = text.replace(/[\d.]/g, '')
  const number = Math.round(Number(text.slice(0, text.length - suffix.length)) * (factors[suffix] as number))
  return number >= 1 ? Math.min(number, most) : null
}

/**
 * @param stated - checked already
 * @returns the defaults with what was stated in their place
 */
export function limitsOf(stated: StatedLimits): Limits {
  const changed = Object.entries(stated).flatMap(([name, value]) => {
    const number = isLimitName(name) ? limitValue(name, value) : null
    return isLimitName(name) && number !== null ? [[LIMIT_NAMES[name][0], number] as const] : []
  })
  return { ...DEFAULT_LIMITS, ...Object.fromEntries(changed) }
}

/** @returns a limit's value as somebody would write it: `20M`, `20s`, `200` */
export function limitText(name: LimitName, limits: Limits = DEFAULT_LIMITS): string {
  const value = limits[LIMIT_NAMES[name][0]]
  const [suffix = '', factor = 1] = Object.entries(formOf(name).factors).find(([letters, each]) => letters !== 'm' && value % each === 0) ?? []
  return `${value / factor}${suffix}`
}
