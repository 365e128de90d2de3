import { isList, unknown, type Field, type Fields, type Span, type WrittenCommand } from '@topolint/engine'
import type { Command } from '@topolint/powershell'
import type { Argument } from './argument.js'
import { bind, type Binding } from './bind.js'
import type { Cmdlet } from './cmdlet.js'
import type { CommandContext } from './command-context.js'
import { wordsOf } from './command-words.js'
import { startedBy, unwrap } from './unwrap.js'
import { writtenName, type WrittenName } from './written-name.js'

/** What the pipeline hands to a command: what another command gives, or some of it, or plain values. */
export type Upstream = { readonly command: WrittenCommand; readonly isFiltered: boolean } | { readonly value: Field }

/** A command of a pipeline with everything that was bound. */
export interface BoundCommand {
  readonly node: Command
  readonly name: WrittenName
  readonly cmdlet: Cmdlet | undefined
  readonly binding: Binding
}

export function boundCommand(node: Command, context: CommandContext): BoundCommand {
  const name = writtenName(node, context)
  const cmdlet = name.known === undefined ? undefined : context.script.cmdlets().cmdlet(name.known)
  return { node, name, cmdlet, binding: bind(node, cmdlet, context) }
}

/** The command as the table of operations takes it, with what the pipeline gives it. */
export function toWritten({ node, name, cmdlet, binding }: BoundCommand, host: Field, upstream: Upstream | undefined, context: CommandContext): WrittenCommand {
  const key = name.known ?? name.text
  const parameters = { ...piped(cmdlet, binding, upstream), ...binding.parameters }
  const here = upstream !== undefined && 'command' in upstream ? hostOf(upstream.command, host) : host
  const written = { name: key, parameters, host: here, ...(upstream !== undefined && 'command' in upstream ? { pipedFrom: upstream.command } : {}) }
  if (cmdlet !== undefined) return { ...written, words: placedWords(binding.arguments) }
  const program = unwrap({ name: key, at: name.at, words: wordsOf(node, context), host: here })
  return program.name === key ? { ...written, words: program.words, host: program.host } : { name: program.name, parameters: {}, words: program.words, host: program.host }
}

/** `Start-Process` is a command, and what it starts is one too. */
export function startedProgram({ name, parameters, host }: WrittenCommand, at: Span): WrittenCommand | undefined {
  if (name !== 'start-process') return undefined
  const program = startedBy(parameters['FilePath'], parameters['ArgumentList'], at, host)
  if (program === undefined) return undefined
  const inner = unwrap(program)
  return { name: inner.name, parameters: {}, words: inner.words, host: inner.host }
}

/** A command that is given several services or computers does to each what it does. */
export function forEachValue(command: WrittenCommand): readonly WrittenCommand[] {
  return ['Name', 'DisplayName', 'ComputerName'].reduce<readonly WrittenCommand[]>((commands, name) => commands.flatMap((each) => spread(each, name)), [command])
}

/** More than anybody writes out. */
const mostValues = 100

function spread(command: WrittenCommand, name: string): readonly WrittenCommand[] {
  const field = command.parameters[name]
  if (field?.state === 'known' && typeof field.value === 'string' && /[*?[]/u.test(field.value)) return [withValue(command, name, unknown(field.value, field.at))]
  if (field?.state !== 'known' || typeof field.value !== 'object') return [command]
  const items = isList(field.value) && !field.value.open && field.value.items.length <= mostValues ? field.value.items : []
  return items.length === 0 ? [withValue(command, name, unknown('one of several', field.at))] : items.map((item) => withValue(command, name, item))
}

function withValue(command: WrittenCommand, name: string, value: Field): WrittenCommand {
  return { ...command, parameters: { ...command.parameters, [name]: value } }
}

function placedWords(all: readonly Argument[]): readonly Field[] {
  return all.flatMap(({ written, value }) => (written === undefined && value !== undefined ? [value] : []))
}

/** What the pipeline gives goes to the parameter that takes it, unless that one is named. */
function piped(cmdlet: Cmdlet | undefined, { parameters }: Binding, upstream: Upstream | undefined): Fields {
  const taking = cmdlet?.parameters.find(({ name, pipeline }) => pipeline !== undefined && parameters[name] === undefined)
  if (upstream === undefined || taking === undefined) return {}
  if ('value' in upstream) return { [taking.name]: upstream.value }
  return fromCommand(taking.name, upstream)
}

/** Objects bring their names along; which ones a filter lets through nobody knows. */
function fromCommand(taking: string, { command, isFiltered }: Extract<Upstream, { readonly command: unknown }>): Fields {
  const names = Object.entries(command.parameters).filter(([name]) => name === taking || name === 'Name' || name === 'DisplayName')
  const some = unknown(`what ${command.name} gives`)
  if (taking === 'InputObject') return { InputObject: some, ...(isFiltered && names.length === 0 ? { Name: some } : Object.fromEntries(names)) }
  return names.length > 0 ? Object.fromEntries(names) : { [taking]: some }
}

/** Services of another computer are found there, and acted upon there. */
function hostOf({ name, parameters, host }: WrittenCommand, here: Field): Field {
  const asked = ['get-service', 'get-cswindowsservice'].includes(name) ? parameters['ComputerName'] : undefined
  return asked ?? (isSaid(host) ? host : here)
}

function isSaid(field: Field): boolean {
  return field.state !== 'absent'
}

