/** Loaded before what is measured (`node -r`): prints the most memory that the process took, in KiB, as the last line of standard error. */
const { writeSync } = require('node:fs')

process.on('exit', () => writeSync(2, `\n${process.resourceUsage().maxRSS}\n`))
