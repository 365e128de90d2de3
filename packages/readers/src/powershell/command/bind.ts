import { known, span, unknown, type Field, type Fields, type Source, type Span, type Unknown } from '@topolint/engine'
import { sorted, splatOf, type Command, type Constants, type Expression, type NamedValue, type Variable } from '@topolint/powershell'
import type { Argument, Bound } from './argument.js'
import { belongsTo, type Cmdlet, type CmdletParameter } from './cmdlet.js'
import { isLoneDash } from './lone-dash.js'
import { matchParameter } from './match-parameter.js'
import { expressionField, valueField } from './to-field.js'

/** What a command was given, bound as PowerShell binds it. */
export interface Binding {
  readonly arguments: readonly Argument[]
  /** By the full names of parameters; a switch that is off has no entry. */
  readonly parameters: Fields
  /** The sets that fit what was given; none if two exclude each other. */
  readonly sets: readonly string[]
  /** Something was splatted that nobody knows: there may be more. */
  readonly open: Unknown | undefined
}

interface Place {
  readonly source: Source
  readonly constants: Constants
}

/** Binds names, then positions. Without a cmdlet every parameter keeps the name that was written. */
export function bind(command: Command, cmdlet: Cmdlet | undefined, place: Place): Binding {
  const isSwitch = (written: string): boolean => switchFor(cmdlet, written)
  const { parameters, positional, splats } = sorted(command, isSwitch)
  const splatted = splats.map((splat) => fromSplat(splat, cmdlet, place))
  const named = [...parameters.map((parameter) => toNamed(parameter, cmdlet, place)), ...splatted.flatMap((splat) => splat.named)]
  const alone = [...positionalValues(positional, place), ...splatted.flatMap((splat) => splat.alone)]
  const all = [...named, ...toPlaced(alone, cmdlet, { named, sets: setsOf(cmdlet, named) })]
  const open = splatted.find((splat) => splat.open !== undefined)?.open
  return { arguments: all, parameters: fieldsOf(all, cmdlet, open), sets: setsOf(cmdlet, all), open }
}

/** Around a dash without a name nobody knows which value belongs to which parameter. */
function positionalValues(nodes: readonly Expression[], { source, constants }: Place): readonly Value[] {
  const dash = nodes.find(isLoneDash)
  const astray = dash === undefined ? undefined : unknown('what the dash without a name stands for', span(source, dash))
  return nodes.map((node) => ({ at: span(source, node), value: astray ?? expressionField(source, node, constants), node }))
}

function switchFor(cmdlet: Cmdlet | undefined, written: string): boolean {
  const match = cmdlet === undefined ? undefined : matchParameter(cmdlet, written)
  return match?.kind === 'one' ? match.parameter.isSwitch : match?.kind === 'several' && match.parameters.every((parameter) => parameter.isSwitch)
}

function toNamed({ node, value }: NamedValue, cmdlet: Cmdlet | undefined, { source, constants }: Place): Argument {
  const at = span(source, { start: node.start, end: node.nameEnd })
  const bound = boundTo(cmdlet, node.name)
  const isSwitch = cmdlet === undefined ? value === undefined : switchFor(cmdlet, node.name)
  const field = value === undefined ? (isSwitch ? known(true, at) : undefined) : expressionField(source, value, constants)
  return { written: node.name, at, value: field, node: value, bound }
}

function boundTo(cmdlet: Cmdlet | undefined, written: string): Bound {
  if (cmdlet === undefined) return { kind: 'unseen' }
  const match = matchParameter(cmdlet, written)
  if (match.kind === 'one') return { kind: 'parameter', parameter: match.parameter }
  return match.kind === 'none' ? match : { kind: 'several', names: match.parameters.map(({ name }) => name) }
}

interface Value {
  readonly at: Span
  readonly value: Field
  readonly node: Expression | undefined
}

interface Splatted {
  readonly named: readonly Argument[]
  readonly alone: readonly Value[]
  readonly open: Unknown | undefined
}

function fromSplat(splat: Variable, cmdlet: Cmdlet | undefined, { source, constants }: Place): Splatted {
  const at = span(source, splat)
  const use = { source, node: splat }
  const { table, items, isOpen } = splatOf(constants.valueOf(splat))
  return {
    named: (table?.entries ?? []).map(({ key, value }) => ({ written: key, at, value: valueField(value, use), node: undefined, bound: boundTo(cmdlet, key) })),
    alone: items.map((item) => ({ at, value: valueField(item, use), node: undefined })),
    open: isOpen ? { ...unknown(`@${splat.name}`, at), variable: `@${splat.name.toLowerCase()}` } : undefined,
  }
}

/** The sets to which everything belongs that was given by name. */
function setsOf(cmdlet: Cmdlet | undefined, given: readonly Argument[]): readonly string[] {
  const parameters = given.flatMap(({ bound }) => (bound.kind === 'parameter' ? [bound.parameter] : []))
  return (cmdlet?.sets ?? []).filter((set) => parameters.every((parameter) => belongsTo(parameter, set)))
}

interface Given {
  readonly named: readonly Argument[]
  readonly sets: readonly string[]
}

/** Values without names go to the parameters that are left, in the order of their positions. */
function toPlaced(values: readonly Value[], cmdlet: Cmdlet | undefined, { named, sets }: Given): readonly Argument[] {
  const free = cmdlet === undefined ? [] : freePositions(cmdlet, named, sets)
  return values.map(({ at, value, node }, index): Argument => {
    const parameter = free[index]
    const bound: Bound = parameter !== undefined ? { kind: 'parameter', parameter } : cmdlet === undefined ? { kind: 'unseen' } : { kind: 'none' }
    return { written: undefined, at, value, node, bound }
  })
}

function freePositions(cmdlet: Cmdlet, named: readonly Argument[], sets: readonly string[]): readonly CmdletParameter[] {
  const taken = new Set(named.flatMap(({ bound }) => (bound.kind === 'parameter' ? [bound.parameter] : [])))
  const preferred = sets.find((set) => set === cmdlet.defaultSet) ?? sets.find((set) => cmdlet.parameters.some((parameter) => parameter.position !== undefined && !taken.has(parameter) && belongsTo(parameter, set)))
  const fitting = cmdlet.parameters.filter((parameter) => parameter.position !== undefined && !taken.has(parameter) && (preferred === undefined || belongsTo(parameter, preferred)))
  return fitting.sort((left, right) => (left.position ?? 0) - (right.position ?? 0))
}

/** Where something unknown was splatted, every parameter of the cmdlet that is not there may be. */
function fieldsOf(all: readonly Argument[], cmdlet: Cmdlet | undefined, open: Unknown | undefined): Fields {
  const possible = [...splattedPerhaps(cmdlet, open), ...misspelt(cmdlet, all)]
  const given = all.flatMap(({ bound, written, value }): readonly (readonly [string, Field])[] => {
    const name = bound.kind === 'parameter' ? bound.parameter.name : bound.kind === 'unseen' ? written : undefined
    return name === undefined || value === undefined ? [] : [[name, value]]
  })
  const off = new Set(all.flatMap(({ bound, value }) => (bound.kind === 'parameter' && bound.parameter.isSwitch && value?.state === 'known' && value.value === false ? [bound.parameter.name] : [])))
  return Object.fromEntries([...possible, ...given].filter(([name]) => !off.has(name)))
}

function splattedPerhaps(cmdlet: Cmdlet | undefined, open: Unknown | undefined): readonly (readonly [string, Field])[] {
  if (open === undefined) return []
  return ownOf(cmdlet).map(({ name }) => [name, { ...open, variable: `${open.variable ?? ''}.${name.toLowerCase()}` }])
}

/** A name that the cmdlet does not have may stand for any parameter that is not there. */
function misspelt(cmdlet: Cmdlet | undefined, all: readonly Argument[]): readonly (readonly [string, Field])[] {
  if (cmdlet?.isOfProduct !== true) return []
  const perhaps = new Map<string, Field>()
  for (const { written, bound, at } of all) {
    if (written === undefined || bound.kind === 'parameter' || bound.kind === 'unseen') continue
    const names = bound.kind === 'several' ? bound.names : ownOf(cmdlet).map(({ name }) => name)
    for (const name of names) if (!perhaps.has(name)) perhaps.set(name, unknown(`what -${written} stands for`, at))
  }
  return [...perhaps]
}

function ownOf(cmdlet: Cmdlet | undefined): readonly CmdletParameter[] {
  return (cmdlet?.parameters ?? []).filter(({ isCommon }) => !isCommon)
}
