import { copyFileSync, cpSync } from 'node:fs'
import { defineConfig, type Rolldown, type UserConfig } from 'tsdown'
import { readersDigest } from './test/package/readers-digest.ts'
import { thirdPartyLicences } from './test/package/third-party.ts'

/** What one run loads is one file: a file costs more than the code in it. It takes in all that its modules import, and nothing that they load late. */
const chunk = (name: string, ...modules: readonly RegExp[]): { name: string; test: (id: string) => boolean } => ({
  name,
  test: (id) => modules.some((module) => module.test(id.replaceAll('\\', '/'))),
})

/** commander can start other programs, which is never asked of it here; to load Node's means for that takes as long as commander itself. */
const startsNothing: Rolldown.Plugin = {
  name: 'starts-nothing',
  resolveId: (id, importer) => (id === 'node:child_process' && importer?.includes('/commander/') ? '\0starts-nothing' : null),
  load: (id) => (id === '\0starts-nothing' ? 'module.exports = {}' : null),
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
  plugins: [startsNothing, libraryDoor, thirdPartyLicences()],
  outputOptions: {
    codeSplitting: {
      groups: [
        chunk('start', /src\/cli\/main\.ts$/),
        chunk('program', /src\/cli\/(?:program|options-layers)\.ts$/),
        chunk('core', /src\/cli\/commands\/match\.ts$/, /src\/matching\/advice\.ts$/, /src\/report\/(?:next-steps|text-width|wording)\.ts$/),
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
