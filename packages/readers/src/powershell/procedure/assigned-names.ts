import { walk, type Expression, type Node } from '@topolint/powershell'

const known = new WeakMap<Node, readonly string[]>()

/** The variables that a part assigns, in lower case: each time it runs they are others. */
export function assignedNames(part: Node): readonly string[] {
  const seen = known.get(part)
  if (seen !== undefined) return seen
  const names = new Set<string>()
  walk(part, {
    enter(node) {
      if (node.kind === 'assignment') for (const name of targetsOf(node.target)) names.add(name)
      if (node.kind === 'foreach') names.add(node.variable.name.toLowerCase())
      return true
    },
  })
  const found = [...names]
  known.set(part, found)
  return found
}

function targetsOf(target: Expression): readonly string[] {
  let inner = target
  while (inner.kind === 'cast') inner = inner.operand
  const all = inner.kind === 'array' ? inner.elements : [inner]
  return all.flatMap((each) => {
    let plain = each
    while (plain.kind === 'cast') plain = plain.operand
    return plain.kind === 'variable' ? [plain.name.toLowerCase()] : []
  })
}
