/** `npx tsx src/taxonomy/build.ts FILE`: compiles the data files into the binary that the package ships. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { compileTaxonomy } from './compile.ts'
import { readSkillFiles } from './files.ts'
import { readWordKnowledge } from './words.ts'

const [target] = process.argv.slice(2)
if (target === undefined) throw new Error('usage: build.ts FILE')
const bytes = compileTaxonomy(readSkillFiles().skills, readWordKnowledge())
mkdirSync(dirname(target), { recursive: true })
writeFileSync(target, bytes)
