import { absent, known, textOfValue, unknown, type Field, type Fields } from '../model/field.js'
import type { Condition, OperationForm } from './operation-file.js'
import { every, not, type Verdict } from './verdict.js'

/** A command as a reader hands it over: parameters bound to their full names, the words of a program in order. */
export interface WrittenCommand {
  readonly name: string
  /** Switches are known booleans; what cannot be resolved is unknown; a parameter that is not there has no entry. */
  readonly parameters: Fields
  readonly words: readonly Field[]
  /** The computer on which it runs, from the remote session around it. */
  readonly host: Field
  readonly pipedFrom?: WrittenCommand
  readonly pipedTo?: WrittenCommand
}

/** How surely a command is an operation, and what it is about. */
export interface CommandReading {
  readonly operation: string
  readonly certain: boolean
  readonly subjects: Fields
}

export type Lists = ReadonlyMap<string, readonly string[]>

/** `Start–Service` and `C:\tools\ApplicationProvisioner.exe` by the name that tables know. */
export function commandName(written: string): string {
  const file = written.split(/[\\/]/u).at(-1) ?? written
  return file.toLowerCase().replace(/[–—―]/gu, '-').replace(/\.exe$/u, '')
}

/** Whether a form fits a command; undefined if it does not. */
export function readForm(form: OperationForm, command: WrittenCommand, lists: Lists): Omit<CommandReading, 'operation'> | undefined {
  const captured = capture(form.words ?? [], command.words)
  if (captured === undefined || !fitsShape(form, command)) return undefined
  const subjects = subjectsOf(form, command, captured)
  const verdict = every([
    switched(command),
    ...(form.mentions === undefined ? [] : [mentions(command, form.mentions)]),
    ...(form.mentionsNone === undefined ? [] : [not(mentions(command, form.mentionsNone))]),
    ...Object.entries(form.where ?? {}).map(([name, condition]) => holds(condition, subjects[name], lists)),
  ])
  return verdict === false ? undefined : { subjects, certain: form.possibly !== true && verdict === true }
}

/** With -WhatIf nothing happens. */
function switched({ parameters }: WrittenCommand): Verdict {
  const whatIf = parameters['WhatIf']
  if (whatIf === undefined) return true
  return whatIf.state === 'known' ? whatIf.value === false : 'unknown'
}

function fitsShape(form: OperationForm, { parameters, pipedFrom, pipedTo }: WrittenCommand): boolean {
  const isThere = (name: string): boolean => parameters[name] !== undefined
  const named = (names: readonly string[] | undefined, other: WrittenCommand | undefined): boolean => other !== undefined && (names ?? []).some((name) => commandName(name) === commandName(other.name))
  return (
    (form.given ?? []).every(isThere) &&
    !(form.without ?? []).some(isThere) &&
    (form.pipedFrom === undefined || named(form.pipedFrom, pipedFrom)) &&
    !named(form.notPipedFrom, pipedFrom) &&
    !named(form.notPipedTo, pipedTo)
  )
}

/** Finds the words of a form in a command line, in order; `$name` takes the next word, whatever it is. */
function capture(wanted: readonly string[], words: readonly Field[]): Fields | undefined {
  const captured: Record<string, Field> = {}
  let at = 0
  for (const each of wanted) {
    if (!each.startsWith('$')) {
      while (at < words.length && textOf(words[at]) !== each.toLowerCase()) at++
      if (at === words.length) return undefined
    } else captured[each] = words[at] ?? absent()
    at++
  }
  return captured
}

function subjectsOf(form: OperationForm, command: WrittenCommand, captured: Fields): Fields {
  const found = Object.entries(form.subjects ?? {}).flatMap(([name, sources]) => {
    const values = sources.flatMap((source) => valueOf(source, command, captured) ?? [])
    const [first] = values
    return first === undefined ? [] : [[name, first] as const]
  })
  return Object.fromEntries(found)
}

/** `Identity`, `Identity.pool`, `Get-CsApplicationEndpoint.PoolFqdn` of a neighbour in the pipeline, `$here`, or a captured word. */
function valueOf(source: string, command: WrittenCommand, captured: Fields): Field | undefined {
  if (source === '$here') return command.host
  if (source.startsWith('$')) return captured[source]
  const dot = source.indexOf('.')
  if (dot < 0) return command.parameters[source]
  const [head, tail] = [source.slice(0, dot), source.slice(dot + 1)]
  if (head.includes('-')) return neighbour(head, command)?.parameters[tail]
  return partOf(command.parameters[head], tail)
}

function neighbour(name: string, { pipedFrom, pipedTo }: WrittenCommand): WrittenCommand | undefined {
  return [pipedFrom, pipedTo].find((other) => other !== undefined && commandName(other.name) === commandName(name))
}

function partOf(field: Field | undefined, part: string): Field | undefined {
  if (field?.state !== 'known') return field
  const [pool, id] = textOfValue(field.value).split('/')
  const value = part === 'pool' ? (id === undefined ? undefined : pool) : (id ?? pool)
  return value === undefined ? unknown(`the ${part} in ${textOfValue(field.value)}`, field.at) : known(value, field.at, field.writtenAt)
}

function mentions({ parameters, words }: WrittenCommand, parts: readonly string[]): Verdict {
  const all = [...Object.values(parameters), ...words]
  const texts = all.map(textOf)
  if (texts.some((text) => text !== undefined && parts.some((part) => text.includes(part.toLowerCase())))) return true
  return all.some(({ state }) => state === 'unknown') ? 'unknown' : false
}

export function holds(condition: Condition, field: Field | undefined, lists: Lists): Verdict {
  if (field?.state === 'unknown') return 'unknown'
  const value = field?.state === 'known' ? textOfValue(field.value).toLowerCase() : undefined
  const { is, isNot, oneOf, noneOf, orAbsent } = condition
  if (value === undefined && orAbsent === true) return true
  return (
    (is === undefined || value === plain(is)) &&
    (isNot === undefined || (field !== undefined && value !== plain(isNot))) &&
    (oneOf === undefined || (value !== undefined && members(oneOf, lists).includes(value))) &&
    (noneOf === undefined || value === undefined || !members(noneOf, lists).includes(value))
  )
}

function plain(written: string): string | undefined {
  return written === '$null' ? undefined : written.toLowerCase()
}

function members(written: readonly string[], lists: Lists): readonly string[] {
  return written.flatMap((each) => (each.startsWith('$') ? (lists.get(each.slice(1)) ?? []) : [each])).map((each) => each.toLowerCase())
}

function textOf(field: Field | undefined): string | undefined {
  return field?.state === 'known' ? textOfValue(field.value).toLowerCase() : undefined
}

