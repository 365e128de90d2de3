import type { ASTNode } from '@marcbachmann/cel-js'
import { childrenOf } from './inspection.js'
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
  const [left, right] = node.args.map((operand) => wide(operand, text))
  if (left === undefined || right === undefined) return inside
  const [before, after] = [text.slice(0, left.start), text.slice(right.end)]
  const operands = [left, right].map(({ start, end }) => text.slice(start, end))
  const [first = '', second = ''] = operands
  return [{ text: `${before}(${first})${after}`, says: `loses \`${second}\`` }, { text: `${before}(${second})${after}`, says: `loses \`${first}\`` }, ...inside]
}

interface Range {
  readonly start: number
  readonly end: number
}

/** The range of an operand with its parentheses: the tree remembers neither them nor, for an operation, where its first operand's begin. */
function wide(node: ASTNode, text: string): Range {
  let { start, end } = bare(node, text)
  for (;;) {
    const open = text.slice(0, start).trimEnd()
    const close = text.slice(end).trimStart()
    if (!open.endsWith('(') || !close.startsWith(')')) return { start, end }
    start = open.length - 1
    end = text.length - close.length + 1
  }
}

/** The range of a node as the tree has it, but with its first and last operand in full. */
function bare(node: ASTNode, text: string): Range {
  if (isOperation(node)) return { start: wide(node.args[0], text).start, end: wide(node.args[1], text).end }
  if (node.op === '?:') return { start: wide(node.args[0], text).start, end: wide(node.args[2], text).end }
  if (node.op === '!_' || node.op === '-_') return { start: node.start, end: wide(node.args, text).end }
  if (node.op === '.' || node.op === '[]') return { start: wide(node.args[0], text).start, end: node.end }
  return node.op === 'rcall' ? { start: wide(node.args[1], text).start, end: node.end } : node
}

const operations = ['&&', '||', '==', '!=', 'in', '<', '<=', '>', '>=', '+', '-', '*', '/', '%'] as const

function isOperation(node: ASTNode): node is Extract<ASTNode, { readonly op: (typeof operations)[number] }> {
  return operations.some((operation) => operation === node.op)
}
