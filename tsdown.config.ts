import { copyFileSync, cpSync } from 'node:fs'
import { defineConfig, type Rolldown } from 'tsdown'
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

// Everything prescribed is imported from source and bundled: an install brings no other package along.
export default defineConfig({
  entry: { cli: 'src/cli/main.ts', index: 'src/index.ts', 'ad-worker': 'src/cli/ads/ad-worker.ts', 'pdf-worker': 'src/documents/formats/pdf-worker.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  outDir: 'dist',
  clean: true,
  dts: { entry: 'src/index.ts' },
  minify: true,
  fixedExtension: false,
  plugins: [startsNothing, thirdPartyLicences()],
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
})
