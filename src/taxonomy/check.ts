/** `npx tsx src/taxonomy/check.ts`: prints what is wrong with the taxonomy's files; exit code 1 when anything is. */
import { readRetiredIds, readSkillFiles } from './files.ts'
import { validateSkills } from './validate.ts'

const { skills, problems } = readSkillFiles()
const all = [...problems, ...validateSkills(skills, readRetiredIds())]
for (const { file, line, message } of all) console.log(`${file}:${line}: ${message}`)
const aliases = skills.reduce((sum, skill) => sum + skill.aliases.length, 0)
console.log(`${skills.length} skills, ${aliases} spellings, ${all.length} problems`)
process.exitCode = all.length > 0 ? 1 : 0
