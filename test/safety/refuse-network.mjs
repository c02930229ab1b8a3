// Loaded with `node --import`: whoever as much as loads a module that reaches the network ends the run.
import * as hooks from 'node:module'
import process from 'node:process'

const REFUSED = /^(?:node:)?(?:net|http|https|http2|dns|dns\/promises|tls|dgram|inspector|cluster|child_process)$/
const refuse = (what) => {
  process.stderr.write(`REFUSED ${what}\n`)
  process.exit(99)
}
globalThis.fetch = () => refuse('fetch')
globalThis.WebSocket = undefined
const load = process.getBuiltinModule
if (load) process.getBuiltinModule = (name) => (REFUSED.test(name) ? refuse(name) : load.call(process, name))
if (hooks.registerHooks)
  hooks.registerHooks({
    resolve(specifier, context, next) {
      return REFUSED.test(specifier) ? refuse(specifier) : next(specifier, context)
    },
  })
else {
  // Node 20: the hook lives in a thread of its own.
  const source = `export const resolve = (specifier, context, next) => { if (${REFUSED}.test(specifier)) throw new Error('REFUSED ' + specifier); return next(specifier, context) }`
  hooks.register(`data:text/javascript,${encodeURIComponent(source)}`)
}
