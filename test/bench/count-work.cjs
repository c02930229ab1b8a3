/** Loaded before the built binary (`node -r`): writes what a run loads and does, as JSON, into the file that WORK_FILE names. Counts do not depend on the machine. */
const { writeFileSync } = require('node:fs')
const fs = require('node:fs')
const Module = require('node:module')
const { basename } = require('node:path')

const work = { files: [], codeBytes: 0, taxonomyReads: 0, taxonomyBytes: 0, patterns: 0, patternCalls: 0 }

const { readFileSync } = fs
fs.readFileSync = (file, ...rest) => {
  const content = readFileSync(file, ...rest)
  if (/taxonomy[^/\\]*\.bin$/.test(String(file))) {
    work.taxonomyReads++
    work.taxonomyBytes += content.length
  }
  return content
}

const load = Module._extensions['.js']
Module._extensions['.js'] = (module, file) => {
  // The bundler ends the names of chunks with a digest.
  work.files.push(basename(file, '.js').replace(/-[\w-]{8}$/, ''))
  work.codeBytes += fs.statSync(file).size
  load(module, file)
}

const { exec } = RegExp.prototype
const seen = new Set()
RegExp.prototype.exec = function (text) {
  work.patternCalls++
  seen.add(this.source)
  return exec.call(this, text)
}

process.on('exit', () => writeFileSync(process.env.WORK_FILE, JSON.stringify({ ...work, patterns: seen.size })))
