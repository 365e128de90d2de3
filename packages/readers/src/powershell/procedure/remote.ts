import { absent, isList, unknown, type Field } from '@topolint/engine'
import type { Command, Expression, ScriptBlock, Value } from '@topolint/powershell'
import type { Argument } from '../command/argument.js'
import { boundCommand } from '../command/written-command.js'
import { blockTrees } from './blocks-called.js'
import type { Frame } from './frame.js'
import { blocksOf } from './looked-into.js'
import type { Call } from './pipelines.js'
import type { ProcedureReader } from './reader.js'
import { scriptTrees } from './scripts-called.js'
import { sessionAt } from './sessions.js'
import type { StepTree } from './trees.js'

/** `Invoke-Command`: what is in its block runs on every computer that it names. */
export function remoteTrees(reader: ProcedureReader, frame: Frame, call: Call): readonly StepTree[] | undefined {
  const { binding } = boundCommand(call.command, reader.contextOf(frame))
  const read = (names: RegExp): Argument | undefined => binding.arguments.find(({ bound, written }) => names.test(bound.kind === 'parameter' ? bound.parameter.name : (written ?? '')))
  const block = blockOf(call, frame, read(/^s(?:c|cr|cri.*)?$/iu)?.node)
  const hosts = hostsOf(reader, frame, call, { computer: read(/^(?:c(?:n|o|om.*)?|hostn.*|vmn.*)$/iu) ?? alone(binding.arguments), session: read(/^ses.*$/iu) })
  const file = read(/^f(?:i|il.*)$/iu)?.node
  if (block === undefined) {
    const path = file === undefined ? undefined : frame.constants.valueOf(file)
    return path === undefined ? undefined : hosts.flatMap((host) => scriptTrees(reader, { ...frame, host }, { ...call, command: { ...call.command, elements: [] } }, path) ?? [])
  }
  const list = { values: listOf(read(/^a(?:r|rg.*)$/iu)?.node, frame), call }
  return hosts.flatMap((host) => blockTrees(reader, frame, { block, list, ...(host === frame.host ? {} : { host }) }))
}

function blockOf(call: Call, { constants }: Frame, named: Expression | undefined): ScriptBlock | undefined {
  const [written] = blocksOf(call)
  if (written !== undefined) return written
  const candidates = named === undefined ? call.command.elements.filter((element): element is Expression => element.kind !== 'parameter' && element.kind !== 'redirection') : [named]
  for (const candidate of candidates) {
    const value = constants.valueOf(candidate)
    if (value.kind === 'script-block') return value.node
  }
  return undefined
}

/** `Invoke-Command fe1 { … }`: the first value that has no name and is no block. */
function alone(all: readonly Argument[]): Argument | undefined {
  return all.find(({ written, node }) => written === undefined && node !== undefined && node.kind !== 'script-block')
}

interface Where {
  readonly computer: Argument | undefined
  readonly session: Argument | undefined
}

function hostsOf(reader: ProcedureReader, frame: Frame, { command }: Call, { computer, session }: Where): readonly Field[] {
  if (session?.node !== undefined) return spread(ofSession(reader, frame, session.node))
  if (computer?.value !== undefined) return spread(isBlock(computer, frame) ? frame.host : computer.value)
  return [isElsewhere(command) ? unknown('the computer on which it runs') : frame.host]
}

function isBlock({ node }: Argument, { constants }: Frame): boolean {
  return node !== undefined && constants.valueOf(node).kind === 'script-block'
}

function isElsewhere({ elements }: Command): boolean {
  return elements.some((element) => element.kind === 'parameter' && /^(?:connectionuri|containerid|vmid|sshconnection)$/iu.test(element.name))
}

/** The computer for which a session was opened. */
function ofSession(reader: ProcedureReader, frame: Frame, node: Expression): Field {
  const opened = sessionAt(frame.script.root, frame.constants.valueOf(node).origin.start)
  if (opened === undefined) return unknown('the computer of the session')
  const { binding } = boundCommand(opened, reader.contextOf(frame))
  const named = binding.arguments.find(({ bound, written }) => /^(?:c(?:n|o|om.*)|hostn.*)$/iu.test(bound.kind === 'parameter' ? bound.parameter.name : (written ?? '')))
  return (named ?? alone(binding.arguments))?.value ?? absent()
}

/** More than anybody writes out. */
const mostHosts = 100

function spread(field: Field): readonly Field[] {
  if (field.state !== 'known' || typeof field.value !== 'object') return [field]
  const { value } = field
  return isList(value) && !value.open && value.items.length > 0 && value.items.length <= mostHosts ? value.items : [unknown('one of several computers', field.at)]
}

function listOf(node: Expression | undefined, { constants }: Frame): readonly Value[] | undefined {
  if (node === undefined) return []
  const value = constants.valueOf(node)
  if (value.kind === 'unknown' || value.kind === 'choice') return undefined
  return value.kind === 'list' ? value.items : [value]
}
