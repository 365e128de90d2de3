import type { ASTNode } from '@marcbachmann/cel-js'
import { nearest } from '@topolint/yaml'
import { itemType, type ClosedLists } from '../vocabulary/type-definition.js'
import { findType } from '../vocabulary/vocabulary.js'
import type { Scope } from './environment.js'
import { lookups } from './lookup.js'
import type { ExpressionProblem } from './problem.js'

const macros: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'map', 'filter'])
const deepestMacros = 2

/** What a type check does not see: values that can never be, functions that do harm, nesting that nobody reads. */
export function review(root: ASTNode, scope: Scope, closed?: ClosedLists): readonly ExpressionProblem[] {
  return visit(root, { scope, closed }, 0)
}

interface Known {
  readonly scope: Scope
  readonly closed: ClosedLists | undefined
}

function visit(node: ASTNode, known: Known, depth: number): readonly ExpressionProblem[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return []
    case '.':
    case '.?':
      return [...unknownField(node, node.args, known.scope), ...visit(node.args[0], known, depth)]
    case 'call':
      return [...refusedCall(node, node.args[0]), ...visitAll(node.args[1], known, depth)]
    case 'rcall':
      return visitMethod(node, node.args, known, depth)
    case 'list':
      return visitAll(node.args, known, depth)
    case 'map':
      return node.args.flatMap(([key, value]) => visitAll([key, value], known, depth))
    case '!_':
    case '-_':
      return visit(node.args, known, depth)
    case '==':
    case '!=':
    case 'in':
      return [...impossibleMember(node.args, known), ...visitAll(node.args, known, depth)]
    default:
      return visitAll(node.args, known, depth)
  }
}

function visitAll(nodes: readonly ASTNode[], known: Known, depth: number): readonly ExpressionProblem[] {
  return nodes.flatMap((node) => visit(node, known, depth))
}

function visitMethod(node: ASTNode, [name, receiver, args]: readonly [string, ASTNode, ASTNode[]], known: Known, depth: number): readonly ExpressionProblem[] {
  const [variable, ...bodies] = args
  if (!macros.has(name) || variable?.op !== 'id') return [...refusedCall(node, name), ...visitAll([receiver, ...args], known, depth)]
  const tooDeep = depth >= deepestMacros ? [problem(node, `${name}() stands inside ${deepestMacros} others; nest at most ${deepestMacros}, or ask for a field that says it.`)] : []
  const inner = { ...known, scope: { ...known.scope, [variable.args]: itemType(typeOf(receiver, known.scope) ?? 'dyn') } }
  return [...tooDeep, ...visit(receiver, known, depth), ...visitAll(bodies, inner, depth + 1)]
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

function impossibleMember([left, right]: readonly [ASTNode, ASTNode], known: Known): readonly ExpressionProblem[] {
  const members = membersOf(left, known) ?? membersOf(right, known)
  if (members === undefined) return []
  return [left, right].flatMap(literals).flatMap((literal) => {
    const value = literal.args
    if (members.includes(value)) return []
    return [problem(literal, `"${value}" is never a value here${insteadOf(value, members)}`)]
  })
}

/** Long lists are not spelt out: they stand in the documentation. */
function insteadOf(value: string, members: readonly string[]): string {
  const near = nearest(value, members)
  if (near !== undefined) return `. Did you mean "${near}"?`
  return members.length > 20 ? '' : `; it is one of ${members.join(', ')}`
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

function membersOf(node: ASTNode, { scope, closed }: Known): readonly string[] | undefined {
  if (node.op !== '.') return undefined
  const [receiver, name] = node.args
  const field = findType(typeOf(receiver, scope) ?? '')?.fields[name]
  return field?.members ?? (field?.closed === undefined ? undefined : closed?.[field.closed])
}

/** The type of a path, as far as the review needs it. */
function typeOf(node: ASTNode, scope: Scope): string | undefined {
  if (node.op === 'id') return scope[node.args]
  if (node.op === '.') return findType(typeOf(node.args[0], scope) ?? '')?.fields[node.args[1]]?.type
  if (node.op === '[]') return itemType(typeOf(node.args[0], scope) ?? '')
  if (node.op === 'rcall') return node.args[0] === 'filter' ? typeOf(node.args[1], scope) : (node.args[0] === 'computersBeside' ? 'list<Computer>' : lookups.get(node.args[0]))
  return undefined
}

function problem({ start, end }: Pick<ASTNode, 'start' | 'end'>, message: string): ExpressionProblem {
  return { message, start, end }
}
