#!/usr/bin/env node
import process from 'node:process'
import { run } from '../dist/cli.js'

// A reader that has seen enough (`| head -1`) ends the run quietly.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error
})
const io = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: process.env, cwd: process.cwd() }
process.exitCode = await run(process.argv.slice(2), io)
