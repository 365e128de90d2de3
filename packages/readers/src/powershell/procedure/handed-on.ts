import type { Assumptions, ParameterDeclaration, Value } from '@topolint/powershell'
import type { Bound } from './binding.js'
import type { Frame } from './frame.js'
import { fromElsewhere } from './from-elsewhere.js'
import type { ParsedScript } from './parsed-script.js'

interface Handing {
  readonly bound: Bound
  readonly parameters: readonly ParameterDeclaration[]
  /** The command that calls. */
  readonly place: { readonly start: number; readonly end: number }
}

interface HandedOn {
  readonly variables: Bound
  readonly chosen: Frame['chosen']
  readonly outer: NonNullable<Assumptions['outer']>
}

/** What a caller hands on to what it calls: arguments, and the variables that it has itself. */
export function handOn(frame: Frame, to: ParsedScript, { bound, parameters, place }: Handing): HandedOn {
  const { constants, script, chosen } = frame
  for (const value of bound.values()) if (value?.kind === 'script-block') frame.blocks.set(value.node, frame.blocks.get(value.node) ?? frame)
  const seen = (name: string): Value => constants.variableAt(name, place.start, place)
  if (to.source === script.source) return { variables: bound, chosen, outer: seen }
  const declared = new Map(parameters.map((parameter) => [parameter.variable.start, parameter.variable]))
  const variables = new Map([...bound].map(([start, value]) => [start, value === undefined || isOwn(value, declared.get(start)) ? value : fromElsewhere(value, script.source, declared.get(start) ?? place)]))
  const words = [...bound].flatMap(([start, value]): readonly (readonly [number, string])[] => {
    const said = value?.kind === 'unknown' ? chosen.get(value.origin.start) : undefined
    return said === undefined ? [] : [[start, said]]
  })
  return { variables, chosen: new Map(words), outer: (name, at) => fromElsewhere(seen(name), script.source, at) }
}

/** A parameter that is not given has the place of its own declaration. */
function isOwn({ origin }: Value, variable: { readonly start: number; readonly end: number } | undefined): boolean {
  return variable !== undefined && !('source' in origin) && origin.start === variable.start && origin.end === variable.end
}
