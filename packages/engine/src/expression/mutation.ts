import type { ASTNode } from '@marcbachmann/cel-js'
import { environmentFor, type Scope } from './environment.js'

/** One small change of an expression that some example of its rule must notice. */
export interface Mutant {
  readonly text: string
  readonly says: string
}

/** The expression as `true`, as `false`, and without each operand of `&&` and `||`. */
export function mutantsOf(text: string, scope: Scope): readonly Mutant[] {
  const constants = ['true', 'false'].filter((constant) => constant !== text.trim()).map((constant) => ({ text: constant, says: `becomes ${constant}` }))
  return [...constants, ...dropped(environmentFor(scope).parse(text).ast, text)]
}

function dropped(node: ASTNode, text: string): readonly Mutant[] {
  const inside = childrenOf(node).flatMap((child) => dropped(child, text))
  if (node.op !== '&&' && node.op !== '||') return inside
  const [left, right] = node.args
  return [...without(node, left, right, text), ...without(node, right, left, text), ...inside]
}

function without(node: ASTNode, gone: ASTNode, kept: ASTNode, text: string): readonly Mutant[] {
  const changed = `${text.slice(0, node.start)}(${text.slice(kept.start, kept.end)})${text.slice(node.end)}`
  return [{ text: changed, says: `loses \`${text.slice(gone.start, gone.end)}\`` }]
}

function childrenOf(node: ASTNode): readonly ASTNode[] {
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
