import type { Field } from '@topolint/engine'
import type { ScriptBlock, Value } from '@topolint/powershell'
import { assignedNames } from './assigned-names.js'
import { bind, bindList, type Bound } from './binding.js'
import { deeper, type Frame } from './frame.js'
import type { Call } from './pipelines.js'
import type { ProcedureReader } from './reader.js'
import type { StepTree } from './trees.js'

interface BlockCall {
  readonly block: ScriptBlock
  /** The command that runs it, where what stands behind it are its arguments. */
  readonly call?: Call
  /** What it is given as a list. */
  readonly list?: { readonly values: readonly Value[] | undefined; readonly call: Call }
  /** The computer on which it runs, if it is another one. */
  readonly host?: Field
}

/** A script block that is run here, with what was known where it was written. */
export function blockTrees(reader: ProcedureReader, frame: Frame, { block, call, list, host = frame.host }: BlockCall): readonly StepTree[] {
  if (frame.calls.includes(block)) return []
  if (!reader.budget.take(block)) return [{ kind: 'step', step: reader.opaque('a script block', call?.command ?? block, frame) }]
  const written = frame.blocks.get(block) ?? frame
  const parameters = block.params?.parameters ?? []
  const variables: Bound = list !== undefined ? bindList(parameters, list.values, list.call.command) : call !== undefined ? bind(parameters, call, frame.constants) : new Map()
  const constants = variables.size === 0 ? written.constants : written.constants.assuming({ within: block, variables })
  const inner: Frame = { ...deeper(frame), script: written.script, chosen: written.chosen, constants, host, calls: [...frame.calls, block], exits: frame.exits === 'run' ? 'run' : 'more' }
  const names = [...parameters.map(({ variable }) => variable.name.toLowerCase()), ...assignedNames(block)]
  return [{ kind: 'call', name: 'a script block', variables: [...new Set(names)], body: reader.body(block.body, inner) }]
}
