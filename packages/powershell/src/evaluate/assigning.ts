import type { Cast, Expression, Invoke, Unary } from '../syntax/expression.js'
import type { Variable } from '../syntax/literal.js'
import type { Span } from '../syntax/span.js'
import type { Assignment } from '../syntax/statement.js'
import type { Collector } from './collect.js'
import type { Definition } from './definition.js'

/** What an assignment makes of the variables on its left. */
export function assign(collector: Collector, node: Assignment): void {
  const { target, operator, value } = node
  const place = { start: node.start, end: node.end }
  const { inner, type } = untyped(target)
  if (inner.kind === 'variable') define(collector, inner, node.end, plain(inner, type, operator, value, place))
  else if (inner.kind === 'array') {
    inner.elements.forEach((element, index) => {
      const { inner: each } = untyped(element)
      if (each.kind !== 'variable') return
      define(collector, each, node.end, operator === '=' ? { kind: 'part', place, value, index, count: inner.elements.length } : { kind: 'outside', place })
    })
  } else assignInside(collector, inner, node)
}

function plain(variable: Variable, type: string | undefined, operator: Assignment['operator'], value: Assignment['value'], place: Span): Definition {
  if (operator === '=') return { kind: 'assigned', place, value, type }
  return { kind: 'updated', place, name: keyOf(variable), operator, value }
}

/** `$table.Key = value` and `$table['key'] = value`; deeper places make the variable unknown. */
function assignInside(collector: Collector, target: Expression, node: Assignment): void {
  const place = { start: node.start, end: node.end }
  if ((target.kind === 'member' || target.kind === 'index') && target.target.kind === 'variable') {
    const key = target.kind === 'member' ? target.member : target.index
    define(collector, target.target, node.end, { kind: 'entry', place, name: keyOf(target.target), operator: node.operator, key, value: node.value })
    return
  }
  const root = rootOf(target)
  if (root !== undefined) define(collector, root, node.end, { kind: 'outside', place })
}

/** The variable at the bottom of members, indexes and calls. */
function rootOf(expression: Expression): Variable | undefined {
  let node = expression
  while (node.kind === 'member' || node.kind === 'index' || node.kind === 'invoke') node = node.target
  return node.kind === 'variable' ? node : undefined
}

function untyped(target: Expression): { readonly inner: Expression; readonly type: string | undefined } {
  let inner = target
  let type: string | undefined
  while (inner.kind === 'cast' || (inner.kind === 'paren' && inner.body.length === 1)) {
    if (inner.kind === 'cast') {
      if (inner.type.kind === 'type') type ??= inner.type.name
      inner = inner.operand
    } else {
      const only = inner.body[0]
      const element = only?.kind === 'pipeline' && only.elements.length === 1 ? only.elements[0] : undefined
      if (element === undefined || element.kind === 'command' || element.kind === 'redirected') return { inner, type }
      inner = element
    }
  }
  return { inner, type }
}

const rootScopes = new Set(['script', 'global'])
const ownScopes = new Set([undefined, 'local', 'private', 'variable'])

function define(collector: Collector, variable: Variable, offset: number, definition: Definition): void {
  if (variable.scope !== undefined && rootScopes.has(variable.scope)) collector.defineAtRoot(variable.name, offset, definition)
  else if (ownScopes.has(variable.scope)) collector.define(variable.name, offset, definition)
}

/** How a definition names the variable it builds on. */
function keyOf(variable: Variable): string {
  return variable.scope === undefined ? variable.name : `${variable.scope}:${variable.name}`
}

const changing = new Set(['remove', 'clear', 'insert', 'removeat', 'removerange', 'addrange', 'sort', 'reverse', 'push', 'pop', 'enqueue', 'dequeue', 'set_item'])

/** `$i++`, `$table.Add(…)` and `[ref]$x` change a variable inside an expression. */
export function count(collector: Collector, node: Unary | Invoke | Cast): void {
  const place = { start: node.start, end: node.end }
  if (node.kind === 'cast') {
    const { operand, type } = node
    if (operand.kind === 'variable' && type.kind === 'type' && /^ref$/i.test(type.name)) define(collector, operand, node.end, { kind: 'outside', place })
  } else if (node.kind === 'unary') {
    if (node.operator !== '++' && node.operator !== '--') return
    const root = rootOf(node.operand)
    if (root === undefined) return
    const isWhole = root === node.operand
    define(collector, root, node.end, isWhole ? { kind: 'counted', place, name: keyOf(root), by: node.operator === '++' ? 1 : -1 } : { kind: 'outside', place })
  } else called(collector, node, place)
}

function called(collector: Collector, node: Invoke, place: Span): void {
  const root = rootOf(node.target)
  if (root === undefined || node.member.kind !== 'string') return
  const method = node.member.value.toLowerCase()
  const [first, second] = node.arguments
  if (method === 'add' && node.target === root && first !== undefined) {
    define(collector, root, node.end, second === undefined
      ? { kind: 'added', place, name: keyOf(root), value: first }
      : { kind: 'entry', place, name: keyOf(root), operator: '=', key: first, value: second })
  } else if (changing.has(method) || method === 'add') define(collector, root, node.end, { kind: 'outside', place })
}
