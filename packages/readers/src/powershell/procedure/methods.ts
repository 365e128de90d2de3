import type { Expression } from '@topolint/powershell'
import { blockTrees } from './blocks-called.js'
import { eachItem } from './for-each-object.js'
import type { Frame } from './frame.js'
import { itemsOf } from './items.js'
import { onlyExpression } from './only-expression.js'
import type { ProcedureReader } from './reader.js'
import type { StepTree } from './trees.js'

/** `$list.ForEach({ … })` and `$block.Invoke()`. */
export function methodTrees(reader: ProcedureReader, frame: Frame, node: Expression): readonly StepTree[] {
  const inner = onlyExpression(node)
  if (inner?.kind !== 'invoke' || inner.static || inner.member.kind !== 'string') return []
  const method = inner.member.value.toLowerCase()
  const target = frame.constants.valueOf(inner.target)
  if (method === 'invoke' && target.kind === 'script-block') return blockTrees(reader, frame, { block: target.node })
  const [block] = inner.arguments
  return method === 'foreach' && block?.kind === 'script-block' ? eachItem(reader, frame, { block, items: itemsOf(target) }) : []
}
