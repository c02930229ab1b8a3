#!/usr/bin/env node
const process = require('node:process')
const { run } = require('../dist/cli.js')

// A reader that has seen enough (`| head -1`) ends the run quietly.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error
})
// Signals end it as they end any program, at once (a shell then says 130 or 143): a handler would have to wait for whatever is computed.
// Asked for by what is drawn on a terminal only.
const onExit = (clean) => {
  process.once('exit', clean)
  process.once('SIGINT', () => {
    clean()
    process.kill(process.pid, 'SIGINT')
  })
}
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
// Stays where the process comes to its end with the work undone.
process.exitCode = 2
run(process.argv.slice(2), io).then((code) => {
  process.exitCode = code
})
