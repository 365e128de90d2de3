import type { ASTNode } from '@marcbachmann/cel-js'

/** The fields of a name that an expression looks at: `does` and `pool` in `step.does == "move" && has(step.pool)`. */
export function fieldsOf(root: ASTNode, name: string): readonly string[] {
  return nodesOf(root).flatMap((node) => (node.op === '.' && node.args[0].op === 'id' && node.args[0].args === name ? [node.args[1]] : []))
}

/** The texts that stand in an expression. */
export function literalsOf(root: ASTNode): readonly string[] {
  return nodesOf(root).flatMap((node) => (node.op === 'value' && typeof node.args === 'string' ? [node.args] : []))
}

/** Expressions are small: the parser bounds their depth. */
function nodesOf(node: ASTNode): readonly ASTNode[] {
  return [node, ...childrenOf(node).flatMap(nodesOf)]
}

export function childrenOf(node: ASTNode): readonly ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return []
    case '.':
    case '.?':
      return [node.args[0]]
    case 'call':
      return node.args[1]
    case 'rcall':
      return [node.args[1], ...node.args[2]]
    case 'list':
      return node.args
    case 'map':
      return node.args.flat()
    case '!_':
    case '-_':
      return [node.args]
    default:
      return node.args
  }
}
