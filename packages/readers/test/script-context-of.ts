import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadOperation, loadWords, Operations, type DataFile } from '@topolint/engine'
import { CmdletTable } from '../src/powershell/command/cmdlet-table.js'
import { loadCmdletNames, loadCmdlets, loadReplacements } from '../src/powershell/command/load-cmdlets.js'
import type { ScriptContext } from '../src/powershell/script-context.js'

const core = fileURLToPath(new URL('../../core/', import.meta.url))

/** The real tables, as the files say. */
export const scripts: ScriptContext = { operations: once(readOperations), cmdlets: once(readCmdlets), fileAt: () => undefined }

function readOperations(): Operations {
  const words = valueOf(loadWords('words.yaml', textOf('words.yaml')))
  const files = readdirSync(`${core}operations`).sort()
  const loaded = files.map((file) => loadOperation(`operations/${file}`, textOf(`operations/${file}`), words))
  return new Operations(words, loaded.map((file) => {
    if (!file.ok) throw new Error(file.problems.map(({ message }) => message).join())
    return file.operation
  }))
}

function readCmdlets(): CmdletTable {
  const cmdlets = (name: string) => valueOf(loadCmdlets(name, textOf(`cmdlets/${name}.yaml`)))
  const names = (name: string) => valueOf(loadCmdletNames(name, textOf(`cmdlets/${name}.yaml`)))
  const replacements = valueOf(loadReplacements('replacements', textOf('cmdlets/replacements.yaml')))
  return new CmdletTable({ product: cmdlets('product'), windows: cmdlets('windows'), names: names('names'), harmless: names('harmless'), replacements })
}

function textOf(path: string): string {
  return readFileSync(core + path, 'utf8')
}

function valueOf<T>(file: DataFile<T>): T {
  if (!file.ok) throw new Error(file.problems.map(({ message }) => message).join())
  return file.value
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
