import { copyFileSync, cpSync } from 'node:fs'
import { defineConfig } from 'tsdown'
import { thirdPartyLicences } from './test/package/third-party.ts'

// Everything prescribed is imported from source and bundled: an install brings no other package along.
export default defineConfig({
  entry: { cli: 'src/cli/main.ts', index: 'src/index.ts', 'pdf-worker': 'src/documents/formats/pdf-worker.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  outDir: 'dist',
  clean: true,
  dts: { entry: 'src/index.ts' },
  minify: true,
  fixedExtension: false,
  plugins: [thirdPartyLicences()],
  hooks: {
    'build:done': () => {
      copyFileSync('src/taxonomy/taxonomy.bin', 'dist/taxonomy.bin')
      cpSync('src/report/schema', 'dist/schema', { recursive: true })
    },
  },
})
