/** Writes THIRD-PARTY-LICENSES.md at every build: what is really bundled, found by asking the bundler, with the text of each licence. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE = 'THIRD-PARTY-LICENSES.md'
/** A licence that is not here stops the build: a person decides first. */
const ALLOWED = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'])

/** As much of a bundler's plugin as this one is. */
export interface LicencePlugin {
  readonly name: string
  writeBundle(options: unknown, bundle: Readonly<Record<string, { readonly type: string; readonly moduleIds?: readonly string[] }>>): void
}

/** @returns a plugin that gathers the packages of every module in the output; it throws where a licence is missing or not allowed */
export function thirdPartyLicences(): LicencePlugin {
  return {
    name: 'third-party-licences',
    writeBundle(_, bundle) {
      const folders = new Set<string>()
      for (const { moduleIds = [] } of Object.values(bundle)) for (const id of moduleIds) for (const folder of packageFolder(id)) folders.add(folder)
      // The declarations are a bundle of their own, of nothing but ours.
      if (folders.size > 0) writeFileSync(FILE, document([...folders].sort()))
    },
  }
}

/** `…/node_modules/@a/b` of a module's path; nothing for a module of ours. */
function packageFolder(id: string): string[] {
  const path = id.replaceAll('\\', '/').replace(/^\0/, '').replace(/\?.*$/, '')
  const match = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/@][^/]*)\//.exec(path)
  return match?.[1] === undefined ? [] : [match[1]]
}

function document(folders: readonly string[]): string {
  const parts = folders.map((folder) => {
    const about: { name?: string; version?: string; license?: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const { name = '', version = '', license = '' } = about
    if (
      !license
        .replace(/[()]/g, '')
        .split(/ OR /)
        .some((one) => ALLOWED.has(one))
    )
      throw new Error(`${name}@${version}: the licence "${license}" is not one that we have agreed to`)
    const file = readdirSync(folder)
      .sort()
      .find((entry) => /^licen[cs]e/i.test(entry))
    const text = file === undefined ? fromReadme(folder) : readFileSync(join(folder, file), 'utf8')
    return `## ${name} ${version} (${license})\n\n${fence(text.replace(/\r\n?/g, '\n').trim())}\n`
  })
  if (folders.some((folder) => folder.endsWith('/unpdf'))) parts.push(pdfjs())
  return `# Third-party licences\n\nThese packages are bundled into dist/. Written by the build; do not edit.\n\n${[...new Set(parts)].sort().join('\n')}`
}

/** Some packages state their licence at the end of their README. */
function fromReadme(folder: string): string {
  const file = readdirSync(folder).find((entry) => /^readme/i.test(entry))
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8')
  const at = text.search(/^#*\s*(?:the mit )?licen[cs]e\b/im)
  return at < 0 ? 'The package carries no text of it.' : text.slice(at)
}

const fence = (text: string): string => `~~~~text\n${text}\n~~~~`

/** unpdf carries pdf.js within one of its own files, so that no folder names it. The text of this licence is the same everywhere. */
function pdfjs(): string {
  const apache = readFileSync('node_modules/typescript/LICENSE.txt', 'utf8')
  return `## pdf.js, within unpdf (Apache-2.0)\n\nCopyright Mozilla Foundation\n\n${fence(apache.replace(/\r\n?/g, '\n').trim())}\n`
}
