import { copyFileSync, cpSync } from 'node:fs'
import { defineConfig, type Rolldown, type UserConfig } from 'tsdown'
import { readersDigest } from './test/package/readers-digest.ts'
import { thirdPartyLicences } from './test/package/third-party.ts'

/** What one run loads is one file: a file costs more than the code in it. It takes in all that its modules import, and nothing that they load late. */
const chunk = (name: string, ...modules: readonly RegExp[]): { name: string; test: (id: string) => boolean } => ({
  name,
  test: (id) => modules.some((module) => module.test(id.replaceAll('\\', '/'))),
})

/** Modules of Node and packages that a bundled package loads, and for what we use of it needs little or nothing of. */
const STAND_INS: readonly { readonly name: string; readonly of: string; readonly source: string }[] = [
  // commander can start other programs, which is never asked of it here; loading the means for that takes as long as commander itself.
  { name: 'node:child_process', of: '/commander/', source: 'module.exports = {}' },
  // natural's tokenizer takes one function of two hundred.
  { name: 'underscore', of: '/natural/', source: 'exports.without = (list, ...unwanted) => list.filter((item) => !unwanted.includes(item))' },
]

const standIns: Rolldown.Plugin = {
  name: 'stand-ins',
  resolveId: (id, importer) => (STAND_INS.some(({ name, of }) => name === id && importer?.replaceAll('\\', '/').includes(of)) ? `\0stand-in:${id}` : null),
  load: (id) => STAND_INS.find(({ name }) => id === `\0stand-in:${name}`)?.source ?? null,
}

/** The library is imported, and is the same code: `index.mjs` hands on what the chunk of `src/index.ts` exports. */
const libraryDoor: Rolldown.Plugin = {
  name: 'library-door',
  generateBundle(_, bundle) {
    const library = Object.values(bundle).find((chunk) => chunk.type === 'chunk' && chunk.isEntry && chunk.name === 'library')
    if (library?.type !== 'chunk') throw new Error('the library has no chunk')
    this.emitFile({ type: 'asset', fileName: 'index.mjs', source: `import library from './${library.fileName}'\nexport const { ${library.exports.join(', ')} } = library\n` })
    this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "commonjs" }\n' })
  },
}

// Everything prescribed is imported from source and bundled: an install brings no other package along.
const build: UserConfig = {
  entry: { cli: 'src/cli/main.ts', library: 'src/index.ts', 'ad-worker': 'src/cli/ads/ad-worker.ts', 'pdf-worker': 'src/documents/formats/pdf-worker.ts' },
  // Node reads and compiles a CommonJS file at once, an ES module in several turns of its loop: with five files that is a tenth of a bare start.
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  outDir: 'dist',
  outExtensions: () => ({ js: '.js' }),
  clean: true,
  dts: false,
  define: { READERS_DIGEST: JSON.stringify(readersDigest()) },
  minify: true,
  // unpdf asks whether pdf.js is installed beside it: it is bundled.
  checks: { legacyCjs: false, emptyImportMeta: false },
  plugins: [standIns, libraryDoor, thirdPartyLicences()],
  outputOptions: {
    codeSplitting: {
      groups: [
        chunk('start', /src\/cli\/main\.ts$/),
        chunk('program', /src\/cli\/(?:program|options-layers)\.ts$/),
        chunk('core', /src\/cli\/commands\/match\.ts$/, /src\/matching\/advice\.ts$/, /src\/report\/(?:next-steps|text-width|wording)\.ts$/),
        chunk('table', /src\/report\/table\.ts$/),
      ],
    },
  },
  hooks: {
    'build:done': () => {
      copyFileSync('src/taxonomy/taxonomy.bin', 'dist/taxonomy.bin')
      cpSync('src/report/schema', 'dist/schema', { recursive: true })
    },
  },
}

const declarations: UserConfig = {
  entry: { index: 'src/index.ts' },
  format: 'esm',
  outDir: 'dist',
  clean: false,
  dts: { emitDtsOnly: true },
}

export default defineConfig([build, declarations])
