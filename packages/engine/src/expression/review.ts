import type { ASTNode } from '@marcbachmann/cel-js'
import { nearest } from '@topolint/yaml'
import { itemType } from '../vocabulary/type-definition.js'
import { findType } from '../vocabulary/vocabulary.js'
import type { Scope } from './environment.js'
import type { ExpressionProblem } from './problem.js'

const macros: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'map', 'filter'])
const deepestMacros = 2

/** What a type check does not see: values that can never be, functions that do harm, nesting that nobody reads. */
export function review(root: ASTNode, scope: Scope): readonly ExpressionProblem[] {
  return visit(root, scope, 0)
}

function visit(node: ASTNode, scope: Scope, depth: number): readonly ExpressionProblem[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return []
    case '.':
    case '.?':
      return [...unknownField(node, node.args, scope), ...visit(node.args[0], scope, depth)]
    case 'call':
      return [...refusedCall(node, node.args[0]), ...visitAll(node.args[1], scope, depth)]
    case 'rcall':
      return visitMethod(node, node.args, scope, depth)
    case 'list':
      return visitAll(node.args, scope, depth)
    case 'map':
      return node.args.flatMap(([key, value]) => visitAll([key, value], scope, depth))
    case '!_':
    case '-_':
      return visit(node.args, scope, depth)
    case '==':
    case '!=':
    case 'in':
      return [...impossibleMember(node.args, scope), ...visitAll(node.args, scope, depth)]
    default:
      return visitAll(node.args, scope, depth)
  }
}

function visitAll(nodes: readonly ASTNode[], scope: Scope, depth: number): readonly ExpressionProblem[] {
  return nodes.flatMap((node) => visit(node, scope, depth))
}

function visitMethod(node: ASTNode, [name, receiver, args]: readonly [string, ASTNode, ASTNode[]], scope: Scope, depth: number): readonly ExpressionProblem[] {
  const [variable, ...bodies] = args
  if (!macros.has(name) || variable?.op !== 'id') return [...refusedCall(node, name), ...visitAll([receiver, ...args], scope, depth)]
  const tooDeep = depth >= deepestMacros ? [problem(node, `${name}() stands inside ${deepestMacros} others; nest at most ${deepestMacros}, or ask for a field that says it.`)] : []
  const inner = { ...scope, [variable.args]: itemType(typeOf(receiver, scope) ?? 'dyn') }
  return [...tooDeep, ...visit(receiver, scope, depth), ...visitAll(bodies, inner, depth + 1)]
}

function refusedCall(node: ASTNode, name: string): readonly ExpressionProblem[] {
  if (name === 'matches') return [problem(node, 'matches() is refused, because regular expressions can take exponential time; use glob().')]
  if (name === 'size') return [problem(node, 'size() cannot see that a list may be longer than is known; use count().')]
  return []
}

/** The library's type check looks away inside `has()`. */
function unknownField({ end }: ASTNode, [receiver, name]: readonly [ASTNode, string], scope: Scope): readonly ExpressionProblem[] {
  const type = findType(typeOf(receiver, scope) ?? '')
  if (type === undefined || Object.hasOwn(type.fields, name)) return []
  const near = nearest(name, Object.keys(type.fields))
  return [{ message: `No such key: ${name}${near === undefined ? '' : `. Did you mean ${near}?`}`, start: end - name.length, end }]
}

function impossibleMember([left, right]: readonly [ASTNode, ASTNode], scope: Scope): readonly ExpressionProblem[] {
  const members = membersOf(left, scope) ?? membersOf(right, scope)
  if (members === undefined) return []
  return [left, right].flatMap(literals).flatMap((literal) => {
    const value = literal.args
    if (members.includes(value)) return []
    const near = nearest(value, members)
    return [problem(literal, `"${value}" is never a value here${near === undefined ? `; it is one of ${members.join(', ')}` : `. Did you mean "${near}"?`}`)]
  })
}

interface Literal {
  readonly start: number
  readonly end: number
  readonly args: string
}

function literals(node: ASTNode): readonly Literal[] {
  if (node.op === 'value') return typeof node.args === 'string' ? [{ start: node.start, end: node.end, args: node.args }] : []
  return node.op === 'list' ? node.args.flatMap(literals) : []
}

function membersOf(node: ASTNode, scope: Scope): readonly string[] | undefined {
  if (node.op !== '.') return undefined
  const [receiver, name] = node.args
  return findType(typeOf(receiver, scope) ?? '')?.fields[name]?.members
}

/** The type of a path, as far as the review needs it. */
export function typeOf(node: ASTNode, scope: Scope): string | undefined {
  if (node.op === 'id') return scope[node.args]
  if (node.op === '.') return findType(typeOf(node.args[0], scope) ?? '')?.fields[node.args[1]]?.type
  if (node.op === '[]') return itemType(typeOf(node.args[0], scope) ?? '')
  if (node.op === 'rcall' && node.args[0] === 'filter') return typeOf(node.args[1], scope)
  return undefined
}

function problem({ start, end }: Pick<ASTNode, 'start' | 'end'>, message: string): ExpressionProblem {
  return { message, start, end }
}
