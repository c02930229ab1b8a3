#!/usr/bin/env node
import process from 'node:process'
import { run } from '../dist/cli.js'

// A reader that has seen enough (`| head -1`) ends the run quietly.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error
})
// Nothing is left to say after a signal; what is drawn on the screen is erased on the way out.
process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))
const onExit = (clean) => process.once('exit', clean)
// A stream is opened when it is asked for: most runs never read from stdin.
const io = {
  get stdin() {
    return process.stdin
  },
  get stdout() {
    return process.stdout
  },
  get stderr() {
    return process.stderr
  },
  env: process.env,
  cwd: process.cwd(),
  onExit,
}
process.exitCode = await run(process.argv.slice(2), io)
