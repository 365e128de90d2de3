import type { Field } from '@topolint/engine'
import type { ScriptBlock, Value } from '@topolint/powershell'
import { assignedNames } from './assigned-names.js'
import { bind, bindList, type Bound } from './binding.js'
import { deeper, type Frame } from './frame.js'
import { fromElsewhere } from './from-elsewhere.js'
import type { Call } from './pipelines.js'
import type { ProcedureReader } from './reader.js'
import type { StepTree } from './trees.js'

interface BlockCall {
  readonly block: ScriptBlock
  /** The command that runs it, where what stands behind it are its arguments. */
  readonly call?: Call
  /** What it is given as a list. */
  readonly list?: { readonly values: readonly Value[] | undefined; readonly call: Call }
  /** The computer on which it runs, if it is another one: there, nothing is seen of what is around the call. */
  readonly host?: Field
}

/** A script block that is run here, with what was known where it was written. */
export function blockTrees(reader: ProcedureReader, frame: Frame, { block, call, list, host }: BlockCall): readonly StepTree[] {
  if (frame.calls.includes(block)) return []
  if (!reader.budget.take(block)) return [{ kind: 'step', step: reader.opaque('a script block', call?.command ?? block, frame) }]
  const written = frame.blocks.get(block) ?? frame
  const parameters = block.params?.parameters ?? []
  const variables: Bound = list !== undefined ? bindList(parameters, list.values, list.call.command) : call !== undefined ? bind(parameters, call, frame.constants) : new Map()
  const constants = written.constants.assuming({ within: block, variables, outer: host === undefined ? seenFrom(frame, call?.command ?? block, written) : nowhereSet })
  const inner: Frame = { ...deeper(frame), script: written.script, chosen: written.chosen, constants, host: host ?? frame.host, calls: [...frame.calls, block], exits: frame.exits === 'run' ? 'run' : 'more' }
  const names = [...parameters.map(({ variable }) => variable.name.toLowerCase()), ...assignedNames(block)]
  return [{ kind: 'call', name: 'a script block', variables: [...new Set(names)], body: reader.body(block.body, inner) }]
}

/** What a block sees that runs here, wherever it was written. */
function seenFrom({ constants, script: { source } }: Frame, { start }: { readonly start: number }, written: Frame): (name: string, place: Place) => Value {
  return (name, place) => {
    const value = constants.variableAt(name, start, place)
    return source === written.script.source ? value : fromElsewhere(value, source, place)
  }
}

function nowhereSet(_: string, { start, end }: Place): Value {
  return { kind: 'unknown', origin: { start, end } }
}

type Place = Value['origin']
