import { walk, type Expression, type Invoke, type Method, type Script } from '@topolint/powershell'
import { assignedNames } from './assigned-names.js'
import { bindList } from './binding.js'
import { blockTrees } from './blocks-called.js'
import { eachItem } from './for-each-object.js'
import { deeper, type Frame } from './frame.js'
import { itemsOf } from './items.js'
import { onlyExpression } from './only-expression.js'
import type { ProcedureReader } from './reader.js'
import { isEmpty, type StepTree } from './trees.js'

/** `$list.ForEach({ … })`, `$block.Invoke()`, and the methods of classes that the script defines. */
export function methodTrees(reader: ProcedureReader, frame: Frame, node: Expression): readonly StepTree[] {
  const inner = onlyExpression(node)
  if (inner?.kind !== 'invoke' || inner.member.kind !== 'string') return []
  const method = inner.member.value.toLowerCase()
  const [own, other] = methodsIn(frame.script.root).get(method) ?? []
  if (own !== undefined) return other === undefined ? called(reader, frame, inner, own) : []
  if (inner.static) return []
  const target = frame.constants.valueOf(inner.target)
  if (method === 'invoke' && target.kind === 'script-block') return blockTrees(reader, frame, { block: target.node })
  const [block] = inner.arguments
  return method === 'foreach' && block?.kind === 'script-block' ? eachItem(reader, frame, { block, items: itemsOf(target) }) : []
}

function called(reader: ProcedureReader, frame: Frame, node: Invoke, method: Method): readonly StepTree[] {
  if (frame.calls.includes(method)) return []
  const name = method.name.text
  if (!reader.budget.take(method)) return [{ kind: 'step', step: reader.opaque(name, node.member, frame) }]
  const variables = bindList(method.parameters, node.arguments.map((argument) => frame.constants.valueOf(argument)), node)
  const constants = reader.library.constantsOf(frame.script).assuming({ within: method, variables })
  const body = reader.body(method.body.body, { ...deeper(frame), constants, calls: [...frame.calls, method], exits: frame.exits === 'run' ? 'run' : 'more' })
  const names = [...method.parameters.map(({ variable }) => variable.name.toLowerCase()), ...assignedNames(method)]
  return isEmpty(body) ? [] : [{ kind: 'call', name, variables: [...new Set(names)], body }]
}

const known = new WeakMap<Script, ReadonlyMap<string, readonly Method[]>>()

/** By name in lower case: of which class an object is, is not followed. */
function methodsIn(root: Script): ReadonlyMap<string, readonly Method[]> {
  const seen = known.get(root)
  if (seen !== undefined) return seen
  const found = new Map<string, Method[]>()
  walk(root, {
    enter(node) {
      if (node.kind !== 'method') return true
      const name = node.name.text.toLowerCase()
      const all = found.get(name)
      if (all === undefined) found.set(name, [node])
      else all.push(node)
      return true
    },
  })
  known.set(root, found)
  return found
}
