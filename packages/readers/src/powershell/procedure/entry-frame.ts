import { absent, type Field } from '@topolint/engine'
import type { ParameterDeclaration } from '@topolint/powershell'
import type { Frame } from './frame.js'
import type { Library } from './library.js'
import type { ParsedScript } from './parsed-script.js'
import { addFunctions } from './scripts-called.js'

/** Where a text begins that is started by a person: its parameters are that person's choice. */
export function entryFrame(library: Library, script: ParsedScript, host: Field = absent()): Frame {
  const functions: Frame['functions'] = new Map()
  addFunctions(functions, script)
  return {
    script,
    host,
    functions,
    constants: library.constantsOf(script),
    blocks: new Map(),
    chosen: chosenOf(script.root.params?.parameters ?? []),
    exits: 'run',
    isRetried: false,
    calls: [script.root],
    statement: undefined,
    depth: 0,
  }
}

export function chosenOf(parameters: readonly ParameterDeclaration[]): Frame['chosen'] {
  return new Map(parameters.map(({ variable }) => [variable.start, `$${variable.name}`]))
}
