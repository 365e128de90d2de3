import type { Source } from '@topolint/engine'
import type { Command, Expression, Using, Value } from '@topolint/powershell'
import { bind } from './binding.js'
import { fileOf, folderOf, joined } from './file-path.js'
import { deeper, type Frame } from './frame.js'
import { functionName, functionsIn } from './functions-in.js'
import { handOn } from './handed-on.js'
import type { KnownFunction } from './library.js'
import { parsedScript, type ParsedScript } from './parsed-script.js'
import type { Call } from './pipelines.js'
import type { ProcedureReader } from './reader.js'
import { isEmpty, type StepTree } from './trees.js'

/** Scripts that call scripts, as far as anybody follows them. */
const mostCalls = 24

/** `. ./other.ps1`, `& ./step2.ps1`; undefined for what is no script of the run. */
export function scriptTrees(reader: ProcedureReader, frame: Frame, call: Call, target: Value): readonly StepTree[] | undefined {
  const path = target.kind === 'default' ? target.value : target
  const written = path.kind === 'string' ? path.value : path.kind === 'script-root' ? path.rest : ''
  if (!/\.psm?1$/iu.test(written)) return undefined
  const source = reader.library.find(target, frame.script.source)
  return source === undefined ? undefined : run(reader, frame, call, source)
}

/** `powershell -File x.ps1 …`: what stands behind the file is for the script. */
export function shellTrees(reader: ProcedureReader, frame: Frame, call: Call): readonly StepTree[] | undefined {
  const { elements } = call.command
  const at = elements.findIndex((element) => element.kind === 'parameter' && /^fi?l?e?$/iu.test(element.name))
  const parameter = elements[at]
  if (parameter?.kind !== 'parameter') return undefined
  const file = parameter.value ?? elements[at + 1]
  if (file === undefined || file.kind === 'parameter' || file.kind === 'redirection') return undefined
  const command: Command = { ...call.command, invocation: '&', name: file, elements: elements.slice(at + (parameter.value === undefined ? 2 : 1)) }
  return scriptTrees(reader, frame, { ...call, command }, frame.constants.valueOf(file))
}

/** `Import-Module` and `using module` by a path: its functions are there from here on. */
export function loadModule(reader: ProcedureReader, frame: Frame, node: Command | Using): readonly StepTree[] | undefined {
  const written = node.kind === 'using' ? (/^module$/iu.test(node.subject.text) ? node.name : undefined) : firstValue(node)
  const source = written === undefined ? undefined : moduleAt(reader, frame, frame.constants.valueOf(written))
  if (source === undefined) return undefined
  const command: Command = node.kind === 'using' ? { kind: 'command', start: node.start, end: node.end, invocation: '.', name: node.name, elements: [] } : { ...node, invocation: '.', elements: [] }
  return run(reader, frame, { command, pipeline: { kind: 'pipeline', start: node.start, end: node.end, elements: [command], background: false }, position: 0 }, source)
}

function firstValue({ elements }: Command): Expression | undefined {
  return elements.find((element): element is Expression => element.kind !== 'parameter' && element.kind !== 'redirection')
}

/** A manifest names the module that it is for. */
function moduleAt({ library }: ProcedureReader, { script }: Frame, path: Value): Source | undefined {
  const source = library.find(path, script.source)
  if (source === undefined || !/\.psd1$/iu.test(source.path)) return source
  const manifest = parsedScript(source)
  const [only] = manifest.root.body
  const table = only === undefined ? undefined : library.constantsOf(manifest).resultOf(only)
  const root = table?.kind === 'table' ? table.entries.find(({ key }) => /^(?:rootmodule|moduletoprocess)$/iu.test(key))?.value : undefined
  const file = root?.kind === 'string' ? joined(folderOf(fileOf(source)), root.value) : undefined
  return file === undefined ? undefined : library.context.fileAt(file)
}

function run(reader: ProcedureReader, frame: Frame, call: Call, source: Source): readonly StepTree[] {
  const script = parsedScript(source)
  const { root } = script
  reader.called.add(source.path)
  if (frame.calls.includes(root)) return []
  if (reader.library.quiet.isQuiet(root) && call.command.invocation !== '.') return []
  if (frame.calls.length >= mostCalls || !reader.budget.take(root)) return [{ kind: 'step', step: reader.opaque(source.path, call.command.name, frame) }]
  const inner = enter(reader, frame, call, script)
  const names = root.params?.parameters.map(({ variable }) => variable.name.toLowerCase()) ?? []
  const body = reader.body(root.body, inner)
  return isEmpty(body) ? [] : [{ kind: 'call', name: source.path, variables: names, body }]
}

function enter(reader: ProcedureReader, frame: Frame, call: Call, script: ParsedScript): Frame {
  const parameters = script.root.params?.parameters ?? []
  const { variables, chosen, outer } = handOn(frame, script, { bound: bind(parameters, call, frame.constants), parameters, place: call.command })
  const constants = reader.library.constantsOf(script).assuming({ within: script.root, variables, ...(isModule(script) ? {} : { outer }) })
  const functions = call.command.invocation === '.' ? frame.functions : new Map(frame.functions)
  addFunctions(functions, script)
  return { ...deeper(frame), script, constants, chosen, functions, calls: [...frame.calls, script.root], exits: 'script' }
}

export function isModule({ source }: ParsedScript): boolean {
  return /\.psm1$/iu.test(source.path)
}

/** What a script defines can be called from everywhere in it. */
export function addFunctions(functions: Map<string, KnownFunction>, script: ParsedScript): void {
  for (const node of functionsIn(script.root)) functions.set(functionName(node), { script, node })
}
