/** `--format sarif`: SARIF 2.1.0, for code scanning. */
import type { Log, PhysicalLocation, ReportingDescriptor, Result } from 'sarif'
import { type Finding, findings } from './findings.ts'
import { jsonText } from './json-text.ts'
import type { Renderer } from './report.ts'
import { RULES, type Rule, type RuleName } from './rules.ts'
import { safeText } from './safe-text.ts'

const NAMES = Object.keys(RULES) as RuleName[]

/** Renders a report as one run; every rule is listed whether it fired or not. */
export const renderSarif: Renderer = (report) => {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'atsmatch', semanticVersion: report.toolVersion, rules: NAMES.map((name) => descriptor(RULES[name])) } },
        columnKind: 'unicodeCodePoints',
        results: findings(report).map(result),
      },
    ],
  }
  return `${jsonText(log, 2)}\n`
}

function descriptor({ id, name, level, summary, help }: Rule): ReportingDescriptor {
  return { id, name, shortDescription: { text: summary }, fullDescription: { text: `${summary} ${help}` }, help: { text: help }, defaultConfiguration: { level } }
}

function result({ rule, message, file, place, ads, fingerprint }: Finding): Result {
  const related = ads.flatMap(({ path, evidence }, index) => {
    const physicalLocation = location(path, evidence.page === undefined ? evidence : null)
    return physicalLocation === null ? [] : [{ id: index, physicalLocation, message: { text: plain(evidence.quote) } }]
  })
  const physicalLocation = file === null ? null : location(file, place)
  return {
    ruleId: RULES[rule].id,
    ruleIndex: NAMES.indexOf(rule),
    level: RULES[rule].level,
    message: { text: plain(message) },
    locations: physicalLocation === null ? [] : [{ physicalLocation }],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    partialFingerprints: { 'atsmatch/v1': fingerprint },
  }
}

function location(path: string, place: { line: number; column: number } | null): PhysicalLocation | null {
  if (path === '-' || path.startsWith('-:')) return null
  // A name may hold what a URI may not, even half of a surrogate pair.
  const uri = path.toWellFormed().split('/').map(encodeURIComponent).join('/')
  return { artifactLocation: { uri }, ...(place === null ? {} : { region: { startLine: place.line, startColumn: place.column } }) }
}

/** Braces and brackets are SARIF's placeholders and links. */
const plain = (text: string): string =>
  safeText(text)
    .replace(/[[\]\\]/g, '\\$&')
    .replace(/[{}]/g, '$&$&')
