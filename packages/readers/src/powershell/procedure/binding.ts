import type { Constants, ParameterDeclaration, Value } from '@topolint/powershell'
import type { Call } from './pipelines.js'

/** What the parameters of a function or script are given, by where their variables begin; nothing for one that keeps its default. */
export type Bound = ReadonlyMap<number, Value | undefined>

/** Binds what is written behind a name as PowerShell binds it: names may be shortened, the rest goes by position. */
export function bind(parameters: readonly ParameterDeclaration[], { command }: Pick<Call, 'command'>, constants: Constants): Bound {
  const find = (name: string): ParameterDeclaration | undefined => byName(parameters, name)
  const given = constants.argumentsOf(command, (name) => isSwitch(find(name)))
  const bound = new Map<number, Value | undefined>()
  for (const { name, value } of given.named) {
    const parameter = find(name)
    if (parameter !== undefined) bound.set(parameter.variable.start, value)
  }
  const waiting = byPosition(parameters).filter((parameter) => !bound.has(parameter.variable.start))
  given.positional.forEach((value, index) => {
    const parameter = waiting[index]
    if (parameter !== undefined) bound.set(parameter.variable.start, value)
  })
  return withRest(parameters, bound, given.isOpen ? command : undefined)
}

/** Parameters by position from a list of values, as `-ArgumentList` hands them over. */
export function bindList(parameters: readonly ParameterDeclaration[], values: readonly Value[] | undefined, place: object): Bound {
  const bound = new Map<number, Value | undefined>()
  for (const [index, value] of (values ?? []).entries()) {
    const parameter = parameters[index]
    if (parameter !== undefined) bound.set(parameter.variable.start, value)
  }
  return withRest(parameters, bound, values === undefined ? place : undefined)
}

/** Parameters that are not given: a default, nothing, or what only the call at run time shows. */
function withRest(parameters: readonly ParameterDeclaration[], bound: ReadonlyMap<number, Value | undefined>, open: object | undefined): Bound {
  const rest = parameters.flatMap((parameter): readonly (readonly [number, Value | undefined])[] => (bound.has(parameter.variable.start) ? [] : [[parameter.variable.start, unbound(parameter, open)]]))
  return new Map([...bound, ...rest])
}

function unbound(parameter: ParameterDeclaration, open: object | undefined): Value | undefined {
  const origin = { start: parameter.variable.start, end: parameter.variable.end }
  if (open !== undefined || says(parameter, 'mandatory') || says(parameter, 'valuefrompipeline')) return { kind: 'unknown', origin }
  if (parameter.default !== undefined) return undefined
  if (isSwitch(parameter)) return { kind: 'boolean', value: false, origin }
  return { kind: 'null', origin }
}

function byName(parameters: readonly ParameterDeclaration[], name: string): ParameterDeclaration | undefined {
  const exact = parameters.find((parameter) => namesOf(parameter).includes(name))
  if (exact !== undefined) return exact
  const [only, other] = parameters.filter((parameter) => namesOf(parameter).some((each) => each.startsWith(name)))
  return other === undefined ? only : undefined
}

function namesOf({ variable, attributes }: ParameterDeclaration): readonly string[] {
  const aliases = attributes.flatMap((attribute) => (attribute.kind === 'attribute' && /^alias$/iu.test(attribute.name.text) ? attribute.arguments : []))
  return [variable.name.toLowerCase(), ...aliases.flatMap((alias) => (alias.kind === 'string' ? alias.value.toLowerCase() : []))]
}

function byPosition(parameters: readonly ParameterDeclaration[]): readonly ParameterDeclaration[] {
  const positioned = parameters.filter((parameter) => !isSwitch(parameter)).map((parameter, index) => ({ parameter, position: positionOf(parameter) ?? index }))
  return positioned.sort((left, right) => left.position - right.position).map(({ parameter }) => parameter)
}

function positionOf({ attributes }: ParameterDeclaration): number | undefined {
  for (const argument of attributes.flatMap((attribute) => (attribute.kind === 'attribute' ? attribute.arguments : []))) {
    if (argument.kind === 'named-argument' && /^position$/iu.test(argument.name.text) && argument.value?.kind === 'number') return Number(argument.value.value)
  }
  return undefined
}

function isSwitch(parameter: ParameterDeclaration | undefined): boolean {
  return parameter?.attributes.some((attribute) => attribute.kind === 'type' && /^(?:system\.management\.automation\.)?switch(?:parameter)?$/iu.test(attribute.name)) === true
}

/** Whether `[Parameter(Name)]` or `[Parameter(Name = $true)]` stands at a parameter. */
export function says({ attributes }: ParameterDeclaration, name: string): boolean {
  const all = attributes.flatMap((attribute) => (attribute.kind === 'attribute' ? attribute.arguments : []))
  return all.some((argument) => argument.kind === 'named-argument' && argument.name.text.toLowerCase() === name && !(argument.value?.kind === 'variable' && /^false$/iu.test(argument.value.name)))
}
