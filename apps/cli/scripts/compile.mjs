// @ts-check
// Runs the bundled command on the examples, in this process, and writes down beside its files what V8 compiled on the way.
import { renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { compiledFile, runScript, scriptOf } from '../dist/compiled-code.js'

const [, , command = ''] = process.argv
const require = createRequire(command)

/** Every language, with and without findings, and the formats of machines. */
const runs = [['healthy'], ['broken'], ...['json', 'sarif', 'github'].map((format) => ['--format', format, 'broken'])]

/** @type {Map<string, import('node:vm').Script>} */
const scripts = new Map()
process.chdir(fileURLToPath(new URL('../../../examples/', import.meta.url)))
process.on('beforeExit', () => {
  const args = runs.shift()
  if (process.exitCode === 2) throw new Error('The examples cannot be linted')
  else if (args !== undefined) setImmediate(() => run(args))
  else if (scripts.size > 0) write()
})

/** The command starts when it is loaded, and it has ended when nothing is left to do. @param {readonly string[]} args */
function run(args) {
  process.argv = [process.execPath, command, ...args]
  Reflect.deleteProperty(require.cache, command)
  Reflect.deleteProperty(require.extensions, '.cjs')
  require(command)
  // It has seen to the loading of what compiled code there is, and has loaded nothing yet.
  require.extensions['.cjs'] = load
}

/** @param {NodeJS.Module} module @param {string} file */
function load(module, file) {
  const script = scriptOf(file)
  scripts.set(file, script)
  runScript(script, module, file)
}

function write() {
  for (const [file, script] of scripts) {
    const scratch = `${compiledFile(file)}.new`
    writeFileSync(scratch, script.createCachedData())
    renameSync(scratch, compiledFile(file))
  }
  scripts.clear()
  process.exitCode = 0
}
