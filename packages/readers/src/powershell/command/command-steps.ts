import { textOfValue, unknown, type CommandReading, type Field, type Fields, type Span, type Step, type WrittenCommand } from '@topolint/engine'
import type { CommandContext } from './command-context.js'
import type { BoundCommand } from './written-command.js'

export interface Place {
  readonly bound: BoundCommand
  /** The statement in which the command stands. */
  readonly whole: Span
}

/** What a command does: a step for each operation that it is for certain, else one for all that it may be. */
export function stepsOf(command: WrittenCommand, place: Place, context: CommandContext): readonly Step[] {
  const operations = context.script.operations()
  const readings = operations.recogniseCommand(command)
  const certain = readings.filter((reading) => reading.certain)
  const possibly = readings.filter((reading) => !reading.certain).map(({ operation }) => operation)
  if (readings.length === 0) return isStep(command, place, context) ? [unrecognised(command, place)] : []
  const [first, ...others] = certain
  if (first === undefined) return [{ ...toStep(command, place, agreed(readings)), possibly }]
  const own = { ...toStep(command, place, first.subjects), operation: first.operation, ...(possibly.length === 0 ? {} : { possibly }) }
  return [own, ...others.map(({ operation, subjects }) => ({ ...toStep(command, place, subjects), operation }))].map((step) => operations.completed(step))
}

function toStep(command: WrittenCommand, { bound: { name }, whole }: Place, subjects: Fields): Step {
  const all = { ...subjects, ...forced(command) }
  return { name: name.text, at: name.at, whole, subjects: all, path: pathOf(command, all) }
}

/** Whether something is forced is told of every step, because rules ask for it. */
function forced({ parameters }: WrittenCommand): Fields {
  const force = parameters['Force']
  return force === undefined ? {} : { force }
}

/** By what it does and to what, so that it stays when lines move. */
function pathOf({ name }: WrittenCommand, subjects: Fields): string {
  const about = Object.entries(subjects).flatMap(([subject, field]) => (field.state === 'known' && typeof field.value !== 'object' ? [`${subject}=${textOfValue(field.value).toLowerCase()}`] : []))
  return `/${[name, ...about].join('/')}`
}

/** Subjects of which all readings say the same. */
function agreed(readings: readonly CommandReading[]): Fields {
  const names = new Set(readings.flatMap(({ subjects }) => Object.keys(subjects)))
  return Object.fromEntries([...names].map((name) => [name, agreedOn(readings.flatMap(({ subjects }) => subjects[name] ?? []), name)] as const))
}

function agreedOn(fields: readonly Field[], name: string): Field {
  const [first, ...others] = fields
  return first !== undefined && others.every((other) => other === first) ? first : unknown(`the ${name} of the step`, first?.at)
}

/** A command that no table knows may be one of a team's own, of which only the words tell. */
function isStep({ name }: WrittenCommand, { bound }: Place, { script }: CommandContext): boolean {
  if (bound.name.known === undefined) return true
  if (/^(?:write|out|format|show|log)-/u.test(name)) return false
  return !script.operations().knowsCommand(name) && !script.cmdlets().isHarmless(name)
}

function unrecognised(command: WrittenCommand, place: Place): Step {
  const { name } = place.bound
  const texts = command.words.flatMap((field) => (field.state === 'known' && typeof field.value === 'string' ? [field.value] : []))
  const isScript = command.name.endsWith('.ps1')
  return { ...toStep(command, place, {}), words: [...new Set([name.text, command.name, ...texts])], ...(isScript ? { isOpaque: true } : {}) }
}

