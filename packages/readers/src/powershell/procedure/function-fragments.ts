import { known, knownPath, span, unknown, type ProcedureFact } from '@topolint/engine'
import type { FunctionDefinition } from '@topolint/powershell'
import { chosenOf, entryFrame } from './entry-frame.js'
import { exportedFunctions } from './exported-functions.js'
import { parametersOf } from './functions-called.js'
import type { Library } from './library.js'
import type { ParsedScript } from './parsed-script.js'
import { ProcedureReader } from './reader.js'
import { documentOf, hasSteps } from './script-reading.js'

/** Functions that are there to be called and that nobody calls: pieces of procedures that are written elsewhere. */
export function functionFragments(library: Library, scripts: readonly ParsedScript[], called: ReadonlySet<FunctionDefinition>): ReadonlyMap<string, readonly ProcedureFact[]> {
  const all = scripts.flatMap((script) => exportedFunctions(script).filter((node) => !called.has(node)).map((node) => ({ script, node, ...read(library, script, node) })))
  const calledByOthers = new Set(all.flatMap(({ reader, node }) => [...reader.functions].filter((each) => each !== node)))
  const fragments = all.filter(({ node, fact }) => !calledByOthers.has(node) && hasSteps(fact.body))
  return new Map(scripts.map(({ source }) => [source.path, fragments.filter(({ script }) => script.source === source).map(({ fact }) => fact)]))
}

function read(library: Library, script: ParsedScript, node: FunctionDefinition): { readonly reader: ProcedureReader; readonly fact: ProcedureFact } {
  const { source } = script
  const document = documentOf(script)
  const reader = new ProcedureReader(library, document)
  const frame = entryFrame(library, script)
  const body = reader.body(node.body.body, { ...frame, chosen: chosenOf(parametersOf(node)), calls: [...frame.calls, node] })
  const at = span(source, node.name)
  const fact: ProcedureFact = {
    form: 'function',
    name: known(node.name.text, at),
    identity: `${knownPath(source)}/${node.name.text.toLowerCase()}`,
    at,
    path: node.name.text.toLowerCase(),
    document,
    scenario: unknown('the scenario of the function'),
    application: unknown('the application that the function is about'),
    prerequisites: unknown('what is there before the function is called'),
    body: { kind: 'call', name: node.name.text, body },
    openSteps: [],
    runsAfter: `what is done before ${node.name.text} is called`,
    runsBefore: `what is done after ${node.name.text} was called`,
  }
  return { reader, fact }
}
