import { span } from '@topolint/engine'
import type { FunctionDefinition, NamedBlock, ParameterDeclaration, Value } from '@topolint/powershell'
import { assignedNames } from './assigned-names.js'
import { bind, says, type Bound } from './binding.js'
import { inputOf } from './for-each-object.js'
import { deeper, type Frame } from './frame.js'
import type { KnownFunction } from './library.js'
import { turnTrees } from './loops.js'
import type { Call } from './pipelines.js'
import type { ProcedureReader } from './reader.js'
import { handOn } from './handed-on.js'
import { isModule } from './scripts-called.js'
import { isEmpty, sequence, type StepTree } from './trees.js'

/** Functions that call functions, as far as anybody follows them. */
const mostCalls = 24

/** The body of a function as it runs when it is called here. */
export function functionTrees(reader: ProcedureReader, frame: Frame, call: Call, known: KnownFunction): readonly StepTree[] {
  const { script, node } = known
  if (frame.calls.includes(node)) return []
  reader.functions.add(node)
  if (reader.library.quiet.isQuiet(node)) return nothingOf(reader, frame, call)
  if (frame.calls.length >= mostCalls || !reader.budget.take(node)) return [{ kind: 'step', step: reader.opaque(node.name.text, call.command.name, frame) }]
  const parameters = parametersOf(node)
  const bound = bind(parameters, call, frame.constants)
  const one = (more: Bound, item?: Value): StepTree => {
    const inner = enter(reader, frame, { call, known, bound: new Map([...bound, ...more]), item })
    const body = reader.body(node.body.body, inner)
    return isEmpty(body) ? sequence(nothingOf(reader, frame, call)) : { kind: 'call', name: node.name.text, variables: localNames(node), body }
  }
  if (script.source !== frame.script.source) reader.called.add(script.source.path)
  if (call.position === 0 || !takesItems(node)) return [one(new Map())].filter((tree) => !isEmpty(tree))
  const piped = parameters.filter((parameter) => says(parameter, 'valuefrompipeline')).map(({ variable }) => variable.start)
  return turnTrees(reader, { items: inputOf(call, frame), part: node, variables: ['_', 'psitem', ...localNames(node)], turn: (item) => one(new Map(item === undefined ? [] : piped.map((start) => [start, item])), item) })
}

/** A function in which nothing is found may do what it is called for all the same. */
function nothingOf({ library }: ProcedureReader, frame: Frame, { command }: Call): readonly StepTree[] {
  const at = span(frame.script.source, command.name)
  const name = frame.script.source.text.slice(at.start, at.end)
  if (!library.isTelling(name)) return []
  return [{ kind: 'step', step: { name, at, whole: span(frame.script.source, frame.statement ?? command), subjects: {}, path: name.toLowerCase(), words: [name] } }]
}

interface Entry {
  readonly call: Call
  readonly known: KnownFunction
  readonly bound: Bound
  /** What comes along the pipeline. */
  readonly item: Value | undefined
}

function enter(reader: ProcedureReader, frame: Frame, { call: { command }, known: { script, node }, bound, item }: Entry): Frame {
  const { variables, chosen, outer } = handOn(frame, script, { bound, parameters: parametersOf(node), place: command })
  const constants = reader.library.constantsOf(script).assuming({ within: node, variables, ...(item === undefined ? {} : { item }), ...(isModule(script) ? {} : { outer }) })
  return { ...deeper(frame), script, constants, chosen, calls: [...frame.calls, node], exits: frame.exits === 'run' ? 'run' : 'more' }
}

export function parametersOf({ parameters, body }: FunctionDefinition): readonly ParameterDeclaration[] {
  return [...parameters, ...(body.params?.parameters ?? [])]
}

function localNames(node: FunctionDefinition): readonly string[] {
  return [...new Set([...parametersOf(node).map(({ variable }) => variable.name.toLowerCase()), ...assignedNames(node)])]
}

/** A function with `process`, or a filter, runs for each item that comes along the pipeline. */
function takesItems({ keyword, body }: FunctionDefinition): boolean {
  return keyword === 'filter' || body.body.some((each): each is NamedBlock => each.kind === 'named-block' && /^process$/iu.test(each.name.text))
}
