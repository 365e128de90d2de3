import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'

/** What V8 made of a file when the command was built. Another version of it and another processor look for another one. */
export function compiledFile(file: string): string {
  return `${file}.${process.versions.v8}-${process.arch}.code`
}

/**
 * Half of a short run is the compiling of the command. What came of it when it was built lies beside the files and is taken instead;
 * where another V8 built it, newer versions of Node keep what they compiled themselves.
 */
export function useCompiledCode(dist: string): void {
  const require = createRequire(join(dist, 'any.cjs'))
  const { extensions } = require // eslint-disable-line @typescript-eslint/no-deprecated -- deprecated as slow and for loading other languages; nothing else lets files require each other as ever
  const plain = extensions['.js']
  extensions['.cjs'] = (module, file) => {
    const compiled = compiledFile(file)
    if (existsSync(compiled)) runScript(scriptOf(file, readFileSync(compiled)), module, file)
    else {
      keepCompiledCode(require)
      plain(module, file)
    }
  }
}

/** Node 20 cannot, and the types are those of Node 20. */
function keepCompiledCode(require: NodeJS.Require): void {
  const module = require('node:module') as { readonly enableCompileCache?: () => unknown }
  module.enableCompileCache?.()
}

const opening = Buffer.from('(function (exports, require, module, __filename, __dirname) { ')
const closing = Buffer.from('\n})')

/** A file as Node wraps it, with lines and columns as they are written. V8 compiles it as ever where the compiled code is not of its liking. */
export function scriptOf(file: string, compiled?: Buffer): Script {
  // The files of the command are in ASCII: nothing has to be decoded.
  const text = Buffer.concat([opening, readFileSync(file), closing]).toString('latin1')
  return new Script(text, { filename: file, columnOffset: -opening.length, ...(compiled === undefined ? {} : { cachedData: compiled }) })
}

type Wrapped = (this: unknown, exports: unknown, require: (id: string) => unknown, module: NodeJS.Module, file: string, folder: string) => void

export function runScript(script: Script, module: NodeJS.Module, file: string): void {
  const run = script.runInThisContext() as Wrapped // what the opening says
  run.call(module.exports, module.exports, (id) => module.require(id) as unknown, module, file, dirname(file))
}
