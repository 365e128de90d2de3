import { commandName } from '../command/command-name.js'
import { sorted } from '../command/invocation.js'
import type { Command } from '../syntax/command.js'
import type { Expression } from '../syntax/expression.js'
import type { ScriptBlock } from '../syntax/group.js'
import type { Collector } from './collect.js'
import { Evaluator } from './evaluator.js'
import { unknown } from './value.js'

const inlineCommands = new Set(['foreach-object', 'where-object'])
const isolatedCommands = new Set(['start-job', 'start-threadjob', 'inlinescript'])
const setters = new Set(['set-variable', 'new-variable'])
const unsetters = new Set(['remove-variable', 'clear-variable'])
const remoteParameters = /^(?:cn|computername|session|hostname|vmname|vmid|containerid|connectionuri|sshconnection|asjob)$/
const outputParameters = /^(?:ov|outvariable|ev|errorvariable|wv|warningvariable|iv|informationvariable|pv|pipelinevariable)$/

/** What a command does to the variables around it, as far as its text says. */
export function commandEffects(collector: Collector, command: Command): void {
  const name = commandName(command)?.normalised
  if (command.name.kind === 'script-block') called(collector, command, command.name)
  else collector.visit(command.name)
  for (const element of command.elements) {
    const value = element.kind === 'parameter' ? element.value : element
    if (value === undefined) continue
    if (value.kind === 'script-block') passed(collector, command, name, value)
    else collector.visit(value)
  }
  outputVariables(collector, command)
  if (name !== undefined && setters.has(name)) setVariable(collector, command)
  if (!isSourced(collector, command) && mayAssignAnything(command, name)) collector.barrier(command.end)
}

const textAlone = new Evaluator((variable) => (/^psscriptroot$/i.test(variable.name) ? { kind: 'script-root', rest: '', origin: variable } : unknown(variable)))

/** `. file.ps1` where the file is known sets its variables and no others. */
function isSourced(collector: Collector, command: Command): boolean {
  if (command.invocation !== '.' || command.name.kind === 'script-block') return false
  const variables = collector.outside.variablesOf?.(command, (expression) => textAlone.expression(expression))
  for (const [name, value] of variables ?? []) collector.define(name, command.end, { kind: 'given', place: command, value })
  return variables !== undefined
}

/** `& { }` and `. { }`. */
function called(collector: Collector, command: Command, block: ScriptBlock): void {
  if (command.invocation === '.') collector.contents(block)
  else collector.scriptBlock(block, 'here')
}

function passed(collector: Collector, command: Command, name: string | undefined, block: ScriptBlock): void {
  const isParallel = sorted(command).parameters.some((parameter) => 'parallel'.startsWith(parameter.name) && parameter.name.length > 2)
  if (name !== undefined && inlineCommands.has(name) && !isParallel) {
    collector.inline(block)
    return
  }
  const scope = collector.scriptBlock(block, isRemote(command, name) || isParallel ? 'never' : 'any-time')
  // The command may run the block in the scope it stands in.
  for (const timeline of scope.variables.values()) collector.define(timeline.name, command.end, { kind: 'outside', place: command })
}

function isRemote(command: Command, name: string | undefined): boolean {
  if (name !== undefined && isolatedCommands.has(name)) return true
  if (name !== 'invoke-command') return false
  const { parameters, positional, splats } = sorted(command)
  return splats.length > 0 || positional.some((value) => value.kind !== 'script-block') || parameters.some((parameter) => remoteParameters.test(parameter.name))
}

function outputVariables(collector: Collector, command: Command): void {
  for (const { name, value } of sorted(command).parameters) {
    const target = outputParameters.test(name) ? textOf(value) : undefined
    if (target !== undefined) collector.define(target.replace(/^\+/, ''), command.end, { kind: 'outside', place: command })
  }
}

function setVariable(collector: Collector, command: Command): void {
  const { parameters, positional } = sorted(command)
  const named = (prefix: string): Expression | undefined => parameters.find((parameter) => parameter.name !== '' && prefix.startsWith(parameter.name))?.value
  const name = textOf(named('name') ?? positional[0])
  const value = named('value') ?? (named('name') === undefined ? positional[1] : positional[0])
  const hasScope = parameters.some((parameter) => 'scope'.startsWith(parameter.name) && parameter.name.length > 0)
  if (name === undefined) collector.barrier(command.end)
  else if (value === undefined || hasScope) {
    collector.define(name, command.end, { kind: 'outside', place: command })
    collector.root.timeline(name.toLowerCase()).remote.push({ kind: 'outside', place: command })
  } else collector.define(name, command.end, { kind: 'assigned', place: command, value, type: undefined })
}

function textOf(value: Expression | undefined): string | undefined {
  return value?.kind === 'string' && /^\+?[\w]+$/.test(value.value) ? value.value : undefined
}

/** Code from elsewhere that runs in this scope. */
function mayAssignAnything(command: Command, name: string | undefined): boolean {
  if (name !== undefined && (name === 'invoke-expression' || unsetters.has(name))) return true
  return command.invocation === '.' && command.name.kind !== 'script-block'
}
