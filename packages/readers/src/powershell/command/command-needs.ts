import type { Binding } from './bind.js'
import { belongsTo, type Cmdlet, type CmdletParameter } from './cmdlet.js'

/** What is wrong with the parameters of a command as a whole. */
export interface Needs {
  /** Those that the set lacks to which the least is missing. */
  readonly missing: readonly CmdletParameter[]
  /** Those that belong to no common set. */
  readonly exclusive: readonly CmdletParameter[]
}

const nothing: Needs = { missing: [], exclusive: [] }

/** Nothing is missing for certain where something unknown was splatted, or where a name was misspelt that may be the one. */
export function needsOf(cmdlet: Cmdlet, { arguments: all, sets, open }: Binding, isPiped: boolean): Needs {
  if (open !== undefined || all.some(({ bound }) => bound.kind !== 'parameter')) return nothing
  const given = [...new Set(all.flatMap(({ bound }) => (bound.kind === 'parameter' ? [bound.parameter] : [])))]
  if (sets.length === 0) return { missing: [], exclusive: exclusiveIn(cmdlet, given) }
  const lacking = sets.map((set) => cmdlet.parameters.filter((parameter) => parameter.isRequired && belongsTo(parameter, set) && !given.includes(parameter) && !(isPiped && parameter.pipeline !== undefined)))
  return { missing: lacking.reduce((least, each) => (each.length < least.length ? each : least)), exclusive: [] }
}

/** The first that leaves no set, with those that leave it none. */
function exclusiveIn({ sets }: Cmdlet, given: readonly CmdletParameter[]): readonly CmdletParameter[] {
  const [last] = given.filter((_, at) => !sets.some((set) => given.slice(0, at + 1).every((each) => belongsTo(each, set))))
  const others = given.filter((parameter) => last !== undefined && !sets.some((set) => belongsTo(parameter, set) && belongsTo(last, set)))
  if (last === undefined) return []
  return others.length > 0 ? [...others, last] : given.filter((parameter) => parameter.sets !== undefined)
}
